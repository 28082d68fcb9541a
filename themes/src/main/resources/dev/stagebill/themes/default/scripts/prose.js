/* Comforts for texts: buttons that copy code, tabs that switch together, pictures that open large. Without it every text is still complete. */
(() => {
  "use strict";

  /* Remarks on code: the list behind it becomes small windows, opened by the numbers in its comments. */
  const remark = (number, item, list) => {
    const box = document.createElement("div");
    box.popover = "auto";
    box.className = "remark prose";
    box.append(...item.childNodes);
    const mark = document.createElement("button");
    mark.type = "button";
    mark.className = "remark-mark";
    mark.dataset.ui = "remark";
    mark.textContent = number;
    mark.setAttribute("aria-label", `Remark ${number}`);
    mark.popoverTargetElement = box;
    box.addEventListener("beforetoggle", (event) => {
      if (event.newState !== "open") return;
      const place = mark.getBoundingClientRect();
      const left = Math.max(8, Math.min(place.left, innerWidth - Math.min(420, innerWidth - 16) - 8));
      box.style.left = `${left + scrollX}px`;
      box.style.top = `${place.bottom + scrollY + 6}px`;
    });
    box.dataset.number = number;
    list.before(box);
    return mark;
  };
  const annotate = (code) => {
    const frame = code.closest("figure.code") ?? code.closest("pre");
    const list = frame.nextElementSibling;
    if (list?.localName !== "ol") return;
    const items = [...list.children];
    const used = new Set();
    for (const comment of code.querySelectorAll(".c")) {
      const parts = comment.textContent.split(/\((\d{1,3})\)(!?)/);
      if (parts.length < 4) continue;
      const made = [];
      for (let i = 0; i + 2 < parts.length; i += 3) {
        const item = items[parts[i + 1] - 1];
        const bare = parts[i + 2] && /^[\s#/*;<!-]*$/.test(parts[i]);
        if (!bare) made.push(parts[i]);
        if (item && !used.has(item)) made.push(remark(parts[i + 1], item, list));
        else made.push(`(${parts[i + 1]})`);
        if (item) used.add(item);
      }
      const last = parts.at(-1);
      if (!/^[\s*/>-]*$/.test(last)) made.push(last);
      comment.replaceChildren(...made);
    }
    for (const item of used) item.hidden = true;
    if (items.every((item) => item.hidden)) list.hidden = true;
  };
  for (const code of document.querySelectorAll("[data-annotate] pre > code, pre.annotate > code, .annotate pre > code")) annotate(code);

  /* The same for texts that are marked so; a number that nothing explains stays as it is. */
  const explain = (text) => {
    const list = text.nextElementSibling;
    if (list?.localName !== "ol") return;
    const items = [...list.children];
    const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT, (node) => (node.parentElement.closest("pre, code, .remark, .remark-mark") ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT));
    const nodes = [];
    while (walker.nextNode()) nodes.push(walker.currentNode);
    const used = new Set();
    for (const node of nodes) {
      const parts = node.data.split(/\((\d{1,3})\)/);
      if (parts.length < 3) continue;
      node.replaceWith(...parts.map((part, i) => {
        const item = i % 2 ? items[part - 1] : undefined;
        if (!item || used.has(item)) return i % 2 ? `(${part})` : part;
        used.add(item);
        return remark(part, item, list);
      }));
    }
    for (const item of used) item.hidden = true;
    if (used.size && items.every((item) => item.hidden)) list.hidden = true;
  };
  for (const text of document.querySelectorAll(".prose .annotate:not(pre, figure)")) explain(text);

  const copied = (pre) => {
    const code = (pre.querySelector("code") ?? pre).cloneNode(true);
    for (const extra of code.querySelectorAll("[data-ui], .gp")) extra.remove();
    return code.textContent.replace(/\n$/, "");
  };

  /* The clipboard is not there on plain http or in a file; a selection always is. */
  const copy = async (text) => {
    if (navigator.clipboard) {
      try {
        await navigator.clipboard.writeText(text);
        return true;
      } catch {
        return false;
      }
    }
    const area = document.createElement("textarea");
    area.value = text;
    area.setAttribute("aria-hidden", "true");
    area.className = "visually-hidden";
    document.body.append(area);
    area.select();
    const done = document.execCommand("copy");
    area.remove();
    return done;
  };

  for (const pre of document.querySelectorAll(".prose pre:not(.mermaid), .samples pre")) {
    const frame = document.createElement("div");
    frame.className = "copyable";
    const button = document.createElement("button");
    button.type = "button";
    button.className = "copy-code";
    button.dataset.ui = "copy";
    button.textContent = "Copy";
    button.addEventListener("click", async () => {
      button.textContent = (await copy(copied(pre))) ? "Copied" : "Press Ctrl+C";
      setTimeout(() => {
        button.textContent = "Copy";
      }, 2000);
    });
    pre.replaceWith(frame);
    frame.append(pre, button);
  }

  /* What scrolls must be reached by keyboard; what is folded away has no size before it is opened. */
  const scrollers = new ResizeObserver((entries) => {
    for (const { target } of entries) {
      if (target.scrollWidth <= target.clientWidth && target.scrollHeight <= target.clientHeight) continue;
      target.tabIndex = 0;
      if (target.matches("pre")) continue;
      target.setAttribute("role", "region");
      target.setAttribute("aria-label", target.matches(".arithmatex") ? "Formula" : "Table");
    }
  });
  for (const scroller of document.querySelectorAll("main pre, .prose .table-scroll, .prose div.arithmatex")) scrollers.observe(scroller);

  /* Tabs of the same name are chosen together, and the choice is remembered. */
  const KEY = "stagebill.tab";
  const nameOf = (input) => input.nextElementSibling?.textContent.trim() ?? "";
  const switches = [...document.querySelectorAll(".prose .tabs > .tab-switch")];
  const choose = (name, except) => {
    for (const input of switches) {
      if (input !== except && nameOf(input) === name) input.checked = true;
    }
  };
  const remembered = () => {
    try {
      return localStorage.getItem(KEY);
    } catch {
      return null;
    }
  };
  const name = switches.length > 0 && remembered();
  if (name) choose(name);
  for (const input of switches) {
    input.addEventListener("change", () => {
      const place = input.getBoundingClientRect().top;
      choose(nameOf(input), input);
      scrollBy({ top: input.getBoundingClientRect().top - place, behavior: "instant" });
      try {
        localStorage.setItem(KEY, nameOf(input));
      } catch {
        /* A browser may forbid to remember. */
      }
    });
  }

  /* A link to something inside of a hidden tab or a closed block opens it. */
  const reveal = () => {
    let id = "";
    try {
      id = decodeURIComponent(location.hash.slice(1));
    } catch {
      return;
    }
    const target = id && document.getElementById(id);
    if (!target) return;
    for (let node = target; node; node = node.parentElement) {
      if (node.localName === "details") node.open = true;
      if (node.classList.contains("tabbed-block")) {
        const input = node.previousElementSibling?.previousElementSibling;
        if (input?.matches(".tab-switch")) input.checked = true;
      }
    }
    target.scrollIntoView();
  };
  if (document.querySelector(".prose :is(details, .tabs)")) {
    addEventListener("hashchange", reveal);
    reveal();
  }

  /* Pictures that are shown smaller than they are open large. */
  const zoom = (img) => {
    const dialog = document.createElement("dialog");
    dialog.className = "prose-zoom";
    dialog.setAttribute("aria-label", img.alt || "Picture");
    const large = new Image();
    large.src = img.currentSrc || img.src;
    large.alt = img.alt;
    dialog.append(large);
    dialog.addEventListener("click", () => dialog.close());
    dialog.addEventListener("close", () => {
      dialog.remove();
      img.focus();
    });
    document.body.append(dialog);
    dialog.showModal();
  };
  const makeZoomable = (img) => {
    if (img.naturalWidth <= img.clientWidth * 1.2 || img.closest("a, button")) return;
    img.classList.add("zoomable");
    img.tabIndex = 0;
    img.setAttribute("role", "button");
    img.setAttribute("aria-label", `Enlarge: ${img.alt || "picture"}`);
    img.addEventListener("click", () => zoom(img));
    img.addEventListener("keydown", (event) => {
      if (event.key === "Enter" || event.key === " ") {
        event.preventDefault();
        zoom(img);
      }
    });
  };
  for (const img of document.querySelectorAll("[data-content=docs] img")) {
    if (img.complete) makeZoomable(img);
    else img.addEventListener("load", () => makeZoomable(img), { once: true });
  }
})();
