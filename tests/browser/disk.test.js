// A copy on a disk, opened by a double click (`file://`): `praksa build --for-disk`. Styles, scripts, links and the way out
// work as they do behind a server.
import assert from 'node:assert/strict';
import { posix, join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';

import { outside } from './browser.js';
import { files } from './site.js';
import { none, stage } from './stage.js';

const site = stage({ options: ['--for-disk'] });
const OUTSIDE = /^https:\/\/www\.google\.[a-z]+\/$/;

/** @param {string} path */
const url = (path) => pathToFileURL(join(site.dir, path)).href;

/** Every kind of page that a reader can come to; the page for addresses that do not exist is a server's. */
const read = () => site.examples.filter(({ path, page }) => !path.endsWith('404.html') && !page.refresh);

test('links name files that are there', async () => {
  const there = new Set(await files(site.dir));
  /** @type {string[]} */
  const faults = [];
  let followed = 0;
  for (const { path, page } of site.all) {
    if (path.endsWith('404.html')) continue;
    for (const { name, attrs } of page.all) {
      if (attrs.integrity !== undefined) faults.push(`${path}: <${name}> with a checksum`);
      for (const address of [attrs.href, attrs.src, attrs['data-href'], attrs['data-blank'], page.refresh && name === 'meta' ? attrs.content.split('url=')[1] : undefined]) {
        if (address === undefined || /^(https?:|mailto:|tel:)/.test(address)) continue;
        const way = decodeURIComponent(address.split(/[#?]/)[0]);
        followed += 1;
        if (way && !there.has(posix.join(posix.dirname(path), way))) faults.push(`${path}: "${address}"`);
      }
    }
  }
  assert.ok(followed > 20_000, `${followed} links`);
  none(faults);
});

test('every kind of page has its style and its scripts, and refuses nothing', async () => {
  const context = await site.browser.newContext({ viewport: { width: 360, height: 640 } });
  /** @type {string[]} */
  const faults = [];
  let here = '';
  // A manifest is for sites that are installed; a copy on a disk cannot be, and the browser says so.
  context.on('console', (message) => {
    if (!/manifest/i.test(message.text())) faults.push(`${here}: ${message.text()}`);
  });
  context.on('weberror', (error) => faults.push(`${here}: ${error.error()}`));
  context.on('requestfailed', (request) => {
    // Going on to the next page stops what is still on its way.
    if (!request.url().endsWith('.webmanifest') && request.failure()?.errorText !== 'net::ERR_ABORTED') faults.push(`${here}: ${request.url()} failed`);
  });
  const page = await context.newPage();
  for (const { path, edition } of read()) {
    here = path;
    await page.goto(url(path));
    const seen = await page.evaluate(() => ({
      bar: getComputedStyle(/** @type {Element} */ (document.querySelector('.bar, main'))).backgroundColor,
      styles: document.querySelectorAll('link[rel="stylesheet"]').length,
      applied: document.styleSheets.length,
      country: document.querySelector('[data-country-choice] select')?.checkVisibility(),
    }));
    assert.ok(seen.applied > 0 && seen.applied === seen.styles, `${path}: ${JSON.stringify(seen)}`);
    if (edition) assert.equal(seen.bar, 'rgb(23, 63, 67)', path);
    if (edition) assert.equal(seen.country, true, `${path}: scripts run`);
  }
  await context.close();
  none(faults);
});

test('one walks from the front page to the first steps in two taps', async () => {
  const context = await site.browser.newContext();
  const page = await context.newPage();
  await page.goto(url('index.html'));
  await page.click('a[hreflang="sr-Latn"]');
  await page.waitForURL(url('sr-latn/index.html'));
  await page.click('.now a');
  await page.waitForURL(url('sr-latn/procedures/urgent-report-child/index.html'));
  await page.click('.steps a >> nth=0');
  await page.waitForURL(/procedures\/urgent-report-child\/index\.html#/);
  await page.click('.languages a[hreflang="sq"]');
  await page.waitForURL(/\/sq\/procedures\/urgent-report-child\/index\.html/);
  await context.close();
});

for (const way of ['the link', 'the key']) {
  test(`${way} leads out, blanks the page, and going back does not show it`, async () => {
    const context = await site.browser.newContext();
    await outside(context);
    const page = await context.newPage();
    await page.goto(url('bs/index.html'));
    await page.goto(url('bs/procedures/urgent-report-child/index.html'));
    const heading = await page.innerText('h1');
    if (way === 'the link') await page.click('[data-exit]');
    else for (let press = 0; press < 3; press += 1) await page.keyboard.press('Shift');
    await page.waitForURL(OUTSIDE);
    await page.goBack({ waitUntil: 'commit' });
    await page.waitForURL(OUTSIDE);
    assert.ok(!(await page.content()).includes(heading));
    await context.close();
  });
}

test('the way out works without scripts', async () => {
  const context = await site.browser.newContext({ javaScriptEnabled: false });
  await outside(context);
  const page = await context.newPage();
  await page.goto(url('mk/procedures/urgent-report-child/index.html'));
  await page.click('[data-exit]');
  await page.waitForURL(OUTSIDE);
  await context.close();
});

test('the search answers', async () => {
  const page = await site.browser.newPage();
  await page.goto(url('sr/search/index.html'));
  await page.fill('[data-field]', 'жртва');
  await page.locator('[data-results] a').first().click();
  await page.waitForURL(/\/sr\/.+index\.html/);
  assert.ok((await page.innerText('main')).length > 200);
  await page.close();
});
