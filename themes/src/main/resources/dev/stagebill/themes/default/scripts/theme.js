/* Runs before the first paint: the colours somebody chose, and the fact that scripts run. */
(() => {
  "use strict";
  const root = document.documentElement;
  root.dataset.script = "";
  try {
    const theme = localStorage.getItem("stagebill.theme");
    if (theme === "light" || theme === "dark") root.dataset.theme = theme;
  } catch {
    /* Storage may be switched off; then the system decides. */
  }
})();
