// On paper: A4, complete, with its origin and date on it, in fonts that are in the file, as text that can be searched.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inflateSync } from 'node:zlib';

import { text } from './html.js';
import { EDITIONS, TODAY } from './site.js';
import { stage } from './stage.js';

// The reader wants these of a browser, for drawing; nothing is drawn here.
for (const name of ['DOMMatrix', 'ImageData', 'Path2D']) /** @type {any} */ (globalThis)[name] ??= class {};
const { getDocument, OPS } = await import('pdfjs-dist/legacy/build/pdf.mjs');

const site = stage();

/**
 * The letters that a PDF gives beside what it draws. A font may draw a letter in the form that a language wants (the Serbian
 * and Macedonian б) by a sign that is no letter; the file then says in its `ActualText` which letter it is. The reader below
 * does not read that; it finds a sign for private use.
 * @param {Uint8Array} data
 */
function lettersBeside(data) {
  const bytes = Buffer.from(data);
  let letters = '';
  for (let at = bytes.indexOf('stream\n'); at >= 0; at = bytes.indexOf('stream\n', at + 7)) {
    const end = bytes.indexOf('endstream', at);
    if (end < 0 || bytes.subarray(at - 3, at).toString('latin1') === 'end') continue;
    let words = '';
    try {
      words = inflateSync(bytes.subarray(at + 7, end)).toString('latin1');
    } catch {
      continue; // not compressed, or no text
    }
    for (const [, code] of words.matchAll(/\/ActualText\s*<FEFF([0-9A-F]+)>/gi)) letters += Buffer.from(code, 'hex').swap16().toString('utf16le');
  }
  return new Set(letters);
}

/** Reads a PDF as a program would. @param {Uint8Array} data */
async function read(data) {
  const beside = lettersBeside(data);
  /** @param {string} words */
  const flat = (words) => [...words.normalize('NFC').replace(/[\s\u00AD\uE000-\uF8FF]+/g, '')].filter((letter) => !beside.has(letter)).join('');
  const document = await getDocument({ data: new Uint8Array(data), useSystemFonts: false, verbosity: 0 }).promise;
  let words = '';
  /** @type {string[]} */
  const sheets = [];
  /** @type {Map<string, boolean>} */
  const fonts = new Map();
  /** @type {[number, number][]} */
  const sizes = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { width, height } = page.getViewport({ scale: 1 });
    sizes.push([Math.round(width), Math.round(height)]);
    const content = await page.getTextContent();
    const sheet = content.items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('') + '\n';
    sheets.push(flat(sheet));
    words += sheet;
    const list = await page.getOperatorList();
    list.fnArray.forEach((operator, at) => {
      if (operator !== OPS.setFont) return;
      const font = page.commonObjs.get(list.argsArray[at][0]);
      fonts.set(font.name, !font.missingFile);
    });
  }
  await document.destroy();
  const whole = flat(words);
  return {
    words: words.normalize('NFC'),
    fonts,
    sizes,
    /** Whether some words are in the file, or on one sheet. How lines break is no matter. @param {string} some @param {number} [sheet] */
    has: (some, sheet) => (sheet === undefined ? whole : sheets[sheet]).includes(flat(some)),
    sheets,
  };
}

for (const edition of Object.keys(EDITIONS)) {
  for (const kind of ['procedure', 'module', 'guideline']) {
    test(`${edition}: a ${kind} on A4, whole and searchable`, async () => {
      const written = site.examples.find((example) => example.edition === edition && example.kind === `page-document ${kind}`);
      assert.ok(written);
      const context = await site.browser.newContext();
      const page = await context.newPage();
      await page.goto(site.server.url(written.path));
      const pdf = await read(await page.pdf({ preferCSSPageSize: true, printBackground: false }));
      await context.close();

      assert.ok(pdf.sizes.every(([width, height]) => width === 595 && height === 842), `A4: ${pdf.sizes[0]}`);
      assert.ok(pdf.fonts.size > 0);
      for (const [name, embedded] of pdf.fonts) assert.ok(embedded, `${name} is not in the file`);

      // Every heading of the text is there, in its own letters, also of parts that are folded on the screen.
      const body = written.page.withClass('body')[0];
      const headings = written.page.named('h1', 'h2', 'h3', 'h4').filter((heading) => {
        for (let up = heading.parent; up; up = up.parent) if (up === body) return true;
        return heading.name === 'h1';
      });
      assert.ok(headings.length > 5);
      for (const heading of headings) {
        assert.ok(pdf.has(text(heading).replace(/#\s*$/, '')), `“${text(heading)}” cannot be found`);
      }
      const version = written.page.withClass('print-stamp')[0];
      assert.ok(version, 'there is a stamp for paper');
      const canonical = written.page.named('link').find((link) => link.attrs.rel === 'canonical')?.attrs.href ?? '';
      assert.ok(pdf.has(canonical), 'the address is on the paper');
      assert.ok(pdf.has(text(version.children[version.children.length - 1])), 'when to throw it away is on the paper');
      // The frame of the screen is not.
      const menu = written.page.withClass('menu')[0];
      assert.ok(!pdf.has(text(menu.children[1])), 'the menu stays off the paper');
      assert.ok(!pdf.has(text(written.page.all.find((element) => element.attrs['data-exit'] !== undefined))), 'the way out stays off the paper');
    });
  }
}

test('no step, recommendation or box is torn between two sheets where it fits on one', async () => {
  const written = site.examples.find((example) => example.edition === 'sr' && example.kind === 'page-document procedure');
  assert.ok(written);
  const context = await site.browser.newContext();
  const page = await context.newPage();
  await page.goto(site.server.url(written.path));
  await page.emulateMedia({ media: 'print' });
  const loose = await page.evaluate(() => [...document.querySelectorAll('.body > .section.step, .notice, .alert, .steps tbody tr, .tasks > li, figure')]
    .filter((element) => element.checkVisibility() && !/avoid/.test(getComputedStyle(element).breakInside))
    .map((element) => `${element.tagName}.${element.className}`));
  assert.deepEqual(loose, []);
  await context.close();
});

test('a heading stands on the sheet of what it is the heading of', async () => {
  const written = site.examples.find((example) => example.edition === 'sr' && example.kind === 'page-document procedure');
  const heading = written?.page.all.find((element) => element.attrs.id === 'ui-countries');
  const question = written?.page.withClass('countries')[0].children.find(({ name }) => name === 'tbody')?.children[0].children[0];
  assert.ok(written && heading && question);
  const context = await site.browser.newContext();
  const page = await context.newPage();
  await page.goto(site.server.url(written.path));
  const pdf = await read(await page.pdf({ preferCSSPageSize: true, printBackground: false }));
  const sheet = pdf.sheets.findIndex((_, at) => pdf.has(text(heading), at));
  assert.ok(sheet >= 0 && pdf.has(text(question), sheet), 'countries side by side');
  await context.close();
});

test('the day of printing is written as the page writes days', async () => {
  const context = await site.browser.newContext();
  const page = await context.newPage();
  await page.clock.setFixedTime(new Date(`${TODAY}T10:00:00`));
  for (const edition of Object.keys(EDITIONS)) {
    await page.goto(site.server.url(`${edition}/index.html`));
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    const stamp = (await page.locator('.print-stamp p').first().textContent()) ?? '';
    const days = stamp.match(/\d{1,2}\. ?\d{1,2}\. ?\d{4}\.?/g);
    assert.equal(days?.length, 2, `${edition}: ${stamp}`);
    assert.equal(days[0], days[1], edition);
  }
  await context.close();
});

test('checklists print as empty boxes', async () => {
  const written = site.all.find(({ edition, page }) => edition === 'sr' && page.all.some((element) => element.attrs['data-checklist'] !== undefined));
  assert.ok(written);
  const context = await site.browser.newContext();
  const page = await context.newPage();
  await page.goto(site.server.url(written.path));
  await page.emulateMedia({ media: 'print' });
  const boxes = await page.locator('[data-checklist] .tasks > li').evaluateAll((items) => items.map((item) => {
    const box = item.querySelector('input, .box');
    const style = box && getComputedStyle(box);
    return Boolean(box && box.checkVisibility() && style && parseFloat(style.borderTopWidth) > 0 && box.getBoundingClientRect().width > 8);
  }));
  assert.ok(boxes.length && boxes.every(Boolean));
  await context.close();
});

test('the plan of a training is on one sheet', async () => {
  const page = await site.browser.newPage();
  for (const written of site.examples.filter(({ kind, edition }) => kind === 'page-document module' && ['sq', 'mk'].includes(edition))) {
    await page.goto(site.server.url(written.path));
    const pdf = await read(await page.pdf({ preferCSSPageSize: true, printBackground: false }));
    const sessions = written.page.withClass('plan')[0].children.filter((part) => part.name === 'tbody').flatMap((part) => part.children).map((row) => text(row.children.find((cell) => cell.name === 'th')));
    assert.ok(sessions.length > 5);
    const sheets = pdf.sheets.filter((_, at) => sessions.every((session) => pdf.has(session, at)));
    assert.ok(sheets.length >= 1, `${written.path}: ${sessions.join(', ')}`);
  }
  await page.close();
});
