// Measures the search of a built site in Chromium: bytes and requests of a first and of a next query, and time.
//
//   node tests/search/browser.mjs SITE [EDITION...]
//
// SITE is a folder that `praksa build --out SITE` wrote, for instance from `praksa bench corpus KB --documents 2500`.
// Needs Chromium and what `npm ci --prefix tests/browser` installs. Bytes are those of the search's own files (its script
// and all of assets/search), each compressed by gzip -9; what every page of the site loads is not counted. Words are taken
// from the site's own pages, the same for the same site: common ones and rare ones as they come in running text.
//
//   cold    a new browser, as large as a phone, opens the search page and asks: bytes and requests until nothing more is
//           fetched, median and the worst of 20
//   next    the second query in the same page
//   ten     what is fetched besides by a reader who goes on to the tenth result of it, median of 5
//   time    from pressing Enter to the results on the page: again (all files are there, what "after load" means) and
//           first (files are fetched from this machine and unpacked), 95th percentile of 200 queries of 1 to 3 words
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

import { launch } from '../browser/browser.js';
import { serve } from '../browser/site.js';
import { at, kb, queries } from './queries.mjs';

const [site, ...wanted] = process.argv.slice(2);
if (!site) {
  console.error('usage: node tests/search/browser.mjs SITE [EDITION...]');
  process.exit(2);
}
const COLD = 20;
const TEN = 5;
const TIMED = 200;
const PHONE = { width: 360, height: 740 };
const editions = wanted.length ? wanted : ['mk', 'sq', 'sr', 'sr-latn', 'bs'];

const sizes = new Map();
/** @param {string} path */
function packed(path) {
  if (!sizes.has(path)) sizes.set(path, gzipSync(readFileSync(join(site, path)), { level: 9 }).length);
  return sizes.get(path);
}

/** Asks as a reader does and waits for the answer: the time it took. @param {import('playwright-core').Page} page @param {string} query */
const ask = (page, query) =>
  page.evaluate(async (text) => {
    const field = /** @type {HTMLInputElement} */ (document.querySelector('[data-search] [data-field]'));
    const status = /** @type {HTMLElement} */ (document.querySelector('[data-search] [data-status]'));
    field.value = text;
    const began = performance.now();
    await new Promise((done) => {
      new MutationObserver((_, observer) => {
        observer.disconnect();
        done(undefined);
      }).observe(status, { childList: true });
      /** @type {HTMLFormElement} */ (field.form).requestSubmit();
    });
    return performance.now() - began;
  }, query);

/** Scrolls to the end of the results until there are ten, or no more come. @param {import('playwright-core').Page} page */
async function goOn(page) {
  for (let before = 0, now = 1; now > before && now < 10; ) {
    before = now;
    for (let turn = 0; turn < 8; turn += 1) {
      await page.mouse.wheel(0, 300);
      await page.waitForTimeout(60);
    }
    await page.waitForLoadState('networkidle');
    now = await page.locator('[data-results] > li:not(.waiting)').count();
  }
}

const server = await serve(site);
const browser = await launch();
for (const edition of editions) {
  const query = queries(site, edition);
  for (const count of [1, 2, 3]) {
    /** @type {Record<string, number[]>} */
    const seen = { cold: [], coldRequests: [], more: [], moreRequests: [], ten: [], tenRequests: [], shown: [] };
    /** @type {Record<string, number>} */
    const kinds = {};
    for (let i = 0; i < COLD; i += 1) {
      const context = await browser.newContext({ viewport: PHONE });
      const page = await context.newPage();
      /** @type {Set<string>} */
      let asked = new Set();
      page.on('request', (request) => {
        const path = decodeURIComponent(new URL(request.url()).pathname).slice(1);
        if (/^assets\/(search\/|js\/search)/.test(path)) asked.add(path);
      });
      await page.goto(server.url(`${edition}/search/`), { waitUntil: 'load' });
      await ask(page, query(count));
      await page.waitForLoadState('networkidle');
      const cold = [...asked];
      asked = new Set();
      await ask(page, query(count));
      await page.waitForLoadState('networkidle');
      const sum = (/** @type {string[]} */ paths) => paths.reduce((sum, path) => sum + packed(path), 0);
      for (const path of cold) {
        const kind = /\/search\/[^/]*\/(.)/.exec(path)?.[1] ?? (path.includes('/js/') ? 'script' : 'meta');
        kinds[kind] = (kinds[kind] ?? 0) + packed(path) / COLD;
      }
      seen.cold.push(sum(cold));
      seen.coldRequests.push(cold.length);
      seen.more.push(sum([...asked]));
      seen.moreRequests.push(asked.size);
      seen.shown.push(await page.locator('[data-results] > li').count());
      asked = new Set();
      if (i < TEN) {
        await goOn(page);
        seen.ten.push(sum([...asked]));
        seen.tenRequests.push(asked.size);
      }
      await context.close();
    }
    const parts = Object.entries(kinds).map(([kind, bytes]) => `${kind} ${kb(bytes)}`);
    console.log(
      `${edition}, ${count} word${count > 1 ? 's' : ''}: cold ${kb(at(seen.cold, 0.5))} KB (worst ${kb(at(seen.cold, 1))}), ` +
        `${at(seen.coldRequests, 0.5)} requests (worst ${at(seen.coldRequests, 1)}); ` +
        `next ${kb(at(seen.more, 0.5))} KB (worst ${kb(at(seen.more, 1))}), ${at(seen.moreRequests, 0.5)} requests, ` +
        `${at(seen.shown, 0.5)} results; ten ${kb(at(seen.ten, 0.5))} KB, ${at(seen.tenRequests, 0.5)} requests; on average ${parts.join(', ')}`,
    );
  }
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(server.url(`${edition}/search/`), { waitUntil: 'load' });
  await ask(page, query(1));
  const first = [];
  const again = [];
  for (let i = 0; i < TIMED; i += 1) {
    const text = query(1 + (i % 3));
    first.push(await ask(page, text));
    again.push(await ask(page, text));
  }
  await context.close();
  const shown = (/** @type {number[]} */ list) => `p50 ${at(list, 0.5).toFixed(1)}, p95 ${at(list, 0.95).toFixed(1)}, worst ${at(list, 1).toFixed(1)} ms`;
  console.log(`${edition}, time: again ${shown(again)}; first ${shown(first)}`);
}
await browser.close();
await server.close();
