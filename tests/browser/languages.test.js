// What machines are told about languages is true: which page is the same in which language, and what language words are in.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { eachText, inherited } from './html.js';
import { isFallback } from './pages.js';
import { EDITIONS } from './site.js';
import { none, stage } from './stage.js';

const site = stage({ browser: false });

const BASE = 'https://praksa.example.org/';

/** @param {string} path */
const address = (path) => BASE + path.replace(/(^|\/)index\.html$/, '$1');

test('every page has the language of its edition', () => {
  none(
    site.all
      .filter(({ edition, page }) => edition && page.one('html')?.attrs.lang !== EDITIONS[/** @type {keyof typeof EDITIONS} */ (edition)].tag)
      .map(({ path, page }) => `${path}: ${page.one('html')?.attrs.lang}`),
  );
});

test('alternates name each other, the page itself among them, and only pages that are there', () => {
  /** @param {import('./pages.js').Written} written */
  const alternates = ({ page }) =>
    new Map(page.named('link').filter((link) => link.attrs.rel === 'alternate' && link.attrs.hreflang).map((link) => [link.attrs.hreflang, link.attrs.href]));
  const byAddress = new Map(site.all.map((written) => [address(written.path), written]));
  /** @type {string[]} */
  const faults = [];
  let pairs = 0;
  for (const written of site.all) {
    const own = alternates(written);
    const here = address(written.path);
    if (own.size && ![...own.values()].includes(here)) faults.push(`${written.path}: is not among its own alternates`);
    for (const [tag, href] of own) {
      pairs += 1;
      const other = byAddress.get(href);
      if (!other) {
        faults.push(`${written.path}: ${tag} leads to ${href}, which is not there`);
        continue;
      }
      if (tag !== 'x-default' && other.page.one('html')?.attrs.lang !== tag) faults.push(`${written.path}: ${href} is not in ${tag}`);
      if (![...alternates(other).values()].includes(here)) faults.push(`${written.path}: ${href} does not name it back`);
    }
  }
  assert.ok(pairs > 1000);
  none(faults);
});

test('a page whose text is in another language points to the page of that text and is no alternate', () => {
  const fallbacks = site.all.filter(isFallback);
  assert.ok(fallbacks.length >= 2, 'the content has untranslated documents');
  const byAddress = new Map(site.all.map((written) => [address(written.path), written]));
  for (const { path, page } of fallbacks) {
    const canonical = page.named('link').find((link) => link.attrs.rel === 'canonical')?.attrs.href;
    const original = byAddress.get(canonical ?? '');
    assert.ok(original && !isFallback(original), `${path}: ${canonical}`);
    const lang = page.withClass('body')[0].attrs.lang;
    assert.equal(original.page.one('html')?.attrs.lang, lang, path);
    assert.equal(page.named('link').filter((link) => link.attrs.hreflang).length, 0, path);
    assert.ok(page.withClass('notice').some((notice) => notice.children.some((child) => child.children.some((link) => link.attrs.hreflang === lang)) || notice.children.some((link) => link.attrs.hreflang === lang)), `${path} says where the text is to be had`);
  }
});

test('words are in the language they are marked as', () => {
  /** Names that data quotes as they are; a plain text of the data has no marks for them. Single letters are numbering. */
  const QUOTED = /[„“][^“”]*[“”]/gu;
  const CYRILLIC = /\p{Script=Cyrillic}{4,}/u;
  const LATIN = /\p{Script=Latin}/gu;
  const LETTERS = /\p{L}/gu;
  /** @type {Map<string, string>} */
  const faults = new Map();
  let words = 0;
  for (const { path, page, edition } of site.all) {
    /** Titles of sources and addresses are given as they are. @param {import('./html.js').Element | null} element */
    const isName = (element) => {
      for (let here = element; here; here = here.parent) {
        if (['cite'].includes(here.name) || (here.attrs.class ?? '').split(' ').some((name) => ['external', 'sources', 'citation', 'print-stamp'].includes(name))) return true;
      }
      return false;
    };
    const body = page.one('body');
    if (!edition || !body) continue;
    eachText(body, (piece, inside) => {
      if (['script', 'style', 'code', 'pre'].includes(inside.name) || inherited(inside, 'translate') === 'no' || isName(inside)) return;
      const lang = inherited(inside, 'lang') ?? '';
      words += 1;
      if (['sq', 'bs', 'sr-Latn'].includes(lang) && CYRILLIC.test(piece.replace(QUOTED, ''))) faults.set(`${lang}: ${piece.trim().slice(0, 90)}`, path);
      if (['mk', 'sr-Cyrl'].includes(lang)) {
        const letters = piece.match(LETTERS)?.length ?? 0;
        const latin = piece.match(LATIN)?.length ?? 0;
        if (letters > 24 && latin > letters / 2) faults.set(`${lang}: ${piece.trim().slice(0, 90)}`, path);
      }
    });
  }
  assert.ok(words > 100_000);
  none([...faults].map(([fault, path]) => `${path}: ${fault}`));
});
