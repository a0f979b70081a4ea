// @ts-check
/* Checklists can be ticked on the screen. The ticks are gone with the page; on paper they are empty boxes. */
(function () {
  'use strict';
  /** @type {NodeListOf<HTMLElement>} */
  (document.querySelectorAll('[data-checklist]')).forEach((list) => {
    /** @type {HTMLInputElement[]} */
    const inputs = [];
    list.querySelectorAll('.tasks > li').forEach((item, at) => {
      const box = item.querySelector(':scope > .box, :scope > p > .box');
      if (!box) return;
      const input = document.createElement('input');
      input.type = 'checkbox';
      input.autocomplete = 'off';
      const label = document.createElement('label');
      const holder = /** @type {Element} */ (box.parentElement);
      // Links inside an item stay links: the label covers the item's own words up to a nested list.
      const words = [...holder.childNodes].filter((node) => node !== box && !(node instanceof HTMLElement && /^(UL|OL|P|DIV)$/.test(node.tagName)));
      input.id = 'ui-tick-' + (list.parentElement && list.parentElement.id) + '-' + at;
      label.htmlFor = input.id;
      box.replaceWith(input, label);
      label.append(...words);
      inputs.push(input);
    });
    if (!inputs.length) return;
    const line = document.createElement('p');
    line.className = 'minor';
    if (list.dataset.lang) line.lang = list.dataset.lang;
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'plain';
    button.textContent = list.dataset.clear || '';
    button.addEventListener('click', () => inputs.forEach((input) => { input.checked = false; }));
    line.append((list.dataset.note || '') + ' ', button);
    list.append(line);
  });
})();
