// WCAG 2.2 A and AA by axe-core, over every kind of page in every edition: on a wide bright screen and on a narrow dark one.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { test } from 'node:test';

import { none, stage } from './stage.js';

const site = stage();
const AXE = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds on a page as it stands. @param {import('playwright-core').Page} page @param {string} where */
export async function judge(page, where) {
  await page.evaluate(AXE);
  const found = await page.evaluate(async (rules) => {
    const result = await /** @type {any} */ (window).axe.run(document, { runOnly: { type: 'tag', values: rules }, resultTypes: ['violations'] });
    if (result.passes.length < 15) throw new Error(`axe judged by ${result.passes.length} rules only`);
    return result.violations.map((/** @type {any} */ violation) => `${violation.id} (${violation.impact}): ${violation.nodes.map((/** @type {any} */ node) => `${node.target.join(' ')} ${node.failureSummary?.split('\n')[1]?.trim() ?? ''}`).slice(0, 3).join(' | ')}`);
  }, RULES);
  return found.map((/** @type {string} */ fault) => `${where}: ${fault}`);
}

const VIEWS = [
  { name: 'wide', viewport: { width: 1280, height: 900 }, colorScheme: /** @type {const} */ ('light') },
  { name: 'narrow dark', viewport: { width: 360, height: 640 }, colorScheme: /** @type {const} */ ('dark') },
];

for (const { name, viewport, colorScheme } of VIEWS) {
  test(`no violation on any kind of page: ${name}`, async () => {
    const context = await site.browser.newContext({ viewport, colorScheme, reducedMotion: 'reduce' });
    const page = await context.newPage();
    /** @type {string[]} */
    const faults = [];
    assert.ok(site.examples.length > 60, `${site.examples.length} pages`);
    for (const { path, kind } of site.examples) {
      await page.goto(site.server.url(path));
      faults.push(...(await judge(page, `${path} (${kind})`)));
    }
    await context.close();
    none(faults);
  });
}

test('no violation when everything that opens is open', async () => {
  const context = await site.browser.newContext({ viewport: { width: 360, height: 640 }, reducedMotion: 'reduce' });
  const page = await context.newPage();
  /** @type {string[]} */
  const faults = [];
  for (const { path, kind, edition } of site.examples) {
    if (!kind.startsWith('page-document') || !edition) continue;
    await page.goto(site.server.url(path));
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
      for (const input of document.querySelectorAll('[data-check] input')) /** @type {HTMLElement} */ (input).click();
      for (const button of document.querySelectorAll('[data-check] + p button')) /** @type {HTMLElement} */ (button).click();
      /** @type {HTMLElement | null} */ (document.querySelector('a.term[data-term]'))?.click();
    });
    faults.push(...(await judge(page, path)));
  }
  await context.close();
  none(faults);
});
