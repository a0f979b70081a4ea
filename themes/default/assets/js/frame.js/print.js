// @ts-check
/* On paper: folded parts are open, and the day of printing is written down. */
(function () {
  'use strict';
  /** @type {HTMLDetailsElement[]} */
  let opened = [];
  addEventListener('beforeprint', () => {
    opened = /** @type {HTMLDetailsElement[]} */ ([...document.querySelectorAll('main details:not([open])')]);
    opened.forEach((details) => { details.open = true; });
    /** @type {HTMLElement | null} */
    const printed = document.querySelector('[data-printed]');
    if (!printed) return;
    // Written as the day of the build is, beside it: browsers do not know how every language writes days.
    const [year, month, day] = (printed.dataset.iso || '').split('-').map(Number);
    const now = new Date();
    const parts = [[day, now.getDate()], [month, now.getMonth() + 1], [year, now.getFullYear()]];
    const today = (printed.dataset.like || '').replace(/\d+/g, (part) => {
      const at = parts.findIndex(([known]) => known === Number(part));
      return at < 0 ? part : String(parts.splice(at, 1)[0][1]);
    });
    printed.textContent = ' · ' + (printed.dataset.label || '') + ' ' + today;
  });
  addEventListener('afterprint', () => {
    opened.forEach((details) => { details.open = false; });
    opened = [];
  });
})();
