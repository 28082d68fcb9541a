/* Puts the plain tables of a page into one that can be filtered, sorted, starred and exported. The rows are read from the page itself, so that
   it works from a folder too; only the rows in view are in the document, so that it works with many thousands. */
(() => {
  "use strict";
  const box = document.querySelector("[data-tables]");
  if (!box) return;
  const { stars, team } = window.stagebill;
  const STEP = 150;
  const FACETS = ["type", "owner", "lifecycle", "tag", "system", "namespace"];
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
  const body = table.tBodies[0];
  const columns = [...head.cells].map((cell) => cell.className.slice(2));
  const column = Object.fromEntries(columns.map((name, index) => [name, index]));
  const facets = FACETS.filter((name) => name === "tag" || name in column);

  function read(section) {
    const { kind, plural, icon: picture } = section.dataset;
    return Array.from(section.querySelectorAll("tbody tr"), (tr) => {
      const text = (name) => (name in column ? tr.cells[column[name]].textContent : "");
      const tags = "tags" in column ? Array.from(tr.cells[column.tags].querySelectorAll(".chip"), (chip) => chip.textContent) : [];
      const row = {
        tr, kind, plural, icon: picture, ref: tr.dataset.ref, name: text("name"), system: text("system"), ownerName: text("owner"),
        owner: tr.dataset.owner ?? "", type: text("type"), lifecycle: text("lifecycle"), namespace: text("namespace") || "default",
        description: text("description"), tags,
      };
      row.words = [row.name, row.ref, row.description, row.system, ...tags].join("\n").toLowerCase();
      return row;
    });
  }
  const rows = sections.flatMap(read);
  const kinds = sections.map((section) => ({ ...section.dataset, count: section.querySelectorAll("tbody tr").length }));
  const owners = new Map(rows.map((row) => [row.owner, row.ownerName]));
  const valuesOf = (row, facet) => (facet === "tag" ? row.tags : row[facet] ? [row[facet]] : []);

  /* The state is what the address says, so that a filtered table can be sent to somebody. Backstage's filters[kind] is understood. */
  const state = { q: "", kind: "", list: "all", sort: "", tag: [] };
  function readAddress() {
    const query = new URLSearchParams(location.search);
    const get = (name) => query.get(name) ?? query.get(`filters[${name}]`) ?? "";
    state.q = get("q") || get("text");
    state.kind = kinds.find((each) => each.kind.toLowerCase() === get("kind").toLowerCase())?.kind ?? "";
    state.list = ["mine", "starred"].includes(get("list")) ? get("list") : "all";
    state.sort = get("sort");
    for (const facet of facets) state[facet] = get(facet);
    state.owner = [...owners.keys()].find((ref) => ref === state.owner || ref.endsWith(`/${state.owner}`)) ?? "";
    state.tag = [...query.getAll("tag"), ...query.getAll("filters[tags]")];
  }
  function writeAddress() {
    const query = new URLSearchParams();
    for (const [name, value] of Object.entries(state)) {
      if (Array.isArray(value)) value.forEach((each) => query.append(name, each));
      else if (value && value !== "all") query.set(name, value);
    }
    const text = query.toString();
    try {
      history.replaceState(null, "", text ? `?${text}` : location.pathname);
    } catch {
      /* Some browsers refuse this for files. */
    }
  }

  /* A row counts for a choice when every other filter lets it through, so each choice says how many rows it would leave. */
  function filter() {
    const words = state.q.toLowerCase().split(/\s+/).filter(Boolean);
    const starred = stars.all();
    const mine = team.get()?.ref;
    const counts = Object.fromEntries(["kind", "list", ...facets].map((name) => [name, new Map()]));
    const add = (name, value) => counts[name].set(value, (counts[name].get(value) ?? 0) + 1);
    const tests = ["kind", "list", ...facets];
    const passes = {
      kind: (row) => !state.kind || row.kind === state.kind,
      list: (row) => state.list === "all" || (state.list === "starred" ? starred.has(row.ref) : row.owner === mine),
      tag: (row) => state.tag.every((tag) => row.tags.includes(tag)),
    };
    for (const facet of facets) passes[facet] ??= (row) => !state[facet] || row[facet] === state[facet];
    const found = [];
    for (const row of rows) {
      if (!words.every((word) => row.words.includes(word))) continue;
      const failed = tests.filter((test) => !passes[test](row));
      if (failed.length === 0) found.push(row);
      for (const name of failed.length === 0 ? tests : failed.length === 1 ? failed : []) {
        if (name === "kind") add(name, row.kind);
        else if (name === "list") {
          add(name, "all");
          if (starred.has(row.ref)) add(name, "starred");
          if (mine && row.owner === mine) add(name, "mine");
        } else if (name !== "tag" || failed.length === 0) valuesOf(row, name).forEach((value) => add(name, value));
      }
    }
    return { found, counts };
  }

  /* Without a choice the rows stay in the order of the page: by kind, then by name. */
  function sorted(found) {
    if (!state.sort) return found;
    const descending = state.sort.startsWith("-");
    const key = descending ? state.sort.slice(1) : state.sort;
    const value = key === "owner" ? (row) => row.ownerName : key === "tags" ? (row) => row.tags[0] ?? "" : (row) => row[key] ?? "";
    const order = descending ? -1 : 1;
    return found.sort((a, b) => {
      const x = value(a);
      const y = value(b);
      return !x === !y ? order * compare(x, y) || compare(a.ref, b.ref) : x ? -1 : 1;
    });
  }

  /* The parts around the table. */
  const kindButtons = el("div", { className: "kinds", role: "group", ariaLabel: "Kind" });
  const text = el("input", { type: "search", className: "field", placeholder: "Filter by name or words", ariaLabel: "Filter", autocomplete: "off" });
  const selects = Object.fromEntries(facets.map((facet) => [facet, el("select", { className: "field", ariaLabel: facet })]));
  const lists = el("select", { className: "field", ariaLabel: "List" });
  const status = el("span", { role: "status" });
  const chips = el("span", { className: "tags" });
  const exports = el("span", { className: "end" },
    el("button", { type: "button", className: "button bare", onclick: () => save("csv", csv()) }, icon("download"), "CSV"),
    el("button", { type: "button", className: "button bare", onclick: () => save("json", json()) }, icon("download"), "JSON"));
  const finder = el("div", { className: "finder" }, kindButtons,
    el("div", { className: "filters" }, text, lists, ...Object.values(selects)),
    el("div", { className: "finder-state" }, status, chips, exports));
  const nothing = el("div", { className: "empty", hidden: true });
  const more = el("div", { ariaHidden: "true" });

  let shown = [];
  let printed = 0;

  function fill(select, label, values, chosen, name) {
    const options = [...values].map(([value, count]) => [value, count, name ? name(value) : value]);
    options.sort((a, b) => compare(a[2], b[2]));
    select.replaceChildren(el("option", { value: "" }, label),
      ...options.map(([value, count, title]) => el("option", { value }, `${title} (${count})`)));
    if (chosen && !values.has(chosen)) select.append(el("option", { value: chosen }, `${name ? name(chosen) : chosen} (0)`));
    select.value = chosen;
  }

  function drawFilters(counts) {
    const total = [...counts.kind.values()].reduce((sum, count) => sum + count, 0);
    const choices = [{ kind: "", plural: "All", icon: "catalog", count: total }, ...kinds.map((each) => ({ ...each, count: counts.kind.get(each.kind) ?? 0 }))];
    if (kindButtons.childElementCount !== choices.length) {
      kindButtons.replaceChildren(...choices.map((each) => el("button", { type: "button", className: each.kind ? `k-${each.icon}` : "", value: each.kind,
        onclick: () => change({ kind: each.kind }) }, icon(each.icon), each.plural, el("span", { className: "count" }))));
    }
    choices.forEach((each, index) => {
      const button = kindButtons.children[index];
      button.ariaPressed = String(state.kind === each.kind);
      button.lastElementChild.textContent = each.count;
    });
    kindButtons.hidden = kinds.length < 2;
    for (const facet of facets) {
      const any = `Any ${facet}`;
      fill(selects[facet], any, counts[facet], facet === "tag" ? "" : state[facet], facet === "owner" ? (ref) => owners.get(ref) ?? ref : undefined);
      selects[facet].hidden = counts[facet].size < 2 && !(facet !== "tag" && state[facet]);
    }
    const mine = team.get();
    fill(lists, `Everything (${counts.list.get("all") ?? 0})`, new Map([["mine", counts.list.get("mine") ?? 0], ["starred", counts.list.get("starred") ?? 0]]),
      state.list === "all" ? "" : state.list, (value) => (value === "starred" ? "Starred" : mine ? `My team: ${mine.name}` : "My team"));
  }

  function drawState() {
    status.textContent = shown.length === rows.length ? `${rows.length} in all` : `${shown.length} of ${rows.length}`;
    const remove = (title, patch) => el("button", { type: "button", className: "chip remove", onclick: () => change(patch) }, title, icon("close"),
      el("span", { className: "visually-hidden" }, "remove filter"));
    const filtered = state.q || state.kind || state.list !== "all" || facets.some((facet) => state[facet]?.length);
    chips.replaceChildren(...state.tag.map((tag) => remove(tag, { tag: state.tag.filter((each) => each !== tag) })),
      ...(filtered ? [remove("Clear filters", Object.fromEntries([["q", ""], ["kind", ""], ["list", "all"], ...facets.map((facet) => [facet, facet === "tag" ? [] : ""])]))] : []));
    nothing.hidden = shown.length > 0;
    if (nothing.hidden) return;
    const needsTeam = state.list === "mine" && !team.get();
    nothing.replaceChildren(el("strong", {}, needsTeam ? "Which team is yours?" : state.list === "starred" && stars.all().size === 0 ? "Nothing starred yet" : "Nothing matches"),
      needsTeam ? el("p", {}, "Open the page of your team and press “My team”. ", el("a", { href: box.dataset.teams }, "All teams"))
        : el("p", {}, "Take away a filter to see more; a star is given with the button before a name."));
  }

  function starCell(row) {
    const button = el("button", { type: "button", className: "star", ariaLabel: `Star ${row.name}`, ariaPressed: String(stars.has(row.ref)) }, icon("star"));
    button.addEventListener("click", () => {
      button.ariaPressed = String(stars.toggle(row.ref));
    });
    return el("td", { className: "c-star" }, button);
  }

  function print(count) {
    const next = shown.slice(printed, printed + count);
    for (const row of next) {
      if (!row.starred) {
        row.starred = true;
        row.tr.prepend(starCell(row));
      }
    }
    body.append(...next.map((row) => row.tr));
    printed += next.length;
  }

  function draw() {
    const { found, counts } = filter();
    shown = sorted(found);
    drawFilters(counts);
    drawState();
    const chosen = kinds.find((each) => each.kind === state.kind) ?? (kinds.length === 1 ? kinds[0] : undefined);
    tableBox.className = `table-box t-${chosen?.icon ?? "all"}`;
    tableBox.hidden = shown.length === 0;
    table.classList.toggle("with-namespace", shown.some((row) => row.namespace !== "default"));
    for (const cell of head.cells) {
      const name = cell.className.slice(2);
      if (state.sort === name) cell.ariaSort = "ascending";
      else if (state.sort === `-${name}`) cell.ariaSort = "descending";
      else cell.removeAttribute("aria-sort");
    }
    body.replaceChildren();
    printed = 0;
    print(STEP);
  }

  function change(patch) {
    Object.assign(state, patch);
    text.value = state.q;
    writeAddress();
    draw();
  }

  /* A cell that a spreadsheet would take for a formula is quoted (OWASP, CSV injection). */
  function csv() {
    const cell = (value) => `"${(/^[=+\-@\t\r]/.test(value) ? `'${value}` : value).replaceAll('"', '""')}"`;
    const lines = shown.map((row) => [row.ref, row.name, row.kind, row.type, row.owner, row.system, row.lifecycle, row.namespace, row.description, row.tags.join(" ")]);
    return [["ref", "name", "kind", "type", "owner", "system", "lifecycle", "namespace", "description", "tags"], ...lines]
      .map((line) => line.map(cell).join(",")).join("\r\n") + "\r\n";
  }
  function json() {
    return JSON.stringify(shown.map(({ ref, name, kind, type, owner, system, lifecycle, namespace, description, tags }) =>
      ({ ref, name, kind, type, owner, system, lifecycle, namespace, description, tags })), null, 2) + "\n";
  }
  function save(ending, content) {
    const address = URL.createObjectURL(new Blob([content], { type: ending === "csv" ? "text/csv" : "application/json" }));
    el("a", { href: address, download: `${box.dataset.tables}.${ending}` }).click();
    setTimeout(() => URL.revokeObjectURL(address), 1000);
  }

  const tableBox = table.parentElement;
  for (const cell of head.cells) {
    const name = cell.className.slice(2);
    cell.replaceChildren(el("button", { type: "button", onclick: () => change({ sort: state.sort === name ? `-${name}` : name }) }, cell.textContent));
  }
  head.prepend(el("th", { scope: "col", className: "c-star" }, el("span", { className: "visually-hidden" }, "Star")));
  text.addEventListener("input", () => change({ q: text.value }));
  lists.addEventListener("change", () => change({ list: lists.value || "all" }));
  for (const facet of facets) {
    selects[facet].addEventListener("change", () => {
      const value = selects[facet].value;
      change(facet === "tag" ? { tag: [...new Set([...state.tag, value])].filter(Boolean) } : { [facet]: value });
    });
  }
  body.replaceChildren();
  sections.slice(1).forEach((section) => section.remove());
  sections[0].replaceWith(el("div", {}, finder, tableBox, nothing, more));
  table.caption.textContent = document.querySelector("h1").textContent;
  readAddress();
  text.value = state.q;
  draw();
  box.dataset.ready = "";
  new IntersectionObserver((entries) => {
    if (entries.some((entry) => entry.isIntersecting) && printed < shown.length) {
      print(STEP);
      if (printed < shown.length) requestAnimationFrame(() => more.getBoundingClientRect().top < innerHeight * 2 && print(STEP));
    }
  }, { rootMargin: "800px" }).observe(more);
})();
