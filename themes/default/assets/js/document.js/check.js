// @ts-check
/*
 * Self-checks: an option is chosen and its own feedback appears below it; where several are right, a button shows all at
 * once. Nothing is counted, kept or sent.
 */
(function () {
  'use strict';
  /** @type {NodeListOf<HTMLElement>} */
  (document.querySelectorAll('[data-check]')).forEach((list) => {
    const several = list.dataset.check === 'several';
    const heading = (list.closest('section') || document).querySelector('h2, h3, h4, h5, h6');
    if (heading) {
      heading.id = heading.id || 'ui-q-' + list.dataset.name;
      list.setAttribute('role', several ? 'group' : 'radiogroup');
      list.setAttribute('aria-labelledby', heading.id);
    }
    const options = /** @type {HTMLElement[]} */ ([...list.children]).map((item) => {
      item.setAttribute('role', 'presentation');
      const words = item.querySelector('.words');
      const feedback = /** @type {HTMLElement} */ (item.querySelector('.feedback'));
      const label = document.createElement('label');
      const input = document.createElement('input');
      input.type = several ? 'checkbox' : 'radio';
      input.name = 'ui-' + list.dataset.name;
      input.autocomplete = 'off';
      if (words) label.append(input, words);
      const live = document.createElement('div');
      live.setAttribute('role', 'status');
      item.replaceChildren(label, live);
      return { input, feedback, live, right: item.dataset.right === 'true' };
    });

    /** @param {(option: typeof options[number]) => boolean} shown */
    function show(shown) {
      options.forEach((option) => option.live.replaceChildren(...(shown(option) ? [option.feedback] : [])));
    }

    if (!several) {
      options.forEach((option) => option.input.addEventListener('change', () => show((other) => other.input.checked)));
      return;
    }
    options.forEach((option) => option.input.addEventListener('change', () => show(() => false)));
    const line = document.createElement('p');
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = list.dataset.show || '';
    button.addEventListener('click', () => {
      show((option) => option.input.checked);
      options.filter((option) => option.right && !option.input.checked).forEach((option) => {
        const missed = document.createElement('p');
        missed.className = 'verdict missed';
        missed.textContent = list.dataset.missed || '';
        option.live.replaceChildren(missed);
      });
    });
    line.append(button);
    list.after(line);
  });
})();
