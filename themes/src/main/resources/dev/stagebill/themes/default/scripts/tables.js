/* One table of all entities that can be filtered, sorted, starred and exported. The rows come from data files, which are scripts so that they
   can be read from a folder too; only the rows around the part in view are in the document, so that it works with tens of thousands. */
(() => {
  "use strict";
  const box = document.querySelector("[data-tables]");
  const files = window.stagebillRows;
  if (!box || !files) return;
  const { stars, team } = window.stagebill;
  const root = box.dataset.root.replace(/index\.html$/, "");
  const BLOCK = 40; // rows that come and go together
  const SMALL = 200; // so many rows are all kept in the document
  const REACH = 600; // pixels above and below the part in view that are ready
  const MANY = 150; // more choices than this are typed, not picked
  const FACETS = ["type", "owner", "lifecycle", "tag", "system", "namespace", "problems"];
  const compare = new Intl.Collator("en", { numeric: true, sensitivity: "base" }).compare;

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
  const icon = (name) => el("span", { className: `icon icon-${name}`, ariaHidden: "true" });

  const sections = [...box.querySelectorAll(":scope > section")];
  const table = box.querySelector("table");
  const head = table.tHead.rows[0];
  head.querySelectorAll(".c-own").forEach((cell) => cell.remove());
  const NO_COLUMNS = [];
  const columns = [...head.cells].map((cell) => cell.className.slice(2));
  const docs = box.dataset.tables === "docs";

  /* The values of each facet are numbered: 0 is none. */
  const facets = FACETS.filter((name) => name === "tag" || name === "namespace" || name === "problems" || columns.includes(name));
  if (docs) facets.splice(0, facets.length, "type", "owner", "namespace", "problems");
  const values = Object.fromEntries(FACETS.map((name) => [name, { all: [""], titles: [""], numbers: new Map([["", 0]]) }]));
  function number(facet, value, title = value) {
    const { all, titles, numbers } = values[facet];
    let found = numbers.get(value);
    if (found === undefined) {
      found = all.push(value) - 1;
      titles.push(title);
      numbers.set(value, found);
    }
    return found;
  }
  for (const severity of ["error", "warning"]) number("problems", severity, `With ${severity}s`);
  number("problems", "none", "Without problems");

  const rows = [];
  const kinds = files.map((file, index) => {
    const links = [null, ...file.links.map(([ref, name, icon, page, defined, kind, picture = icon]) => ({ ref, name, icon, picture, page, defined, kind }))];
    const word = (at) => (at ? file.words[at - 1] : "");
    const lower = file.kind.toLowerCase();
    for (const [ns, name, display, type, owner, system, lifecycle, description, tags, worst, last] of file.rows) {
      const namespace = word(ns);
      const about = docs ? links[system] : null;
      const row = {
        kind: index, ref: about ? about.ref : `${lower}:${namespace}/${name.toLowerCase()}`, name: display || name, owner: links[owner], system: links[system],
        type: word(type), lifecycle: word(lifecycle), namespace, description, tags: tags.map(word), worst: word(worst), page: docs ? last : "", own: docs || !last ? [] : last.map(word), words: "",
      };
      row.at = [
        number("type", row.type), number("owner", row.owner?.ref ?? "", row.owner?.name), number("lifecycle", row.lifecycle), 0,
        number("system", row.system?.ref ?? "", row.system?.name), number("namespace", namespace), number("problems", row.worst || "none"),
      ];
      row.tagsAt = row.tags.map((tag) => number("tag", tag));
      rows.push(row);
    }
    return { kind: file.kind, plural: file.plural, icon: file.icon, picture: file.picture ?? file.icon, columns: file.columns ?? [], count: file.rows.length };
  });
  files.length = 0;
  const wordsOf = (row) => (row.words ||= [row.name, row.ref, row.description, row.system?.name ?? "", ...row.tags, ...row.own].join("\n").toLowerCase());
  const ref = (row) => row.ref;
  const address = (reference) => {
    const [, kind, namespace, name] = /^([^:]*):([^/]*)\/(.*)$/.exec(reference);
    return `${root}catalog/${[namespace, kind, name].map(encodeURIComponent).join("/")}/index.html`;
  };

  /* The state is what the address says, so that a filtered table can be sent to somebody. Backstage's filters[owners] and so on are understood. */
  const state = { q: "", kind: "", list: "all", sort: "" };
  function readAddress() {
    const query = new URLSearchParams(location.search);
    const every = (...names) => [...new Set(names.flatMap((name) => [name, `filters[${name}]`, `filters[${name}][]`]).flatMap((name) => query.getAll(name)))].filter(Boolean);
    const first = (...names) => every(...names)[0] ?? "";
    state.q = first("q", "text");
    state.kind = kinds.find((each) => each.kind.toLowerCase() === first("kind").toLowerCase())?.kind ?? "";
    state.list = { mine: "mine", owned: "mine", starred: "starred" }[first("list", "user")] ?? "all";
    state.sort = first("sort");
    for (const facet of FACETS) state[facet] = every(facet, `${facet}s`);
    for (const facet of ["owner", "system"]) {
      state[facet] = state[facet].map((value) => (values[facet].numbers.has(value) ? value : values[facet].all.find((each) => each.endsWith(`/${value}`)) ?? value));
    }
  }
  const filters = () => state.q || state.kind || state.list !== "all" || facets.some((facet) => state[facet].length > 0);
  function writeAddress(replace) {
    const query = new URLSearchParams();
    for (const [name, value] of Object.entries(state)) {
      if (Array.isArray(value)) value.forEach((each) => query.append(name, each));
      else if (value && value !== "all") query.set(name, value);
    }
    const text = query.toString();
    if (`?${text}` === location.search || (!text && !location.search)) return;
    try {
      history[replace ? "replaceState" : "pushState"](null, "", text ? `?${text}` : location.pathname);
    } catch {
      /* Some browsers refuse this for files. */
    }
  }

  /* A row counts for a choice when every other filter lets it through, so each choice says how many rows it would leave. */
  const TAG = FACETS.indexOf("tag");
  function filter() {
    const words = state.q.toLowerCase().split(/\s+/).filter(Boolean);
    const starred = stars.all();
    const mine = team.get()?.ref;
    const kind = kinds.findIndex((each) => each.kind === state.kind);
    const chosen = FACETS.map((facet) => (facets.includes(facet) && state[facet].length ? state[facet].map((value) => values[facet].numbers.get(value) ?? (value === NONE && CAN_LACK.includes(facet) ? 0 : -1)) : null));
    const counts = { kind: new Uint32Array(kinds.length), list: { all: 0, mine: 0, starred: 0 } };
    const found = [];
    const tally = FACETS.map((facet) => (counts[facet] = new Uint32Array(values[facet].all.length)));
    for (const row of rows) {
      if (words.length && !words.every((word) => wordsOf(row).includes(word))) continue;
      let failed = 0;
      let which = -1;
      if (kind >= 0 && row.kind !== kind) failed++, (which = -2);
      const isMine = mine !== undefined && row.owner?.ref === mine;
      if (state.list !== "all" && !(state.list === "starred" ? starred.has(row.ref) : isMine)) failed++, (which = -3);
      for (let at = 0; at < chosen.length && failed < 2; at++) {
        const wanted = chosen[at];
        if (wanted && !(at === TAG ? wanted.every((tag) => row.tagsAt.includes(tag)) : wanted.includes(row.at[at]))) failed++, (which = at);
      }
      if (failed > 1) continue;
      if (failed === 0) found.push(row);
      if (failed === 0 || which === -2) counts.kind[row.kind]++;
      if (failed === 0 || which === -3) {
        counts.list.all++;
        if (isMine) counts.list.mine++;
        if (starred.size && starred.has(row.ref)) counts.list.starred++;
      }
      for (let at = 0; at < tally.length; at++) {
        if (failed !== 0 && which !== at) continue;
        if (at !== TAG) tally[at][row.at[at]]++;
        else if (failed === 0) for (const tag of row.tagsAt) tally[at][tag]++;
      }
    }
    return { found, counts };
  }

  /* Without a choice the rows stay in the order of the data: by kind, then by name. Empty cells come last both ways. */
  const ranks = {};
  function rankOf(key) {
    if (ranks[key]) return ranks[key];
    if (key in values && key !== "tag") {
      const { titles } = values[key];
      const order = [...titles.keys()].sort((a, b) => compare(titles[a], titles[b]));
      const rank = new Uint32Array(titles.length);
      order.forEach((value, index) => (rank[value] = value === 0 ? 0 : index + 1));
      const at = FACETS.indexOf(key);
      return (ranks[key] = (row) => rank[row.at[at]]);
    }
    const text = (row) => (key === "tags" ? row.tags[0] ?? "" : row[key] ?? "").toLowerCase();
    const keyed = rows.map((row) => [text(row), row]).sort((a, b) => (a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : 0));
    const rank = new Map(keyed.map(([value, row], index) => [row, value ? index + 1 : 0]));
    return (ranks[key] = (row) => rank.get(row));
  }
  /* The columns that only one kind has hold words and numbers, which are sorted as people read them; what is empty comes last. */
  const chosenKind = () => kinds.find((each) => each.kind === state.kind) ?? (kinds.length === 1 ? kinds[0] : undefined);
  function rankOfOwn(found, at) {
    const order = [...new Set(found.map((row) => row.own[at] ?? ""))].filter(Boolean).sort(compare);
    const ranks = new Map(order.map((value, rank) => [value, rank + 1]));
    return (row) => ranks.get(row.own[at]) ?? 0;
  }
  function sorted(found) {
    const key = state.sort.replace(/^-/, "");
    const at = (chosenKind()?.columns ?? NO_COLUMNS).indexOf(key);
    if (at < 0 && !columns.includes(key)) return found;
    const rank = at < 0 ? rankOf(key) : rankOfOwn(found, at);
    const order = state.sort.startsWith("-") ? -1 : 1;
    const keyed = found.map((row, index) => [rank(row), index, row]);
    keyed.sort((a, b) => (!a[0] || !b[0] ? !a[0] - !b[0] : order * (a[0] - b[0])) || a[1] - b[1]);
    return keyed.map((each) => each[2]);
  }

  /* The parts around the table. */
  const id = (name) => `filter-${name}`;
  const kindButtons = el("div", { className: "kinds", role: "group", ariaLabel: "Kind" });
  const text = el("input", { type: "search", className: "field", placeholder: "Filter by name or words", ariaLabel: "Filter", autocomplete: "off" });
  const isTyped = (facet) => values[facet].all.length > MANY;
  const pickers = Object.fromEntries(facets.map((facet) => [facet, isTyped(facet)
    ? el("input", { className: "field", ariaLabel: facet, placeholder: `Any ${facet}`, autocomplete: "off", list: id(facet) })
    : el("select", { className: "field", ariaLabel: facet })]));
  const choices = Object.fromEntries(facets.filter(isTyped).map((facet) => [facet, el("datalist", { id: id(facet) })]));
  const lists = el("select", { className: "field", ariaLabel: "List" });
  const status = el("span", { role: "status" });
  const chips = el("span", { className: "tags" });
  const exports = el("span", { className: "end" },
    el("button", { type: "button", className: "button bare", title: "The rows shown, for a spreadsheet", onclick: () => save("csv", csv()) }, icon("download"), "CSV"),
    el("button", { type: "button", className: "button bare", title: "The rows shown, for programs", onclick: () => save("json", json()) }, icon("download"), "JSON"));
  const finder = el("div", { className: "finder" }, kindButtons,
    el("div", { className: "filters" }, text, lists, ...Object.values(pickers), ...Object.values(choices)),
    el("div", { className: "finder-state" }, status, chips, exports));
  const nothing = el("div", { className: "empty", hidden: true });

  let shown = rows;
  let counts;

  const CAN_LACK = ["type", "owner", "lifecycle", "system"];
  const NONE = "none";
  function options(facet) {
    const { all, titles } = values[facet];
    const list = [];
    counts[facet].forEach((count, at) => count && at && list.push([all[at], titles[at], count]));
    list.sort((a, b) => (facet === "problems" ? 0 : compare(a[1], b[1])));
    if (list.length && CAN_LACK.includes(facet) && counts[facet][0]) list.push([NONE, `No ${facet}`, counts[facet][0]]);
    return list;
  }
  const titleOf = (facet, value) => values[facet].titles[values[facet].numbers.get(value)] ?? (value === NONE ? `No ${facet}` : value);

  function fill(select, label, list, chosen) {
    select.replaceChildren(el("option", { value: "" }, label), ...list.map(([value, title, count]) => el("option", { value }, `${title} (${count})`)));
    select.value = chosen;
  }
  /* Thousands of choices are listed only for somebody who is about to type. */
  function fillTyped(facet) {
    choices[facet].replaceChildren(...options(facet).map(([value, title, count]) => el("option", { value: value === NONE || facet === "owner" || facet === "system" ? value : title, label: `${title} (${count})` })));
  }

  function drawFilters() {
    const total = counts.kind.reduce((sum, count) => sum + count, 0);
    const buttons = [{ kind: "", plural: "All", picture: "catalog" }, ...kinds];
    if (!kindButtons.childElementCount) {
      kindButtons.append(...buttons.map((each) => el("button", { type: "button", className: each.kind ? `k-${each.icon}` : "", value: each.kind,
        onclick: () => change({ kind: each.kind }) }, icon(each.picture), each.plural, el("span", { className: "count" }))));
    }
    buttons.forEach((each, index) => {
      const button = kindButtons.children[index];
      button.ariaPressed = String(state.kind === each.kind);
      button.lastElementChild.textContent = index ? counts.kind[index - 1] : total;
    });
    kindButtons.hidden = kinds.length < 2;
    for (const facet of facets) {
      const picker = pickers[facet];
      const [only] = state[facet].length === 1 && facet !== "tag" ? state[facet] : [];
      if (isTyped(facet)) {
        picker.value = only ?? "";
        continue;
      }
      const list = options(facet);
      if (only !== undefined && !list.some(([value]) => value === only)) list.push([only, titleOf(facet, only), 0]);
      picker.hidden = list.length < 2 && only === undefined;
      fill(picker, facet === "problems" ? "Any state" : `Any ${facet}`, list, only ?? "");
    }
    const mine = team.get();
    fill(lists, `Everything (${counts.list.all})`, [["mine", mine ? `My team: ${mine.name}` : "My team", counts.list.mine], ["starred", "Starred", counts.list.starred]],
      state.list === "all" ? "" : state.list);
  }

  function drawState() {
    status.textContent = shown.length === rows.length ? `${rows.length} in all` : `${shown.length} of ${rows.length}`;
    const remove = (title, patch) => el("button", { type: "button", className: "chip remove", onclick: () => change(patch) }, title, icon("close"),
      el("span", { className: "visually-hidden" }, "remove filter"));
    const several = facets.filter((facet) => facet === "tag" || state[facet].length > 1);
    chips.replaceChildren(
      ...several.flatMap((facet) => state[facet].map((value) => remove(titleOf(facet, value), { [facet]: state[facet].filter((each) => each !== value) }))),
      ...(filters() ? [remove("Clear filters", Object.fromEntries([["q", ""], ["kind", ""], ["list", "all"], ...FACETS.map((facet) => [facet, []])]))] : []));
    nothing.hidden = shown.length > 0;
    if (nothing.hidden) return;
    const needsTeam = state.list === "mine" && !team.get();
    nothing.replaceChildren(el("strong", {}, needsTeam ? "Which team is yours?" : state.list === "starred" && stars.all().size === 0 ? "Nothing starred yet" : "Nothing matches"),
      needsTeam ? el("p", {}, "Open the page of your team and press “My team”. ", el("a", { href: box.dataset.teams }, "All teams"))
        : el("p", {}, "Take away a filter to see more; a star is given with the button before a name."));
  }

  /* A row is a copy of an empty one. A kind may have columns of its own, behind the lifecycle: they come and go with the choice of the kind. */
  let blank;
  let order = [];
  const sorter = (name, label) => el("button", { type: "button", onclick: () => change({ sort: state.sort === name ? `-${name}` : name }) }, label);
  let own; // what stands above the columns of the chosen kind
  function arrange(labels) {
    if (labels === own) return;
    own = labels;
    head.querySelectorAll(".c-own").forEach((cell) => cell.remove());
    head.querySelector(".c-lifecycle")?.after(...labels.map((label) => el("th", { className: "c-own", scope: "col" }, sorter(label, label))));
    order = columns.flatMap((name) => (name === "lifecycle" ? [name, ...labels.keys()] : [name]));
    blank = el("tr", {}, el("td", { className: "c-star" }, el("button", { type: "button", className: "star" }, icon("star"))),
      ...order.map((name) => (name === "name" ? el("th", { className: "c-name", scope: "row" }) : el("td", { className: typeof name === "number" ? "c-own" : `c-${name}` }))));
  }
  function mention(link, href) {
    const name = el("span");
    name.textContent = link.name;
    const element = el(href ? "a" : "span", { className: `entity k-${link.icon}${link.defined === 0 ? " missing" : ""}` }, icon(link.picture), name);
    if (href) element.href = href;
    if (link.defined === 0) element.title = `No source defines ${link.ref}`;
    return element;
  }
  const link = (target) => (target ? [mention(target, target.page ? address(target.ref) : "")] : []);
  const cells = {
    name(row) {
      const href = row.page ? root + row.page : address(row.ref);
      const parts = [mention({ name: row.name, icon: kinds[row.kind].icon, picture: kinds[row.kind].picture }, href)];
      if (row.worst) parts[0].lastChild.append(el("span", { className: `state ${row.worst}`, title: `With ${row.worst}s`, role: "img", ariaLabel: `With ${row.worst}s` }));
      return parts;
    },
    system: (row) => link(row.system),
    owner: (row) => link(row.owner),
    type: (row) => [row.type],
    lifecycle: (row) => [row.lifecycle],
    namespace: (row) => [row.namespace === "default" ? "" : row.namespace],
    description: (row) => (row.description ? [el("span", {}, row.description)] : []),
    tags: (row) => (row.tags.length ? [el("div", { className: "tags" }, ...row.tags.map((tag) => el("span", { className: "chip" }, tag)))] : []),
  };
  function print(row, index) {
    const tr = blank.cloneNode(true);
    tr.dataset.ref = row.ref;
    tr.dataset.kind = docs ? row.system.kind : kinds[row.kind].kind;
    if (row.owner) tr.dataset.owner = row.owner.ref;
    tr.ariaRowIndex = index + 2;
    const star = tr.firstChild.firstChild;
    star.ariaLabel = `Star ${row.name}`;
    star.ariaPressed = String(stars.has(row.ref));
    order.forEach((name, at) => {
      const parts = (typeof name === "number" ? [row.own[name]] : cells[name](row)).filter(Boolean);
      if (parts.length) tr.children[at + 1].append(...parts);
    });
    return tr;
  }

  /* The rows in the document are blocks between two gaps that are as high as the rows left out. The blocks are chosen from where the page is
     scrolled to, whenever that changes, so nothing depends on an event that might not come. */
  const gaps = [el("tbody", { className: "gap" }), el("tbody", { className: "gap" })];
  let blocks = new Map();
  let heights = [];
  let rowHeight = 44; // of rows that were never in the document: measured once for each drawing, or places would move under the reader
  let guessed = false;
  const height = (at) => heights[at] || rowHeight * Math.min(BLOCK, shown.length - at * BLOCK);
  const count = () => Math.ceil(shown.length / BLOCK);

  function place(first, last) {
    for (const [at, body] of blocks) {
      if (at >= first && at <= last) continue;
      body.remove();
      blocks.delete(at);
    }
    for (let at = first; at <= last; at++) {
      if (blocks.has(at)) continue;
      const body = el("tbody", {}, ...shown.slice(at * BLOCK, (at + 1) * BLOCK).map((row, index) => print(row, at * BLOCK + index)));
      const after = [...blocks.keys()].filter((each) => each > at).sort((a, b) => a - b)[0];
      table.insertBefore(body, after === undefined ? gaps[1] : blocks.get(after));
      blocks.set(at, body);
    }
  }
  function fillGaps(first, last) {
    const sum = (from, to) => {
      let total = 0;
      for (let at = from; at < to; at++) total += height(at);
      return total;
    };
    gaps[0].style.height = `${sum(0, first)}px`;
    gaps[1].style.height = `${sum(last + 1, count())}px`;
  }
  function measure() {
    let total = 0;
    let lines = 0;
    for (const [at, body] of blocks) {
      heights[at] = body.getBoundingClientRect().height;
      total += heights[at];
      lines += body.rows.length;
    }
    if (lines && !guessed) rowHeight = total / lines;
    guessed = true;
  }
  function inView() {
    const top = gaps[0].getBoundingClientRect().top;
    const from = -top - REACH;
    const to = innerHeight - top + REACH;
    let first = -1;
    let last = -1;
    for (let at = 0, y = 0; at < count(); at++) {
      const end = y + height(at);
      if (end >= from && y <= to) {
        if (first < 0) first = at;
        last = at;
      }
      y = end;
    }
    if (first < 0) first = last = from > 0 ? count() - 1 : 0;
    return [first, last];
  }
  function update() {
    if (!shown.length) return;
    if (shown.length <= SMALL) {
      place(0, count() - 1);
      return fillGaps(0, count() - 1);
    }
    /* What was guessed is measured, which may show that more fits. */
    for (let round = 0; round < 3; round++) {
      const [first, last] = inView();
      if (blocks.has(first) && blocks.has(last) && blocks.size === last - first + 1) return;
      place(first, last);
      measure();
      fillGaps(first, last);
    }
  }
  let waiting = false;
  function later() {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      update();
    });
  }

  function draw() {
    const result = filter();
    counts = result.counts;
    shown = sorted(result.found);
    drawFilters();
    drawState();
    const chosen = chosenKind();
    tableBox.className = `table-box t-${chosen?.icon ?? "all"}`;
    arrange(chosen?.columns ?? NO_COLUMNS);
    tableBox.hidden = shown.length === 0;
    table.ariaRowCount = shown.length + 1;
    table.classList.toggle("with-namespace", shown.some((row) => row.namespace !== "default"));
    for (const cell of head.cells) {
      const name = cell.className === "c-own" ? cell.textContent : cell.className.slice(2);
      if (name === "description") cell.firstChild.textContent = chosen?.icon === "location" ? "Targets" : "Description";
      if (state.sort === name) cell.ariaSort = "ascending";
      else if (state.sort === `-${name}`) cell.ariaSort = "descending";
      else cell.removeAttribute("aria-sort");
    }
    for (const body of blocks.values()) body.remove();
    blocks = new Map();
    heights = [];
    guessed = false;
    for (const gap of gaps) gap.style.height = "0";
    /* Somebody who narrows a long table from far below sees its beginning. */
    const top = tableBox.getBoundingClientRect().top;
    if (top < 0 && box.dataset.ready !== undefined) scrollBy(0, top - 80);
    update();
  }

  function change(patch, replace) {
    Object.assign(state, patch);
    if (text.value !== state.q) text.value = state.q;
    writeAddress(replace);
    draw();
  }

  /* A cell that a spreadsheet would take for a formula is quoted (OWASP, CSV injection). */
  const plain = (row) => ({ ref: ref(row), name: row.name, kind: docs ? row.system.kind : kinds[row.kind].kind, type: row.type, owner: row.owner?.ref ?? "",
    system: docs ? "" : row.system?.ref ?? "", lifecycle: row.lifecycle, namespace: row.namespace, description: row.description, tags: row.tags,
    ...(own.length ? Object.fromEntries(own.map((label, at) => [label, row.own[at] ?? ""])) : {}) });
  function csv() {
    const cell = (value) => `"${(/^\s*[=+\-@\t\r\n＝＋－＠]/.test(value) ? `'${value}` : value).replaceAll('"', '""')}"`;
    const lines = shown.map((row) => Object.values({ ...plain(row), tags: row.tags.join(" ") }));
    return [["ref", "name", "kind", "type", "owner", "system", "lifecycle", "namespace", "description", "tags", ...own], ...lines]
      .map((line) => line.map(cell).join(",")).join("\r\n") + "\r\n";
  }
  const json = () => JSON.stringify(shown.map(plain), null, 2) + "\n";
  function save(ending, content) {
    const file = URL.createObjectURL(new Blob([content], { type: ending === "csv" ? "text/csv" : "application/json" }));
    el("a", { href: file, download: `${box.dataset.tables}.${ending}` }).click();
    setTimeout(() => URL.revokeObjectURL(file), 1000);
  }

  /* Up and down go from name to name, s gives a star, from the filter one goes down into the table. */
  function keys(event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const row = event.target.closest?.("tbody tr");
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.target === text && event.key === "ArrowDown") focusRow(0, event);
    else if (event.target === text && event.key === "Escape" && text.value) change({ q: "" }, true);
    else if (row && step) {
      const next = row.ariaRowIndex - 2 + step;
      if (next < 0) text.focus();
      else focusRow(next, event);
    } else if (row && event.key === "s") row.querySelector(".star").click();
  }
  function focusRow(index, event) {
    if (index >= shown.length) return;
    event.preventDefault();
    const at = Math.floor(index / BLOCK);
    if (!blocks.has(at)) {
      const here = [...blocks.keys(), at];
      place(Math.min(...here), Math.max(...here));
      measure();
      fillGaps(Math.min(...here), Math.max(...here));
    }
    blocks.get(at).rows[index % BLOCK].querySelector(".c-name a").focus();
  }

  const tableBox = table.parentElement;
  for (const cell of head.cells) {
    const name = cell.className.slice(2);
    cell.replaceChildren(sorter(name, cell.textContent));
  }
  head.prepend(el("th", { scope: "col", className: "c-star" }, el("span", { className: "visually-hidden" }, "Star")));
  text.addEventListener("input", () => change({ q: text.value }, true));
  lists.addEventListener("change", () => change({ list: lists.value || "all" }));
  for (const facet of facets) {
    const picker = pickers[facet];
    picker.addEventListener("focus", () => isTyped(facet) && fillTyped(facet));
    picker.addEventListener("change", () => {
      const typed = picker.value.trim();
      const value = !isTyped(facet) || values[facet].numbers.has(typed) ? typed : values[facet].all[values[facet].titles.indexOf(typed)] ?? typed;
      change({ [facet]: facet === "tag" ? [...new Set([...state.tag, value])].filter(Boolean) : value ? [value] : [] });
    });
  }
  table.addEventListener("click", (event) => {
    const star = event.target.closest(".star");
    if (star) star.ariaPressed = String(stars.toggle(star.closest("tr").dataset.ref));
  });
  box.addEventListener("keydown", keys);
  table.tBodies[0].remove();
  table.append(...gaps);
  table.caption.textContent = document.querySelector("h1").textContent;
  box.replaceChildren(el("div", {}, finder, tableBox, nothing));
  readAddress();
  text.value = state.q;
  draw();
  box.dataset.ready = "";
  addEventListener("scroll", later, { passive: true });
  addEventListener("resize", () => {
    heights = [];
    guessed = false;
    measure();
    later();
  });
  addEventListener("popstate", () => {
    readAddress();
    text.value = state.q;
    draw();
  });
  /* The first word that is typed should not have to wait for all words. */
  (window.requestIdleCallback ?? setTimeout)(() => rows.forEach(wordsOf));
  /* On paper there is no scrolling; so many rows that the browser would choke are not printed. */
  addEventListener("beforeprint", () => {
    place(0, Math.min(count(), 50) - 1);
    fillGaps(0, count());
  });
  addEventListener("afterprint", later);
})();
