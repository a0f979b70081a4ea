// A query → documents in order: the browser's half of the search.
//
// In: the files of an index as src/search/format.rs describes them, handed over by whoever loads them, and the words of a
// reader, which stay in memory. Out: what src/search/query gives, step by step the same and with the same numbers; a test
// compares both. Nothing here knows of a page.
"use strict";

/**
 * @typedef {{text: string, target: string, forms: string[], marked: string[], documents: number[], weights: number[], sections: number[],
 *   masks: number[]}} Entry
 * @typedef {{folded: string, marked: string, stems: string[], keys: string[], stop: boolean, open: boolean, alone?: boolean}} Asked
 * @typedef {{words: Asked[], phrases: Asked[][], excluded: Asked[][]}} Query
 * @typedef {{worth: number, tier: number, sure?: number}} Form
 * @typedef {{entry: Entry, forms: Form[], most: number}} Taken
 * @typedef {{score: number, section: number, tier: number, key: string}} Match
 * @typedef {{document: number, score: number, section: number, key?: string}} Ranked
 * @typedef {{facets?: [string, string[]][], country?: string}} Narrow
 * @typedef {{in: string, from: string, hash: string}} Layer
 */

(function () {
  const VERSION = 4;
  const HASH = 4;
  const SPELT = 8;
  const RECORDS = 2;
  const GROUP = 32;
  const MASK = 24;
  const HEAVIEST = 63;
  const USUAL = 20;
  const DIGITS = " !#$%&'()*+,-./0123456789:;=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_\x60abcdefghijklmnopqrstuvwxyz{|}~";
  const LONGEST_QUERY = 1000;
  const MOST_WORDS = 16;
  const SHORTEST_OPEN = 2;
  const SHORTEST_KEY = 3;
  const MOST_FILES = 2;
  const MOST_COMPLETED = 64;
  const FEW = 3;
  const MOST_SLIPS = 8;
  const ROOT = 4;
  const MOST_ROOTS = 12;
  const [EXACT, MARKS, STEM, SPELLING, VARIANT, PREFIX, SLIP, TWO_SLIPS, ROOTS] = [0, 1, 2, 3, 4, 5, 6, 7, 8];
  const WORTH = [1, 0.8, 0.6, 0.57, 0.5, 0.7, 0.4, 0.25, 0.2];
  const [SURE, SURER, WITHOUT_MARKS, RARER, RARER_STILL] = [0.5, 0.8, 0.98, 2, 1];
  const [ALONE, LITTLE, TOGETHER, FOREIGN, ELSEWHERE, AGAIN] = [0.1, 0.15, 0.1, 0.95, 0.8, 0.15];
  const LIFE = [1, 0.9, 0.6];
  const ASCII = /^[\x00-\x7f]*$/;
  const damaged = () => new Error("damaged");

  // Numbers and dictionaries.

  const DIGIT = new Int8Array(128).fill(-1);
  Array.from(DIGITS).forEach((digit, at) => (DIGIT[digit.charCodeAt(0)] = at));

  /** @param {string} text */
  function numbers(text) {
    let at = 0;
    return {
      done: () => at >= text.length,
      next() {
        let number = 0;
        for (let scale = 1, length = 0; length < 7; length += 1, scale *= 28) {
          const digit = DIGIT[text.charCodeAt(at)];
          at += 1;
          // Past the end, and for a character that is none, there is no digit.
          if (!(digit >= 0)) break;
          number += digit * scale;
          if (digit < 64) return number;
        }
        throw damaged();
      },
    };
  }

  /** A character of a name. @param {string} letter */
  const spell = (letter) => (/[a-z0-9]/.test(letter) ? letter : `-${(letter.codePointAt(0) || 0).toString(16)}-`);

  /** @param {string} mark */
  const steps = (mark) => mark.charCodeAt(0) - 65;

  /**
   * @param {string} dictionary
   * @param {string} postings
   * @param {number} count
   */
  function unpackWords(dictionary, postings, count) {
    /** @type {Entry[]} */
    const entries = [];
    const read = numbers(postings);
    let before = "";
    for (const written of dictionary.split(" ")) {
      if (written === "") continue;
      const [front, target = ""] = written.split("=");
      const parts = front.match(/[A-Z][^A-Z]*/g);
      if (!parts) throw damaged();
      const text = before.slice(0, steps(parts[0])) + parts[0].slice(1);
      const spelt = parts.slice(1).map((part) => part.split("~"));
      const forms = spelt.map(([part]) => {
        return (part[0] === "Z" ? "" : text.slice(0, text.length - steps(part))) + part.slice(1);
      });
      const marked = spelt.map(([, marked]) => marked || "");
      /** @type {Entry} */
      const entry = { text, target, forms, marked, documents: [], weights: [], sections: [], masks: [] };
      entries.push(entry);
      before = text;
    }
    const keys = entries.filter(({ target }) => !target);
    const having = keys.map(() => read.next());
    const some = (/** @type {number} */ at) => Array.from({ length: having[at] }, () => read.next());
    if (having.some((documents) => documents > count)) throw damaged();
    keys.forEach((entry, at) => {
      let document = 0;
      entry.documents = some(at).map((step) => (document += step));
      if (document >= count && having[at] > 0) throw damaged();
    });
    const weight = (/** @type {number} */ written) => (written + USUAL) % (HEAVIEST + 1);
    keys.forEach((entry, at) => (entry.weights = some(at).map(weight)));
    keys.forEach((entry, at) => (entry.sections = some(at)));
    keys.forEach((entry, at) => (entry.masks = entry.forms.length > 1 ? some(at) : entry.weights.map(() => 1)));
    return entries;
  }

  /**
   * @param {string} forms
   * @param {string} written
   * @returns {Map<string, Map<number, number[]>>}
   */
  function unpackPositions(forms, written) {
    const read = numbers(written);
    const all = new Map();
    for (const form of unpackForms(forms)) {
      const places = new Map();
      for (let having = read.next(), document = 0; having > 0; having -= 1) {
        document += read.next();
        let position = 0;
        places.set(document, Array.from({ length: read.next() }, () => (position += read.next())));
      }
      all.set(form, places);
    }
    return all;
  }

  /** @param {string} text */
  function unpackForms(text) {
    let before = "";
    return (text.match(/[A-Z][^A-Z]*/g) || []).map((part) => (before = before.slice(0, steps(part)) + part.slice(1)));
  }

  /**
   * How many of a sorted list come before something.
   * @template T
   * @param {T[]} list
   * @param {(one: T) => boolean} isBefore
   */
  function countBefore(list, isBefore) {
    let [from, to] = [0, list.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      if (isBefore(list[middle])) from = middle + 1;
      else to = middle;
    }
    return from;
  }

  // What is asked.

  /** @param {string} letter */
  const isMinus = (letter) => letter === "-" || letter === "−" || letter === "–";
  /** @param {string} letter */
  const isQuote = (letter) => letter !== undefined && '"„“”«»'.includes(letter);
  /** @param {string} letter */
  const isBlank = (letter) => /^[\p{White_Space}]$/u.test(letter);

  /**
   * @param {string} text
   * @param {any} analyzer
   * @returns {Query}
   */
  function read(text, analyzer) {
    const letters = Array.from(text.slice(0, 2 * LONGEST_QUERY)).slice(0, LONGEST_QUERY);
    /** @type {Query} */
    const query = { words: [], phrases: [], excluded: [] };
    let at = 0;
    let starts = true;
    while (at < letters.length) {
      const next = letters[at + 1];
      /** @type {boolean} */
      const minus = starts && isMinus(letters[at]) && next !== undefined && !isBlank(next) && !isMinus(next);
      /** @type {number} */
      const from = at + (minus ? 1 : 0);
      let end = from;
      let quoted = false;
      if (isQuote(letters[from])) {
        end = from + 1;
        while (end < letters.length && !isQuote(letters[end])) end += 1;
        quoted = end < letters.length;
      }
      if (!quoted) {
        end = from;
        while (end < letters.length && !isBlank(letters[end]) && (end === from || !isQuote(letters[end]))) end += 1;
      }
      const open = !quoted && !minus && end === letters.length;
      const found = row(letters.slice(from, end).join(""), open, analyzer);
      if (found.length > 0 && minus) query.excluded.push(found);
      if (found.length > 0 && !minus) {
        for (const word of found) {
          const known = query.words.some(({ folded }) => folded === word.folded);
          if (!known && query.words.length < MOST_WORDS) query.words.push(word);
        }
        if (quoted && found.length > 1) query.phrases.push(found);
      }
      at = end + (quoted ? 1 : 0);
      starts = quoted;
      while (at < letters.length && isBlank(letters[at])) {
        starts = true;
        at += 1;
      }
    }
    if (query.words.length === 1) query.words[0].alone = true;
    return query;
  }

  /**
   * @param {string} piece
   * @param {boolean} open
   * @param {any} analyzer
   * @returns {Asked[]}
   */
  function row(piece, open, analyzer) {
    /** @type {{text: string, end: number}[]} */
    const found = /** @type {any} */ (globalThis).PraksaAnalysis.words(piece).slice(0, MOST_WORDS);
    return found
      .map(({ text, end }, at) => {
        const { folded, stems, keys } = analyzer.analyse(text);
        const last = at === found.length - 1 && end === piece.length;
        return { folded, marked: analyzer.marked(text, folded), stems, keys, stop: analyzer.isStop(folded), open: open && last };
      })
      .filter(({ keys }) => keys.length > 0);
  }

  // What it is worth.

  /** @param {number} number */
  function log2(number) {
    let log = 0;
    while (number >= 2) {
      number /= 2;
      log += 1;
    }
    for (let step = 0.5, i = 0; i < 8; step /= 2, i += 1) {
      number *= number;
      if (number >= 2) {
        number /= 2;
        log += step;
      }
    }
    return log;
  }

  /**
   * @param {number} having
   * @param {number} all
   */
  function rarity(having, all) {
    const known = Math.min(having, all);
    return log2(1 + (all - known + 0.5) / (known + 0.5));
  }

  /** @param {Form[]} forms */
  function capped(forms) {
    const bits = forms.slice(0, MASK);
    for (const form of forms.slice(MASK)) if (form.worth > bits[MASK - 1].worth) bits[MASK - 1] = form;
    return bits;
  }

  /** @param {number} length */
  const slipsAllowed = (length) => (length < 5 ? 0 : length < 9 ? 1 : 2);

  /**
   * @param {string} one
   * @param {string} other
   * @param {number} most
   */
  function slips(one, other, most) {
    if (Math.abs(one.length - other.length) > most) return Infinity;
    /** @type {number[]} */
    let before = [];
    let last = Array.from({ length: other.length + 1 }, (_, at) => at);
    for (let i = 0; i < one.length; i += 1) {
      const row = [i + 1];
      for (let j = 0; j < other.length; j += 1) {
        let count = Math.min(last[j] + (one[i] === other[j] ? 0 : 1), last[j + 1] + 1, row[j] + 1);
        if (i > 0 && j > 0 && one[i - 1] === other[j] && one[i] === other[j - 1]) count = Math.min(count, before[j - 1] + 1);
        row.push(count);
      }
      if (Math.min(...row) > most) return Infinity;
      before = last;
      last = row;
    }
    return last[other.length] <= most ? last[other.length] : Infinity;
  }

  /**
   * An index, ready to answer.
   * @param {any} meta the payload of the edition's first file
   * @param {(name: string) => Promise<any[]>} load loads a file by its name, comes back with what it hands over
   */
  function open(meta, load) {
    const analyzer = /** @type {any} */ (globalThis).PraksaAnalysis.create(meta.analysis);
    const count = Array.from(meta.classes).length;
    /** @type {string[]} */
    const wordFrom = unpackForms(meta.words.from);
    /** @type {[string, number][]} */
    const formFrom = unpackForms(meta.forms.from).map((/** @type {string} */ from) => {
      const letter = Array.from(from)[0];
      return [letter, Number(from.slice(letter.length))];
    });
    /** @type {Map<string, Promise<any>>} */
    const known = new Map();

    /**
     * @template T
     * @param {string} letter
     * @param {Layer} layer
     * @param {number} at the number of the hash in its name
     * @param {string} from where it begins
     * @param {(payload: any[]) => T | Promise<T>} unpack
     * @returns {Promise<T>}
     */
    function file(letter, layer, at, from, unpack) {
      let loading = known.get(letter + from);
      if (!loading) {
        const hash = layer.hash.slice(at * HASH, (at + 1) * HASH);
        if (hash.length < HASH) throw damaged();
        const spelt = Array.from(from).slice(0, SPELT).map(spell).join("");
        loading = load(`${layer.in}/${letter}${spelt}.${hash}.js`).then(([version, kind, begins, ...payload]) => {
          if (version !== VERSION || kind !== letter || begins !== from) throw damaged();
          return unpack(payload);
        });
        known.set(letter + from, loading);
        // What could not be loaded once may be there the next time.
        loading.catch(() => known.delete(letter + from));
      }
      return loading;
    }

    /**
     * @param {string} text
     * @param {string[]} begins
     */
    const fileOf = (text, begins) => Math.max(0, countBefore(begins, (from) => from <= text) - 1);
    /** @param {string} text */
    const wordFile = (text) => fileOf(text, wordFrom);
    /**
     * @param {number} at
     * @returns {Promise<Entry[]>}
     */
    const words = async (at) =>
      wordFrom.length === 0
        ? []
        : file("w", meta.words, at, wordFrom[at], ([dictionary, postings]) => unpackWords(dictionary, postings, count));
    /**
     * @param {string} form
     * @returns {Promise<Map<number, number[]>>}
     */
    async function positions(form) {
      const [layer, begins] = await file("d", meta.directory, 0, "", ([layer]) => [layer, unpackForms(layer.from)]);
      if (begins.length === 0) return new Map();
      const unpack = (/** @type {string[]} */ [forms, written]) => unpackPositions(forms, written);
      const at = fileOf(form, begins);
      return (await file("p", layer, at, begins[at], unpack)).get(form) || new Map();
    }

    /**
     * @param {string} letter
     * @param {number} shortest
     * @param {number} longest
     */
    async function forms(letter, shortest, longest) {
      /** @param {number} length */
      const upTo = (length) =>
        countBefore(formFrom, ([from, its]) => from < letter || (from === letter && its <= length));
      const files = [];
      for (let at = Math.max(0, upTo(shortest) - 1); at < upTo(longest); at += 1) {
        files.push(file("f", meta.forms, at, formFrom[at].join(""), ([text]) => unpackForms(text)));
      }
      const all = (await Promise.all(files)).flat();
      return all.filter((form) => form.startsWith(letter) && form.length >= shortest && form.length <= longest);
    }

    /**
     * @param {number} document
     * @returns {Promise<any[]>}
     */
    async function record(document) {
      const at = Math.floor(document / RECORDS);
      const records = await file("r", meta.records, Math.floor(at / GROUP), String(at * RECORDS), ([records]) => records);
      const found = records[document % RECORDS];
      if (!found) throw damaged();
      return found;
    }

    /**
     * As many of the first results as so many files of records have.
     * @param {Ranked[]} list
     * @param {number} files
     */
    function within(list, files) {
      const needed = new Set();
      const tooMany = list.findIndex(({ document }) => needed.add(Math.floor(document / RECORDS)).size > files);
      return tooMany < 0 ? list : list.slice(0, tooMany);
    }

    /** @returns {Promise<[string, string, [string, string, string][]][]>} */
    const facets = () => file("n", meta.facets, 0, "", ([facets]) => facets);

    /**
     * @param {string} facet
     * @param {string[]} values
     */
    async function members(facet, values) {
      const found = new Set();
      for (const [name, , all] of await facets()) {
        for (const [id, , written] of all) {
          if (name === facet && values.includes(id)) unpackMembers(written).forEach((document) => found.add(document));
        }
      }
      return found;
    }

    /**
     * @param {string} key
     * @param {Taken[]} taken
     */
    async function entryOf(key, taken) {
      const entries = await words(wordFile(key));
      const entry = entries[countBefore(entries, ({ text }) => text < key)];
      const fits = entry && entry.text === key && !entry.target;
      return fits && !taken.some((one) => one.entry === entry) ? entry : undefined;
    }

    /**
     * @param {Asked} word
     * @returns {Promise<Map<number, Match>>}
     */
    async function find(word) {
      /** @type {Taken[]} */
      const taken = [];
      /**
       * @param {Entry} entry
       * @param {(form: string, at: number) => Form} worth
       */
      const take = (entry, worth) => taken.push({ entry, forms: capped(entry.forms.map(worth)), most: 0 });
      for (const key of word.keys) {
        const entry = await entryOf(key, taken);
        if (!entry) continue;
        const spellings = analyzer.spellings(word.folded);
        const toldApart = entry.forms.filter((form) => form === word.folded).length > 1;
        take(entry, (form, at) => {
          if (form === word.folded) return asTyped(word, toldApart, entry.marked[at] === word.marked);
          const spelt = () => analyzer.spellings(form).some((/** @type {string} */ one) => spellings.includes(one));
          const same = () => analyzer.analyse(form).stems.some((/** @type {string} */ stem) => word.stems.includes(stem));
          const tier = same() ? STEM : spelt() ? SPELLING : VARIANT;
          return { worth: WORTH[tier], tier };
        });
      }
      const own = taken.reduce((most, { entry }) => Math.max(most, entry.documents.length), 0);
      const exact = taken.some(({ forms }) => forms.some(({ tier }) => tier <= MARKS));
      let having = own;
      const sure = taken.length;
      if (word.open && word.folded.length >= SHORTEST_OPEN) {
        await takeBeginnings(word, exact, taken, take);
        having += taken.slice(sure).reduce((sum, { entry }) => sum + entry.documents.length, 0);
      }
      const completed = taken.length;
      // Small words are found in few places because they are not looked for in others, not because of a slip.
      if (having < FEW && !exact && (word.alone || !word.stop)) {
        await takeSlips(word.folded, taken, take);
        if (having === 0) await takeRoots(word.folded, taken, take);
      }
      const most = own > 0 ? rarity(own, count) : Infinity;
      taken.forEach((one, at) => {
        const completes = at >= sure && at < completed;
        one.most = !completes ? most : !exact ? Infinity : own > 0 ? RARER * most + RARER_STILL : most;
      });
      return sum(taken, word.alone === true);
    }

    /**
     * What a form is worth that is the one that was typed, marks aside.
     * @param {Asked} word
     * @param {boolean} toldApart
     * @param {boolean} sameMarks
     * @returns {Form}
     */
    function asTyped(word, toldApart, sameMarks) {
      const exact = !toldApart || sameMarks;
      const withMarks = word.marked !== "";
      const worth = exact ? WORTH[EXACT] : withMarks ? WORTH[MARKS] : WITHOUT_MARKS;
      const sure = !word.alone ? 0 : exact && withMarks && toldApart ? SURER : !exact && withMarks ? 0 : SURE;
      return { worth, tier: exact ? EXACT : MARKS, sure };
    }

    /**
     * @param {Taken[]} taken
     * @param {boolean} alone
     */
    function sum(taken, alone) {
      /** @type {Map<number, Match>} */
      const found = new Map();
      for (const { entry, forms, most } of taken) {
        const rare = Math.min(rarity(entry.documents.length, count), most);
        const typed = forms.reduce((bits, { tier }, bit) => (tier === EXACT ? bits | (1 << bit) : bits), 0);
        const having = alone ? entry.masks.filter((mask) => (mask & typed) !== 0).length : count;
        const itself = Math.max(alone ? rarity(having, count) : 0, rare);
        for (let at = 0; at < entry.documents.length; at += 1) {
          const document = entry.documents[at];
          /** @type {Form | undefined} */
          let best;
          for (let bit = 0; bit < forms.length; bit += 1) {
            if ((entry.masks[at] >>> bit) & 1 && (!best || forms[bit].worth > best.worth)) best = forms[bit];
          }
          if (!best || best.worth <= 0) continue;
          const { worth, tier, sure = 0 } = best;
          const share = sure + (1 - sure) * ((Math.min(entry.weights[at], HEAVIEST) + 1) / (HEAVIEST + 1));
          const score = worth * (tier === EXACT ? itself : rare) * share;
          const before = found.get(document);
          if (!before || before.score < score) found.set(document, { score, section: entry.sections[at], tier, key: entry.text });
        }
      }
      return found;
    }

    /**
     * @param {string} text
     * @param {(file: number) => boolean} may
     * @param {(entry: Entry) => void} take
     */
    async function eachFrom(text, may, take) {
      const first = wordFile(text);
      for (let at = first; at < Math.min(first + MOST_FILES, wordFrom.length); at += 1) {
        const begins = wordFrom[at];
        if ((at > first && !begins.startsWith(text) && !text.startsWith(begins)) || !may(at)) return;
        const entries = await words(at);
        for (let i = countBefore(entries, (entry) => entry.text < text); i < entries.length; i += 1) {
          if (!entries[i].text.startsWith(text)) return;
          take(entries[i]);
        }
      }
    }

    /**
     * @param {Asked} word
     * @param {boolean} exact
     * @param {Taken[]} taken
     * @param {(entry: Entry, worth: (form: string) => Form) => void} take
     */
    async function takeBeginnings(word, exact, taken, take) {
      const typed = word.folded;
      // Among others, what is a word itself hardly is the beginning of one: no guess that is worth a file of its own.
      const anywhere = word.alone || !exact;
      const needed = new Set([...(anywhere ? [typed] : []), ...word.keys].map(wordFile));
      const may = (/** @type {number} */ file) => anywhere || needed.has(file);
      /** @type {string[]} */
      const keys = [];
      // What is but another form of the word is found already, and for what it is.
      const own = new Set(taken.flatMap(({ entry }) => entry.forms));
      await eachFrom(typed, may, ({ text, target }) => {
        const key = target || text;
        if (keys.length < MOST_COMPLETED && !keys.includes(key) && may(wordFile(key))) keys.push(key);
      });
      if (ASCII.test(typed)) {
        // Only in files that are needed anyway.
        for (let off = 1; off <= 4 && typed.length - off >= SHORTEST_KEY; off += 1) {
          const shorter = typed.slice(0, -off);
          if (needed.has(wordFile(shorter))) keys.push(shorter);
        }
      }
      for (const key of keys) {
        const entry = await entryOf(key, taken);
        const begins = (/** @type {string} */ form) => form.startsWith(typed) && !own.has(form);
        if (!entry || !entry.forms.some(begins)) continue;
        take(entry, (form) => {
          return { worth: begins(form) ? WORTH[PREFIX] * (0.3 + 0.7 * (typed.length / form.length)) : 0, tier: PREFIX };
        });
      }
    }

    /**
     * @param {string} typed
     * @param {Taken[]} taken
     * @param {(entry: Entry, worth: (form: string) => Form) => void} take
     */
    async function takeSlips(typed, taken, take) {
      const most = slipsAllowed(typed.length);
      if (most === 0) return;
      const letters = new Set(Array.from(typed).slice(0, 2));
      /** @type {[number, string][]} */
      let near = [];
      for (const letter of letters) {
        for (const form of await forms(letter, typed.length - most, typed.length + most)) {
          const count = slips(typed, form, most);
          if (count <= most) near.push([count, form]);
        }
        // Hardly anybody slips at the first letter; what begins with the second would be files for a guess.
        if (near.some(([count]) => count < 2)) break;
      }
      near.sort((one, other) => one[0] - other[0] || (one[1] < other[1] ? -1 : 1));
      near = near.filter(([count]) => count === near[0][0]).slice(0, MOST_SLIPS);
      for (const [count, form] of near) {
        const tier = count < 2 ? SLIP : TWO_SLIPS;
        for (const key of analyzer.analyse(form).keys) {
          const entry = await entryOf(key, taken);
          if (entry) take(entry, (other) => ({ worth: (other === form ? 1 : 0.9) * WORTH[tier], tier }));
        }
      }
    }

    /**
     * @param {string} typed
     * @param {Taken[]} taken
     * @param {(entry: Entry, worth: (form: string) => Form) => void} take
     */
    async function takeRoots(typed, taken, take) {
      if (!ASCII.test(typed) || typed.length < ROOT) return;
      /** @type {[number, string][]} */
      const near = [];
      await eachFrom(typed.slice(0, ROOT), () => true, ({ text, target }) => {
        const key = target || text;
        let same = 0;
        while (same < typed.length && text[same] === typed[same]) same += 1;
        if (!near.some(([, known]) => known === key)) near.push([same, key]);
      });
      near.sort((one, other) => other[0] - one[0] || (one[1] < other[1] ? -1 : 1));
      for (const [same, key] of near.slice(0, MOST_ROOTS)) {
        const entry = await entryOf(key, taken);
        const worth = WORTH[ROOTS] * (same / typed.length);
        if (entry) take(entry, () => ({ worth, tier: ROOTS }));
      }
    }

    /**
     * The documents that have a word in any form, or a row of words one behind the other as they were typed.
     * @param {Asked[]} row
     * @returns {Promise<Set<number>>}
     */
    async function havingRow(row) {
      if (row.length === 1) {
        const found = await find(Object.assign({}, row[0], { open: false }));
        return new Set([...found].filter(([, { tier }]) => tier <= VARIANT).map(([document]) => document));
      }
      /** @type {Map<number, Set<number>> | undefined} */
      let standing;
      for (let at = 0; at < row.length; at += 1) {
        if (row[at].stop) continue;
        /** @type {Map<number, Set<number>>} */
        const starts = new Map();
        for (const [document, places] of await positions(row[at].folded)) {
          const before = standing ? standing.get(document) : null;
          const begins = places.map((position) => position - at).filter((begin) => begin >= 0);
          starts.set(document, new Set(begins.filter((begin) => !standing || (before && before.has(begin)))));
        }
        standing = starts;
      }
      return new Set([...(standing || [])].filter(([, begins]) => begins.size > 0).map(([document]) => document));
    }

    /**
     * All documents that answer a query, best first.
     * @param {Query} query
     * @param {Narrow} narrow
     * @returns {Promise<Ranked[]>}
     */
    async function rank(query, narrow) {
      // All that is needed at first is asked for at once.
      await Promise.all(query.words.flatMap(({ keys }) => keys.map((key) => words(wordFile(key)))));
      /** @type {Map<number, (Match | undefined)[]>} */
      const documents = new Map();
      for (let at = 0; at < query.words.length; at += 1) {
        for (const [document, match] of await find(query.words[at])) {
          const matches = documents.get(document) || [];
          matches[at] = match;
          documents.set(document, matches);
        }
      }
      /**
       * @param {Set<number>} having
       * @param {boolean} wanted
       */
      const keep = (having, wanted) => {
        for (const document of [...documents.keys()]) if (having.has(document) !== wanted) documents.delete(document);
      };
      for (const phrase of query.phrases) keep(await havingRow(phrase), true);
      for (const excluded of query.excluded) keep(await havingRow(excluded), false);
      for (const [facet, values] of narrow.facets || []) keep(await members(facet, values), true);
      const home = narrow.country ? await members("countries", [narrow.country]) : null;
      const allLittle = query.words.every(({ stop }) => stop);
      const asked = query.words.map(({ stop }) => (stop && !allLittle ? LITTLE : 1));
      const total = asked.reduce((sum, one) => sum + one, 0);
      /** @type {Ranked[]} */
      const ranked = [];
      for (const [document, matches] of documents) {
        let [sum, having] = [0, 0];
        /** @type {Map<number, [number, number]>} */
        const sections = new Map();
        asked.forEach((counts, at) => {
          const match = matches[at];
          if (!match) return;
          const score = match.score * counts;
          sum += score;
          having += counts;
          const [before, words] = sections.get(match.section) || [0, 0];
          sections.set(match.section, [before + score, words + 1]);
        });
        let best = [0, 0, 0];
        for (const [section, [sum, words]] of sections) if (sum > best[1]) best = [section, sum, words];
        const there = having / total;
        let score = sum * (ALONE + (1 - ALONE) * (there * there));
        if (best[2] > 1) score *= 1 + TOGETHER;
        const code = Math.min(Math.max(meta.classes.charCodeAt(document) - 48, 0), 5);
        score *= LIFE[code % 3];
        if (code >= 3) score *= FOREIGN;
        if (home && !home.has(document)) score *= ELSEWHERE;
        ranked.push({ document, score, section: best[0], key: (matches[0] || { key: "" }).key });
      }
      sort(ranked);
      return query.words.length === 1 ? vary(ranked) : ranked;
    }

    /** @param {Ranked[]} ranked */
    const sort = (ranked) => ranked.sort((one, other) => other.score - one.score || one.document - other.document);

    /**
     * Lets each word have its say that the only one may be or become.
     * @param {Ranked[]} ranked
     */
    function vary(ranked) {
      /** @type {Map<string, number>} */
      const seen = new Map();
      for (const one of ranked) {
        const key = one.key || "";
        const before = seen.get(key) || 0;
        one.score *= 1 / (1 + AGAIN * before);
        seen.set(key, before + 1);
      }
      return sort(ranked);
    }

    /**
     * Where words of the query stand in a text.
     * @param {string} text
     * @param {Asked[]} asked
     * @returns {[number, number][]}
     */
    function marks(text, asked) {
      const telling = asked.filter(({ stop }) => !stop || asked.length === 1);
      /** @type {{text: string, start: number, end: number}[]} */
      const all = /** @type {any} */ (globalThis).PraksaAnalysis.words(text);
      return all
        .filter(({ text }) => {
          const { folded, keys } = analyzer.analyse(text);
          return telling.some(
            (word) =>
              keys.some((/** @type {string} */ key) => word.keys.includes(key)) ||
              (word.open && word.folded.length > 2 && folded.startsWith(word.folded)),
          );
        })
        .map(({ start, end }) => [start, end]);
    }

    /**
     * Words of the index that are near what was typed.
     * @param {string} typed
     */
    async function nearest(typed) {
      const near = [];
      for (const letter of new Set(Array.from(typed).slice(0, 2))) {
        for (const form of await forms(letter, Math.max(2, typed.length - 2), typed.length + 2)) {
          const count = slips(typed, form, 2);
          if (count <= 2) near.push({ count, form });
        }
      }
      near.sort((one, other) => one.count - other.count || (one.form < other.form ? -1 : 1));
      return near.slice(0, 4).map(({ form }) => form);
    }

    /**
     * A form as readers write it: the index knows bare letters, but what the first results show has all of them.
     * @param {string} form
     * @returns {Promise<string>}
     */
    async function written(form) {
      const first = (await rank(read(`${form} `, analyzer), {})).slice(0, 3);
      for (const { document } of first) {
        const [, title, summary, , , , , , sections] = await record(document);
        const headings = sections.filter((/** @type {string} */ _, /** @type {number} */ at) => at % 2 === 1);
        for (const { text } of /** @type {any} */ (globalThis).PraksaAnalysis.words([title, summary, ...headings].join(" "))) {
          if (analyzer.fold(text) === form) return text.toLowerCase();
        }
      }
      return form;
    }

    return {
      labels: meta.labels,
      read: (/** @type {string} */ text) => read(text, analyzer),
      rank,
      record,
      within,
      facets,
      marks,
      nearest,
      written,
      warm: (/** @type {Asked[]} */ asked) => asked.forEach(({ keys }) => keys.forEach((key) => words(wordFile(key)).catch(() => {}))),
    };
  }

  /**
   * The documents of a value of a facet.
   * @param {string} written
   */
  function unpackMembers(written) {
    const documents = [];
    for (let read = numbers(written), document = 0; !read.done(); ) documents.push((document += read.next()));
    return documents;
  }

  // A classic script: pages opened from a disk cannot load modules.
  /** @type {any} */ (globalThis).PraksaSearch = { VERSION, open, unpackMembers };
})();
