// Lighthouse's four categories on every kind of page, as on a phone: at least 99 of 100.
//
// One page of each kind, from one edition after the other. Speed is what Lighthouse computes from what the page loads and
// does, as if on a phone that is four times slower than a good desktop. This machine may be a worse one, or busy, which can
// only make a page look worse, never better: a page that falls short is tried again, slowed down by as much less as
// Lighthouse finds this machine slower than a good one, and the best run counts. A page has three runs in which the machine
// was not disturbed: before each, Lighthouse measures how fast the machine is just then; a run in which it was much slower
// than it can be does not use up one of the three. A page that is slow fails all the same. Nothing else is tested
// meanwhile, which is why this file is in a folder of its own.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import lighthouse from 'lighthouse';
import { throttling } from 'lighthouse/core/config/constants.js';

import { launch } from '../browser.js';
import { isFallback } from '../pages.js';
import { EDITIONS, serve } from '../site.js';
import { none, stage } from '../stage.js';

const site = stage({ browser: false });
const LEAST = 99;
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'];
const PORT = 9700 + (process.pid % 200);

/** One page of each kind, the editions taking turns. */
function oneOfEach() {
  const editions = Object.keys(EDITIONS);
  /** @type {Map<string, import('../pages.js').Written[]>} */
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

/** What Lighthouse's own measure says of a desktop that is to be slowed down four times. */
const GOOD_DESKTOP = 1500;

/** @param {string} url @param {string[]} categories @param {boolean} hidden @param {number} [machine] its measure of this machine */
async function judge(url, categories, hidden, machine = GOOD_DESKTOP) {
  const slower = Math.min(4, Math.max(1, (4 * machine) / GOOD_DESKTOP));
  const result = await lighthouse(url, {
    port: PORT,
    output: 'json',
    logLevel: 'error',
    formFactor: 'mobile',
    throttling: { ...throttling.mobileSlow4G, cpuSlowdownMultiplier: slower },
    onlyCategories: categories,
    // What is no page to be found is kept from search engines on purpose.
    skipAudits: hidden ? ['is-crawlable'] : [],
  });
  assert.ok(result && !result.lhr.runtimeError, `${url}: ${result?.lhr.runtimeError?.message}`);
  return result.lhr;
}

/** How many runs a page has on a quiet machine, and how many in all. */
const RUNS = { quiet: 3, all: 10 };
/** A machine that is this much slower than at its best is disturbed. */
const DISTURBED = 0.75;
/** The best that Lighthouse has measured of this machine. */
let fastest = 0;

/** Whether the machine was as quiet in a run as it can be. @param {number} measured */
function quiet(measured) {
  fastest = Math.max(fastest, measured);
  return measured >= DISTURBED * fastest;
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
      let machine = report.environment.benchmarkIndex;
      let quietRuns = Number(quiet(machine));
      for (let run = 1; run < RUNS.all && quietRuns < RUNS.quiet && scores.performance < LEAST; run += 1) {
        if (!quiet(machine)) await new Promise((done) => setTimeout(done, 3000));
        const { categories, environment } = await judge(server.url(written.path), ['performance'], hidden, machine);
        machine = environment.benchmarkIndex;
        quietRuns += Number(quiet(machine));
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
