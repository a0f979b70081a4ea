// Leaving fast: by the link and by the key, with and without scripts; blank at once; never shown again by going back.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { PNG } from 'pngjs';

import { launch, outside } from './browser.js';
import { stage } from './stage.js';

const site = stage();
const PAGE = 'sr/procedures/urgent-report-child/index.html';
const OUTSIDE = /^https:\/\/www\.google\.[a-z]+\/$/;

/** A window in which the way out leads to an answer of ours. @param {import('playwright-core').BrowserContextOptions} [options] @param {import('playwright-core').Browser} [browser] */
async function open(options = {}, browser = site.browser) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
  await outside(context);
  const page = await context.newPage();
  return { context, page };
}

/** Holds the answer from outside back: a slow network. @param {import('playwright-core').BrowserContext} context */
async function slow(context) {
  /** @type {() => void} */
  let release = () => {};
  const held = new Promise((done) => {
    release = () => done(undefined);
  });
  await context.route(/^https:/, async (route) => {
    await held;
    await route.fulfill({ contentType: 'text/html', body: '<title>Weather</title>' }).catch(() => {});
  });
  return release;
}

/** A picture of the window while the browser waits for an answer; nothing else can be asked of the page then.
 * @param {import('playwright-core').CDPSession} session */
async function picture(session) {
  const { data } = await session.send('Page.captureScreenshot', { format: 'png' });
  return Buffer.from(data, 'base64');
}

/** Whether a picture of the window has one colour only, white. @param {Buffer} picture */
function isBlank(picture) {
  return PNG.sync.read(picture).data.every((value) => value === 255);
}

test('the link leads out', async () => {
  const { context, page } = await open();
  await page.goto(site.server.url(PAGE));
  await page.click('[data-exit]');
  await page.waitForURL(OUTSIDE);
  await context.close();
});

test('the link leads out without scripts', async () => {
  const { context, page } = await open({ javaScriptEnabled: false });
  await page.goto(site.server.url(PAGE));
  await page.click('[data-exit]');
  await page.waitForURL(OUTSIDE);
  await context.close();
});

test('it tells the place it leads to nothing', async () => {
  const { context, page } = await open();
  /** @type {Record<string, string>[]} */
  const told = [];
  context.on('request', (request) => {
    if (request.url().startsWith('https:')) told.push(request.headers());
  });
  await page.goto(site.server.url(PAGE));
  await page.click('[data-exit]');
  await page.waitForURL(OUTSIDE);
  assert.ok(told.length);
  assert.ok(told.every((headers) => headers.referer === undefined), JSON.stringify(told));
  await context.close();
});

for (const way of ['the link', 'the key']) {
  test(`${way} blanks the page in the same moment, its title and its icon too, however slow the network is`, async () => {
    const { context, page } = await open();
    const release = await slow(context);
    await page.goto(site.server.url(PAGE));
    const title = await page.title();
    const session = await context.newCDPSession(page);
    assert.ok(!isBlank(await picture(session)), 'a picture of the page is not white');
    /** @type {any} */
    let seen;
    await page.exposeBinding('saw', (_, now) => {
      seen = now;
    });
    // Asked in the very event that starts it, after the page's own script: no frame can be painted in between.
    await page.evaluate(() => {
      const look = () => {
        /** @type {any} */ (window).saw({
          words: document.body.innerText.trim(),
          images: document.images.length,
          title: document.title,
          icon: document.querySelector('link[rel~="icon"]')?.getAttribute('href'),
        });
      };
      addEventListener('click', look);
      addEventListener('keyup', look);
    });
    if (way === 'the link') await page.click('[data-exit]', { noWaitAfter: true });
    else for (let press = 0; press < 3; press += 1) await page.keyboard.press('Shift');
    // The document is still the old one: the answer is held back.
    assert.ok(isBlank(await picture(session)), 'the window is white');
    assert.ok(seen.words.length < 60, seen.words);
    assert.equal(seen.images, 0);
    assert.notEqual(seen.title, title);
    assert.match(seen.icon, /blank/);
    release();
    await page.waitForURL(OUTSIDE);
    await context.close();
  });
}

test('going back never shows a page of the site', async () => {
  const { context, page } = await open();
  await page.goto('about:blank');
  for (const path of ['sr/index.html', 'sr/procedures/index.html', PAGE]) await page.goto(site.server.url(path));
  /** @type {string[]} */
  const shown = [];
  await context.exposeBinding('sawWords', (_, words) => shown.push(words));
  await context.addInitScript(() => {
    // Looks at every frame what could be read on it.
    if (location.protocol !== 'http:') return;
    const look = () => {
      const words = document.body ? document.body.innerText.trim() : '';
      if (words.length > 60) /** @type {any} */ (window).sawWords(words.slice(0, 80));
      requestAnimationFrame(look);
    };
    look();
  });
  await page.click('[data-exit]');
  await page.waitForURL(OUTSIDE);
  // The page that was left is not in the history at all; those before it lead out again.
  for (let step = 0; step < 3; step += 1) {
    await page.goBack({ waitUntil: 'commit' }).catch(() => {});
    if (page.url() === 'about:blank') break;
    await page.waitForURL(OUTSIDE);
  }
  assert.deepEqual(shown, []);
  await context.close();
});

test('when the place it leads to cannot be reached, the page does not come back', async () => {
  const { context, page } = await open();
  await context.route(/^https:/, (route) => route.abort('internetdisconnected'));
  await page.goto(site.server.url(PAGE));
  const words = (await page.innerText('h1')).slice(0, 30);
  const failed = context.waitForEvent('requestfailed');
  await page.click('[data-exit]', { noWaitAfter: true });
  await failed;
  assert.ok(!(await page.content()).includes(words));
  await context.close();
});

test('a site visited anew after leaving is shown as ever', async () => {
  const { context, page } = await open();
  await page.goto(site.server.url(PAGE));
  await page.click('[data-exit]');
  await page.waitForURL(OUTSIDE);
  await page.goto(site.server.url('sr/index.html'));
  assert.ok((await page.innerText('main')).length > 200);
  assert.deepEqual(await page.evaluate(() => ({ ...sessionStorage })), {});
  await context.close();
});

describe('the key', () => {
  test('Shift three times leaves, and each press is told to those who cannot see', async () => {
    const { context, page } = await open();
    const release = await slow(context);
    await page.goto(site.server.url(PAGE));
    const status = page.locator('[data-exit-status]');
    await page.keyboard.press('Shift');
    const first = await status.innerText();
    await page.keyboard.press('Shift');
    const second = await status.innerText();
    assert.ok(first && second && first !== second, `${first} / ${second}`);
    await page.keyboard.press('Shift');
    release();
    await page.waitForURL(OUTSIDE);
    await context.close();
  });

  test('presses more than five seconds apart do not count', async () => {
    const { context, page } = await open();
    await page.clock.install();
    await page.goto(site.server.url(PAGE));
    await page.keyboard.press('Shift');
    await page.keyboard.press('Shift');
    await page.clock.fastForward(4900);
    assert.equal(await page.getAttribute('[data-exit]', 'data-presses'), '2');
    await page.clock.fastForward(200);
    assert.equal(await page.getAttribute('[data-exit]', 'data-presses'), null);
    assert.ok(await page.innerText('[data-exit-status]'), 'says that it was called off');
    await page.keyboard.press('Shift');
    assert.equal(await page.getAttribute('[data-exit]', 'data-presses'), '1');
    assert.equal(page.url(), site.server.url(PAGE));
    await context.close();
  });

  test('capital letters, shortcuts and Shift with the mouse do not count', async () => {
    const { context, page } = await open();
    await page.goto(site.server.url(PAGE));
    for (let press = 0; press < 4; press += 1) await page.keyboard.press('Shift+A');
    for (let press = 0; press < 4; press += 1) await page.keyboard.press('Shift+Tab');
    for (let press = 0; press < 4; press += 1) await page.keyboard.press('Control+Shift');
    for (let press = 0; press < 4; press += 1) {
      await page.keyboard.down('Shift');
      await page.mouse.click(640, 500);
      await page.keyboard.up('Shift');
    }
    assert.equal(await page.getAttribute('[data-exit]', 'data-presses'), null);
    assert.equal(page.url().split('#')[0], site.server.url(PAGE));
    await context.close();
  });
});

for (const viewport of [{ width: 1280, height: 800 }, { width: 360, height: 640 }]) {
  test(`the way out stays in sight and uncovered while scrolling, at ${viewport.width} px`, async () => {
    const { context, page } = await open({ viewport });
    for (const { path, page: written } of site.examples) {
      if (written.refresh) continue;
      await page.goto(site.server.url(path));
      for (const part of [0, 0.5, 1]) {
        const free = await page.evaluate(async (part) => {
          document.documentElement.style.scrollBehavior = 'auto';
          scrollTo(0, part * document.documentElement.scrollHeight);
          await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
          const link = /** @type {Element} */ (document.querySelector('[data-exit]'));
          const box = link.getBoundingClientRect();
          const places = [[0.5, 0.5], [0.1, 0.2], [0.9, 0.2], [0.1, 0.8], [0.9, 0.8]];
          return box.height >= 24 && places.every(([x, y]) => link.contains(document.elementFromPoint(box.left + x * box.width, box.top + y * box.height)));
        }, part);
        assert.ok(free, `${path} at ${part}`);
      }
    }
    await context.close();
  });
}

test('it leads where people of the chosen country go', async () => {
  const { context, page } = await open();
  await page.goto(site.server.url(PAGE));
  await page.selectOption('#ui-country', 'RS');
  await page.click('[data-exit]');
  await page.waitForURL('https://www.google.rs/');
  await context.close();
});

test('the page says what leaving cannot do', async () => {
  const { context, page } = await open();
  for (const edition of ['mk', 'sq', 'sr', 'sr-latn', 'bs']) {
    await page.goto(site.server.url(`${edition}/index.html`));
    assert.match(await page.innerText('footer'), /histor|istorij|istori|histori|histori|историј|povijest/i, edition);
  }
  await context.close();
});

describe('with pages kept by the browser for going back', () => {
  /** @type {import('playwright-core').Browser} */
  let browser;
  before(async () => {
    browser = await launch([], ['--disable-back-forward-cache']);
  });
  after(() => browser.close());

  test('a page that was not left shows no cover when it comes back', async () => {
    const { context, page } = await open({}, browser);
    await page.goto(site.server.url('sr/index.html'));
    await page.evaluate(() => addEventListener('pageshow', (event) => { /** @type {any} */ (window).restored = event.persisted; }));
    await page.goto(site.server.url('sr/procedures/index.html'));
    await page.goBack({ waitUntil: 'commit' });
    await page.waitForFunction(() => location.pathname.endsWith('/sr/') && document.readyState === 'complete');
    assert.equal(await page.evaluate(() => /** @type {any} */ (window).restored), true, 'the browser kept the page');
    assert.ok((await page.innerText('main')).length > 200);
    assert.equal(await page.evaluate(() => document.documentElement.className), '');
    assert.ok(!isBlank(await page.screenshot()));
    await context.close();
  });

  test('a kept page leads out again after leaving', async () => {
    const { context, page } = await open({}, browser);
    await page.goto(site.server.url('sr/index.html'));
    await page.goto(site.server.url(PAGE));
    await page.click('[data-exit]');
    await page.waitForURL(OUTSIDE);
    await page.goBack({ waitUntil: 'commit' }).catch(() => {});
    await page.waitForURL(OUTSIDE);
    await context.close();
  });
});
