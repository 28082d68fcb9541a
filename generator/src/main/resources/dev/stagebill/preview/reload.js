// Added to pages by "stagebill serve" only: loads the page again after a build, and shows why a build failed.
(() => {
  'use strict';
  const own = new URL(document.currentScript.src);
  const version = own.searchParams.get('version');
  const attempt = own.searchParams.get('attempt');
  const isErrorPage = document.documentElement.hasAttribute('data-stagebill-errors');
  let overlay = null;

  const element = (name, className, text) => {
    const made = document.createElement(name);
    if (className) made.className = className;
    if (text) made.textContent = text;
    return made;
  };

  const hide = () => {
    if (overlay) overlay.remove();
    overlay = null;
  };

  const item = (finding) => {
    const made = element('li', finding.severity);
    made.append(element('code', '', finding.code), ' ', element('span', '', finding.place));
    made.append(element('p', '', finding.message));
    if (finding.hint) made.append(element('p', 'hint', finding.hint));
    return made;
  };

  // A shadow tree, so that the portal's styles and these leave each other alone.
  const show = (status) => {
    hide();
    overlay = element('div');
    overlay.setAttribute('role', 'alert');
    overlay.setAttribute('data-stagebill-overlay', '');
    const root = overlay.attachShadow({ mode: 'open' });
    const sheet = element('link');
    sheet.rel = 'stylesheet';
    sheet.href = new URL('overlay.css', own).href;
    const close = element('button', '', 'Close');
    close.type = 'button';
    close.addEventListener('click', hide);
    const panel = element('section', 'overlay');
    panel.append(close, element('h1', '', 'The build failed'));
    panel.append(element('p', '', 'You see the last portal that was built.'));
    const list = element('ul');
    list.append(...status.findings.map(item));
    panel.append(list);
    const more = status.total - status.findings.length;
    if (more > 0) panel.append(element('p', '', `... and ${more} more`));
    root.append(sheet, panel);
    document.body.append(overlay);
  };

  const source = new EventSource(new URL('events', own).href);
  source.addEventListener('build', (event) => {
    const state = JSON.parse(event.data);
    const isNew = String(state.version) !== version;
    if (isNew || (isErrorPage && String(state.attempt) !== attempt)) {
      source.close();
      location.reload();
    } else if (!state.failed) {
      hide();
    } else if (!isErrorPage) {
      fetch(new URL('status', own).href).then((reply) => reply.json()).then(show);
    }
  });
  window.addEventListener('pagehide', () => source.close());
  window.addEventListener('pageshow', (event) => {
    if (event.persisted) location.reload();
  });
})();
