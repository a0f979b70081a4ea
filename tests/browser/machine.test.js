// What programs read keeps the rules of its standard, in all editions and on every page: sitemap, feeds, linked data, the
// catalogue. And the judges see what is wrong: each is shown a good file that was spoiled.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';

import jsonld from 'jsonld';

import { text } from './html.js';
import { atom, jsonFeed, linkedData, sitemap } from './rules.js';
import { EDITIONS } from './site.js';
import { none, stage } from './stage.js';

const site = stage({ browser: false });

const BASE = 'https://praksa.example.org/';

/** @param {string} path */
const file = (path) => readFile(join(site.dir, path), 'utf8');

/** The block of data in a page. @param {import('./pages.js').Written} written */
const data = ({ page }) => page.named('script').filter((script) => script.attrs.type === 'application/ld+json').map(text);

/** A judge must find something in each of these. @param {string} good @param {[string | RegExp, string][]} changes @param {(spoiled: string) => string[] | Promise<string[]>} judge */
async function sees(good, changes, judge) {
  for (const [from, to] of changes) {
    const spoiled = good.replace(from, to);
    assert.notEqual(spoiled, good, `${from} is not there`);
    assert.notDeepEqual(await judge(spoiled), [], `${from} → ${to} is not seen`);
  }
}

test('the sitemap keeps to the schema and the protocol', async () => {
  const xml = await file('sitemap.xml');
  none(sitemap(xml));
  await sees(
    xml,
    [
      ['</urlset>', ''],
      ['schemas/sitemap/0.9"', 'schemas/sitemap/1.0"'],
      ['<loc>https://praksa.example.org/mk/</loc>', '<loc>/mk/</loc>'],
      ['<loc>https://praksa.example.org/mk/</loc>', '<loc>https://praksa.example.org/sq/</loc>'],
      [/<lastmod>[^<]*/, '<lastmod>1.11.2026'],
      [/(<loc>[^<]*<\/loc>)(<lastmod>[^<]*<\/lastmod>)/, '$2$1'],
      ['<url>', '<url><title>a</title>'],
      [/<xhtml:link [^>]*hreflang="sq"[^>]*>/, ''],
      ['hreflang="sr-Cyrl"', 'hreflang="Serbian"'],
      ['xmlns:xhtml', 'xmlns:x'],
      ['.org/mk/', '.org/мк/'],
    ],
    sitemap,
  );
});

for (const edition of Object.keys(EDITIONS)) {
  test(`the feeds of ${edition} keep to RFC 4287 and JSON Feed 1.1, and tell the same`, async () => {
    const path = { atom: `${edition}/changes/feed.atom`, json: `${edition}/changes/feed.json` };
    const [xml, json] = await Promise.all([file(path.atom), file(path.json)]);
    none([...atom(xml, BASE + path.atom), ...jsonFeed(json, BASE + path.json)]);
    const told = JSON.parse(json);
    assert.deepEqual([...xml.matchAll(/<entry>\s*<id>([^<]*)/g)].map((found) => found[1]), told.items.map((/** @type {any} */ item) => item.id));
    const pages = new Set(site.all.map((written) => BASE + written.path.replace(/index\.html$/, '')));
    none(told.items.filter((/** @type {any} */ item) => !pages.has(item.url)).map((/** @type {any} */ item) => `${item.url} is no page`));
    assert.equal(told.language, EDITIONS[/** @type {keyof typeof EDITIONS} */ (edition)].tag);
  });
}

test('a feed that breaks a rule is seen', async () => {
  const path = { atom: 'bs/changes/feed.atom', json: 'bs/changes/feed.json' };
  await sees(
    await file(path.atom),
    [
      [/<updated>[^<]*/, '<updated>2026-11-01'],
      [/<id>[^<]*<\/id>/, ''],
      ['rel="self"', 'rel="alternate"'],
      ['<author>', '<writer>'],
      [/<author>.*<\/author>/, ''],
      [/(<entry>\s*<id>)[^<]*/, '$1one'],
      [/(<entry>[^]*?<title>)[^<]*/, '$1'],
      ['<category term="', '<category name="'],
      [/<entry>[^]*<\/entry>/, ''],
      ['</title>', ' & more</title>'],
    ],
    (spoiled) => atom(spoiled, BASE + path.atom),
  );
  await sees(
    await file(path.json),
    [
      ['version/1.1', 'version/2'],
      ['"items"', '"entries"'],
      [/"id": "[^"]*"/, '"id": 1'],
      ['"content_text"', '"content"'],
      ['T00:00:00Z', ''],
      ['"authors"', '"author"'],
      ['"language": "bs"', '"language": "Bosnian"'],
    ],
    (spoiled) => jsonFeed(spoiled, BASE + path.json),
  );
});

test('linked data of every page expands without loss and keeps to schema.org', async () => {
  /** @type {string[]} */
  const faults = [];
  /** @type {Map<string, number>} */
  const kinds = new Map();
  for (const written of site.all) {
    const blocks = data(written);
    const { path, page, kind } = written;
    if (blocks.length > 1 || (!blocks.length && /^page-(document|home|term|glossary)/.test(kind))) faults.push(`${path}: ${blocks.length} blocks`);
    for (const block of blocks) {
      // A page that shows another language's text is about the page of that text.
      const address = page.named('link').find((link) => link.attrs.rel === 'canonical')?.attrs.href;
      faults.push(...(await linkedData(block, address)).map((fault) => `${path}: ${fault}`));
      const type = JSON.parse(block)['@type'];
      kinds.set(type, (kinds.get(type) ?? 0) + 1);
    }
  }
  none(faults);
  assert.deepEqual([...kinds.keys()].sort(), ['Article', 'DefinedTerm', 'DefinedTermSet', 'DigitalDocument', 'Guide', 'HowTo', 'LearningResource', 'WebPage', 'WebSite']);
});

test('linked data that breaks a rule is seen', async () => {
  const [block] = site.all.filter(({ path }) => path === 'mk/modules/indicators-first-contact/index.html').flatMap(data);
  await sees(
    block,
    [
      ['"LearningResource"', '"Lesson"'],
      ['"teaches"', '"learns"'],
      ['"timeRequired":"PT3H"', '"timeRequired":"3 hours"'],
      [/"dateModified":"[^"]*"/, '"dateModified":"1.11.2026"'],
      [/"license":"[^"]*"/, '"license":"free"'],
      ['"@type":"LearningResource"', '"@type":"Place"'],
      ['"@type":"Organization"', '"@type":"Place"'],
      ['"@context":"https://schema.org"', '"@context":"https://example.org"'],
    ],
    (spoiled) => linkedData(spoiled, undefined),
  );
});

test('the catalogue is linked data in the terms of Dublin Core', async () => {
  /** The terms of DCMI that it uses. */
  const DUBLIN = ['abstract', 'audience', 'date', 'identifier', 'isReplacedBy', 'language', 'license', 'modified', 'replaces', 'rightsHolder', 'source', 'spatial', 'subject', 'title', 'type', 'valid'];
  const told = JSON.parse(await file('catalogue.json'));
  const none = async () => {
    throw new Error('it needs no context from elsewhere');
  };
  const expanded = /** @type {any} */ (await jsonld.expand(told, /** @type {any} */ ({ documentLoader: none, safe: false })));
  const rows = expanded.flatMap((/** @type {any} */ thing) => thing['@graph'] ?? []);
  assert.equal(rows.length, told['@graph'].length);
  /** @type {Set<string>} */
  const names = new Set();
  // A script is no language: Serbian is listed once.
  const documents = new Set(site.all.filter(({ kind, edition }) => kind.startsWith('page-document') && edition !== 'sr-latn').map((written) => BASE + written.path.replace(/index\.html$/, '')));
  for (const row of rows) {
    assert.ok(documents.delete(row['@id']), `${row['@id']} is no page, or twice`);
    Object.keys(row).forEach((name) => names.add(name));
  }
  assert.deepEqual([...documents], [], 'pages that are not in the catalogue');
  const known = new Set(['@id', 'https://schema.org/version', 'https://schema.org/creativeWorkStatus', ...DUBLIN.map((name) => `http://purl.org/dc/terms/${name}`)]);
  assert.deepEqual([...names].filter((name) => !known.has(name)), []);
});
