// @ts-check
/*
 * A glossary term opens in place: its meaning and the words for it in the other languages are already on the page, in the
 * list at its end. The card is not modal, so that the way out stays within reach; Escape or its button closes it.
 */
(function () {
  'use strict';
  const list = /** @type {HTMLElement} */ (document.querySelector('.terms dl'));
  if (!list || !('HTMLDialogElement' in window)) return;
  const card = document.createElement('dialog');
  card.className = 'term-card';
  card.setAttribute('aria-labelledby', 'ui-term-card');
  document.body.append(card);
  /** @type {HTMLElement | null} */
  let opener = null;

  function close() {
    if (!card.open) return;
    card.close();
    if (opener) opener.focus();
    opener = null;
  }

  /** @param {HTMLElement} entry */
  function fill(entry) {
    const name = document.createElement('h2');
    name.id = 'ui-term-card';
    name.tabIndex = -1;
    const term = entry.querySelector('dt');
    const meaning = entry.querySelector('dd');
    if (term) name.append(...term.cloneNode(true).childNodes);
    const more = document.createElement('p');
    const link = document.createElement('a');
    link.href = entry.dataset.href || '#';
    link.textContent = list.dataset.more || '';
    more.append(link);
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'close';
    button.textContent = '✕';
    button.setAttribute('aria-label', list.dataset.close || '');
    button.addEventListener('click', close);
    card.replaceChildren(name, button, ...(meaning ? meaning.cloneNode(true).childNodes : []), more);
    name.focus();
  }

  document.addEventListener('click', (event) => {
    const target = /** @type {Element} */ (event.target);
    /** @type {HTMLElement | null} */
    const term = target.closest('a.term[data-term]');
    if (!term) {
      if (!card.contains(target) && card.open) { opener = null; card.close(); }
      return;
    }
    const entry = document.getElementById('ui-term-' + term.dataset.term);
    if (!entry || event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
    event.preventDefault();
    opener = term;
    if (!card.open) card.show();
    fill(entry);
  });
  addEventListener('keydown', (event) => {
    if (event.key === 'Escape') close();
  });
})();
