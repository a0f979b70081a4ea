// `praksa serve` beside an editor: the page follows the files, mistakes are shown over it with their place, and go when mended.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { launch } from './browser.js';
import { ROOT, folder, preview } from './site.js';

/** @type {Awaited<ReturnType<typeof folder>>} */
let place;
/** @type {Awaited<ReturnType<typeof preview>>} */
let server;
/** @type {import('playwright-core').Browser} */
let browser;
const FILE = 'content/procedures/urgent-report-child.sr.md';
const PAGE = '/sr/procedures/urgent-report-child/';

before(async () => {
  place = await folder();
  await cp(join(ROOT, 'content'), join(place.path, 'content'), { recursive: true });
  server = await preview(place.path);
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await server?.stop();
  await place?.remove();
});

test('the page follows the file, shows a mistake with its place, and lets go of it when it is mended', async () => {
  const context = await browser.newContext();
  /** @type {string[]} */
  const refused = [];
  context.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) refused.push(message.text());
  });
  await context.addInitScript(() => {
    addEventListener('securitypolicyviolation', (event) => console.error(`refused: ${event.violatedDirective} ${event.blockedURI}`));
  });
  const page = await context.newPage();
  await page.goto(server.origin + PAGE);
  const before = await readFile(join(place.path, FILE), 'utf8');
  assert.ok(before.includes('{#danger}'));

  // A save is seen without a hand on the browser.
  const changed = before.replace(/\{#danger\}\n/, '{#danger}\n\nОво је нова реченица за проверу.\n');
  assert.notEqual(changed, before);
  await writeFile(join(place.path, FILE), changed);
  await page.getByText('Ово је нова реченица за проверу.').waitFor();

  // A mistake: the last good page stays, and over it stands what is wrong and where.
  const broken = changed.replace('{#danger}', '{#dangr}');
  await writeFile(join(place.path, FILE), broken);
  const panel = page.locator('#praksa-overlay');
  await panel.waitFor();
  const line = broken.slice(0, broken.indexOf('{#dangr}')).split('\n').length;
  assert.match(await panel.innerText(), new RegExp(`${FILE.replace(/\./g, '\\.')}:${line}:`));
  assert.ok(await page.getByText('Ово је нова реченица за проверу.').isVisible());
  assert.ok(await panel.evaluate((element) => getComputedStyle(element).position === 'fixed'), 'the panel has its style');
  assert.ok(await page.evaluate(() => {
    const box = /** @type {Element} */ (document.querySelector('[data-exit]')).getBoundingClientRect();
    return Boolean(document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2)?.closest('[data-exit]'));
  }), 'the way out is not covered');

  // It can be put away by keyboard, and is there again for who comes anew.
  await page.keyboard.press('Escape');
  await panel.waitFor({ state: 'detached' });
  await page.reload();
  await panel.waitFor();

  await writeFile(join(place.path, FILE), changed);
  await panel.waitFor({ state: 'detached' });
  assert.deepEqual(refused, []);
  await context.close();
});

test('a site that is broken from the start says so, and shows itself as soon as it is mended', async () => {
  const other = await folder();
  await cp(join(ROOT, 'content'), join(other.path, 'content'), { recursive: true });
  const file = join(other.path, 'content/site.yaml');
  const good = await readFile(file, 'utf8');
  await writeFile(file, good.replace('countries:', 'contries:'));
  const second = await preview(other.path);
  const page = await browser.newPage();
  await page.goto(`${second.origin}/`);
  assert.match(await page.innerText('body'), /content\/site\.yaml:\d+:\d+/);
  await writeFile(file, good);
  await page.locator('a[hreflang="sq"]').waitFor();
  await page.close();
  assert.equal(await second.stop(), 0);
  await other.remove();
});

test('pages that are only previewed allow no more than the published ones', async () => {
  const response = await fetch(server.origin + PAGE);
  const policy = response.headers.get('content-security-policy') ?? '';
  const html = await response.text();
  assert.ok(!/unsafe|\*|https?:/.test(policy), policy);
  assert.match(html, /http-equiv="Content-Security-Policy"/);
  assert.equal(response.headers.get('x-content-type-options'), 'nosniff');
  assert.equal(response.headers.get('cache-control'), 'no-store');
});
