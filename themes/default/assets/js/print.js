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
    const now = new Date();
    printed.textContent = ' · ' + (printed.dataset.label || '') + ' ' + [now.getDate(), now.getMonth() + 1, now.getFullYear()].join('. ') + '.';
  });
  addEventListener('afterprint', () => {
    opened.forEach((details) => { details.open = false; });
    opened = [];
  });
})();
