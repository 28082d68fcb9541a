/*
 * Draws formulas as MathML, which needs no fonts and no styles of its own. Without this script, or when a formula is wrong, its source stays as it is.
 */
(() => {
  "use strict";
  const formulas = [...document.querySelectorAll(".arithmatex")];
  const address = document.currentScript?.dataset.library;
  if (!address || formulas.length === 0) return;

  const draw = (formula) => {
    const [, opening, source] = /^\s*(\\[([])([^]*)\\[)\]]\s*$/.exec(formula.textContent) ?? [];
    if (source === undefined) return;
    const drawing = document.createElement("span");
    try {
      globalThis.katex.render(source, drawing, {
        output: "mathml",
        displayMode: opening === "\\[",
        throwOnError: true,
        strict: false,
        trust: false,
        maxExpand: 500,
        maxSize: 40,
      });
    } catch {
      return;
    }
    formula.dataset.math = source;
    formula.replaceChildren(drawing);
  };

  const script = document.createElement("script");
  script.src = address;
  script.addEventListener("load", () => formulas.forEach(draw));
  document.head.append(script);
})();
