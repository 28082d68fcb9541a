/* Filters and groups the findings. When they fill more than one page, all of them come from a file of their own, once somebody asks. */
(() => {
  "use strict";
  const box = document.querySelector("[data-problems]");
  if (!box) return;
  const { team } = window.stagebill;
  const STEP = 100;
  const SEVERITIES = [["error", "Errors"], ["warning", "Warnings"], ["notice", "Notices"]];
  const FACETS = ["code", "owner", "repository", "kind", "baseline"];
  const GROUPS = ["severity", ...FACETS.slice(0, -1)];
  const compare = new Intl.Collator("en", { numeric: true, sensitivity: "base" }).compare;
  const root = box.dataset.root.replace(/index\.html$/, "");

  function el(tag, properties = {}, ...children) {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(properties)) {
      if (name in element) element[name] = value;
      else element.setAttribute(name, value);
    }
    element.append(...children);
    return element;
  }
  const icon = (name) => el("span", { className: `icon icon-${name}`, ariaHidden: "true" });

  /* What the page shows already. */
  function read() {
    return Array.from(box.querySelectorAll("[data-code]"), (element) => {
      const { code, severity, ref = "", owner = "", ownerName = "", repository = "" } = element.dataset;
      const kind = element.querySelector(".entity") ? ref.split(":")[0] : "";
      const baseline = element.dataset.known === undefined ? "new" : "known";
      return { code, severity, owner, ownerName, repository, kind, baseline, words: `${ref} ${element.textContent}`.toLowerCase(), make: () => element };
    });
  }

  /* All of them, from the rows of the file. */
  function unpack({ texts, entities, places, rows }) {
    return rows.map(([severity, code, message, hint, entity, place, line, column, known], number) => {
      const [ref, kind, name, colour, page, owner, ownerName, picture = colour] = entities[entity];
      const [repository, path, view, edit] = places[place];
      const where = `${repository ? `${repository} ` : ""}${path}${line ? `:${line}` : ""}${column ? `:${column}` : ""}`;
      const finding = { severity: texts[severity], code: texts[code], owner, ownerName, repository, kind: kind.toLowerCase(), baseline: known ? "known" : "new" };
      finding.words = `${ref} ${name} ${message} ${texts[hint]} ${where} ${finding.code}`.toLowerCase();
      finding.make = () => {
        const about = el("p", { className: "where" });
        if (page) about.append(el("a", { className: `entity k-${colour}`, href: root + page }, icon(picture), el("span", {}, name)));
        const text = el("code", {}, where);
        const url = view.replace("{line}", line || 1).replace("{next}", (line || 1) + 1);
        if (where) about.append(/^https?:/.test(url) ? el("a", { href: url }, text) : text);
        about.append(...(ownerName ? [el("span", {}, `owned by ${ownerName}`)] : []), el("span", {}, finding.code), ...(known ? [el("span", { className: "chip" }, "known")] : []));
        const body = el("div", {}, el("p", { className: "message" }, el("span", { className: "visually-hidden" }, `${finding.severity}: `), message));
        if (texts[hint]) body.append(el("p", { className: "hint" }, icon("hint"), el("span", {}, texts[hint])));
        body.append(about);
        const item = el("li", { className: `problem ${finding.severity}`, id: `finding-${number + 1}` }, icon(finding.severity), body);
        if (/^https?:/.test(edit)) item.append(el("a", { className: "button", href: edit }, icon("edit"), "Edit", el("span", { className: "visually-hidden" }, ` ${where}`)));
        Object.assign(item.dataset, { code: finding.code, severity: finding.severity, ...(ref && { ref }), ...(owner && { owner }), ...(repository && { repository }), ...(known && { known: "" }) });
        return item;
      };
      return finding;
    });
  }

  let findings = read();
  let complete = !box.dataset.all;
  /* So many findings are read at once when the first page is opened; more only when somebody asks for them. */
  const AT_ONCE = 3000;
  const state = { severity: "", list: "", code: "", owner: "", repository: "", kind: "", baseline: "", group: "", q: "" };
  const owners = new Map();
  const elements = new Map();

  function load(then) {
    if (complete) return then();
    const script = el("script", { src: box.dataset.all });
    script.addEventListener("load", () => {
      complete = true;
      findings = unpack(window.stagebillFindings);
      then();
    });
    status.textContent = "Reading all findings …";
    document.head.append(script);
  }

  const severities = el("div", { className: "kinds", role: "group", ariaLabel: "Severity" });
  for (const [severity, title, picture] of [["", "All", "list"], ...SEVERITIES.map(([word, name]) => [word, name, word])]) {
    const button = el("button", { type: "button", value: severity, className: severity }, icon(picture), title, el("span", { className: "count" }));
    button.addEventListener("click", () => change({ severity }));
    severities.append(button);
  }
  const text = el("input", { type: "search", className: "field", placeholder: "Filter by entity, file or words", ariaLabel: "Filter", autocomplete: "off" });
  const select = (label) => el("select", { className: "field", ariaLabel: label });
  const selects = Object.fromEntries(FACETS.map((facet) => [facet, select(facet[0].toUpperCase() + facet.slice(1))]));
  const lists = select("List");
  const groups = select("Group by");
  groups.append(...GROUPS.map((name) => el("option", { value: name === "severity" ? "" : name }, `By ${name}`)));
  const status = el("span", { role: "status" });
  const clear = el("button", { type: "button", className: "chip remove", hidden: true }, "Clear filters", icon("close"));
  const save = el("button", { type: "button", className: "button bare" }, icon("download"), "CSV");
  const nothing = el("p", { className: "empty", hidden: true });
  const result = el("div", { className: "stack tight" });
  const more = el("div", { ariaHidden: "true" });
  let shown = [];
  let printed = 0;

  const tests = {
    severity: (each) => !state.severity || each.severity === state.severity,
    list: (each) => state.list !== "mine" || each.owner === team.get()?.ref,
  };
  for (const facet of FACETS) tests[facet] = (each) => !state[facet] || each[facet] === state[facet];

  function filter() {
    const words = state.q.toLowerCase().split(/\s+/).filter(Boolean);
    const counts = Object.fromEntries(Object.keys(tests).map((name) => [name, new Map()]));
    shown = [];
    for (const each of findings) {
      if (!words.every((word) => each.words.includes(word))) continue;
      const failed = Object.keys(tests).filter((name) => !tests[name](each));
      if (failed.length === 0) shown.push(each);
      if (each.owner) owners.set(each.owner, each.ownerName);
      for (const name of failed.length === 0 ? Object.keys(tests) : failed.length === 1 ? failed : []) {
        const value = name === "list" ? String(each.owner === team.get()?.ref) : each[name];
        if (value) counts[name].set(value, (counts[name].get(value) ?? 0) + 1);
      }
    }
    const key = state.group || "severity";
    const rank = SEVERITIES.map(([word]) => word);
    if (key === "severity") shown.sort((a, b) => rank.indexOf(a.severity) - rank.indexOf(b.severity));
    else shown.sort((a, b) => (!a[key] === !b[key] ? compare(titleOf(a), titleOf(b)) : a[key] ? -1 : 1));
    return counts;
  }

  function titleOf(each) {
    const key = state.group || "severity";
    if (key === "severity") return SEVERITIES.find(([word]) => word === each.severity)[1];
    return (key === "owner" ? each.ownerName : each[key]) || `No ${key}`;
  }

  function fill(facet, values) {
    const name = (value) => (facet === "owner" ? owners.get(value) ?? value : value);
    const options = [...values].sort((a, b) => compare(name(a[0]), name(b[0])));
    if (state[facet] && !values.has(state[facet])) options.push([state[facet], 0]);
    selects[facet].replaceChildren(el("option", { value: "" }, `Any ${facet}`), ...options.map(([value, count]) => el("option", { value }, `${name(value)} (${count})`)));
    selects[facet].value = state[facet];
    selects[facet].hidden = options.length < 2 && !state[facet];
  }

  function print() {
    let list = result.querySelector(":scope > section:last-child > ul");
    for (const each of shown.slice(printed, printed + STEP)) {
      const title = titleOf(each);
      if (list?.dataset.title !== title) {
        list = el("ul", { className: "problems" });
        list.dataset.title = title;
        const count = shown.filter((other) => titleOf(other) === title).length;
        result.append(el("section", { className: "section" }, el("header", {}, el("h2", {}, title), el("span", { className: "count" }, String(count))), list));
      }
      if (!elements.has(each)) elements.set(each, each.make());
      list.append(elements.get(each));
    }
    printed += STEP;
  }

  function draw() {
    const counts = filter();
    const total = [...counts.severity.values()].reduce((sum, count) => sum + count, 0);
    for (const button of severities.children) {
      const count = button.value ? counts.severity.get(button.value) ?? 0 : total;
      button.ariaPressed = String(button.value === state.severity);
      button.lastElementChild.textContent = count;
      button.hidden = count === 0 && button.value !== state.severity;
    }
    FACETS.forEach((facet) => fill(facet, counts[facet]));
    const mine = team.get();
    lists.replaceChildren(el("option", { value: "" }, "Every team"), el("option", { value: "mine" }, mine ? `My team: ${mine.name} (${counts.list.get("true") ?? 0})` : "My team"));
    lists.value = state.list;
    groups.value = state.group;
    clear.hidden = !Object.values({ ...state, group: "" }).some(Boolean);
    status.textContent = shown.length === findings.length ? `${shown.length} in all` : `${shown.length} of ${findings.length}`;
    nothing.hidden = shown.length > 0;
    const needsTeam = state.list === "mine" && !mine;
    nothing.replaceChildren(needsTeam ? "Which team is yours? Open its page and press “My team”. " : "No finding matches these filters.", ...(needsTeam ? [el("a", { href: box.dataset.teams }, "All teams")] : []));
    result.replaceChildren();
    printed = 0;
    print();
  }

  function change(patch) {
    Object.assign(state, patch);
    const query = new URLSearchParams(Object.entries(state).filter(([, value]) => value)).toString();
    try {
      history.replaceState(null, "", query ? `?${query}` : location.pathname);
    } catch {
      /* Some browsers refuse this for files. */
    }
    load(show);
  }

  /* From now on the list is the script's. */
  function show() {
    for (const old of box.querySelectorAll(":scope > section, :scope > .pager")) old.remove();
    if (!result.isConnected) box.append(result, nothing, more);
    draw();
  }

  /* The finding that the address names, which search leads to. Rows above it get their heights as they come into view, so it is gone to again. */
  function reveal(again = 6) {
    const id = location.hash.slice(1);
    if (!/^finding-\d+$/.test(id)) return;
    while (!document.getElementById(id) && printed < shown.length) print();
    const finding = document.getElementById(id);
    if (!finding) return;
    finding.scrollIntoView({ block: "center", behavior: "instant" });
    finding.tabIndex = -1;
    finding.focus({ preventScroll: true });
    if (again > 0) requestAnimationFrame(() => reveal(again - 1));
  }

  /* A cell that a spreadsheet would take for a formula is quoted (OWASP, CSV injection). */
  function csv() {
    const cell = (value) => `"${(/^[=+\-@\t\r]/.test(value) ? `'${value}` : value).replaceAll('"', '""')}"`;
    const line = (item, each) => [each.severity, each.code, item.dataset.ref ?? "", each.owner, item.querySelector(".where code")?.textContent ?? "",
      item.querySelector(".message").lastChild.textContent, item.querySelector(".hint")?.textContent ?? "", each.baseline];
    return [["severity", "code", "entity", "owner", "place", "message", "hint", "baseline"], ...shown.map((each) => line(elements.get(each) ?? each.make(), each))]
      .map((row) => row.map(cell).join(",")).join("\r\n") + "\r\n";
  }
  function download() {
    const address = URL.createObjectURL(new Blob([csv()], { type: "text/csv" }));
    el("a", { href: address, download: "problems.csv" }).click();
    setTimeout(() => URL.revokeObjectURL(address), 1000);
  }

  text.addEventListener("input", () => change({ q: text.value }));
  lists.addEventListener("change", () => change({ list: lists.value }));
  groups.addEventListener("change", () => change({ group: groups.value }));
  FACETS.forEach((facet) => selects[facet].addEventListener("change", () => change({ [facet]: selects[facet].value })));
  clear.addEventListener("click", () => {
    text.value = "";
    change({ severity: "", list: "", code: "", owner: "", repository: "", kind: "", baseline: "", q: "" });
    text.focus();
  });
  save.addEventListener("click", () => load(() => {
    show();
    download();
  }));

  const query = new URLSearchParams(location.search);
  for (const name of Object.keys(state)) state[name] = query.get(name) ?? "";
  if (!SEVERITIES.some(([word]) => word === state.severity)) state.severity = "";
  if (!GROUPS.includes(state.group)) state.group = "";
  text.value = state.q;
  box.prepend(el("div", { className: "finder" }, severities, el("div", { className: "filters" }, text, lists, ...FACETS.map((facet) => selects[facet]), groups),
    el("div", { className: "finder-state" }, status, clear, el("span", { className: "end" }, save))));
  const isFirst = !box.querySelector("a[rel=prev]");
  if (complete || (isFirst && Number(box.dataset.total) <= AT_ONCE) || Object.values(state).some(Boolean)) {
    load(() => {
      show();
      reveal();
    });
  } else {
    reveal();
    /* The page as it is; the filters begin with what is known without the file. */
    FACETS.forEach((facet) => selects[facet].append(el("option", { value: "" }, `Any ${facet}`)));
    lists.append(el("option", { value: "" }, "Every team"));
    status.textContent = `${box.dataset.total} in all`;
    for (const [index, button] of [...severities.children].entries()) button.ariaPressed = String(index === 0);
    for (const part of [...Object.values(selects), lists]) part.addEventListener("pointerdown", () => load(show), { once: true });
    for (const part of [...Object.values(selects), lists]) part.addEventListener("focus", () => load(show), { once: true });
  }
  window.addEventListener("hashchange", () => reveal());
  new IntersectionObserver((entries) => {
    while (entries.some((entry) => entry.isIntersecting) && printed < shown.length) {
      print();
      if (more.getBoundingClientRect().top > innerHeight * 2) break;
    }
  }, { rootMargin: "600px" }).observe(more);
})();
