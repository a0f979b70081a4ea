// @ts-check
// Keeps a page of the development server up to date. Put into pages as they are served, never into published files.
// The server says which files changed; the page is loaded again when it is one of them or uses one of them. The browser
// itself keeps the place one has scrolled to. What is wrong with the files is shown over the page, until it is mended.
(() => {
  'use strict';

  /**
   * What the server says.
   * @typedef {object} News
   * @property {string[] | null} paths files of the site that changed; null when it could be any
   * @property {string} overlay the panel of findings, or nothing
   */

  const own = /** @type {HTMLScriptElement | null} */ (document.currentScript);
  if (!own || typeof EventSource !== 'function') return;

  /** The file of the site this page is. */
  const page = own.dataset.page || '';
  /** Whether any change at all replaces this page. */
  const always = own.dataset.always !== undefined;
  /** The state of the site this page has seen. */
  let seen = own.dataset.state || '';
  /** @type {EventSource | null} */
  let source = null;
  /** @type {number | undefined} */
  let retry;
  let pause = 1000;
  /** What the panel said last, so that one put away stays away until there is something new. */
  let shown = '';
  /** @type {Element | null} What had the focus before the panel took it. */
  let before = null;

  const panel = () => document.getElementById('praksa-overlay');

  const close = () => {
    const old = panel();
    if (!old) return;
    const focused = old.contains(document.activeElement);
    old.remove();
    if (focused && before instanceof HTMLElement) before.focus();
    before = null;
  };

  /** Makes the panel work that stands in the page. */
  const open = () => {
    const now = panel();
    if (!now) return;
    const button = now.querySelector('button');
    if (button) {
      button.hidden = false;
      button.addEventListener('click', close);
    }
    before = document.activeElement;
    now.focus();
  };

  /** @param {string} overlay made, and escaped, by the server that made the page */
  const show = (overlay) => {
    const holder = document.createElement('template');
    holder.innerHTML = overlay;
    const next = holder.content.firstElementChild;
    const words = next ? next.textContent || '' : '';
    if (words === shown) return;
    close();
    shown = words;
    if (next) document.body.append(next);
    open();
  };

  /** @returns {Set<string>} the files of the site that this page is made of */
  const used = () => {
    const all = new Set([page]);
    for (const entry of performance.getEntriesByType('resource')) {
      const url = new URL(entry.name, location.href);
      if (url.origin !== location.origin) continue;
      try {
        all.add(decodeURIComponent(url.pathname).slice(1));
      } catch {
        // Not an address of the site.
      }
    }
    return all;
  };

  /** @param {MessageEvent<string>} event */
  const hear = (event) => {
    /** @type {News} */
    const news = JSON.parse(event.data);
    seen = event.lastEventId || seen;
    pause = 1000;
    const files = news.paths && !always ? used() : null;
    if (!files || !news.paths || news.paths.some((path) => files.has(path))) {
      leave();
      location.reload();
      return;
    }
    show(news.overlay);
  };

  const leave = () => {
    clearTimeout(retry);
    if (source) source.close();
    source = null;
  };

  // Browsers allow a site six connections, over all windows: one that nobody sees gives its own back.
  const listen = () => {
    leave();
    if (document.visibilityState === 'hidden') return;
    const query = new URLSearchParams({ since: seen, page });
    source = new EventSource(`/.praksa/events?${query}`);
    source.addEventListener('message', hear);
    source.addEventListener('error', () => {
      // A connection that broke is taken up again by the browser; one that was refused is not.
      if (!source || source.readyState !== EventSource.CLOSED) return;
      retry = setTimeout(listen, pause);
      pause = Math.min(pause * 2, 15000);
    });
  };

  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && panel()) close();
  });
  document.addEventListener('visibilitychange', listen);
  window.addEventListener('pagehide', leave);
  window.addEventListener('pageshow', (event) => {
    if (event.persisted) listen();
  });

  const there = panel();
  if (there) shown = there.textContent || '';
  open();
  listen();
})();
