/* What every page can do with a script and is complete without: colours, stars, "my team", dates in words, "on this page", prefetching. */
(() => {
  "use strict";
  const root = document.documentElement;
  const all = (selector) => document.querySelectorAll(selector);

  const store = {
    read(key) {
      try {
        return JSON.parse(localStorage.getItem(`stagebill.${key}`));
      } catch {
        return null;
      }
    },
    write(key, value) {
      try {
        localStorage.setItem(`stagebill.${key}`, JSON.stringify(value));
      } catch {
        /* Storage may be full or switched off; then it is only not remembered. */
      }
    },
  };

  /* Entities that somebody starred, by reference; also used by the tables. */
  const stars = {
    all: () => new Set(store.read("stars") ?? []),
    has: (ref) => stars.all().has(ref),
    toggle(ref) {
      const refs = stars.all();
      if (!refs.delete(ref)) refs.add(ref);
      store.write("stars", [...refs].sort());
      return refs.has(ref);
    },
  };
  const team = { get: () => store.read("team"), set: (value) => store.write("team", value) };
  window.stagebill = { stars, team };

  function colours() {
    const names = { system: "as the system", light: "light", dark: "dark" };
    const next = { system: "light", light: "dark", dark: "system" };
    const button = document.querySelector("[data-theme-switch]");
    const now = () => root.dataset.theme ?? "system";
    const show = () => {
      button.firstElementChild.className = `icon icon-${now() === "system" ? "system-theme" : now()}`;
      button.title = `Colours: ${names[now()]}`;
      button.setAttribute("aria-label", button.title);
    };
    button.addEventListener("click", () => {
      const theme = next[now()];
      if (theme === "system") delete root.dataset.theme;
      else root.dataset.theme = theme;
      try {
        if (theme === "system") localStorage.removeItem("stagebill.theme");
        else localStorage.setItem("stagebill.theme", theme);
      } catch {
        /* Only not remembered. */
      }
      show();
    });
    show();
  }

  function toggles() {
    for (const button of all("[data-star]")) {
      const show = (on) => {
        button.setAttribute("aria-pressed", on);
        button.querySelector("span:not(.icon)").textContent = on ? "Starred" : "Star";
      };
      show(stars.has(button.dataset.star));
      button.addEventListener("click", () => show(stars.toggle(button.dataset.star)));
    }
    for (const button of all("[data-my-team]")) {
      const { myTeam: ref, name } = button.dataset;
      const show = () => button.setAttribute("aria-pressed", team.get()?.ref === ref);
      show();
      button.addEventListener("click", () => {
        team.set(team.get()?.ref === ref ? null : { ref, name });
        show();
      });
    }
  }

  function copying() {
    for (const button of all("[data-copy]")) {
      button.addEventListener("click", async () => {
        try {
          await navigator.clipboard.writeText(button.dataset.copy);
          button.firstElementChild.className = "icon icon-check";
          setTimeout(() => { button.firstElementChild.className = "icon icon-copy"; }, 1500);
        } catch {
          getSelection().selectAllChildren(button.previousElementSibling);
        }
      });
    }
  }

  function dates() {
    const words = new Intl.RelativeTimeFormat("en", { numeric: "auto" });
    const units = [["year", 365], ["month", 30], ["week", 7], ["day", 1]];
    for (const time of all("time[data-relative]")) {
      const days = (Date.parse(time.dateTime) - Date.now()) / 864e5;
      if (Number.isNaN(days)) continue;
      const [unit, length] = units.find(([, size]) => Math.abs(days) >= size) ?? units.at(-1);
      time.title = time.textContent;
      time.textContent = words.format(Math.round(days / length), unit);
    }
  }

  /* Marks the entry of "on this page" whose part of the text is being read. */
  function outline() {
    for (const nav of all("[data-outline]")) {
      const links = [...nav.querySelectorAll("a")];
      const targets = links.map((link) => document.getElementById(decodeURIComponent(link.hash.slice(1))));
      const mark = () => {
        const line = 160;
        const atEnd = scrollY > 0 && innerHeight + scrollY >= root.scrollHeight - 4;
        let current = atEnd ? targets.length - 1 : targets.findLastIndex((target) => target && target.getBoundingClientRect().top < line);
        if (current < 0) current = 0;
        links.forEach((link, index) => {
          if (index !== current) return link.removeAttribute("aria-current");
          if (!link.hasAttribute("aria-current")) {
            link.setAttribute("aria-current", "true");
            const box = nav.scrollWidth > nav.clientWidth ? nav : null;
            box?.scrollTo({ left: link.offsetLeft - box.clientWidth / 3 });
          }
        });
      };
      let waiting = false;
      addEventListener("scroll", () => {
        if (waiting) return;
        waiting = true;
        requestAnimationFrame(() => {
          waiting = false;
          mark();
        });
      }, { passive: true });
      mark();
    }
  }

  /* The navigation of a long documentation is scrolled to the page that is open. */
  function navigation() {
    const side = document.querySelector(".docs-side");
    const current = side?.querySelector("[aria-current=page]");
    if (current) side.scrollTop = current.getBoundingClientRect().top - side.getBoundingClientRect().top - side.clientHeight / 2;
  }

  function prefetching() {
    if (!location.protocol.startsWith("http") || navigator.connection?.saveData) return;
    const done = new Set([location.pathname]);
    document.addEventListener("pointerover", (event) => {
      const link = event.target.closest?.("a[href]");
      if (!link || link.origin !== location.origin || link.hasAttribute("download") || done.has(link.pathname)) return;
      done.add(link.pathname);
      const hint = document.createElement("link");
      hint.rel = "prefetch";
      hint.href = link.pathname;
      document.head.append(hint);
    }, { passive: true });
  }

  function lostPage() {
    const address = document.querySelector("[data-address]");
    if (!address) return;
    address.textContent = location.pathname;
    const words = decodeURIComponent(location.pathname).split("/").filter((part) => part && part !== "index.html");
    const field = document.querySelector("[data-lost]");
    const wanted = (words.at(-1) ?? "").replace(/\.\w+$/, "").replace(/[-_]+/g, " ");
    if (field) field.value = wanted;
    addEventListener("DOMContentLoaded", () => nearest(wanted));
  }

  /* What search finds for the last part of the address: it forgives typing errors. */
  async function nearest(wanted) {
    const box = document.querySelector("[data-nearest]");
    if (!box || !wanted || !window.stagebillSearch?.answer) return;
    const { hits } = await window.stagebillSearch.answer(wanted, 6);
    const items = hits.map(({ title, context, target }) => {
      const link = document.createElement("a");
      link.href = box.dataset.nearest.replace(/index\.html$/, "") + target;
      link.textContent = title;
      const item = document.createElement("li");
      const note = document.createElement("span");
      note.className = "small muted";
      note.textContent = context;
      item.append(link, note);
      return item;
    });
    box.querySelector("ul").replaceChildren(...items);
    box.hidden = items.length === 0;
  }

  /* A drawing that is wider than the screen starts with what it is about in the middle. */
  function graphs() {
    for (const graph of all(".graph")) {
      const box = graph.querySelector(".root")?.getBoundingClientRect();
      const frame = graph.getBoundingClientRect();
      if (box) graph.scrollBy({ left: box.left + box.width / 2 - frame.left - frame.width / 2, top: box.top + box.height / 2 - frame.top - frame.height / 2, behavior: "instant" });
    }
  }

  function openTarget() {
    const target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const closed = target && (target.closest("details:not([open])") ?? target.querySelector(":scope > details.raw"));
    if (closed) closed.open = true;
  }

  for (const shortcut of all("[data-shortcut]")) {
    if (/Mac|iPhone|iPad/.test(navigator.platform)) shortcut.textContent = "⌘ K";
  }
  colours();
  toggles();
  copying();
  dates();
  outline();
  navigation();
  prefetching();
  lostPage();
  graphs();
  openTarget();
  addEventListener("hashchange", openTarget);
})();
