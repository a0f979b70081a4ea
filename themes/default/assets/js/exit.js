// @ts-check
/*
 * Leaving fast. The link works by itself; this adds: the page is blank at once, whatever the network does; its address is
 * replaced in the tab's history, and going back to any page of this site in this tab leads out again; Shift three times
 * does the same as the link. What is kept for that is one mark without content, in this tab only, gone when the reader
 * opens the site anew. Not deferred, so that a page that must not be seen again is never painted.
 */
(function () {
  'use strict';
  const root = document.documentElement;
  const MARK = 'praksa-left';
  const PAUSE = 5000;

  /** Storage may be switched off or, for copies on a disk, forbidden. @param {(store: Storage) => any} use */
  function store(use) {
    try { return use(sessionStorage); } catch { return null; }
  }

  const [came] = /** @type {PerformanceNavigationTiming[]} */ (performance.getEntriesByType('navigation'));
  const back = Boolean(came && came.type === 'back_forward' && store((s) => s.getItem(MARK)));
  if (back) root.classList.add('left');
  else store((s) => s.removeItem(MARK));

  // What the browser keeps of a page for going back is a blank; it is shown again only if the reader has not left.
  addEventListener('pagehide', () => root.classList.add('away'));
  addEventListener('pageshow', (event) => {
    if (!event.persisted) return;
    if (store((s) => s.getItem(MARK))) leave();
    else root.classList.remove('away', 'left');
  });

  /** @type {HTMLAnchorElement | null} */
  let link = null;
  /** @type {Element | null} */
  let status = null;

  function leave() {
    root.classList.add('left');
    if (!link) return;
    document.title = link.hostname || '\u2026';
    const blank = link.dataset.blank || '';
    document.querySelectorAll('link[rel="icon"]').forEach((icon) => icon.setAttribute('href', blank));
    store((s) => s.setItem(MARK, '1'));
    const words = document.createElement('p');
    words.setAttribute('role', 'alert');
    words.className = 'unseen';
    words.textContent = link.dataset.leaving || '';
    document.body.replaceChildren(words);
    location.replace(link.href);
  }

  addEventListener('DOMContentLoaded', () => {
    link = document.querySelector('[data-exit]');
    status = document.querySelector('[data-exit-status]');
    if (!link) return;
    link.addEventListener('click', (event) => {
      event.preventDefault();
      leave();
    });
    if (back) leave();
  });

  let presses = 0;
  let alone = false;
  /** @type {number | undefined} */
  let timer;

  /** @param {string | null | undefined} words */
  function say(words) {
    if (status) status.textContent = words || '';
  }

  function forget() {
    presses = 0;
    clearTimeout(timer);
    if (link) link.removeAttribute('data-presses');
  }

  addEventListener('keydown', (event) => {
    if (event.key === 'Shift') {
      if (!event.repeat) alone = !(event.ctrlKey || event.altKey || event.metaKey);
    } else {
      alone = false;
      if (presses) { forget(); say(''); }
    }
  });
  addEventListener('mousedown', () => { alone = false; });
  addEventListener('keyup', (event) => {
    if (event.key !== 'Shift' || !alone || !link) return;
    alone = false;
    presses += 1;
    clearTimeout(timer);
    if (presses >= 3) {
      leave();
      return;
    }
    link.dataset.presses = String(presses);
    say(presses === 1 ? link.dataset.twice : link.dataset.once);
    timer = setTimeout(() => {
      forget();
      say(link && link.dataset.expired);
    }, PAUSE);
  });
})();
