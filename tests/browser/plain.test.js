// Without scripts: everything can be read and reached.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { EDITIONS } from './site.js';
import { none, stage } from './stage.js';

const site = stage();

/** What may be hidden until a script makes it work: controls that do nothing without one, and words for those scripts. */
const ENHANCEMENTS = '[data-country-choice], [data-roles], [data-other-country], [data-forget]';

test('nothing of the text is hidden, and what is folded opens', async () => {
  const page = await site.browser.newPage({ javaScriptEnabled: false, viewport: { width: 360, height: 640 } });
  /** @type {string[]} */
  const faults = [];
  for (const { path } of site.examples) {
    await page.goto(site.server.url(path));
    const found = await page.evaluate((enhancements) => {
      const main = document.querySelector('main');
      if (!main) return ['no main'];
      for (const details of document.querySelectorAll('details')) details.open = true;
      /** @type {string[]} */
      const hidden = [];
      const walk = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
      while (walk.nextNode()) {
        const words = walk.currentNode.textContent?.trim();
        const inside = walk.currentNode.parentElement;
        // Contents only repeat headings, so a narrow screen may do without; dashes stand for empty cells.
        if (!words || !/[\p{L}\p{N}]/u.test(words) || !inside || inside.closest('.contents') || inside.closest(enhancements) || inside.closest('svg, script, .unseen, .stacked thead')) continue;
        const range = document.createRange();
        range.selectNodeContents(walk.currentNode);
        const box = range.getBoundingClientRect();
        if (!inside.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && !inside.closest('.anchor')) hidden.push(`hidden: ${words.slice(0, 50)}`);
        else if (box.width === 0 || box.height === 0) hidden.push(`no room: ${words.slice(0, 50)}`);
      }
      return hidden;
    }, ENHANCEMENTS);
    faults.push(...found.map((fault) => `${path}: ${fault}`));
  }
  await page.close();
  none(faults);
});

for (const edition of Object.keys(EDITIONS)) {
  test(`${edition}: the urgent procedure in two taps, by the menu or from home`, async () => {
    const page = await site.browser.newPage({ javaScriptEnabled: false, viewport: { width: 360, height: 640 } });
    await page.goto(site.server.url(`${edition}/index.html`));
    await page.click('.now a');
    await page.waitForURL(new RegExp(`/${edition}/procedures/urgent-report-child/`));
    await page.click('.menu summary');
    await page.click('.menu a[href$="contacts/"]');
    await page.waitForURL(site.server.url(`${edition}/contacts/index.html`));
    assert.ok((await page.locator('main a[href^="tel:"]').count()) > 0 || (await page.locator('main .notice').count()) > 0);
    await page.close();
  });
}

test('a self-check answers, and a decision is a list of ways', async () => {
  const page = await site.browser.newPage({ javaScriptEnabled: false });
  const checks = site.all.filter(({ page: written, edition }) => edition === 'sr' && written.all.some((element) => element.attrs['data-check'] !== undefined));
  assert.ok(checks.length);
  await page.goto(site.server.url(checks[0].path));
  const option = page.locator('[data-check] > li').first();
  assert.equal(await option.locator('.feedback').isVisible(), false);
  await option.locator('summary').click();
  assert.equal(await option.locator('.verdict').isVisible(), true);
  const decisions = site.all.filter(({ page: written, edition }) => edition === 'sr' && written.withClass('ways').length);
  assert.ok(decisions.length);
  await page.goto(site.server.url(decisions[0].path));
  const ways = await page.locator('.ways').first().locator('a').all();
  assert.ok(ways.length >= 2);
  for (const way of ways) assert.ok(await way.isVisible());
  await page.close();
});

test('the urgent procedure and the phone are on the first screen of a small phone', async () => {
  const page = await site.browser.newPage({ viewport: { width: 360, height: 640 } });
  /** @type {string[]} */
  const faults = [];
  for (const edition of Object.keys(EDITIONS)) {
    await page.goto(site.server.url(`${edition}/index.html`));
    const ends = await page.evaluate(() => [...document.querySelectorAll('.now .first-steps li')].slice(0, 3).map((step) => Math.round(step.getBoundingClientRect().bottom)));
    if (ends.length !== 3 || ends.some((end) => end > 640)) faults.push(`${edition}: the first three steps end at ${ends}`);
  }
  await page.close();
  none(faults);
});
