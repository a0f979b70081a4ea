// @ts-check
/*
 * Questions that lead to one another are asked one at a time, with a way back and a way to see them all. On paper and
 * without a script they are ordinary lists.
 */
(function () {
  'use strict';
  const all = /** @type {HTMLElement[]} */ ([...document.querySelectorAll('[data-decision]')]);

  /** The question a link leads to, if it is on this page. @param {HTMLAnchorElement} link */
  function target(link) {
    const here = link.origin === location.origin && link.pathname === location.pathname;
    return here ? all.find((question) => '#' + question.id === decodeURIComponent(link.hash)) : undefined;
  }

  /** @param {HTMLElement} question */
  function show(question) {
    question.classList.remove('later');
    const heading = /** @type {HTMLElement | null} */ (question.querySelector('h2, h3, h4, h5, h6'));
    if (heading) {
      heading.tabIndex = -1;
      heading.focus({ preventScroll: true });
    }
    question.scrollIntoView({ block: 'nearest' });
  }

  /** @param {string | undefined} words @param {() => void} act */
  function button(words, act) {
    const made = document.createElement('button');
    made.type = 'button';
    made.textContent = words || '';
    made.addEventListener('click', act);
    return made;
  }

  all.forEach((question) => {
    /** @type {NodeListOf<HTMLAnchorElement>} */
    (question.querySelectorAll('.ways a')).forEach((link) => {
      const next = target(link);
      if (!next || next === question) return;
      next.classList.add('later');
      link.addEventListener('click', (event) => {
        event.preventDefault();
        next.querySelectorAll('.turns').forEach((old) => old.remove());
        const turns = document.createElement('p');
        turns.className = 'turns';
        turns.append(
          button(next.dataset.back, () => { next.classList.add('later'); show(question); }),
          ' ',
          button(next.dataset.all, () => {
            all.forEach((other) => other.classList.remove('later'));
            document.querySelectorAll('.turns').forEach((old) => old.remove());
            show(question);
          }),
        );
        next.append(turns);
        question.classList.add('later');
        show(next);
      });
    });
  });

  function follow() {
    const asked = all.find((question) => '#' + question.id === decodeURIComponent(location.hash));
    if (asked && asked.classList.contains('later')) show(asked);
  }
  addEventListener('hashchange', follow);
  follow();
})();
