// The same files in a sub-folder of a host: links between pages need no root.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { stage } from './stage.js';

const site = stage();

test('in a sub-folder every kind of page finds its style and its scripts', async () => {
  const context = await site.browser.newContext();
  /** @type {string[]} */
  const faults = [];
  context.on('response', (response) => {
    if (response.status() >= 400) faults.push(`${response.status()} ${response.url()}`);
  });
  context.on('request', (request) => {
    if (!new URL(request.url()).pathname.startsWith('/kb/')) faults.push(`outside: ${request.url()}`);
  });
  const page = await context.newPage();
  for (const { path } of site.examples) {
    // Shown in place of any page, so it is bound to the address in the settings.
    if (path.endsWith('404.html')) continue;
    await page.goto(site.below.url(path));
    const styled = await page.evaluate(() => [...document.styleSheets].every((sheet) => sheet.cssRules.length > 0) && document.styleSheets.length > 0);
    assert.ok(styled, path);
  }
  await context.close();
  assert.deepEqual(faults, []);
});

test('in a sub-folder one walks from the front page through the languages to a document and back', async () => {
  const page = await site.browser.newPage();
  await page.goto(site.below.url('index.html'));
  await page.click('a[hreflang="sq"]');
  await page.waitForURL(site.below.url('sq/index.html'));
  await page.click('.now a');
  await page.waitForURL(site.below.url('sq/procedures/urgent-report-child/index.html'));
  await page.click('.languages a[hreflang="mk"]');
  await page.waitForURL(site.below.url('mk/procedures/urgent-report-child/index.html'));
  await page.locator('.brand').click();
  await page.waitForURL(site.below.url('mk/index.html'));
  await page.close();
});

test('an address that does not exist says so in the reader\'s language, with the way out', async () => {
  const page = await site.browser.newPage();
  const response = await page.goto(site.server.url('sr/procedures/not-there/'));
  assert.equal(response?.status(), 404);
  assert.ok(await page.locator('[data-exit]').isVisible());
  assert.ok((await page.locator('main a').count()) > 3);
  await page.close();
});
