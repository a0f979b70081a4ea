// The search as a reader meets it: what a result tells, keys, announcements, filters, nothing found, broken files, and that
// what was typed goes nowhere.
import assert from 'node:assert/strict';
import { access, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { test } from 'node:test';

import { EDITIONS } from './site.js';
import { stage } from './stage.js';

const site = stage();
const AXE = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** A search page. @param {string} edition @param {import('playwright-core').BrowserContextOptions} [options] */
async function opened(edition, options = {}) {
  const context = await site.browser.newContext({ viewport: { width: 1000, height: 800 }, ...options });
  const page = await context.newPage();
  /** @type {string[]} */
  const faults = [];
  page.on('pageerror', (error) => faults.push(String(error)));
  await page.goto(site.server.url(`${edition}/search/`));
  return { context, page, faults };
}

/** Types a query and waits until it was answered. @param {import('playwright-core').Page} page @param {string} query */
async function ask(page, query) {
  const answered = page.evaluate(
    () =>
      new Promise((done) => {
        const observer = new MutationObserver(() => (observer.disconnect(), done(undefined)));
        for (const part of document.querySelectorAll('[data-status], [data-results]')) observer.observe(part, { childList: true });
      }),
  );
  await page.fill('[data-field]', query);
  await answered;
}

/** @param {import('playwright-core').Page} page */
const titles = (page) => page.locator('[data-results] [data-title]').allInnerTexts();
/** @param {import('playwright-core').Page} page */
const status = (page) => page.innerText('[data-status]');
/** @param {import('playwright-core').Page} page */
const holder = (page) => page.evaluate(() => Object.keys(/** @type {HTMLElement} */ (document.activeElement).dataset)[0]);

for (const [edition, query, folder] of /** @type {const} */ ([
  ['mk', 'zrtvite', 'guidelines/recognising-victims'],
  ['sq', 'lypja e detyruar', 'guidelines/recognising-victims'],
  ['sr', 'dijete zrtva', 'procedures/urgent-report-child'],
  ['sr-latn', 'жртвама', 'guidelines/first-conversation'],
  ['bs', 'деца жртве', 'procedures/urgent-report-child'],
])) {
  test(`${edition}: “${query}” is found, and a result says what it is`, async () => {
    const { context, page, faults } = await opened(edition);
    await ask(page, query);
    const results = page.locator('[data-results] > li');
    const result = results.filter({ has: page.locator(`a[href*="${folder}/"]`) });
    // The first results are few, so that a query costs little; ten more are one press away.
    if (!(await result.count())) await page.click('[data-more]');
    await result.first().waitFor({ timeout: 10_000 });
    assert.equal(await result.count(), 1, (await titles(page)).join(' | '));
    for (const name of ['title', 'excerpt', 'kind', 'state', 'countries', 'date']) {
      assert.ok((await result.locator(`[data-${name}]`).innerText()).length > 1, name);
    }
    const cyrillic = /\p{Script=Cyrillic}/u.test((await result.locator('[data-excerpt]').innerText()).slice(0, 40));
    assert.equal(cyrillic, EDITIONS[edition].cyrillic, 'the excerpt is in the script of the edition');
    if (!(await results.locator('mark').count())) await page.click('[data-more]');
    await results.locator('mark').first().waitFor({ timeout: 10_000 });
    // Every result leads to a page, and to a heading that is there.
    for (const link of await results.locator('a[data-title]').all()) {
      const href = new URL((await link.getAttribute('href')) ?? '', page.url());
      const file = join(site.dir, decodeURIComponent(href.pathname), 'index.html');
      await access(file);
      if (href.hash) assert.ok((await readFile(file, 'utf8')).includes(`id="${href.hash.slice(1)}"`), href.href);
    }
    assert.deepEqual(faults, []);
    await context.close();
  });
}

test('keys alone: to the field, through the results, into one, and back', async () => {
  const { context, page } = await opened('bs');
  await page.goto(site.server.url('bs/procedures/urgent-report-child/'));
  await page.keyboard.press('/');
  await page.waitForURL(/\/bs\/search\//);
  await page.waitForFunction(() => document.activeElement?.hasAttribute('data-field'));
  await page.keyboard.type('žrtva');
  await page.locator('[data-results] a').first().waitFor();
  await page.keyboard.press('ArrowDown');
  assert.equal(await holder(page), 'title');
  await page.keyboard.press('ArrowDown');
  const second = await page.evaluate(() => document.activeElement?.textContent);
  assert.equal(second, (await titles(page))[1]);
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  assert.equal(await holder(page), 'field', 'up from the first result to the field');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Escape');
  assert.equal(await holder(page), 'field', 'Escape goes back to the field');
  await page.keyboard.press('Escape');
  assert.equal(await page.inputValue('[data-field]'), '', 'and then empties it');
  await page.keyboard.type('žrtva');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.activeElement?.hasAttribute('data-title'));
  const target = await page.evaluate(() => /** @type {HTMLAnchorElement} */ (document.activeElement).href);
  await page.keyboard.press('Enter');
  await page.waitForURL(target);
  // A slash that is typed is a slash.
  await page.goto(site.server.url('bs/search/'));
  await page.fill('[data-field]', '');
  await page.focus('[data-field]');
  await page.keyboard.type('a/b');
  assert.equal(await page.inputValue('[data-field]'), 'a/b');
  await context.close();
});

/** How many results are there, and how many places wait for one. @param {import('playwright-core').Page} page */
const shown = async (page) => [await page.locator('[data-results] > li:not(.waiting)').count(), await page.locator('.waiting').count()];

test('on a phone the first results come alone, the rest of the first ten when a reader gets there, more when asked for', async () => {
  const { context, page, faults } = await opened('bs', { viewport: { width: 360, height: 740 } });
  /** @type {string[]} */
  let records = [];
  page.on('request', (request) => {
    if (/\/r\d+\.[0-9a-v]{4}\.js$/.test(request.url())) records.push(request.url());
  });
  await ask(page, 'žrtva');
  await page.waitForLoadState('networkidle');
  const total = Number(/\d+/.exec(await status(page)));
  const [first] = await shown(page);
  assert.ok(total > 14 && first >= 2 && first <= 4, `all are told of, few are there: ${first} of ${total}`);
  assert.equal(records.length, 2);
  assert.ok(await page.isVisible('[data-more]'), 'who cannot scroll can ask for more');
  const titlesFirst = await titles(page);
  await page.waitForTimeout(300);
  assert.equal(records.length, 2, 'nothing comes before it is wanted');
  for (let turn = 0; turn < 40 && (await shown(page))[0] < 10; turn += 1) {
    await page.mouse.wheel(0, 400);
    await page.waitForTimeout(50);
  }
  await page.waitForTimeout(300);
  assert.deepEqual(await shown(page), [10, 0]);
  assert.deepEqual((await titles(page)).slice(0, first), titlesFirst, 'what was there stays where it was');
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
  await page.waitForTimeout(300);
  assert.deepEqual(await shown(page), [10, 0], 'the page ends until more is asked for');
  assert.equal(Number(/\d+/.exec(await status(page))), total);
  await page.click('[data-more]');
  await page.waitForFunction(() => document.activeElement?.hasAttribute('data-title'));
  assert.deepEqual(await shown(page), [Math.min(20, total), 0]);
  const focused = await page.evaluate(() => document.activeElement?.textContent);
  assert.equal(focused, (await titles(page))[10], 'the focus is on the first of those that came');
  records = [];
  // At the field, as who types is; a page that is still scrolling there may have the end of a shorter answer in sight.
  await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
  await page.waitForFunction(() => scrollY === 0);
  await ask(page, 'žrtva ');
  assert.equal((await shown(page))[0], first, 'another answer begins anew');
  assert.deepEqual([records, faults], [[], []]);
  await context.close();
});

test('keys alone reach every result', async () => {
  const { context, page } = await opened('bs', { viewport: { width: 360, height: 740 } });
  await ask(page, 'žrtva');
  await page.waitForLoadState('networkidle');
  const [first] = await shown(page);
  for (let at = 0; at < 14; at += 1) {
    await page.keyboard.press('ArrowDown');
    await page.waitForFunction((at) => document.querySelectorAll('[data-results] [data-title]')[at] === document.activeElement, at);
  }
  assert.ok((await shown(page))[0] >= 14 && first < 14);
  await ask(page, 'žrtva ');
  await page.waitForLoadState('networkidle');
  // From the button, which a reader reaches with Tab or a screen reader lists, to ten more.
  const before = (await shown(page))[0];
  await page.focus('[data-more]');
  await page.waitForTimeout(300);
  assert.equal((await shown(page))[0], before, 'the button does not run away from who stands on it');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.activeElement?.hasAttribute('data-title'));
  assert.equal(await page.evaluate(() => document.activeElement?.textContent), (await titles(page))[before]);
  assert.equal((await shown(page))[0], before + 10);
  await context.close();
});

test('results that do not come: no empty places stay, the page says so, and they can be asked for again', async () => {
  const { context, page, faults } = await opened('bs', { viewport: { width: 360, height: 740 } });
  await ask(page, 'žrtva');
  await page.waitForLoadState('networkidle');
  const [first] = await shown(page);
  await page.route(/\/r\d+\.[0-9a-v]{4}\.js$/, (route) => route.abort());
  await page.focus('[data-more]');
  await page.keyboard.press('Enter');
  const broken = (await page.getAttribute('[data-search]', 'data-broken')) ?? '';
  await page.waitForFunction((broken) => document.querySelector('[data-status]')?.textContent === broken, broken);
  assert.deepEqual(await shown(page), [first, 0]);
  await page.unroute(/\/r\d+\.[0-9a-v]{4}\.js$/);
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.activeElement?.hasAttribute('data-title'));
  assert.deepEqual(await shown(page), [first + 10, 0]);
  assert.match(await status(page), /\d/, 'and says again what was found');
  assert.deepEqual(faults, []);
  await context.close();
});

test('what was found is announced, and so is that nothing was', async () => {
  const { context, page } = await opened('bs');
  assert.equal(await page.getAttribute('[data-status]', 'role'), 'status');
  await ask(page, 'žrtva');
  const many = await status(page);
  assert.match(many, /\d/);
  await ask(page, 'qqqqqqzzzz');
  assert.notEqual(await status(page), many);
  assert.ok((await status(page)).length > 3);
  assert.equal(await page.locator('[data-results] > li').count(), 0);
  await context.close();
});

test('nothing found: the nearest words as they are written, the other languages, the lists', async () => {
  const { context, page } = await opened('sr');
  await ask(page, '-жртва полицијж -полиција');
  assert.ok(await page.isVisible('[data-nothing]'));
  const near = page.locator('[data-near] button');
  await near.first().waitFor();
  const words = await near.allInnerTexts();
  assert.ok(words.some((word) => /^\p{Script=Cyrillic}+$/u.test(word)), `in the reader's letters: ${words}`);
  const others = page.locator('[data-nothing] [data-edition]');
  assert.equal(await others.count(), 4);
  assert.match((await others.first().getAttribute('href')) ?? '', /\/search\/#q=/);
  assert.ok((await page.locator('.sections a').count()) > 5, 'the lists');
  await near.first().click();
  await page.locator('[data-results] a').first().waitFor();
  await context.close();
});

test('filters narrow down, and their counts follow', async () => {
  const { context, page } = await opened('bs');
  await ask(page, 'dijete');
  const all = Number(/\d+/.exec(await status(page)));
  await page.click('[data-filters] > summary');
  const group = page.locator('[id^="ui-facet-"]').filter({ has: page.locator('input') }).first();
  await group.locator('summary').click();
  const box = group.locator('label').first();
  const count = Number(await box.locator('.count').innerText());
  assert.ok(count > 0 && count <= all);
  await box.locator('input').check();
  await page.waitForFunction((count) => document.querySelector('[data-status]')?.textContent?.includes(String(count)), count);
  // With another query the same filter counts anew.
  await ask(page, 'policija');
  const now = Number(/\d+/.exec(await status(page)));
  assert.equal(Number(await group.locator('label').filter({ has: page.locator('input:checked') }).locator('.count').innerText()), now);
  await context.close();
});

test('what was typed is in no request, no address, no history and no store, unless a link is copied', async () => {
  const { context, page } = await opened('sr-latn', { permissions: ['clipboard-read', 'clipboard-write'] });
  /** @type {string[]} */
  const asked = [];
  page.on('request', (request) => asked.push(request.url() + (request.postData() ?? '')));
  const before = await page.evaluate(() => history.length);
  await ask(page, 'prosjačenje dece');
  assert.ok(asked.length > 1);
  for (const url of asked) assert.ok(!/prosja|dece/.test(decodeURIComponent(url).replace(/\/[wpf][a-z0-9]*\.[0-9a-v]{4}\.js$/, '')), url);
  assert.equal(new URL(page.url()).search + new URL(page.url()).hash, '');
  assert.equal(await page.evaluate(() => history.length), before);
  const kept = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie, history.state]));
  assert.ok(!/prosja/.test(kept), kept);
  const first = await titles(page);
  await page.click('[data-copy]');
  const link = await page.evaluate(() => navigator.clipboard.readText());
  assert.match(link, /#q=/);
  // Who gets the link finds the same, and the address is clean again.
  const other = await context.newPage();
  await other.goto(link);
  await other.locator('[data-results] a').first().waitFor();
  assert.equal(await other.inputValue('[data-field]'), 'prosjačenje dece');
  assert.deepEqual(await titles(other), first);
  assert.equal(new URL(other.url()).hash, '');
  await context.close();
});

test('results and filters at 320 px and in the dark: nothing sticks out, axe finds nothing', async () => {
  const { context, page } = await opened('mk', { viewport: { width: 320, height: 640 }, colorScheme: 'dark' });
  await ask(page, 'дете жртва');
  await page.click('[data-filters] > summary');
  await page.locator('[data-groups] details').first().waitFor();
  for (const summary of await page.locator('[data-groups] summary').all()) await summary.click();
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 320);
  // The bar that stays in sight lies over whatever is scrolled below it; at the top it lies over nothing.
  await page.evaluate(() => scrollTo(0, 0));
  await page.evaluate(AXE);
  const found = await page.evaluate(async () => {
    const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
    const result = await /** @type {any} */ (window).axe.run(document, { runOnly: { type: 'tag', values: rules } });
    return result.violations.map((/** @type {any} */ one) => `${one.id}: ${one.nodes[0].html} ${one.nodes[0].failureSummary}`);
  });
  assert.deepEqual(found, []);
  await context.close();
});

test('any text is a query', async () => {
  const { context, page, faults } = await opened('sq');
  const strange = ['', ' ', '"', '-', '\u0000\u0007', '\u202eabc', '😀👩‍👩‍👧', "'; DROP TABLE x; --", '(a+)+$', '[', '\\', '<b>x</b>', '\ud800', 'ë'.repeat(5000), 'a '.repeat(50_000), '漢字'];
  for (const query of strange) {
    // Something was found before, so that every answer is seen.
    await ask(page, 'viktimë');
    await ask(page, query);
    assert.ok(!(await page.locator('[data-results] b, [data-status] b').count()), query);
  }
  // Time without the page around it: the same engine on the same files, the best of some.
  const slowest = await page.evaluate(async (queries) => {
    const { PraksaSearch } = /** @type {any} */ (globalThis);
    const index = /** @type {string} */ (/** @type {HTMLElement} */ (document.querySelector('[data-search]')).dataset.index);
    const load = (/** @type {string} */ src) =>
      new Promise((done, failed) => {
        const script = document.createElement('script');
        script.onload = () => done(/** @type {any} */ (script).payload);
        script.onerror = failed;
        script.src = src;
        document.head.append(script);
      });
    const meta = (await load(index))[3];
    const engine = PraksaSearch.open(meta, (/** @type {string} */ name) => load(index.slice(0, index.lastIndexOf('/') + 1) + name));
    /** @type {[number, string]} */
    let slowest = [0, ''];
    for (const query of queries) {
      let best = Infinity;
      for (let turn = 0; turn < 6; turn += 1) {
        const began = performance.now();
        await engine.rank(engine.read(query), {});
        best = Math.min(best, performance.now() - began);
      }
      if (best > slowest[0]) slowest = [best, query.slice(0, 20)];
    }
    return slowest;
  }, [...strange, 'x'.repeat(1_000_000), 'viktimë '.repeat(125_000), '"'.repeat(100_000), 'a\udc00b\ud83d '.repeat(1000)]);
  assert.ok(slowest[0] < 50, `${slowest[1]} takes ${slowest[0]} ms`);
  await ask(page, 'viktimë');
  await ask(page, 'x'.repeat(1_000_000));
  await ask(page, 'viktimë');
  assert.ok((await titles(page)).length > 0, 'and afterwards it still answers');
  assert.deepEqual(faults, []);
  await context.close();
});

for (const [name, answer] of /** @type {const} */ ([
  ['missing', { status: 404, body: '' }],
  ['cut short', { status: 200, contentType: 'text/javascript', body: 'praksaSearch([4,"w"' }],
  ['of another version', { status: 200, contentType: 'text/javascript', body: 'praksaSearch([1,"w",0,"Aa","!"]);\n' }],
  ['not what it should be', { status: 200, contentType: 'text/javascript', body: 'praksaSearch([4,"w","","~~","~~~~"]);\n' }],
])) {
  test(`a file of the index that is ${name}: the page says so, offers the lists, and recovers`, async () => {
    const { context, page, faults } = await opened('bs');
    await ask(page, 'žrtva');
    const found = await titles(page);
    await page.reload();
    await page.route(/\/assets\/search\/[a-z-]+\/w[^/]*\.js$/, (route) => route.fulfill(answer));
    await ask(page, 'žrtva');
    const said = await status(page);
    assert.equal(said, await page.getAttribute('[data-search]', 'data-broken'));
    assert.deepEqual(await titles(page), []);
    assert.ok(await page.locator('.sections a').first().isVisible());
    await page.unroute(/\/assets\/search\/[a-z-]+\/w[^/]*\.js$/);
    await ask(page, 'žrtva ');
    await page.locator('[data-results] a').first().waitFor();
    assert.deepEqual(await titles(page), found);
    assert.deepEqual(faults.filter((fault) => !/SyntaxError/.test(fault)), []);
    await context.close();
  });
}
