// @ts-check
/*
 * "My country": an explicit choice, kept in this tab only and forgotten with one press. It hides nothing silently: lists
 * say how much they leave out and show it again, and a document of another country says so at its top.
 */
(function () {
  'use strict';
  const EVERYWHERE = 'regional';
  const KEY = 'praksa-country';
  /** @type {HTMLElement | null} */
  const choice = document.querySelector('[data-country-choice]');
  const select = choice && choice.querySelector('select');
  if (!choice || !select) return;
  /** @type {HTMLElement | null} */
  const status = choice.querySelector('[data-country-status]');
  /** @type {HTMLElement | null} */
  const forget = choice.querySelector('[data-forget]');
  /** @type {HTMLAnchorElement | null} */
  const exit = document.querySelector('[data-exit]');
  const exitEverywhere = exit ? exit.href : '';
  /** @type {HTMLElement[]} */
  let notes = [];

  /** @param {(store: Storage) => any} use */
  function store(use) {
    try { return use(sessionStorage); } catch { return null; }
  }

  /** Whether something valid in `codes` concerns a reader in `country`: parts of a country belong to it.
   * @param {string | undefined} codes @param {string} country */
  function concerns(codes, country) {
    const list = (codes || '').split(' ').filter(Boolean);
    return !country || !list.length || list.some((code) => code === EVERYWHERE || code === country || code.startsWith(country + '-'));
  }

  /** @param {string} country */
  function apply(country) {
    notes.forEach((note) => note.remove());
    notes = [];
    /** @type {NodeListOf<HTMLElement>} */
    (document.querySelectorAll('[data-filter="countries"]')).forEach((list) => {
      const items = /** @type {HTMLElement[]} */ ([...list.children]).filter((item) => item.dataset.countries !== undefined);
      const others = items.filter((item) => !concerns(item.dataset.countries, country));
      items.forEach((item) => { item.hidden = others.includes(item); });
      if (others.length) list.after(note(others));
    });
    /** @type {HTMLElement | null} */
    const page = document.querySelector('[data-filter="label"]');
    /** @type {HTMLElement | null} */
    const label = document.querySelector('[data-other-country]');
    if (page && label) label.hidden = concerns(page.dataset.countries, country);
    document.querySelectorAll('[data-column]').forEach((cell) => {
      cell.classList.toggle('chosen', country !== '' && cell.getAttribute('data-column') === country);
    });
    if (exit) {
      const pairs = (exit.dataset.byCountry || '').trim().split(' ');
      const at = pairs.indexOf(country);
      exit.href = country && at >= 0 ? pairs[at + 1] : exitEverywhere;
    }
    if (forget) forget.hidden = !country;
  }

  /** Says how much is left out. @param {HTMLElement[]} others */
  function note(others) {
    const line = document.createElement('p');
    line.className = 'hidden-count';
    line.textContent = (status && status.dataset.hidden || '%n').replace('%n', String(others.length)) + ' ';
    const show = document.createElement('button');
    show.type = 'button';
    show.className = 'plain';
    show.textContent = status && status.dataset.show || '';
    show.addEventListener('click', () => {
      others.forEach((other) => { other.hidden = false; });
      const link = others[0].querySelector('a');
      line.remove();
      if (link) link.focus();
    });
    line.append(show);
    notes.push(line);
    return line;
  }

  /** @param {string} country */
  function choose(country) {
    store((s) => (country ? s.setItem(KEY, country) : s.removeItem(KEY)));
    apply(country);
    if (status) status.textContent = notes.map((line) => line.firstChild && line.firstChild.textContent).join(' ');
  }

  select.addEventListener('change', () => choose(select.value));
  if (forget) {
    forget.addEventListener('click', () => {
      select.value = '';
      choose('');
      select.focus();
    });
  }
  const kept = store((s) => s.getItem(KEY)) || '';
  select.value = [...select.options].some((option) => option.value === kept) ? kept : '';
  choice.hidden = false;
  apply(select.value);
})();
