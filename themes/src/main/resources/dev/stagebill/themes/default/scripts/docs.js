/* What a page of documentation can do with a script: a navigation that folds and can be filtered, keys, printing. Complete without it. */
(() => {
  "use strict";

  const make = (name, properties, ...children) => {
    const { data, ...rest } = properties;
    const made = Object.assign(document.createElement(name), rest);
    Object.assign(made.dataset, data);
    made.append(...children);
    return made;
  };

  // ---------------------------------------------------------------- navigation

  const nav = document.querySelector("[data-nav=docs]");
  const side = nav?.closest(".docs-side");
  const source = nav?.dataset.navScript;
  const root = nav && new URL(nav.dataset.navSrc, location.href);
  const expanded = nav?.classList.contains("expand");
  const DELAY = 80;
  const MOST = 200;
  let top = nav?.querySelector("ul");
  let tree = null;
  let loading = null;

  /* The whole tree is one file for all pages; it is loaded when somebody reaches for the navigation. */
  const load = () => (loading ??= new Promise((resolve, reject) => {
    if (!source) return resolve(printed(top));
    document.head.append(make("script", { src: source, onload: () => resolve(window.stagebillNavigation.at(-1)), onerror: reject }));
  }).then((items) => {
    tree = items;
    if (source) complete();
    return items;
  }));

  /* A small tree is all on the page. */
  const printed = (list) => [...list.children].map((item) => {
    const link = item.querySelector(":scope > a, :scope > span");
    const below = item.querySelector(":scope > ul");
    return { title: link.textContent, href: link.getAttribute("href"), children: below ? printed(below) : undefined };
  });

  const address = (item) => {
    const base = source ? root : location.href;
    return item.href === undefined || item.href === null ? null : new URL(item.href, base).href;
  };
  const here = location.href.replace(/[?#].*$/, "").replace(/\/$/, "/index.html");
  const isHere = (item) => address(item) === here;
  const holds = (item) => isHere(item) || (item.children ?? []).some(holds);

  const entry = (item) => {
    const href = address(item);
    const title = href ? make("a", { href, textContent: item.title }) : make("span", { textContent: item.title });
    if (isHere(item)) title.setAttribute("aria-current", "page");
    const made = make("li", {}, title);
    if (item.status) made.append(make("span", { className: "nav-status", title: item.statusMeaning, textContent: item.status, data: { ui: "status", status: item.status } }));
    if (item.children) {
      const open = expanded || holds(item);
      made.className = open ? "open" : "closed";
      made.below = item.children;
      if (open) fill(made);
      toggle(made);
    }
    return made;
  };
  const list = (items) => make("ul", {}, ...items.map(entry));
  const fill = (item) => {
    if (item.below && !item.querySelector(":scope > ul")) item.append(list(item.below));
  };

  const setOpen = (item, open) => {
    if (open) fill(item);
    item.className = open ? "open" : "closed";
    item.querySelector(":scope > button")?.setAttribute("aria-expanded", open);
  };

  const toggle = (item) => {
    const title = item.firstElementChild;
    const button = make("button", { type: "button", className: "nav-toggle", data: { ui: "toggle" } });
    button.setAttribute("aria-label", `Pages in ${title.textContent}`);
    button.setAttribute("aria-expanded", item.classList.contains("open"));
    title.after(button);
    const act = async () => {
      const open = item.classList.contains("closed");
      if (open && !item.below && !item.querySelector(":scope > ul")) {
        const path = place(item);
        await load();
        const again = at(path);
        if (again) setOpen(again, true);
        again?.querySelector(":scope > button")?.focus();
      } else {
        setOpen(item, open);
      }
    };
    button.addEventListener("click", act);
    if (title.localName === "span") title.addEventListener("click", act);
  };

  /* Where an entry stands, in words: the printed list may begin in the middle of the whole one. */
  const place = (item) => {
    const words = [];
    for (let node = item; node && node !== nav; node = node.parentElement) {
      if (node.localName === "li") words.unshift(node.firstElementChild.textContent);
    }
    return words;
  };
  const at = (words) => words.reduce((node, word) => {
    if (node && node !== nav) setOpen(node, true);
    const items = (node === nav ? top : node?.querySelector(":scope > ul"))?.children ?? [];
    return [...items].find((item) => item.firstElementChild.textContent === word);
  }, nav);

  const complete = () => {
    const current = top.matches(":hover, :focus-within") && nav.querySelector("[aria-current=page]");
    const before = current ? current.getBoundingClientRect().top : undefined;
    const whole = list(tree);
    top.replaceWith(whole);
    top = whole;
    const now = nav.querySelector("[aria-current=page]");
    if (now && before !== undefined) side.scrollTop += now.getBoundingClientRect().top - before;
  };

  const words = (text) => text.toLowerCase().split(/\s+/).filter(Boolean);
  const matching = (items, wanted, above, found) => {
    for (const item of items) {
      const trail = [...above, item.title];
      const name = item.title.toLowerCase();
      if (address(item) && wanted.every((word) => trail.join(" ").toLowerCase().includes(word)) && wanted.some((word) => name.includes(word))) {
        found.push({ item, trail: above });
      }
      matching(item.children ?? [], wanted, trail, found);
    }
    return found;
  };

  const tools = () => {
    const field = make("input", { type: "search", className: "field", placeholder: "Filter pages", autocomplete: "off", spellcheck: false });
    field.setAttribute("aria-label", "Filter pages by title");
    const hits = make("ul", { className: "nav-hits", hidden: true });
    const state = make("span", { className: "visually-hidden" });
    state.setAttribute("role", "status");
    const all = make("button", { type: "button", className: "button bare square", title: "Expand all" }, make("span", { className: "icon icon-down" }));
    all.setAttribute("aria-label", "Expand all");
    const show = async () => {
      const wanted = words(field.value);
      if (wanted.length) await load();
      const found = wanted.length && words(field.value).join() === wanted.join() ? matching(tree, wanted, [], []) : [];
      hits.replaceChildren(...found.slice(0, MOST).map(({ item, trail }) => {
        const link = make("a", { href: address(item), textContent: item.title });
        if (trail.length) link.append(make("span", { textContent: trail.join(" › ") }));
        return make("li", {}, link);
      }));
      hits.hidden = !wanted.length;
      top.hidden = wanted.length > 0;
      const count = found.length > MOST ? `${found.length} pages, the first ${MOST} are shown` : found.length === 1 ? "1 page" : `${found.length} pages`;
      state.textContent = wanted.length ? count : "";
      if (wanted.length && !found.length) hits.append(make("li", { className: "muted", textContent: "No page has such a title" }));
    };
    let timer = 0;
    field.addEventListener("input", () => {
      clearTimeout(timer);
      timer = setTimeout(show, DELAY);
    });
    field.addEventListener("keydown", (event) => {
      if (event.key === "Enter") hits.querySelector("a")?.click();
    });
    all.addEventListener("click", async () => {
      const open = all.title === "Expand all";
      await load();
      const unfold = (node) => {
        for (const item of node.querySelectorAll(":scope > ul > li:is(.open, .closed)")) {
          setOpen(item, open || holds({ children: item.below ?? [] }) || item.contains(nav.querySelector("[aria-current=page]")));
          unfold(item);
        }
      };
      unfold(nav);
      all.title = open ? "Collapse all" : "Expand all";
      all.setAttribute("aria-label", all.title);
    });
    nav.prepend(make("div", { className: "nav-tools", data: { ui: "tools" } }, field, all, state), hits);
  };

  if (nav) {
    for (const item of nav.querySelectorAll("li:is(.open, .closed)")) {
      if (expanded && item.querySelector(":scope > ul")) item.className = "open";
      toggle(item);
    }
    if (source || nav.querySelectorAll("li").length > 12) tools();
    if (source) {
      const reach = () => load().catch(() => {});
      for (const event of ["pointerenter", "focusin", "touchstart"]) top.addEventListener(event, reach, { once: true, passive: true });
    }
    /* The drawer of a small screen opens at the page that is open, and closes behind a link to a part of it. */
    for (const drawer of document.querySelectorAll(".docs-side[popover]")) {
      drawer.addEventListener("toggle", () => drawer.querySelector("[aria-current=page]")?.scrollIntoView({ block: "center", behavior: "instant" }));
      drawer.addEventListener("click", (event) => {
        if (event.target.closest("a[href^='#']") && drawer.matches(":popover-open")) drawer.hidePopover();
      });
    }
  }

  // ---------------------------------------------------------------- keys

  /* Arrow keys turn pages while nothing has the focus that could need them. */
  document.addEventListener("keydown", (event) => {
    const { activeElement: focus, body } = document;
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || (focus !== body && focus?.id !== "main")) return;
    const end = getComputedStyle(body).direction === "rtl" ? ["ArrowRight", "ArrowLeft"] : ["ArrowLeft", "ArrowRight"];
    const wanted = { [end[0]]: "prev", [end[1]]: "next" }[event.key];
    const link = wanted && document.querySelector(`a[rel=${wanted}]`);
    if (link && document.documentElement.scrollWidth <= innerWidth) location.href = link.href;
  });

  // ---------------------------------------------------------------- paper

  document.querySelector("[data-print]")?.addEventListener("click", () => print());
  /* What is folded is opened for paper, and folded again behind it. */
  let folded = [];
  addEventListener("beforeprint", () => {
    folded = [...document.querySelectorAll(".prose details:not([open])")];
    for (const each of folded) each.open = true;
  });
  addEventListener("afterprint", () => {
    for (const each of folded) each.open = false;
  });
})();
