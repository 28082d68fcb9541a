/* The reference of an API: a filter for its lists, and unfolding what a link leads to. Without it everything is still there. */
(() => {
  "use strict";

  const nav = document.querySelector(".api-nav");
  const field = nav?.querySelector("[data-api-filter]");

  if (field) {
    const lists = [...nav.querySelectorAll("details"), ...document.querySelectorAll(".api-list")];
    const groups = lists.map((group) => ({
      group,
      open: group.open,
      items: [...group.querySelectorAll("li")].map((item) => {
        const link = item.firstElementChild;
        return { item, text: `${link.textContent} ${link.title} ${item.id}`.toLowerCase() };
      }),
    }));

    const filter = () => {
      const words = field.value.toLowerCase().split(/\s+/).filter(Boolean);
      for (const { group, open, items } of groups) {
        let any = false;
        for (const { item, text } of items) {
          const found = words.every((word) => text.includes(word));
          item.hidden = !found;
          any ||= found;
        }
        group.hidden = !any;
        group.open = words.length > 0 ? any : open;
      }
    };

    field.addEventListener("input", filter);
    field.addEventListener("keydown", (event) => {
      if (event.key === "Escape") {
        field.value = "";
        filter();
      }
    });
  }

  const unfold = () => {
    let id = "";
    try {
      id = decodeURIComponent(location.hash.slice(1));
    } catch {
      return;
    }
    const target = id && document.getElementById(id);
    for (let node = target; node; node = node.parentElement) {
      if (node.localName === "details") {
        node.open = true;
      }
    }
    nav?.querySelector("[aria-current=location]")?.removeAttribute("aria-current");
    const link = id && nav?.querySelector(`a[href="#${CSS.escape(id)}"]`);
    if (link) {
      link.setAttribute("aria-current", "location");
    }
  };

  addEventListener("hashchange", unfold);
  unfold();
})();
