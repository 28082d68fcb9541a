/* Draws the graph around an entity, as far as one likes. The graph comes from a data file, so this works from a folder too. The address says what
   is drawn, in the words of Backstage's own page. */
(() => {
  "use strict";
  const box = document.querySelector("[data-explorer]");
  const graph = window.stagebillGraph?.[0];
  if (!box || !graph) return;
  const root = box.dataset.root.replace(/index\.html$/, "");
  const starts = document.querySelector("[data-explorer-starts]");
  const MAX_NODES = 250;
  const FEW = 6; // of a group that is too big so many are shown
  const GROUP = 14; // a group up to this size is shown whole
  const BOX = { width: innerWidth < 600 ? 148 : 184, height: 40, gap: 12, reach: innerWidth < 600 ? 56 : 96, margin: 12 };
  const SVG = "http://www.w3.org/2000/svg";
  const compare = new Intl.Collator("en", { numeric: true, sensitivity: "base" }).compare;
  const KNOWN = ["component", "api", "resource", "system", "domain", "template", "airesource", "group", "user", "location"];

  const { refs, names, defined, pages } = graph;
  const relations = graph.relations.map(([id, inverse, title, inverseTitle, pairs]) => ({ id, inverse, title, inverseTitle, pairs }));
  const kindOf = (node) => refs[node].slice(0, refs[node].indexOf(":"));
  const nameOf = (node) => names[node] || refs[node].slice(refs[node].indexOf("/") + 1);
  const icon = (kind) => (KNOWN.includes(kind) ? kind : "custom");
  const numbers = new Map(refs.map((ref, node) => [ref, node]));
  const kinds = [...new Set(refs.map((_, node) => kindOf(node)))].sort(compare);
  const own = new Map(Object.entries(graph.kinds ?? {}));
  const title = (kind) => own.get(kind)?.[0] ?? kind;
  const plural = (kind, count) => own.get(kind)?.[count === 1 ? 0 : 1] ?? (kind === "api" ? "API" : kind) + (count === 1 || kind.endsWith("s") ? "" : "s");
  const page = (node) => {
    const [, kind, namespace, name] = /^([^:]*):([^/]*)\/(.*)$/.exec(refs[node]);
    return node < defined || pages[node - defined] ? `${root}catalog/${[namespace, kind, name].map(encodeURIComponent).join("/")}/index.html` : "";
  };

  /* For each entity its relations: the number of the relation, the other end, and whether it starts here. */
  const around = refs.map(() => []);
  relations.forEach(({ pairs }, relation) => {
    for (let at = 0; at < pairs.length; at += 2) {
      around[pairs[at]].push([relation, pairs[at + 1], true]);
      around[pairs[at + 1]].push([relation, pairs[at], false]);
    }
  });

  function el(tag, properties = {}, ...children) {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(properties)) {
      if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
      else if (name in element && name !== "list") element[name] = value;
      else element.setAttribute(name, value);
    }
    element.append(...children);
    return element;
  }
  function svg(tag, attributes, ...children) {
    const element = document.createElementNS(SVG, tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    element.append(...children);
    return element;
  }

  /* ------------------------------------------------------------------ what is shown */
  const state = { roots: [], depth: 1, kinds: [], relations: [], direction: "LR", follow: "both" };
  let open = new Set(); // groups that were unfolded
  function readAddress() {
    const query = new URLSearchParams(location.search);
    const every = (name) => [...query].filter(([key]) => key === name || key.replace(/\[\d*\]$/, "") === name).map(([, value]) => value).filter(Boolean);
    const wanted = [...every("rootEntityRefs"), ...every("ref")];
    if (location.hash.includes(":")) wanted.push(decodeURIComponent(location.hash.slice(1)));
    state.roots = [...new Set(wanted.map(find).filter((node) => node !== undefined))].slice(0, 8);
    state.unknown = state.roots.length ? "" : wanted[0] ?? "";
    const depth = query.get("maxDepth");
    state.depth = /^(∞|infinity)$/i.test(depth ?? "") ? Infinity : Math.min(20, Math.max(1, Number.parseInt(depth, 10) || 1));
    state.kinds = every("selectedKinds").map((kind) => kind.toLowerCase()).filter((kind) => kinds.includes(kind));
    state.relations = [...new Set(every("selectedRelations").map((name) => relations.findIndex((each) => each.id === name || each.inverse === name)).filter((at) => at >= 0))];
    state.direction = ["LR", "RL", "TB", "BT"].includes(query.get("direction")) ? query.get("direction") : "LR";
    state.follow = ["forward", "backward"].includes(query.get("follow")) ? query.get("follow") : "both";
  }
  function find(ref) {
    const lower = ref.toLowerCase();
    return numbers.get(lower) ?? numbers.get(lower.includes("/") ? `component:${lower}` : lower.includes(":") ? lower.replace(":", ":default/") : `component:default/${lower}`);
  }
  function query(patch = {}) {
    const next = { ...state, ...patch };
    const text = new URLSearchParams();
    next.roots.forEach((node) => text.append("rootEntityRefs[]", refs[node]));
    if (next.depth !== 1) text.set("maxDepth", next.depth === Infinity ? "∞" : next.depth);
    next.kinds.forEach((kind) => text.append("selectedKinds[]", kind));
    next.relations.forEach((at) => text.append("selectedRelations[]", relations[at].id));
    if (next.direction !== "LR") text.set("direction", next.direction);
    if (next.follow !== "both") text.set("follow", next.follow);
    return `?${text}`;
  }
  function change(patch, focus) {
    if (patch.roots) open = new Set();
    Object.assign(state, patch, { unknown: "" });
    try {
      history.pushState(null, "", query());
    } catch {
      /* Some browsers refuse this for files. */
    }
    draw(focus);
  }

  /* Breadth first, each group of neighbours (one relation, one direction, one kind) cut when it is too big. What is reached forwards stands one rank
     further, what is reached backwards one rank before. */
  function collect() {
    const nodes = new Map();
    const rest = [];
    const usable = ([relation, other, forward]) => (!state.relations.length || state.relations.includes(relation))
      && (!state.kinds.length || state.kinds.includes(kindOf(other))) && (state.follow === "both" || (state.follow === "forward") === forward);
    let ring = state.roots.map((node) => [node, 0]);
    ring.forEach(([node, rank]) => nodes.set(node, { node, rank }));
    let cut = false;
    for (let depth = 0; depth < state.depth && ring.length && !cut; depth++) {
      const next = [];
      for (const [node, rank] of ring) {
        const groups = new Map();
        for (const [relation, other, forward] of around[node].filter(usable)) {
          if (nodes.has(other)) continue;
          const key = `${refs[node]} ${forward ? relations[relation].id : relations[relation].inverse} ${kindOf(other)}`;
          const group = groups.get(key) ?? { key, relation, forward, kind: kindOf(other), members: new Set() };
          groups.set(key, group);
          group.members.add(other);
        }
        for (const group of groups.values()) {
          group.members = [...group.members];
          const whole = group.members.length <= GROUP || open.has(group.key);
          const members = whole ? group.members : [...group.members].sort((a, b) => around[b].length - around[a].length || a - b).slice(0, FEW);
          let shown = 0;
          for (const other of members) {
            if (nodes.has(other)) continue;
            if (nodes.size >= MAX_NODES) {
              cut = true;
              break;
            }
            shown++;
            nodes.set(other, { node: other, via: node, rank: rank + (group.forward ? 1 : -1) });
            next.push([other, rank + (group.forward ? 1 : -1)]);
          }
          const left = group.members.filter((other) => !nodes.has(other)).length;
          if (left && (shown || !cut)) rest.push({ rest: group, count: left, at: node, rank: rank + (group.forward ? 1 : -1) });
        }
      }
      ring = next;
    }
    const edges = [];
    for (const from of nodes.keys()) {
      for (const [relation, to, forward] of around[from]) {
        if (forward && nodes.has(to) && to !== from && (!state.relations.length || state.relations.includes(relation))) edges.push({ from: nodes.get(from), to: nodes.get(to), relation });
      }
    }
    for (const each of rest) {
      const end = nodes.get(each.at);
      edges.push(each.rest.forward ? { from: end, to: each, relation: each.rest.relation } : { from: each, to: end, relation: each.rest.relation });
    }
    return { boxes: [...nodes.values(), ...rest], edges, cut };
  }

  /* ------------------------------------------------------------------ where it is shown */
  function arrange({ boxes, edges }) {
    const upright = state.direction === "TB" || state.direction === "BT";
    const size = upright ? BOX.width : BOX.height;
    const ranks = [...new Set(boxes.map((each) => each.rank))].sort((a, b) => a - b);
    const columns = ranks.map((rank) => boxes.filter((each) => each.rank === rank));
    for (const each of boxes) each.near = [];
    for (const { from, to } of edges) {
      from.near.push(to);
      to.near.push(from);
    }
    columns.forEach((column) => column.forEach((each, index) => (each.at = index * (size + BOX.gap))));
    const middle = (each, wanted) => {
      const near = each.near.filter(wanted);
      return near.length ? near.reduce((sum, other) => sum + other.at, 0) / near.length : each.at;
    };
    /* Each box moves to the middle of its neighbours, first to find the order, then the place. */
    for (let round = 0; round < 10; round++) {
      const order = round % 2 ? [...columns].reverse() : columns;
      for (const column of order) {
        const wanted = new Map(column.map((each) => [each, middle(each, (other) => other.rank !== each.rank)]));
        column.sort((a, b) => wanted.get(a) - wanted.get(b));
        let end = -Infinity;
        for (const each of column) {
          each.at = Math.max(wanted.get(each), end);
          end = each.at + size + BOX.gap;
        }
        /* Pushed only downwards, a column would drift: it goes back by the mean of what it was moved. */
        const drift = column.reduce((sum, each) => sum + each.at - wanted.get(each), 0) / column.length;
        for (const each of column) each.at -= drift;
      }
    }
    const least = Math.min(...boxes.map((each) => each.at));
    const most = Math.max(...boxes.map((each) => each.at)) + size - least;
    const step = (upright ? BOX.height : BOX.width) + BOX.reach;
    const turned = state.direction === "RL" || state.direction === "BT";
    for (const each of boxes) {
      const rank = turned ? ranks.length - 1 - ranks.indexOf(each.rank) : ranks.indexOf(each.rank);
      each.x = Math.round(BOX.margin + (upright ? each.at - least : rank * step));
      each.y = Math.round(BOX.margin + (upright ? rank * step : each.at - least));
    }
    const along = ranks.length * step - BOX.reach;
    return { width: Math.round(2 * BOX.margin + (upright ? most : along)), height: Math.round(2 * BOX.margin + (upright ? along : most)), upright, turned };
  }
  function path({ from, to }, { upright, turned }) {
    const { width, height } = BOX;
    const center = (each) => [each.x + width / 2, each.y + height / 2];
    const [x1, y1] = center(from);
    const [x2, y2] = center(to);
    if (from.rank === to.rank) {
      return upright ? `M${x1} ${y1 + height / 2}C${x1} ${y1 + 56} ${x2} ${y2 + 56} ${x2} ${y2 + height / 2}` : `M${x1 + width / 2} ${y1}C${x1 + width / 2 + 48} ${y1} ${x2 + width / 2 + 48} ${y2} ${x2 + width / 2} ${y2}`;
    }
    const sign = (from.rank < to.rank) === !turned ? 1 : -1;
    if (upright) {
      const [a, b] = [y1 + (sign * height) / 2, y2 - (sign * height) / 2];
      return `M${x1} ${a}C${x1} ${(a + b) / 2} ${x2} ${(a + b) / 2} ${x2} ${b}`;
    }
    const [a, b] = [x1 + (sign * width) / 2, x2 - (sign * width) / 2];
    return `M${a} ${y1}C${(a + b) / 2} ${y1} ${(a + b) / 2} ${y2} ${b} ${y2}`;
  }

  const measure = document.createElement("canvas").getContext("2d");
  function cut(text, room) {
    measure.font = `13px ${getComputedStyle(document.body).fontFamily}`;
    if (measure.measureText(text).width <= room) return text;
    let end = text.length;
    while (end > 1 && measure.measureText(`${text.slice(0, end)}…`).width > room) end--;
    return `${text.slice(0, end)}…`;
  }

  /* ------------------------------------------------------------------ the page */
  const field = el("input", { type: "search", className: "field", ariaLabel: "Entity", placeholder: "Name of an entity", autocomplete: "off", list: "explorer-names" });
  const suggestions = el("datalist", { id: "explorer-names" });
  const select = (label, choices, name, read) => el("select", { className: "field", ariaLabel: label, onchange: (event) => change({ [name]: read(event.target.value) }) },
    ...choices.map(([value, title]) => el("option", { value }, title)));
  const depth = select("Depth", [["1", "1 step"], ["2", "2 steps"], ["3", "3 steps"], ["4", "4 steps"], ["5", "5 steps"], ["∞", "All steps"]], "depth", (value) => (value === "∞" ? Infinity : Number(value)));
  const follow = select("Follow", [["both", "Both ways"], ["forward", "Forwards only"], ["backward", "Backwards only"]], "follow", String);
  const direction = select("Direction", [["LR", "Left to right"], ["RL", "Right to left"], ["TB", "Top to bottom"], ["BT", "Bottom to top"]], "direction", String);
  function choice(label, all, name) {
    const list = el("div", { className: "choices" }, ...all.map(([value, title]) => el("label", {}, el("input", { type: "checkbox", value, onchange: () => {
      const chosen = [...list.querySelectorAll(":checked")].map((each) => (name === "relations" ? Number(each.value) : each.value));
      change({ [name]: chosen });
    } }), ` ${title}`)));
    return el("details", { className: "chooser", name: "explorer-choice" }, el("summary", { className: "button" }, label), list);
  }
  const kindChoice = choice("Kinds", kinds.map((kind) => [kind, title(kind)]), "kinds");
  const relationChoice = choice("Relations", relations.map((each, at) => [at, `${each.title} / ${each.inverseTitle}`]).filter(([at]) => relations[at].pairs.length), "relations");
  const status = el("span", { role: "status" });
  const canvas = el("div", { className: "graph explorer", tabIndex: 0, role: "group", ariaLabel: "Graph" });
  const nothing = el("div", { className: "empty", hidden: true });
  box.append(el("div", { className: "finder" }, el("div", { className: "filters" }, field, suggestions, depth, follow, kindChoice, relationChoice, direction),
    el("div", { className: "finder-state" }, status)), canvas, nothing);

  function drawBox(each, options) {
    const { x, y } = each;
    const { width, height } = BOX;
    const kind = each.rest ? each.rest.kind : kindOf(each.node);
    const isRoot = !each.rest && state.roots.includes(each.node);
    const target = each.rest ? "" : page(each.node);
    const label = each.rest ? `${each.count} more ${plural(kind, each.count)}` : nameOf(each.node);
    const missing = !each.rest && each.node >= defined;
    const shape = svg("g", { class: `node k-${icon(kind)}${isRoot ? " root" : ""}${each.rest ? " rest" : ""}${missing ? " missing" : ""}` },
      svg("title", {}, each.rest ? label : `${refs[each.node]}${missing ? " (no source defines it)" : ""}`),
      svg("rect", { x, y, width, height, rx: 6 }), svg("rect", { class: "stripe", x, y: y + 8, width: 3, height: height - 16, rx: 1.5 }),
      svg("text", { x: x + 12, y: y + height / 2 - 2 }, cut(label, width - (target ? 48 : 24))),
      svg("text", { class: "kind", x: x + 12, y: y + height / 2 + 13 }, each.rest ? "show all" : title(kind)));
    const href = isRoot ? target || query() : each.rest ? query() : query({ roots: [each.node] });
    const main = svg("a", { href, ...(each.rest ? { "data-rest": each.rest.key } : { "data-ref": refs[each.node] }),
      "aria-label": each.rest ? `Show all: ${label}` : isRoot ? `${label}, ${title(kind)}, open its page` : `${label}, ${title(kind)}, explore from here` }, shape);
    main.addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey || event.button) return;
      if (event.shiftKey && target) {
        event.preventDefault();
        location.href = target;
      } else if (each.rest) {
        event.preventDefault();
        open.add(each.rest.key);
        draw(refs[each.at]);
      } else if (!isRoot) {
        event.preventDefault();
        change({ roots: [each.node] }, refs[each.node]);
      }
    });
    if (!target || isRoot) return [main];
    const side = svg("a", { href: target, class: "open", "aria-label": `Page of ${label}` }, svg("title", {}, `Page of ${label}`),
      svg("rect", { class: "target", x: x + width - 30, y: y + 6, width: 26, height: 28, rx: 4 }),
      svg("path", { d: `M${x + width - 21} ${y + 16}h-2v9h9v-2M${x + width - 18} ${y + 15}h5v5M${x + width - 13} ${y + 15}l-6 6` }));
    return [main, side];
  }

  function draw(focus) {
    depth.value = state.depth === Infinity ? "∞" : String(state.depth);
    if (!depth.value) depth.value = "5";
    follow.value = state.follow;
    direction.value = state.direction;
    for (const input of kindChoice.querySelectorAll("input")) input.checked = state.kinds.includes(input.value);
    for (const input of relationChoice.querySelectorAll("input")) input.checked = state.relations.includes(Number(input.value));
    kindChoice.firstChild.textContent = state.kinds.length ? `Kinds (${state.kinds.length})` : "Kinds";
    relationChoice.firstChild.textContent = state.relations.length ? `Relations (${state.relations.length})` : "Relations";
    canvas.hidden = state.roots.length === 0;
    starts.hidden = state.roots.length > 0;
    nothing.hidden = !state.unknown;
    nothing.replaceChildren(el("strong", {}, "No such entity"), el("p", {}, `The catalog has no ${state.unknown ?? ""}. Choose another one above or below.`));
    if (canvas.hidden) {
      status.textContent = "";
      canvas.replaceChildren();
      return;
    }
    field.value = state.roots.length === 1 ? refs[state.roots[0]] : "";
    const found = collect();
    const shape = arrange(found);
    const entities = found.boxes.filter((each) => !each.rest).length;
    status.textContent = `${entities} ${entities === 1 ? "entity" : "entities"}, ${found.edges.length} ${found.edges.length === 1 ? "relation" : "relations"}${found.cut ? `; more than ${MAX_NODES} are not drawn, choose kinds or relations to see others` : ""}`;
    canvas.ariaLabel = `Graph around ${state.roots.map(nameOf).join(", ")}: ${status.textContent}`;
    const labelled = found.edges.length <= 40;
    const seen = new Set();
    /* Those that led to a box are drawn stronger than those between boxes that were there already. */
    const isTree = ({ from, to }) => from.rest || to.rest || from.via === to.node || to.via === from.node;
    const lines = found.edges.flatMap((edge) => {
      const { id, title } = relations[edge.relation];
      const d = path(edge, shape);
      const ends = edge.from.rest || edge.to.rest ? {} : { "data-from": refs[edge.from.node], "data-to": refs[edge.to.node] };
      const line = svg("g", { class: isTree(edge) ? "edge" : "edge cross", "data-relation": id, ...ends }, svg("title", {}, title), svg("path", { d, "marker-end": "url(#explorer-arrow)" }));
      /* One name for all lines of a relation that leave or reach the same box. */
      const keys = [`${id} from ${edge.from.node}`, `${id} to ${edge.to.node}`];
      if (!labelled || keys.some((key) => seen.has(key))) return [line];
      keys.forEach((key) => seen.add(key));
      /* Lines within a column bend out of it, and so does their name. */
      const bend = edge.from.rank === edge.to.rank;
      const x = (edge.from.x + edge.to.x + BOX.width) / 2 + (bend && !shape.upright ? BOX.width / 2 + 36 : 0);
      const y = (edge.from.y + edge.to.y + BOX.height) / 2 + (bend && shape.upright ? BOX.height / 2 + 44 : 0);
      return [line, svg("g", { class: "edge" }, svg("text", { x, y: y - 4 }, title))];
    });
    if (found.edges.some((edge) => edge.from.rank === edge.to.rank)) shape[shape.upright ? "height" : "width"] += 72;
    const arrow = svg("marker", { id: "explorer-arrow", viewBox: "0 0 8 8", refX: 7, refY: 4, markerWidth: 8, markerHeight: 8, orient: "auto-start-reverse" }, svg("path", { d: "M0 0L8 4L0 8z" }));
    canvas.replaceChildren(svg("svg", { viewBox: `0 0 ${shape.width} ${shape.height}`, width: shape.width, height: shape.height }, svg("defs", {}, arrow), ...lines,
      ...found.boxes.flatMap((each) => drawBox(each, shape))));
    const center = canvas.querySelector(".root").getBoundingClientRect();
    const frame = canvas.getBoundingClientRect();
    canvas.scrollBy({ left: center.left + center.width / 2 - frame.left - frame.width / 2, top: center.top + center.height / 2 - frame.top - frame.height / 2, behavior: "instant" });
    if (focus) canvas.querySelector(`[data-ref="${CSS.escape(focus)}"]`)?.focus({ preventScroll: true });
  }

  /* The lines of the box under the pointer or the focus stand out. */
  function mark(event) {
    const ref = event.target.closest?.("a[data-ref]")?.dataset.ref;
    for (const edge of canvas.querySelectorAll(".edge[data-from]")) edge.classList.toggle("on", ref !== undefined && (edge.dataset.from === ref || edge.dataset.to === ref));
  }
  canvas.addEventListener("pointerover", mark);
  canvas.addEventListener("focusin", mark);

  /* Arrows go to the nearest box in their direction. */
  canvas.addEventListener("keydown", (event) => {
    const way = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[event.key];
    const here = event.target.closest?.("a[data-ref], a[data-rest]");
    if (!way || !here) return;
    event.preventDefault();
    const center = (element) => {
      const { left, top, width, height } = element.getBoundingClientRect();
      return [left + width / 2, top + height / 2];
    };
    const [x, y] = center(here);
    let best;
    let least = Infinity;
    for (const other of canvas.querySelectorAll("a[data-ref], a[data-rest]")) {
      if (other === here) continue;
      const [a, b] = center(other);
      const ahead = (a - x) * way[0] + (b - y) * way[1];
      const aside = Math.abs((a - x) * way[1]) + Math.abs((b - y) * way[0]);
      if (ahead > 8 && ahead + 2 * aside < least) {
        least = ahead + 2 * aside;
        best = other;
      }
    }
    best?.focus();
  });

  field.addEventListener("input", () => {
    const words = field.value.toLowerCase().trim();
    if (numbers.has(words) && words !== refs[state.roots[0]]) return change({ roots: [numbers.get(words)] });
    const hits = [];
    for (let node = 0; words && node < defined && hits.length < 20; node++) {
      if (refs[node].includes(words) || (names[node] && names[node].toLowerCase().includes(words))) hits.push(node);
    }
    suggestions.replaceChildren(...hits.map((node) => el("option", { value: refs[node], label: `${nameOf(node)}, ${title(kindOf(node))}` })));
  });
  field.addEventListener("keydown", (event) => {
    if (event.key !== "Enter") return;
    const node = find(field.value.trim()) ?? numbers.get(suggestions.options[0]?.value);
    if (node !== undefined) change({ roots: [node] });
  });
  starts.addEventListener("click", (event) => {
    const link = event.target.closest("a[href*='rootEntityRefs']");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    change({ roots: [find(link.closest("[data-ref]").dataset.ref)] });
  });
  const again = () => {
    readAddress();
    /* A fragment is good for arriving; from then on the query says it, as fragments change when one jumps about in the page. */
    try {
      if (location.hash.includes(":") && state.roots.length) history.replaceState(null, "", query());
    } catch {
      /* Some browsers refuse this for files. */
    }
    draw();
  };
  addEventListener("popstate", again);
  addEventListener("hashchange", again);
  again();
  box.dataset.ready = "";
})();
