/* The reference of an API: a filter for its lists, folding, and unfolding what a link leads to. Without it everything is still there. */
(() => {
  "use strict";

  const SHOWN = 100; // results of the filter
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const el = (name, properties, ...children) => {
    const element = Object.assign(document.createElement(name), properties);
    element.append(...children);
    return element;
  };

  const nav = document.querySelector(".api-nav");
  const text = document.querySelector(".api-text");
  const field = nav?.querySelector("[data-api-filter]");

  /* The names of everything in a definition of several pages are in a file that is loaded when somebody asks for them:
     [id, label, mark, page, deprecated, address] each, with the pages by number. */
  let loading;
  const parts = () => {
    loading ??= new Promise((done) => {
      const script = el("script", { src: nav.dataset.parts });
      script.onload = () => done(window.stagebillParts[0]);
      script.onerror = () => done({ pages: [], entries: [] });
      document.head.append(script);
    });
    return loading;
  };
  const address = (list, id, page) => `${nav.dataset.root.replace(/index\.html$/, "")}${list.pages[page]}#${encodeURIComponent(id)}`;

  if (field) {
    const nothing = el("p", { className: "api-nothing", textContent: "Nothing matches", hidden: true });
    const found = el("ul", { className: "api-found", hidden: true });
    nothing.setAttribute("role", "status");
    field.after(nothing, found);
    const lists = [...all("details", nav), ...(nav.dataset.parts ? [] : all(".api-list"))];
    const groups = lists.map((group) => ({
      group,
      open: group.open,
      items: all("li", group).map((item) => {
        const link = item.firstElementChild;
        return { item, text: `${link.textContent} ${link.title} ${item.id} ${decodeURI(link.hash)}`.toLowerCase() };
      }),
    }));
    const others = [...all(":scope > ul:not(.api-found), :scope > p:not(.api-nothing)", nav)];
    const wordsOf = () => field.value.toLowerCase().split(/\s+/).filter(Boolean);

    const filterHere = (words) => {
      let some = false;
      for (const { group, open, items } of groups) {
        let any = false;
        for (const { item, text: content } of items) {
          const fits = words.every((word) => content.includes(word));
          item.hidden = !fits;
          any ||= fits;
        }
        group.hidden = !any;
        group.open = words.length > 0 ? any : open;
        some ||= any;
      }
      nothing.hidden = some || words.length === 0;
    };

    const filterAll = async (words) => {
      const list = words.length > 0 ? await parts() : undefined;
      if (words.join(" ") !== wordsOf().join(" ")) return;
      const hits = (list?.entries ?? []).filter((entry) => {
        const content = `${entry[2]} ${entry[1]} ${entry[0]} ${entry[5] ?? ""}`.toLowerCase();
        return words.every((word) => content.includes(word));
      });
      found.replaceChildren(...hits.slice(0, SHOWN).map((entry) => {
        const link = el("a", { href: address(list, entry[0], entry[3]), className: entry[4] ? "deprecated" : "", title: entry[5] ?? "" });
        if (entry[2]) link.append(el("span", { className: `verb ${entry[2].toLowerCase()}` }, entry[2]));
        link.append(el("span", {}, entry[1]));
        return el("li", {}, link);
      }), ...(hits.length > SHOWN ? [el("li", {}, el("small", {}, `${hits.length - SHOWN} more`))] : []));
      found.hidden = words.length === 0;
      nothing.hidden = words.length === 0 || hits.length > 0;
      for (const { group } of groups) group.hidden = words.length > 0 && nav.contains(group);
    };

    const filter = () => {
      const words = wordsOf();
      for (const other of others) other.hidden = words.length > 0;
      if (nav.dataset.parts) filterAll(words);
      else filterHere(words);
    };

    /* Up and down go through what is shown; Enter in the field opens the first. */
    const links = () => all("a", nav).filter((link) => link.checkVisibility());
    nav.addEventListener("keydown", (event) => {
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      const inField = event.target === field;
      if (inField && event.key === "Escape" && field.value) {
        event.preventDefault();
        field.value = "";
        filter();
      } else if (inField && event.key === "Enter" && field.value) {
        const first = (nav.dataset.parts ? all("a", found) : links())[0];
        event.preventDefault();
        first?.click();
      } else if (step && (inField || event.target.localName === "a")) {
        const shown = links();
        const at = inField ? -1 : shown.indexOf(event.target);
        event.preventDefault();
        (shown[at + step] ?? (step < 0 ? field : event.target)).focus();
      }
    });
    field.addEventListener("input", filter);
    if (nav.dataset.parts) field.addEventListener("focus", parts, { once: true });
    if (field.value) filter();
  }

  /* A chosen entry closes the drawer that the navigation is on a phone. */
  nav?.addEventListener("click", (event) => {
    if (event.target.closest("a") && nav.matches(":popover-open")) nav.hidePopover();
  });

  const here = () => {
    try {
      return decodeURIComponent(location.hash.slice(1));
    } catch {
      return "";
    }
  };
  const bringIntoView = (link) => {
    const box = link.getBoundingClientRect();
    const frame = nav.getBoundingClientRect();
    if (box.top < frame.top || box.bottom > frame.bottom) nav.scrollTop += box.top - frame.top - frame.height / 3;
  };
  const current = (id) => {
    nav?.querySelector("[aria-current=location]")?.removeAttribute("aria-current");
    const link = id && nav?.querySelector(`a[href="#${CSS.escape(id)}"]`);
    if (!link || link.hasAttribute("aria-current")) return;
    link.setAttribute("aria-current", "location");
    if (!nav.contains(document.activeElement) && link.checkVisibility()) bringIntoView(link);
  };
  const page = nav?.querySelector("[aria-current=page]");
  if (page?.checkVisibility()) bringIntoView(page);

  /* The page of something that is on another one: that with the longest name that its name begins with. */
  const elsewhere = async (id) => {
    const list = await parts();
    let best;
    for (const entry of list.entries) {
      const [name] = entry;
      const inside = id === name || (id.startsWith(name) && !/[A-Za-z0-9]/.test(id[name.length]));
      if (inside && name.length > (best?.[0].length ?? 0)) best = entry;
    }
    if (best && here() === id) location.replace(address(list, id, best[3]));
  };

  const unfold = () => {
    const id = here();
    const target = id && document.getElementById(id);
    let opened = false;
    for (let node = target; node; node = node.parentElement) {
      if (node.localName === "details" && !node.open) {
        node.open = true;
        opened = true;
      }
    }
    if (opened) target.scrollIntoView();
    if (id && !target && nav?.dataset.parts) elsewhere(id);
    current(id);
  };
  addEventListener("hashchange", unfold);
  unfold();

  /* The name of a field is a link to it. */
  text?.addEventListener("click", (event) => {
    const name = event.target.closest("dt[id]");
    if (name && event.target.localName !== "a" && getSelection().isCollapsed) location.hash = encodeURIComponent(name.id);
  });

  /* Which part is being read, where all of them are on this page. */
  const marked = new Map();
  for (const link of nav ? all("a[href^='#']", nav) : []) {
    let target = null;
    try {
      target = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    } catch {
      continue;
    }
    if (target?.matches("section")) marked.set(target, link);
  }
  if (marked.size > 1) {
    const seen = new Set();
    const watch = new IntersectionObserver((entries) => {
      for (const { target, isIntersecting } of entries) {
        if (isIntersecting) seen.add(target);
        else seen.delete(target);
      }
      const last = [...seen].sort((a, b) => (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1)).at(-1);
      if (last) current(last.id);
    }, { rootMargin: "-25% 0px -70% 0px" });
    for (const target of marked.keys()) watch.observe(target);
  }

  /* All that is folded at once; of samples in several languages one stays open. */
  const folds = text ? all("details:not([name])", text) : [];
  const fold = document.querySelector("[data-api-fold]");
  if (fold) {
    fold.hidden = folds.length === 0;
    const closed = () => folds.some((each) => !each.open);
    const show = () => { fold.textContent = closed() ? "Expand all" : "Collapse all"; };
    fold.addEventListener("click", () => {
      const open = closed();
      for (const each of folds) each.open = open;
      show();
    });
    show();
  }

  /* On paper everything is open, also where the style cannot do that. */
  let opened = [];
  addEventListener("beforeprint", () => {
    opened = folds.filter((each) => !each.open);
    for (const each of opened) each.open = true;
  });
  addEventListener("afterprint", () => {
    for (const each of opened) each.open = false;
  });

  for (const drop of all("[data-drop]")) {
    const close = (event) => {
      if (drop.open && (event.key === "Escape" || (event.type === "click" && !drop.contains(event.target)))) drop.open = false;
    };
    document.addEventListener("click", close);
    drop.addEventListener("keydown", close);
  }
})();
