// @ts-check
/* "My role only": steps of other roles are left out, in the table and in the text, and their number is said. Nothing is kept. */
(function () {
  'use strict';
  /** @type {HTMLElement | null} */
  const filter = document.querySelector('[data-roles]');
  const select = filter && filter.querySelector('select');
  /** @type {HTMLElement | null} */
  const status = filter && filter.querySelector('[data-hidden]');
  if (!filter || !select || !status) return;

  select.addEventListener('change', () => {
    const role = select.value;
    const rows = document.querySelectorAll('tr[data-step]');
    let hidden = 0;
    /** @type {NodeListOf<HTMLElement>} */
    (document.querySelectorAll('[data-step]')).forEach((step) => {
      const other = role !== '' && !(step.dataset.step || '').trim().split(/\s+/).includes(role);
      step.hidden = other;
      if (other && step.tagName === 'TR') hidden += 1;
    });
    status.textContent = role === '' ? '' : (status.dataset.hidden || '').replace('%n', String(hidden)).replace('%all', String(rows.length));
  });
  // A link to a step that is left out shows all again rather than leading nowhere.
  addEventListener('hashchange', () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target || !target.closest('[data-step][hidden]')) return;
    select.value = '';
    select.dispatchEvent(new Event('change'));
    target.scrollIntoView();
  });
  filter.hidden = false;
})();
