// The search page: a field, results, filters. What is typed stays in memory: it is in no request, no address and no
// history. Only a reader who copies a link to her search puts it into one, behind the "#", which browsers send to nobody.
"use strict";

(function () {
  /** @type {HTMLElement | null} */
  const root = document.querySelector("[data-search]");
  if (!root) return;
  const { PraksaSearch } = /** @type {any} */ (globalThis);
  const say = root.dataset;
  const index = /** @type {string} */ (say.index);
  const base = /** @type {string} */ (say.base);
  const disk = location.protocol === "file:" ? "index.html" : "";
  // A page of results. Of the first, so many files of records come with the answer, about what a phone has room for; the
  // rest comes when a reader gets there, and what is behind it when she asks for it.
  const AT_ONCE = 10;
  const FILES_AT_ONCE = 2;

  /**
   * @param {string} name
   * @param {ParentNode} within
   * @returns {any}
   */
  const part = (name, within = root) => within.querySelector(`[data-${name}]`);
  const field = part("field");
  const results = part("results");
  const more = part("more");
  const end = part("end");
  const copy = part("copy");
  const nothing = part("nothing");
  const narrow = part("narrow");
  /** @type {HTMLSelectElement | null} */
  const country = document.querySelector("[data-country-choice] select");

  /** @type {Promise<any> | undefined} */
  let opening;
  let latest = 0;
  let waiting = 0;
  let shown = 0;
  /** @type {Promise<HTMLElement | undefined> | undefined} */
  let bringing;
  /** @type {any} */
  let query;
  /** @type {{document: number, score: number, section: number}[]} */
  let ranked = [];
  /** @type {[string, string, Map<string, {label: string, members: Set<number>}>][] | undefined} */
  let groups;
  /** @type {Map<string, Set<string>>} */
  const chosen = new Map();

  // Files hand themselves over to this function; which file it is, its script element knows.
  /** @type {any} */ (globalThis).praksaSearch = (/** @type {any[]} */ payload) => {
    if (document.currentScript) Object.assign(document.currentScript, { payload });
  };

  /**
   * @param {string} src
   * @returns {Promise<any[]>}
   */
  const load = (src) =>
    new Promise((done, failed) => {
      const script = document.createElement("script");
      script.src = src;
      script.onload = () => {
        const { payload } = /** @type {any} */ (script);
        script.remove();
        if (Array.isArray(payload)) done(payload);
        else failed(new Error("damaged"));
      };
      script.onerror = () => {
        script.remove();
        failed(new Error("missing"));
      };
      document.head.append(script);
    });

  function open() {
    if (!opening) {
      const folder = index.slice(0, index.lastIndexOf("/") + 1);
      opening = load(index).then(([version, , , meta]) => {
        if (version !== PraksaSearch.VERSION) throw new Error("version");
        return PraksaSearch.open(meta, (/** @type {string} */ name) => load(folder + name));
      });
      opening.catch(() => (opening = undefined));
    }
    return opening;
  }

  /** @param {string} text */
  const tell = (text) => (part("status").textContent = text);
  /** What is said of so many results. @param {number} count */
  const found = (count) => (count > 0 ? (say.found || "").replace("%n", String(count)) : say.none || "");

  async function ask() {
    const turn = (latest += 1);
    const text = field.value;
    try {
      const engine = await open();
      const asked = engine.read(text);
      const answer = await engine.rank(asked, { country: country ? country.value : "" });
      if (turn !== latest) return;
      query = asked;
      ranked = answer;
      await show(engine, turn);
    } catch {
      if (turn !== latest) return;
      clear();
      tell(say.broken || "");
    }
  }

  function clear() {
    results.textContent = "";
    [more, copy, nothing, narrow].forEach((one) => (one.hidden = true));
    watch.disconnect();
    shown = 0;
    bringing = undefined;
  }

  /** What is chosen in a group. @param {string} name @returns {string[]} */
  const chosenIn = (name) => [...(chosen.get(name) || [])];

  /** The results that all filters let through, but those of one group. */
  function filtered(but = "") {
    const filters = (groups || []).filter(([name]) => name !== but && chosenIn(name).length > 0);
    return ranked.filter(({ document }) =>
      filters.every(([name, , values]) =>
        chosenIn(name).some((id) => {
          const value = values.get(id);
          return value !== undefined && value.members.has(document);
        }),
      ),
    );
  }

  /**
   * @param {any} engine
   * @param {number} turn
   */
  async function show(engine, turn) {
    const list = filtered();
    const first = await Promise.all(engine.within(list.slice(0, AT_ONCE), FILES_AT_ONCE).map((/** @type {any} */ one) => item(engine, one)));
    if (turn !== latest) return;
    clear();
    results.append(...first);
    shown = first.length;
    more.hidden = shown >= list.length;
    const typed = query.words.length > 0;
    copy.hidden = !typed;
    narrow.hidden = ranked.length === 0;
    if (groups && ranked.length > 0) draw(engine);
    tell(!typed ? "" : found(list.length));
    if (typed && list.length === 0) await suggest(engine, turn);
    else watch.observe(end);
  }

  /**
   * Appends the next results, of which the place is taken at once, so that nothing moves when they come.
   * @param {number} upTo how many there may be then
   * @param {number} files how many files of records may be fetched for them
   * @returns {Promise<HTMLElement | undefined>} the first of them
   */
  async function append(upTo, files) {
    const turn = latest;
    const list = filtered();
    const from = shown;
    const engine = await open();
    if (turn !== latest) return undefined;
    const next = engine.within(list.slice(from, upTo), files);
    const places = next.map(() => {
      const place = document.createElement("li");
      place.className = "card waiting";
      place.setAttribute("aria-hidden", "true");
      return place;
    });
    // Another answer takes them away.
    const stand = () => turn === latest && places.every((/** @type {HTMLElement} */ place) => place.isConnected);
    results.append(...places);
    shown += next.length;
    try {
      const items = await Promise.all(next.map((/** @type {any} */ one) => item(engine, one)));
      if (!stand()) return undefined;
      places.forEach((/** @type {HTMLElement} */ place, /** @type {number} */ at) => place.replaceWith(items[at]));
      more.hidden = shown >= list.length;
      if (part("status").textContent === say.broken) tell(found(list.length));
      return items[0];
    } catch {
      if (!stand()) return undefined;
      places.forEach((/** @type {HTMLElement} */ place) => place.remove());
      shown = from;
      tell(say.broken || "");
      return undefined;
    }
  }

  /** Appends results, unless some are on their way. @param {number} upTo @param {number} files */
  function bring(upTo, files) {
    if (!bringing) {
      const own = append(upTo, files).then((first) => {
        if (bringing !== own) return first;
        bringing = undefined;
        // Who watches is told of what is in sight only when that changes, or anew.
        watch.unobserve(end);
        if (first) watch.observe(end);
        return first;
      });
      bringing = own;
    }
    return bringing;
  }

  /** What comes by itself: the rest of the first page. */
  function come() {
    if (shown > 0 && shown < Math.min(AT_ONCE, filtered().length)) bring(AT_ONCE, FILES_AT_ONCE);
  }

  // A reader comes to the end of what is shown by scrolling, or by keys. Who stands on the button decides herself.
  const watch = new IntersectionObserver((seen) => {
    if (document.activeElement !== more && seen[seen.length - 1].isIntersecting) come();
  });
  results.addEventListener("focusin", () => {
    const last = results.lastElementChild;
    if (last && last.contains(document.activeElement)) come();
  });

  /**
   * @param {any} engine
   * @param {{document: number, section: number}} one
   */
  async function item(engine, { document: number, section }) {
    const record = await engine.record(number);
    const [id, title, summary, kind, status, language, countries, date, sections] = record;
    const { labels } = engine;
    const made = part("item").content.firstElementChild.cloneNode(true);
    const at = (section - 1) * 2;
    const anchor = section > 0 ? sections[at] : undefined;
    const [folder, , kindLabel] = labels.kinds[kind] || ["", "", ""];
    const link = part("title", made);
    link.href = `${base}${folder}/${id}/${disk}${anchor ? `#${anchor}` : ""}`;
    mark(engine, link, title);
    part("section", made).hidden = !anchor;
    if (anchor) mark(engine, part("section", made), sections[at + 1]);
    mark(engine, part("excerpt", made), summary);
    part("kind", made).textContent = kindLabel;
    const [state, stateLabel] = labels.statuses[status] || ["", ""];
    label(part("state", made), stateLabel);
    if (state) part("state", made).classList.add(`status-${state}`);
    const names = countries.map((/** @type {number} */ at) => (labels.countries[at] || [])[1]);
    label(part("countries", made), names.filter(Boolean).join(", "));
    const [tag, name] = labels.languages[language] || ["", ""];
    const foreign = tag !== document.documentElement.lang;
    label(part("language", made), foreign ? name : "");
    if (foreign) {
      const [words] = part("language", made).childNodes;
      const its = document.createElement("span");
      its.lang = tag;
      its.append(words);
      part("language", made).append(`${say.textIn} `, its);
      if (anchor) part("section", made).lang = tag;
    }
    label(part("date", made), date);
    return made;
  }

  /**
   * @param {HTMLElement} element
   * @param {string} text
   */
  function label(element, text) {
    element.textContent = text;
    element.hidden = text === "";
  }

  /**
   * A text with the words of the query marked.
   * @param {any} engine
   * @param {HTMLElement} element
   * @param {string} text
   */
  function mark(engine, element, text) {
    let at = 0;
    for (const [start, end] of engine.marks(text, query.words)) {
      const marked = document.createElement("mark");
      marked.textContent = text.slice(start, end);
      element.append(text.slice(at, start), marked);
      at = end;
    }
    element.append(text.slice(at));
  }

  /**
   * What may help when nothing was found: words that are near.
   * @param {any} engine
   * @param {number} turn
   */
  async function suggest(engine, turn) {
    nothing.hidden = false;
    const near = part("near");
    near.textContent = "";
    near.hidden = true;
    nothing.querySelectorAll("[data-edition]").forEach((/** @type {HTMLAnchorElement} */ link) => {
      link.href = `${link.dataset.edition}search/${disk}#q=${encodeURIComponent(field.value)}`;
    });
    const last = query.words[query.words.length - 1];
    const forms = await engine.nearest(last.folded);
    const words = await Promise.all(forms.map(engine.written));
    if (turn !== latest || words.length === 0) return;
    near.hidden = false;
    near.append(`${near.dataset.near} `);
    for (const word of words) {
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = word;
      button.addEventListener("click", () => fill(word));
      near.append(button, " ");
    }
  }

  /** @param {string} text */
  function fill(text) {
    field.value = text;
    field.focus();
    ask();
  }

  /** @param {any} engine */
  function draw(engine) {
    const list = part("groups");
    const open = new Set([...list.querySelectorAll("details[open]")].map(({ id }) => id));
    const focused = document.activeElement && list.contains(document.activeElement) ? document.activeElement.id : "";
    list.textContent = "";
    for (const [name, title, values] of groups || []) {
      const among = filtered(name);
      const group = document.createElement("details");
      group.id = `ui-facet-${name}`;
      group.open = open.has(group.id) || chosenIn(name).length > 0;
      const summary = document.createElement("summary");
      summary.textContent = title;
      group.append(summary);
      for (const [id, value] of values) {
        const count = among.filter(({ document }) => value.members.has(document)).length;
        const picked = chosen.get(name) || new Set();
        if (count === 0 && !picked.has(id)) continue;
        const line = document.createElement("label");
        const box = document.createElement("input");
        box.type = "checkbox";
        box.id = `ui-facet-${name}-${id}`;
        box.checked = picked.has(id);
        box.onchange = () => {
          if (box.checked) picked.add(id);
          else picked.delete(id);
          chosen.set(name, picked);
          show(engine, (latest += 1));
        };
        const number = document.createElement("span");
        number.className = "count";
        number.textContent = String(count);
        line.append(box, ` ${value.label} `, number);
        group.append(line);
      }
      if (group.children.length > 1) list.append(group);
    }
    const again = focused && document.getElementById(focused);
    if (again) again.focus();
  }

  part("filters").addEventListener("toggle", async () => {
    if (groups || !part("filters").open) return;
    try {
      const engine = await open();
      groups = (await engine.facets()).map((/** @type {any} */ [name, title, values]) => {
        const entries = values.map((/** @type {any} */ [id, label, members]) => {
          return [id, { label, members: new Set(PraksaSearch.unpackMembers(members)) }];
        });
        return [name, title, new Map(entries)];
      });
      draw(engine);
    } catch {
      tell(say.broken || "");
    }
  });

  more.addEventListener("click", async () => {
    await bringing;
    go(await bring(shown + AT_ONCE, AT_ONCE));
  });

  copy.addEventListener("click", async () => {
    const link = `${location.href.split("#")[0]}#q=${encodeURIComponent(field.value)}`;
    try {
      await navigator.clipboard.writeText(link);
      tell(say.copied || "");
    } catch {
      // Pages opened from a disk may not reach the clipboard: the link is shown to be copied by hand.
      tell(link);
    }
  });

  field.addEventListener("focus", () => open().catch(() => {}));
  field.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(ask, 120);
  });
  if (country) country.addEventListener("change", ask);
  part("form").addEventListener("submit", async (/** @type {Event} */ event) => {
    event.preventDefault();
    clearTimeout(waiting);
    await ask();
    const first = part("title", results);
    if (first) first.focus();
  });

  /** To a result, if there is one. @param {HTMLElement | undefined} result */
  const go = (result) => result && part("title", result).focus();

  // Arrows go through the results, Escape goes back to the field and then empties it.
  root.addEventListener("keydown", (event) => {
    const links = /** @type {HTMLElement[]} */ ([...results.querySelectorAll("[data-title]")]);
    const at = links.indexOf(/** @type {HTMLElement} */ (document.activeElement));
    const inField = document.activeElement === field;
    if (event.key === "Escape" && inField && field.value !== "") fill("");
    else if (event.key === "Escape") field.focus();
    else if (event.key === "ArrowDown" && (inField || at >= 0) && links[at + 1]) links[at + 1].focus();
    else if (event.key === "ArrowDown" && at >= 0 && !more.hidden) bring(shown + AT_ONCE, FILES_AT_ONCE).then(go);
    else if (event.key === "ArrowUp" && at > 0) links[at - 1].focus();
    else if (event.key === "ArrowUp" && at === 0) field.focus();
    else return;
    event.preventDefault();
  });

  root.hidden = false;
  const asked = /^#q=(.+)$/.exec(location.hash);
  if (asked) {
    // The search somebody sent leaves the address at once, and with it the history.
    history.replaceState(null, "", location.pathname + location.search);
    try {
      field.value = decodeURIComponent(asked[1]);
    } catch {
      field.value = "";
    }
  }
  field.focus();
  if (field.value !== "") ask();
})();
