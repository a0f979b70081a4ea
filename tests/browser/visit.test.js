// A plain visit to every page: nothing is asked of anybody else, nothing is kept, nothing is refused, nothing sticks out.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { launch } from './browser.js';
import { EDITIONS } from './site.js';
import { none, stage } from './stage.js';

const site = stage();

/** What of a page is wider than the window. Boxes that scroll by themselves do not count. */
const sticksOut = () => {
  const root = document.documentElement;
  if (root.scrollWidth <= root.clientWidth) return '';
  const wide = [...document.body.querySelectorAll('*')].filter((element) => {
    if (element.getBoundingClientRect().right <= root.clientWidth + 0.5) return false;
    for (let up = element.parentElement; up; up = up.parentElement) {
      if (getComputedStyle(up).overflowX !== 'visible') return false;
    }
    return true;
  });
  return `${root.scrollWidth} of ${root.clientWidth}: ${wide.slice(0, 3).map((element) => element.tagName.toLowerCase() + '.' + element.className)}`;
};

test('every page at 320 px: own requests only, no refusal, no trace, no sideways scroll', async () => {
  const context = await site.browser.newContext({ viewport: { width: 320, height: 640 } });
  /** @type {string[]} */
  const faults = [];
  /** @type {Set<string>} */
  const requested = new Set();
  let here = '';
  context.on('request', (request) => {
    const url = new URL(request.url());
    requested.add(url.pathname);
    if (url.origin !== site.server.origin || request.method() !== 'GET' || url.search) faults.push(`${here}: ${request.method()} ${request.url()}`);
  });
  context.on('response', (response) => {
    if (response.status() >= 400) faults.push(`${here}: ${response.status()} ${response.url()}`);
  });
  context.on('console', (message) => faults.push(`${here}: says ${message.text()}`));
  context.on('weberror', (error) => faults.push(`${here}: ${error.error()}`));
  // In the page before anything of it runs, out of the page's reach.
  await context.addInitScript(() => {
    addEventListener('securitypolicyviolation', (event) => console.error(`refused: ${event.violatedDirective} ${event.blockedURI}`));
  });
  const page = await context.newPage();
  for (const { path, page: written } of site.all) {
    if (written.refresh) continue;
    here = path;
    await page.goto(site.server.url(path), { waitUntil: 'load' });
    const wide = await page.evaluate(sticksOut);
    if (wide) faults.push(`${path}: ${wide}`);
  }
  const kept = await page.evaluate(async () => ({
    cookie: document.cookie,
    local: { ...localStorage },
    session: { ...sessionStorage },
    databases: await indexedDB.databases(),
    caches: await caches.keys(),
    workers: (await navigator.serviceWorker.getRegistrations()).length,
  }));
  const cookies = await context.cookies();
  await context.close();
  none(faults);
  assert.deepEqual(kept, { cookie: '', local: {}, session: {}, databases: [], caches: [], workers: 0 });
  assert.deepEqual(cookies, []);
  assert.ok(requested.size > 1000, `${requested.size} addresses`);
});

test('the menu stands in one row wherever it is not folded, in every language', async () => {
  const page = await site.browser.newPage();
  /** @type {string[]} */
  const faults = [];
  for (const edition of Object.keys(EDITIONS)) {
    for (const width of [992, 1024, 1100, 1280, 1440, 1920]) {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(site.server.url(`${edition}/procedures/index.html`));
      const rows = await page.$$eval('.menu li', (items) => new Set(items.filter((item) => item.checkVisibility()).map((item) => Math.round(item.getBoundingClientRect().top))).size);
      if (rows !== 1) faults.push(`${edition} at ${width} px: ${rows} rows`);
    }
  }
  await page.close();
  none(faults);
});

test('a script that got into a page does not run', async () => {
  const context = await site.browser.newContext();
  const page = await context.newPage();
  await page.goto(site.server.url('sr/index.html'));
  const ran = await page.evaluate(async () => {
    const script = document.createElement('script');
    script.textContent = 'window.ran = true';
    document.body.append(script);
    const image = document.createElement('div');
    image.innerHTML = '<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" onload="window.ran = true" onerror="window.ran = true">';
    const refused = new Promise((done) => addEventListener('securitypolicyviolation', done, { once: true }));
    document.body.append(image);
    await refused;
    return /** @type {any} */ (window).ran;
  });
  assert.equal(ran, undefined);
  await context.close();
});

for (const { name, width, text } of [
  { name: 'a window at 200 % zoom', width: 640, text: 16 },
  { name: 'text at 200 %', width: 1280, text: 32 },
  { name: 'text at 200 % on a phone', width: 360, text: 32 },
]) {
  test(`no sideways scroll on any kind of page: ${name}`, async () => {
    const browser = await launch([`--blink-settings=defaultFontSize=${text}`]);
    try {
      const page = await browser.newPage({ viewport: { width, height: 800 } });
      /** @type {string[]} */
      const faults = [];
      for (const { path } of site.examples) {
        await page.goto(site.server.url(path));
        const size = await page.evaluate(() => parseFloat(getComputedStyle(document.documentElement).fontSize));
        assert.equal(size, text);
        const wide = await page.evaluate(sticksOut);
        if (wide) faults.push(`${path}: ${wide}`);
      }
      none(faults);
    } finally {
      await browser.close();
    }
  });
}
