// Lighthouse's four categories on every kind of page, as on a phone: at least 99 of 100.
//
// One page of each kind, from one edition after the other. Speed is what Lighthouse computes from what the page loads and
// does, as if on a slow phone. A machine that is busy with something else can only make it look worse, never better, so a
// page that falls short is tried again, and the best of three counts.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import lighthouse from 'lighthouse';

import { launch } from './browser.js';
import { isFallback } from './pages.js';
import { EDITIONS, serve } from './site.js';
import { none, stage } from './stage.js';

const site = stage({ browser: false });
const LEAST = 99;
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'];
const PORT = 9700 + (process.pid % 200);

/** One page of each kind, the editions taking turns. */
function oneOfEach() {
  const editions = Object.keys(EDITIONS);
  /** @type {Map<string, import('./pages.js').Written[]>} */
  const kinds = new Map();
  for (const written of site.examples) {
    // The page without an edition is the choice of languages; a page that leads elsewhere is none.
    if (written.page.refresh) continue;
    const kind = isFallback(written) ? 'fallback' : written.kind;
    kinds.set(kind, [...(kinds.get(kind) ?? []), written]);
  }
  return [...kinds].map(([kind, all], at) => {
    const wanted = editions[at % editions.length];
    return { kind, written: all.find(({ edition }) => edition === wanted) ?? all[0] };
  });
}

/** @param {string} url @param {string[]} categories @param {boolean} hidden */
async function judge(url, categories, hidden) {
  const result = await lighthouse(url, {
    port: PORT,
    output: 'json',
    logLevel: 'error',
    formFactor: 'mobile',
    onlyCategories: categories,
    // What is no page to be found is kept from search engines on purpose.
    skipAudits: hidden ? ['is-crawlable'] : [],
  });
  assert.ok(result && !result.lhr.runtimeError, `${url}: ${result?.lhr.runtimeError?.message}`);
  return result.lhr;
}

test(`every kind of page has at least ${LEAST} in ${CATEGORIES.join(', ')}`, async (t) => {
  const server = await serve(site.dir, '/', { compressed: true });
  const browser = await launch([`--remote-debugging-port=${PORT}`]);
  /** @type {string[]} */
  const faults = [];
  /** @type {string[]} */
  const told = [];
  try {
    const all = oneOfEach();
    assert.ok(all.length >= 18, `${all.length} kinds of pages`);
    for (const { kind, written } of all) {
      const hidden = written.page.named('meta').some((meta) => meta.attrs.name === 'robots') || written.path.endsWith('404.html');
      const report = await judge(server.url(written.path), CATEGORIES, hidden);
      const scores = Object.fromEntries(CATEGORIES.map((name) => [name, Math.round((report.categories[name].score ?? 0) * 100)]));
      for (let again = 0; again < 2 && scores.performance < LEAST; again += 1) {
        const { categories } = await judge(server.url(written.path), ['performance'], hidden);
        scores.performance = Math.max(scores.performance, Math.round((categories.performance.score ?? 0) * 100));
      }
      told.push(`${kind}: ${CATEGORIES.map((name) => scores[name]).join(' ')} (${written.path})`);
      for (const name of CATEGORIES) {
        if (scores[name] >= LEAST) continue;
        const why = report.categories[name].auditRefs
          .filter(({ id, weight }) => weight > 0 && (report.audits[id].score ?? 1) < 0.9)
          .map(({ id }) => `${id} ${report.audits[id].displayValue ?? ''}`);
        faults.push(`${written.path} (${kind}): ${name} ${scores[name]}: ${why.join(', ')}`);
      }
    }
  } finally {
    await browser.close();
    await server.close();
  }
  t.diagnostic(`performance, accessibility, best practices, search engines:\n${told.join('\n')}`);
  none(faults);
});
