/*
 * Draws Mermaid diagrams when they come into view. The pages' policy lets no style element and no style attribute in, and Mermaid makes both:
 * while it draws, attributes are set as properties instead, which the policy allows, and style elements become style sheets of the drawing's
 * own shadow root. Without this script, or when a diagram is wrong, its text stays as it is.
 */
(() => {
  "use strict";
  const sources = [...document.querySelectorAll("pre.mermaid")];
  const address = document.currentScript?.dataset.library;
  if (!address || sources.length === 0 || !("adoptedStyleSheets" in document)) return;

  const root = document.documentElement;
  const system = matchMedia("(prefers-color-scheme: dark)");
  const isDark = () => (root.dataset.theme ?? (system.matches ? "dark" : "light")) === "dark";
  const drawn = new Map();
  let count = 0;

  /* The library, loaded once. */
  let loading;
  const library = () => {
    loading ??= new Promise((resolve, reject) => {
      const script = document.createElement("script");
      script.src = address;
      script.addEventListener("load", () => resolve(globalThis.mermaid));
      script.addEventListener("error", () => reject(new Error("the script that draws it was not loaded")));
      document.head.append(script);
    });
    return loading;
  };

  /* Styles that Mermaid makes while it draws. */
  let sheets = [];
  const adopt = (node) => {
    const sheet = new CSSStyleSheet();
    try {
      sheet.replaceSync(node.textContent);
    } catch {
      return;
    }
    sheets.push(sheet);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  };
  const marked = (text) =>
    String(text ?? "").replace(/<[a-z][^<>]*>/gi, (tag) =>
      tag
        .replace(/([\s"'/])style(\s*=)/gi, "$1data-own-style$2")
        .replace(/([\s"'/])(?:on\w+|srcset|src(?!\s*=\s*["']?data:image))\s*=/gi, "$1data-dropped="),
    );
  const restyle = (top) => {
    for (const node of top.querySelectorAll("[data-own-style]")) {
      const style = node.getAttribute("data-own-style");
      node.removeAttribute("data-own-style");
      if (node.style) node.style.cssText = style;
    }
  };
  const patched = [
    [Element.prototype, "setAttribute", (original) => function (name, value) {
      if (name === "style" && this.style) this.style.cssText = value;
      else original.call(this, name, value);
    }],
    [Node.prototype, "insertBefore", (original) => function (node, before) {
      if (node?.localName !== "style") return original.call(this, node, before);
      adopt(node);
      return node;
    }],
    [Node.prototype, "appendChild", (original) => function (node) {
      if (node?.localName !== "style") return original.call(this, node);
      adopt(node);
      return node;
    }],
    [DOMParser.prototype, "parseFromString", (original) => function (text, type) {
      const parsed = original.call(this, marked(text), type);
      for (const node of parsed.querySelectorAll("[data-own-style]")) {
        if (node.style) node.style.cssText = node.getAttribute("data-own-style");
        node.removeAttribute("data-own-style");
      }
      return parsed;
    }],
  ];
  const inner = Object.getOwnPropertyDescriptor(Element.prototype, "innerHTML");
  const allowingStyles = async (draw) => {
    const originals = patched.map(([owner, name]) => owner[name]);
    patched.forEach(([owner, name, wrap], i) => {
      owner[name] = wrap(originals[i]);
    });
    Object.defineProperty(Element.prototype, "innerHTML", {
      ...inner,
      set(value) {
        inner.set.call(this, marked(value));
        if (this.localName !== "style") restyle(this);
      },
    });
    try {
      return await draw();
    } finally {
      patched.forEach(([owner, name], i) => {
        owner[name] = originals[i];
      });
      Object.defineProperty(Element.prototype, "innerHTML", inner);
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => !sheets.includes(sheet));
    }
  };

  /* Mermaid's own dark theme makes slices and branches that are nearly black. */
  const DARK_COLOURS = ["#3f64a8", "#7d4b96", "#2c7a6d", "#91602c", "#8f3d56", "#566f2c", "#5b5cab", "#2b718f", "#7c6c20", "#8a4a33", "#3f7048", "#5d6878"];
  const darkColours = () =>
    Object.fromEntries(DARK_COLOURS.flatMap((colour, i) => [[`pie${i + 1}`, colour], [`cScale${i}`, colour], [`cScaleLabel${i}`, "#ffffff"]]));

  const configuration = () => ({
    startOnLoad: false,
    securityLevel: "strict",
    suppressErrorRendering: true,
    theme: isDark() ? "dark" : "default",
    themeVariables: isDark() ? darkColours() : {},
    fontFamily: getComputedStyle(root).fontFamily,
    secure: ["secure", "securityLevel", "startOnLoad", "maxTextSize", "maxEdges", "suppressErrorRendering", "themeCSS", "fontFamily", "altFontFamily"],
  });

  /* What Mermaid has cleaned is cleaned once more: shapes and texts, no scripts, no addresses but links. */
  const FORBIDDEN = "script, style, iframe, object, embed, link, meta, base, form, input, button, textarea, select, audio, video, animate, set";
  const clean = (svg) => {
    for (const node of svg.querySelectorAll(FORBIDDEN)) node.remove();
    for (const node of [svg, ...svg.querySelectorAll("*")]) {
      for (const { name, value } of [...node.attributes]) {
        const link = /^(?:xlink:)?href$|^src$|^action$|^formaction$/.test(name);
        const safe = node.localName === "a" ? /^(?:https?:|mailto:|[^:]*$)/i : /^(?:#|data:image\/(?!svg))/i;
        if (/^on/i.test(name) || (link && !safe.test(value.trim()))) node.removeAttribute(name);
      }
      if (node.localName === "a") node.setAttribute("rel", "noopener noreferrer");
    }
    return svg;
  };

  /* Mermaid draws into an element of the page, takes the text of what it has drawn, and removes it; the drawing itself is what we want. */
  const draw = async (source, width) => {
    const mermaid = await library();
    const stage = document.createElement("div");
    stage.className = "diagram-stage";
    stage.style.inlineSize = `${width}px`;
    document.body.append(stage);
    sheets = [];
    let kept;
    const remove = Element.prototype.remove;
    Element.prototype.remove = function () {
      if (this.parentNode === stage) kept ??= this.querySelector("svg");
      remove.call(this);
    };
    try {
      mermaid.initialize(configuration());
      count += 1;
      await allowingStyles(() => mermaid.render(`diagram${count}`, source, stage));
      return { svg: clean(kept), sheets };
    } finally {
      Element.prototype.remove = remove;
      stage.remove();
    }
  };

  const frame = (pre) => {
    const figure = document.createElement("figure");
    figure.className = "diagram";
    const view = document.createElement("div");
    view.className = "diagram-view";
    view.tabIndex = 0;
    const details = document.createElement("details");
    const summary = document.createElement("summary");
    summary.dataset.ui = "source";
    summary.textContent = "Source";
    pre.replaceWith(figure);
    details.append(summary, pre);
    figure.append(view, details);
    return view.attachShadow({ mode: "open" });
  };

  /* Where the author of a diagram chose the colour of a box and not that of its words, the words are dark on light and light on dark. */
  const contrast = (svg) => {
    for (const box of svg.querySelectorAll(".node, .cluster")) {
      const words = [...box.querySelectorAll("text, tspan, foreignObject *")];
      const shape = [...box.querySelectorAll("rect, polygon, circle, ellipse, path")].find((each) => each.style.fill);
      const [, r, g, b] = /^rgb\((\d+), (\d+), (\d+)\)$/.exec(shape ? getComputedStyle(shape).fill : "") ?? [];
      if (r === undefined || words.some((each) => each.style.color || each.style.fill)) continue;
      const colour = 0.299 * r + 0.587 * g + 0.114 * b > 140 ? "#000" : "#fff";
      for (const each of words) {
        each.style.setProperty("color", colour, "important");
        each.style.setProperty("fill", colour, "important");
      }
    }
  };

  /* Below this share of its own size a drawing is no longer read, and is scrolled in its frame instead. */
  const SMALLEST = 0.6;
  const WIDEST = 2400;
  const ALWAYS = ":host > * { max-inline-size: max(100%, 30rem) } svg { block-size: auto; max-inline-size: 100% } .link { mix-blend-mode: normal !important }";
  /* Words and lines of C4 diagrams have one grey in every theme. */
  const IN_THE_DARK = ' text[fill="#444444"] { fill: #c9d1d9 } :is(line, path)[stroke="#444444"] { stroke: #9aa4af }';

  const show = (pre, { svg, sheets: styles }) => {
    let shadow = drawn.get(pre);
    if (!shadow) {
      shadow = frame(pre);
      drawn.set(pre, shadow);
    }
    const own = new CSSStyleSheet();
    own.replaceSync(isDark() ? ALWAYS + IN_THE_DARK : ALWAYS);
    shadow.adoptedStyleSheets = [...styles, own];
    svg.style.minInlineSize = `${Math.min(SMALLEST * (svg.viewBox.baseVal?.width ?? 0), WIDEST)}px`;
    shadow.replaceChildren(svg);
    contrast(svg);
    const view = shadow.host;
    view.setAttribute("role", svg.querySelector("a") ? "group" : "img");
    const name = svg.querySelector(":scope > title")?.textContent || pre.title || `${svg.getAttribute("aria-roledescription") ?? ""} diagram`;
    view.setAttribute("aria-label", name.trim());
  };

  const notes = new Map();
  const failed = (pre, error) => {
    const note = document.createElement("p");
    note.className = "fault";
    note.dataset.ui = "note";
    note.textContent = `This diagram cannot be drawn: ${error?.message ?? error}`;
    (drawn.get(pre)?.host.parentElement ?? pre).after(note);
    notes.set(pre, note);
  };

  /* One after the other: Mermaid's configuration is one for all. */
  let queue = Promise.resolve();
  const asked = new Set();
  const put = (pre) => {
    asked.add(pre);
    queue = queue.then(async () => {
      const width = (drawn.get(pre)?.host ?? pre).clientWidth || 700;
      notes.get(pre)?.remove();
      try {
        show(pre, await draw(pre.textContent, width));
      } catch (error) {
        failed(pre, error);
      }
    });
    return queue;
  };

  const seen = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        if (!isIntersecting) continue;
        seen.unobserve(target);
        if (!asked.has(target)) put(target);
      }
    },
    { rootMargin: "800px" },
  );
  for (const pre of sources) seen.observe(pre);

  /* On paper all of them are wanted, in the colours of paper. */
  addEventListener("beforeprint", () => {
    for (const pre of sources) if (!asked.has(pre)) put(pre);
  });

  let dark = isDark();
  const recolour = () => {
    if (dark === isDark()) return;
    dark = isDark();
    for (const pre of drawn.keys()) put(pre);
  };
  system.addEventListener("change", recolour);
  new MutationObserver(recolour).observe(root, { attributeFilter: ["data-theme"] });
})();
