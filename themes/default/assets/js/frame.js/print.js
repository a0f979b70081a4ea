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
    const day = new Date().toLocaleDateString(document.documentElement.lang, { day: 'numeric', month: 'numeric', year: 'numeric' });
    printed.textContent = ' · ' + (printed.dataset.label || '') + ' ' + day;
  });
  addEventListener('afterprint', () => {
    opened.forEach((details) => { details.open = false; });
    opened = [];
  });
})();
