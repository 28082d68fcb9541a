/* Filters the findings by severity, code and words. */
(() => {
  "use strict";
  const box = document.querySelector("[data-problems]");
  if (!box) return;
  const findings = Array.from(box.querySelectorAll("[data-code]"), (element) => ({
    element,
    code: element.dataset.code,
    severity: element.dataset.severity,
    words: `${element.dataset.ref ?? ""} ${element.textContent}`.toLowerCase(),
  }));
  const state = { severity: "", code: "", q: "" };

  function el(tag, properties = {}, ...children) {
    const element = Object.assign(document.createElement(tag), properties);
    element.append(...children);
    return element;
  }
  const icon = (name) => el("span", { className: `icon icon-${name}`, ariaHidden: "true" });
  const count = (test) => findings.filter(test).length;

  const severities = el("div", { className: "kinds", role: "group", ariaLabel: "Severity" });
  for (const [severity, title, picture] of [["", "All", "list"], ["error", "Errors", "error"], ["warning", "Warnings", "warning"], ["notice", "Notices", "notice"]]) {
    const number = count((each) => !severity || each.severity === severity);
    if (!number) continue;
    const button = el("button", { type: "button", value: severity, className: severity }, icon(picture), title, el("span", { className: "count", textContent: number }));
    button.addEventListener("click", () => change({ severity }));
    severities.append(button);
  }
  const text = el("input", { type: "search", className: "field", placeholder: "Filter by entity, file or words", ariaLabel: "Filter", autocomplete: "off" });
  const codes = el("select", { className: "field", ariaLabel: "Code" }, el("option", { value: "" }, "Any code"));
  for (const code of [...new Set(findings.map((each) => each.code))].sort()) {
    codes.append(el("option", { value: code }, `${code} (${count((each) => each.code === code)})`));
  }
  const status = el("span", { role: "status" });
  const nothing = el("p", { className: "empty", hidden: true }, "No finding matches these filters.");

  function change(patch) {
    Object.assign(state, patch);
    const query = new URLSearchParams(Object.entries(state).filter(([, value]) => value)).toString();
    try {
      history.replaceState(null, "", query ? `?${query}` : location.pathname);
    } catch {
      /* Some browsers refuse this for files. */
    }
    draw();
  }

  function draw() {
    const words = state.q.toLowerCase().split(/\s+/).filter(Boolean);
    let shown = 0;
    for (const each of findings) {
      const matches = (!state.severity || each.severity === state.severity) && (!state.code || each.code === state.code) && words.every((word) => each.words.includes(word));
      each.element.hidden = !matches;
      shown += matches;
    }
    for (const section of box.querySelectorAll("section")) section.hidden = !section.querySelector("[data-code]:not([hidden])");
    for (const button of severities.children) button.ariaPressed = String(button.value === state.severity);
    status.textContent = shown === findings.length ? `${shown} in all` : `${shown} of ${findings.length}`;
    nothing.hidden = shown > 0;
  }

  text.addEventListener("input", () => change({ q: text.value }));
  codes.addEventListener("change", () => change({ code: codes.value }));
  const query = new URLSearchParams(location.search);
  for (const name of Object.keys(state)) state[name] = query.get(name) ?? "";
  text.value = state.q;
  codes.value = state.code;
  box.prepend(el("div", { className: "finder" }, severities, el("div", { className: "filters" }, text, codes), el("div", { className: "finder-state" }, status)));
  box.append(nothing);
  draw();
})();
