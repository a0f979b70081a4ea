// A word as somebody wrote it → the keys under which it is found: the browser's half of the analysis.
//
// In: a language's tables as JSON, as the build wrote them. Out: the same keys as the build's, so that a query meets the
// index. The rules are described in src/language/analysis/pattern.rs; a test compares both interpreters word by word.
"use strict";

/**
 * A pass of rules as the tables have it. One of start, end and inside is there.
 * @typedef {{start?: string[], end?: string[], inside?: string[], least?: number, vowel?: boolean, ends?: string}} PassTable
 *
 * The tables of a language.
 * @typedef {{letters: Object<string, string>, marks: Object<string, string>, spelling: PassTable, elided: string, vowels: string, syllabic: string,
 *   classes: Object<string, string>, lists: Object<string, string>, words: Object<string, string>, stop: string,
 *   stem: PassTable[], variants: PassTable[]}} Table
 *
 * What must stand beside what a rule takes off: letters, any letter (""), or the edge of the word (null).
 * @typedef {string | null} Beside
 *
 * @typedef {{before: Beside[], removed: string, after: Beside[], outputs: string[], last: boolean}} Rule
 * @typedef {{place: string, rules: Map<string, Rule[]>, longest: number, least: number, vowels: string, ends: string[]}} Pass
 * @typedef {{folded: string, stems: string[], keys: string[]}} Analysis
 * @typedef {{text: string, start: number, end: number, position: number}} Word
 */

(function () {
  const LONGEST_WORD = 64;
  const MOST_KEYS = 6;
  const LETTER = /^(?![\p{M}ʼ])[\p{Alphabetic}\p{N}]$/u;
  const PLAIN = /^[a-z]+$/;
  const ASCII = /^[\x00-\x7f]*$/;
  const APOSTROPHE = /['’‘ʼ\u0060´]/u;
  const WORD = new RegExp(
    "L(?:L|\\p{M}|['’‘ʼ\\u0060´\\u00AD\\u200C\\u200D\\u2060](?=L))*".replace(/L/g, "(?![\\p{M}ʼ])[\\p{Alphabetic}\\p{N}]"),
    "gu",
  );

  /** @param {string} text */
  const parts = (text) => text.split(/\s+/).filter((part) => part !== "");

  /**
   * @param {Table} table
   * @returns {{fold: (word: string) => string, marked: (word: string, folded: string) => string, isStop: (folded: string) => boolean, analyse: (word: string) => Analysis, spellings: (folded: string) => string[]}}
   */
  function create(table) {
    /** @type {Map<string, string>} */
    const letters = new Map();
    for (const [to, from] of Object.entries(table.letters)) {
      for (const letter of from) if (letter.trim() !== "") letters.set(letter, to === "_" ? "" : to);
    }
    /** @type {Map<string, string>} */
    const marks = new Map();
    for (const [to, from] of Object.entries(table.marks)) {
      for (const letter of from) if (!ASCII.test(letter)) marks.set(letter, to);
      for (const letter of to) if (!ASCII.test(letter)) marks.set(letter, letter);
    }
    /** @type {Map<string, string[]>} */
    const words = new Map();
    for (const [keys, forms] of Object.entries(table.words)) {
      for (const form of parts(forms)) words.set(form, (words.get(form) || []).concat(parts(keys)));
    }
    const stop = new Set(parts(table.stop));
    const elided = new Set(parts(table.elided));
    const spelling = compile(table, table.spelling);
    const stem = table.stem.map((pass) => compile(table, pass));
    const variants = table.variants.map((pass) => compile(table, pass));

    /**
     * A word without what is elided before its first apostrophe.
     * @param {string} word
     */
    function afterElision(word) {
      const at = word.search(APOSTROPHE);
      return at > 0 && at + 1 < word.length && elided.has(letterByLetter(word.slice(0, at)).join("")) ? word.slice(at + 1) : word;
    }

    /**
     * The bare letters of a word.
     * @param {string} word
     */
    function letterByLetter(word) {
      /** @type {string[]} */
      const folded = [];
      /** @param {string} part */
      const push = (part) => {
        const plain = letters.get(part);
        if (plain !== undefined) folded.push(...plain);
        else if (LETTER.test(part)) folded.push(part);
      };
      for (const letter of word.normalize("NFKC").toLowerCase().normalize("NFC")) {
        const plain = letters.get(letter);
        if (plain !== undefined) folded.push(...plain);
        else for (const part of letter.normalize("NFD")) push(part);
      }
      return folded;
    }

    /** @param {string} word */
    function fold(word) {
      const folded = letterByLetter(afterElision(word));
      const text = folded.slice(0, LONGEST_WORD).join("");
      return PLAIN.test(text) ? rewrite(spelling, text) : text;
    }

    /**
     * A word with its marks, in one script; nothing if it has none.
     * @param {string} word
     * @param {string} folded
     */
    function marked(word, folded) {
      word = afterElision(word);
      if (ASCII.test(word) || !PLAIN.test(folded)) return "";
      let written = "";
      for (const letter of word.normalize("NFKC").toLowerCase().normalize("NFC")) {
        const known = marks.get(letter);
        const plain = letters.get(letter);
        written += known !== undefined ? known : plain !== undefined ? plain : LETTER.test(letter) ? letter : "";
      }
      return ASCII.test(written) || Array.from(written).length > LONGEST_WORD ? "" : written;
    }

    /** @param {string} word */
    function analyse(word) {
      const folded = fold(word);
      if (folded === "") return { folded, stems: [], keys: [] };
      if (!PLAIN.test(folded)) return { folded, stems: [folded], keys: [folded] };
      const stems = words.get(folded) || run(stem, [folded], table.syllabic);
      return { folded, stems, keys: run(variants, stems, table.syllabic) };
    }

    /** @param {string} folded */
    const spellings = (folded) => (PLAIN.test(folded) ? run(variants, [folded], table.syllabic) : []);

    return { fold, marked, isStop: (folded) => stop.has(folded), analyse, spellings };
  }

  /**
   * @param {Table} table
   * @param {PassTable} pass
   * @returns {Pass}
   */
  function compile(table, pass) {
    const place = pass.start ? "start" : pass.end ? "end" : "inside";
    /** @type {Map<string, Rule[]>} */
    const rules = new Map();
    let longest = 0;
    for (const line of pass.start || pass.end || pass.inside || []) {
      const at = line.indexOf(" > ");
      const outputs = parts(at < 0 ? "_" : line.slice(at + 3));
      const last = outputs.includes("!");
      const texts = outputs.filter((output) => output !== "!").map((output) => (output === "_" ? "" : output));
      for (const pattern of parts(at < 0 ? line : line.slice(0, at))) {
        for (const plain of expand(table, pattern)) {
          const rule = read(table, plain, texts, last);
          longest = Math.max(longest, rule.removed.length);
          const same = rules.get(rule.removed);
          if (same) same.push(rule);
          else rules.set(rule.removed, [rule]);
        }
      }
    }
    /** @param {Rule} rule */
    const asked = (rule) => rule.before.length + rule.after.length;
    for (const same of rules.values()) same.sort((a, b) => asked(b) - asked(a));
    const ends = parts(pass.ends || "").flatMap((end) => expand(table, end));
    return { place, rules, longest, least: pass.least || 0, vowels: pass.vowel ? table.vowels : "", ends };
  }

  /**
   * Braces and lists written out.
   * @param {Table} table
   * @param {string} pattern
   * @returns {string[]}
   */
  function expand(table, pattern) {
    let done = [""];
    let at = 0;
    while (at < pattern.length) {
      const first = pattern[at];
      /** @type {string[]} */
      let choices = [first];
      if (first === "{") {
        const inner = [];
        let depth = 1;
        let from = at + 1;
        for (at += 1; depth > 0; at += 1) {
          if (pattern[at] === "{") depth += 1;
          if (pattern[at] === "}") depth -= 1;
          if ((pattern[at] === "," && depth === 1) || depth === 0) {
            inner.push(pattern.slice(from, at));
            from = at + 1;
          }
        }
        choices = inner.flatMap((choice) => expand(table, choice));
      } else if (first === "<") {
        const close = pattern.indexOf(">", at);
        choices = parts(table.lists[pattern.slice(at + 1, close)]).flatMap((choice) => expand(table, choice));
        at = close + 1;
      } else {
        at += 1;
      }
      done = done.flatMap((head) => choices.map((tail) => head + tail));
    }
    return done;
  }

  /**
   * @param {Table} table
   * @param {string} plain
   * @param {string[]} outputs
   * @param {boolean} last
   * @returns {Rule}
   */
  function read(table, plain, outputs, last) {
    const open = plain.indexOf("(");
    const close = plain.indexOf(")");
    const edge = open < 0 && plain.startsWith("^");
    const before = open < 0 ? (edge ? "^" : "") : plain.slice(0, open);
    const removed = open < 0 ? (edge ? plain.slice(1) : plain) : plain.slice(open + 1, close);
    const after = open < 0 ? "" : plain.slice(close + 1);
    /** @param {string} text */
    const beside = (text) =>
      [...text].map((letter) => {
        if (letter === "^" || letter === "$") return null;
        if (letter === ".") return "";
        return table.classes[letter] || letter;
      });
    return { before: beside(before), removed, after: beside(after), outputs, last };
  }

  /**
   * @param {Rule} rule
   * @param {string} head
   * @param {string} tail
   */
  function fits(rule, head, tail) {
    const count = rule.before.length;
    for (let i = 0; i < count; i += 1) {
      if (!stands(rule.before[count - 1 - i], head[head.length - 1 - i])) return false;
    }
    return rule.after.every((wanted, i) => stands(wanted, tail[i]));
  }

  /**
   * @param {Beside} wanted
   * @param {string | undefined} letter
   */
  function stands(wanted, letter) {
    if (wanted === null) return letter === undefined;
    return letter !== undefined && (wanted === "" || wanted.includes(letter));
  }

  /**
   * @param {Pass} pass
   * @param {string} word
   * @param {string} syllabic
   * @returns {{outputs: string[], last: boolean} | null}
   */
  function apply(pass, word, syllabic) {
    if (pass.ends.length > 0 && !pass.ends.some((end) => word.endsWith(end))) return null;
    if (pass.place === "inside") return { outputs: [rewrite(pass, word)], last: false };
    for (let length = Math.min(pass.longest, word.length); length >= 0; length -= 1) {
      const from = pass.place === "start" ? 0 : word.length - length;
      const head = word.slice(0, from);
      const tail = word.slice(from + length);
      const left = head + tail;
      if (left.length < pass.least || !hasVowel(pass.vowels, syllabic, left)) continue;
      const rules = pass.rules.get(word.slice(from, from + length));
      const rule = rules && rules.find((rule) => fits(rule, head, tail));
      if (rule) {
        const outputs = rule.outputs.map((output) => head + output + tail).filter((output) => output !== "");
        return { outputs, last: rule.last };
      }
    }
    return null;
  }

  /**
   * @param {string} vowels
   * @param {string} syllabic
   * @param {string} left
   */
  function hasVowel(vowels, syllabic, left) {
    let before = false;
    for (const letter of left) {
      if (before || vowels.includes(letter)) return true;
      before = syllabic.includes(letter);
    }
    return vowels === "";
  }

  /**
   * @param {Pass} pass
   * @param {string} word
   */
  function rewrite(pass, word) {
    let done = "";
    let at = 0;
    while (at < word.length) {
      /** @type {Rule | undefined} */
      let found;
      for (let length = Math.min(pass.longest, word.length - at); length > 0 && !found; length -= 1) {
        const rules = pass.rules.get(word.slice(at, at + length));
        found = rules && rules.find((rule) => fits(rule, done, word.slice(at + length)));
      }
      done += found ? found.outputs[0] : word[at];
      at += found ? found.removed.length : 1;
    }
    return done === "" ? word : done;
  }

  /**
   * @param {Pass[]} passes
   * @param {string[]} texts
   * @param {string} syllabic
   */
  function run(passes, texts, syllabic) {
    let candidates = texts.map((text) => ({ text, last: false }));
    for (const pass of passes) {
      /** @type {{text: string, last: boolean}[]} */
      const next = [];
      for (const { text, last } of candidates) {
        const applied = last ? null : apply(pass, text, syllabic);
        const result = applied && applied.outputs.length > 0 ? applied : { outputs: [text], last };
        for (const output of result.outputs) {
          const known = next.some((candidate) => candidate.text === output);
          if (next.length < MOST_KEYS && !known) next.push({ text: output, last: result.last });
        }
      }
      candidates = next;
    }
    return candidates.map(({ text }) => text);
  }

  /**
   * The words of a text with their places, in UTF-16 units.
   * @param {string} text
   * @returns {Word[]}
   */
  function words(text) {
    return [...text.matchAll(WORD)].map((match, position) => {
      const start = match.index || 0;
      return { text: match[0], start, end: start + match[0].length, position };
    });
  }

  // A classic script: pages opened from a disk cannot load modules.
  /** @type {any} */ (globalThis).PraksaAnalysis = { create, words };
})();
