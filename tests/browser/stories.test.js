// What a practitioner, a trainer and a partner come for, walked as they would walk it: on a small phone, one after the
// other. What other files walk in more depth (leaving, watching, keys, paper, the search) is not walked again here.
import assert from 'node:assert/strict';
import { access, cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';

import { text } from './html.js';
import { isFallback, pages } from './pages.js';
import { EDITIONS, ROOT, TODAY, build, folder, serve } from './site.js';
import { none, stage } from './stage.js';

const PHONE = { width: 360, height: 640 };
const COUNTRIES = ['MK', 'XK', 'RS', 'BA'];
const site = stage();

/** The shipped site with some of its files changed, built on some day. @param {string} day @param {Record<string, (text: string) => string>} [changes] */
async function variant(day, changes = {}) {
  const place = await folder();
  for (const name of ['content', 'themes', 'locales']) await cp(join(ROOT, name), join(place.path, name), { recursive: true });
  for (const [path, change] of Object.entries(changes)) {
    const file = join(place.path, path);
    const before = await readFile(file, 'utf8');
    const after = change(before);
    assert.notEqual(after, before, `${path} is not changed`);
    await writeFile(file, after);
  }
  const built = await build(place.path, [], day);
  return { dir: built.dir, remove: () => Promise.all([built.remove(), place.remove()]) };
}

/** Documents of the site, by edition and type. @param {string} kind */
const documents = (kind) => site.all.filter((written) => written.kind === `page-document ${kind}` && !written.page.refresh);

/** Words without their spaces. @param {import('./html.js').Element | undefined} element */
const words = (element) => text(element).replace(/\s+/g, ' ').trim();

/** What is below an element. @param {import('./html.js').Element} element @returns {import('./html.js').Element[]} */
const below = (element) => element.children.flatMap((child) => [child, ...below(child)]);

/** @param {import('./html.js').Element} element @param {string} name */
const classed = (element, name) => below(element).filter((one) => (one.attrs.class ?? '').split(/\s+/).includes(name));

const EMERGENCY = ['mk-emergency-112', 'xk-police-192', 'rs-police-192', 'ba-police-122'];

/** @param {string} path @param {string} href */
const target = (path, href) => new URL(href, `http://x/${path}`).pathname.slice(1).replace(/\/$/, '/index.html');

test('a child, now: first steps, who, and the phone of the country on the first screen of the procedure', async () => {
  const context = await site.browser.newContext({ viewport: PHONE, reducedMotion: 'reduce' });
  const page = await context.newPage();
  /** @type {string[]} */
  const faults = [];
  try {
    for (const edition of Object.keys(EDITIONS)) {
      for (const [home, path] of [['home', `${edition}/index.html`], ['page', `${edition}/procedures/urgent-report-child/index.html`]]) {
        await page.goto(site.server.url(path));
        for (const country of ['MK', 'XK', 'RS', 'BA']) {
          await page.locator('#ui-country').selectOption(country);
          const seen = await page.evaluate(() => {
            const ends = (/** @type {string} */ what) => [...document.querySelectorAll(what)].map((one) => one.getBoundingClientRect()).filter((box) => box.height > 0).map((box) => Math.round(box.bottom));
            return { steps: ends('.now .first-steps li').slice(0, 3), roles: ends('.now .first-steps .minor').slice(0, 3), phones: ends('.now .dial').slice(0, 1) };
          });
          if (seen.steps.length !== 3 || seen.roles.length !== 3 || seen.phones.length !== 1) faults.push(`${edition} ${home} ${country}: ${JSON.stringify(seen)}`);
          if ([...seen.steps, ...seen.roles, ...seen.phones].some((end) => end > PHONE.height)) faults.push(`${edition} ${home} ${country}: ends at ${JSON.stringify(seen)}`);
        }
      }
      // Without a choice nothing is lost, and a step leads to its text.
      await page.locator('[data-forget]').click();
      await page.locator('.first-steps a').nth(1).click();
      assert.match(page.url(), /#\w/);
    }
  } finally {
    await context.close();
  }
  none(faults);
});

test('who does what by when: every step of the overview has a role, and a deadline its event', () => {
  /** @type {string[]} */
  const faults = [];
  let deadlines = 0;
  for (const { path, page } of documents('procedure')) {
    const rows = page.named('tr').filter((row) => row.attrs['data-step'] !== undefined);
    const steps = page.withClass('section').filter((section) => section.attrs['data-step'] !== undefined);
    if (!rows.length || rows.length !== steps.length) faults.push(`${path}: ${rows.length} rows for ${steps.length} steps`);
    for (const row of rows) {
      const [step, role, deadline, form, law] = row.children;
      if (row.children.length !== 5 || !words(role) || words(role) === '–') faults.push(`${path}: no role in “${words(step)}”`);
      if (words(deadline) !== '–') {
        deadlines += 1;
        // Longer than the duration alone: the event it begins with is named.
        if (!/\d/.test(words(deadline)) || words(deadline).split(' ').length < 5) faults.push(`${path}: deadline “${words(deadline)}”`);
      }
      for (const cell of [form, law]) {
        if (!words(cell)) faults.push(`${path}: an empty cell in “${words(step)}”`);
      }
    }
  }
  assert.ok(deadlines > 10);
  none(faults);
});

test('can I trust this: status, version, dates and owner on every document; late reviews and successors say so', async () => {
  /** @type {string[]} */
  const faults = [];
  const all = site.all.filter(({ kind, page }) => kind.startsWith('page-document') && !page.refresh);
  for (const { path, page } of all) {
    const bar = page.withClass('metadata')[0];
    const facts = bar ? bar.children.filter((row) => row.name === 'div') : [];
    if (facts.length < 4 || facts.some((row) => !words(row.children[1]))) faults.push(`${path}: ${facts.map(words).join(' | ')}`);
    if (!page.all.some((element) => /\bstatus-/.test(element.attrs.class ?? ''))) faults.push(`${path}: no status`);
  }
  const late = await variant('2031-01-01', {
    'content/guidelines/recognising-victims.md': (front) => front.replace(/^---\n/, '---\nsupersedes: [first-conversation]\n'),
    'content/guidelines/first-conversation.md': (front) => front.replace('status: in-force', 'status: superseded'),
  });
  try {
    const later = (await pages(late.dir)).filter(({ kind, page }) => kind.startsWith('page-document') && !page.refresh);
    assert.equal(later.length, all.length);
    for (const { path, page } of later) {
      const strong = page.withClass('strong').filter((element) => element.name === 'p');
      if (path.includes('/first-conversation/')) {
        if (!strong.some((notice) => below(notice).some((link) => link.name === 'a' && target(path, link.attrs.href).includes('recognising-victims')))) faults.push(`${path}: does not lead on`);
      } else if (!page.withClass('overdue').length || !strong.some((notice) => /2027/.test(words(notice)))) faults.push(`${path}: does not say that its review is late`);
    }
  } finally {
    await late.remove();
  }
  none(faults);
});

test('in my language: what is not translated says so and offers the page that is; what has fallen behind names both versions', async () => {
  const context = await site.browser.newContext({ viewport: PHONE });
  const page = await context.newPage();
  const missing = site.all.filter((written) => isFallback(written));
  assert.ok(missing.length);
  for (const { path, edition } of missing.slice(0, 4)) {
    await page.goto(site.server.url(path));
    await page.locator('.notices .notice a').first().click();
    const [, other, id] = /\/([^/]+)\/.*?([^/]+)\/$/.exec(new URL(page.url()).pathname) ?? [];
    assert.notEqual(other, edition);
    assert.ok(path.endsWith(`/${id}/index.html`), `${path} leads to ${page.url()}`);
    assert.equal(await page.locator('.body[lang]').count(), 0, 'the page it leads to is in its own language');
  }
  await page.goto(site.server.url('mk/procedures/mobile-team-outreach/index.html'));
  const said = await page.locator('.notices').innerText();
  assert.match(said, /1\.0.*1\.1/s, said);
  assert.ok((await page.locator('.notices li a[href^="#"]').count()) > 0, 'the parts that have changed are named');
  await page.goto(site.server.url('sq/procedures/mobile-team-outreach/index.html'));
  assert.ok((await page.locator('.languages .state-outdated').count()) > 0, 'the switcher says in what state each language is');
  await context.close();
});

test('call the right service: by country, with hours, languages and the day of checking; stale numbers are not shown', async () => {
  /** @type {string[]} */
  const faults = [];
  for (const edition of Object.keys(EDITIONS)) {
    const { page } = site.all.find(({ path }) => path === `${edition}/contacts/index.html`) ?? assert.fail();
    const groups = page.withClass('contact-group').map((group) => group.attrs['data-countries']);
    assert.deepEqual(groups, COUNTRIES);
    for (const card of page.withClass('contact')) {
      const numbers = below(card).filter((element) => (element.attrs.href ?? '').startsWith('tel:'));
      const withheld = classed(card, 'notice');
      // Nobody has verified a shipped number within a year: each says why it is not there. Emergency numbers are the state's: they
      // stay, and say how long nobody has verified them.
      if (numbers.length !== Number(EMERGENCY.includes(card.attrs.id)) || withheld.length !== 1 || !words(withheld[0])) faults.push(`${edition}: ${card.attrs.id}`);
    }
  }
  const fresh = await variant(TODAY, {
    'content/contacts.yaml': (yaml) => yaml.replaceAll(/verified_on: \d{4}-\d\d-\d\d/g, `verified_on: ${TODAY}`),
  });
  try {
    const shown = (await pages(fresh.dir)).filter(({ path }) => path.endsWith('/contacts/index.html'));
    assert.equal(shown.length, Object.keys(EDITIONS).length);
    for (const { edition, page } of shown) {
      const cards = page.withClass('contact').filter((card) => below(card).some((element) => (element.attrs.href ?? '').startsWith('tel:')));
      assert.ok(cards.length >= 3, edition);
      for (const card of cards) {
        for (const link of classed(card, 'dial')) {
          if (!/^tel:\+?\d+$/.test(link.attrs.href) || !words(link)) faults.push(`${edition}: ${link.attrs.href}`);
        }
        if (!below(card).some((element) => element.name === 'time' && element.attrs.datetime === TODAY)) faults.push(`${edition}: ${card.attrs.id} was verified, but does not say when`);
        if (classed(card, 'facts')[0].children.length < 2) faults.push(`${edition}: ${card.attrs.id} says next to nothing`);
      }
    }
  } finally {
    await fresh.remove();
  }
  none(faults);
});

test('narrow down: a count is the number of documents it leads to, and never none', () => {
  /** @type {string[]} */
  const faults = [];
  const byPath = new Map(site.all.map((written) => [written.path, written]));
  let seen = 0;
  for (const { path, page } of site.all.filter(({ kind }) => ['page-section', 'page-lists', 'page-list', 'page-home'].includes(kind))) {
    for (const row of page.withClass('facet-values').flatMap((list) => list.children)) {
      const link = below(row).find((element) => element.name === 'a');
      const count = Number(words(classed(row, 'count')[0]));
      const [file, anchor] = (link?.attrs.href ?? '').split('#');
      const list = byPath.get(target(path, file))?.page;
      if (!link || !list) {
        faults.push(`${path}: ${words(row)} leads nowhere`);
        continue;
      }
      seen += 1;
      const whole = anchor ? list.all.find((element) => element.attrs['aria-labelledby'] === anchor) : list.one('main');
      const found = whole ? classed(whole, 'card').length : 0;
      if (!count || count !== found) faults.push(`${path}: ${words(row)}: ${found} documents`);
    }
  }
  assert.ok(seen > 1000);
  none(faults);
});

test('the plan adds up: its clock runs on, and its minutes are the length of the training', () => {
  const all = documents('module');
  assert.ok(all.length);
  for (const { path, page } of all) {
    const plan = page.withClass('plan')[0];
    const rows = below(plan).filter((row) => row.name === 'tr' && classed(row, 'clock').length);
    let at = -1;
    let sum = 0;
    for (const row of rows) {
      const [hours, minutes] = words(classed(row, 'clock')[0]).split(':').map(Number);
      const clock = hours * 60 + minutes;
      if (at >= 0) assert.equal(clock, at, `${path}: ${words(row)}`);
      const length = Number(words(classed(row, 'end')[0]));
      at = clock + length;
      sum += length;
    }
    const total = below(plan).find((row) => row.name === 'tfoot');
    assert.equal(Number(words(total && classed(total, 'end')[0])), sum, path);
    assert.ok(rows.some((row) => row.attrs.class === 'break'), `${path}: a break is a row`);
  }
});

test('get the form: every form of a step comes in my language, to print and to edit, named so that it is known again', async () => {
  /** @type {string[]} */
  const faults = [];
  let forms = 0;
  const byPath = new Map(site.all.map((written) => [written.path, written]));
  for (const { path, edition, page } of documents('procedure')) {
    const links = page.named('td').filter((cell) => cell.parent?.attrs['data-step'] !== undefined).flatMap(below).filter((element) => /\/forms\//.test(element.attrs.href ?? ''));
    for (const link of links) {
      const form = target(path, link.attrs.href);
      const own = byPath.get(form)?.page.withClass('own').flatMap(below).filter((element) => element.name === 'a') ?? [];
      const id = form.split('/').at(-2);
      const language = edition.split('-')[0];
      for (const ending of ['pdf', 'docx']) {
        const file = own.map((element) => target(form, element.attrs.href)).find((name) => name.endsWith(`.${ending}`));
        if (!file || !new RegExp(`/${id}-\\d+\\.\\d+-${language}\\.${ending}$`).test(file)) faults.push(`${form}: ${ending} is ${file}`);
        else await access(join(site.dir, file));
        forms += 1;
      }
    }
  }
  assert.ok(forms > 20);
  none(faults);
});

test('how strong is this: every recommendation has its number, strength, basis, reasons and address', () => {
  /** @type {string[]} */
  const faults = [];
  let seen = 0;
  for (const { path, page } of documents('guideline')) {
    for (const section of page.withClass('recommendation')) {
      seen += 1;
      const has = {
        number: classed(section, 'number').some((element) => /^\d+$/.test(words(element))),
        strength: below(section).some((element) => /\bstrength-/.test(element.attrs.class ?? '') && words(element)),
        basis: classed(section, 'facts').some((facts) => facts.children.length > 0),
        reasons: classed(section, 'why').length === 1,
        address: classed(section, 'anchor').some((link) => link.attrs.href === `#${section.attrs.id}`),
        law: !below(section).some((element) => /strength-must\b/.test(element.attrs.class ?? '')) || below(section).some((element) => /\/legal\//.test(element.attrs.href ?? '')),
      };
      for (const [name, found] of Object.entries(has)) if (!found) faults.push(`${path}#${section.attrs.id}: no ${name}`);
    }
  }
  assert.ok(seen > 50);
  none(faults);
});

test('compare practices: the same facts of each, evidence and maturity in the list, and what is not said is said', () => {
  for (const edition of Object.keys(EDITIONS)) {
    const compare = site.all.find(({ path }) => path === `${edition}/practices/compare/index.html`);
    const rows = compare?.page.named('tr').filter((row) => row.parent?.name === 'tbody') ?? [];
    assert.ok(rows.length >= 10, edition);
    for (const row of rows) {
      assert.equal(row.children.length, 3, `${edition}: ${words(row)}`);
      for (const cell of row.children) assert.ok(words(cell), `${edition}: an empty cell in “${words(row)}”`);
    }
    const names = rows.map((row) => words(row.children[0]));
    assert.equal(new Set(names).size, names.length, `${edition}: two rows have one name: ${names}`);
    assert.ok(rows.some((row) => classed(row, 'unknown').length), `${edition}: “what did not work” is empty in one, and shown so`);
    const list = site.all.find(({ path }) => path === `${edition}/practices/index.html`);
    for (const card of list?.page.withClass('card') ?? []) {
      assert.ok(words(classed(card, 'evidence')[0]) && words(classed(card, 'maturity')[0]), `${edition}: ${words(card)}`);
    }
  }
});

test('the same step in four systems: a column for each country, each cell with its source, or it says that nobody knows', () => {
  /** @type {string[]} */
  const faults = [];
  let tables = 0;
  for (const { path, page } of documents('procedure')) {
    for (const table of page.withClass('countries').filter((element) => element.name === 'table')) {
      tables += 1;
      const columns = below(table).filter((cell) => cell.name === 'th' && cell.attrs['data-column']).map((cell) => cell.attrs['data-column']);
      assert.deepEqual(columns, COUNTRIES, path);
      for (const cell of below(table).filter((cell) => cell.name === 'td')) {
        const unknown = (cell.attrs.class ?? '').includes('unknown');
        const sourced = below(cell).some((element) => element.name === 'a' || element.name === 'time');
        if (!words(cell) || !(unknown || sourced)) faults.push(`${path}: ${words(cell).slice(0, 80)}`);
      }
    }
  }
  assert.ok(tables >= Object.keys(EDITIONS).length);
  none(faults);
});

test('what changed: each document has its log, each edition its list, newest first', () => {
  const log = site.all.filter(({ kind, page }) => kind.startsWith('page-document') && page.withClass('changes').length);
  assert.ok(log.length > 100);
  for (const { path, page } of log) {
    for (const entry of below(page.withClass('changes')[0]).filter((element) => element.name === 'li')) {
      const labels = classed(entry, 'label');
      assert.ok(labels.length === 1 && classed(entry, 'version').length && below(entry).some((element) => element.name === 'time'), `${path}: ${words(entry)}`);
      // What is important says what is different.
      if (labels[0].attrs.class.includes('major')) assert.ok(words(entry).length > words(labels[0]).length + 30, `${path}: ${words(entry)}`);
    }
  }
  for (const edition of Object.keys(EDITIONS)) {
    const list = site.all.find(({ path }) => path === `${edition}/changes/index.html`);
    const days = list?.page.named('time').filter((time) => time.parent?.attrs.class === 'minor' && inCard(time)).map((time) => time.attrs.datetime) ?? [];
    assert.ok(days.length > 10, edition);
    assert.deepEqual(days, [...days].sort().reverse(), edition);
  }
});

/** @param {import('./html.js').Element} element */
function inCard(element) {
  for (let here = element.parent; here; here = here.parent) if ((here.attrs.class ?? '').split(' ').includes('card')) return true;
  return false;
}

test('understand the word: a term names its equivalents and the pages that use it, and these do', () => {
  const terms = site.all.filter(({ kind }) => kind === 'page-term');
  const byPath = new Map(site.all.map((written) => [written.path, written]));
  /** @type {string[]} */
  const faults = [];
  let used = 0;
  for (const { path, page } of terms) {
    if (!page.withClass('equivalents').length) faults.push(`${path}: in no other language`);
    const uses = page.all.find((element) => element.attrs['aria-labelledby'] === 'ui-used');
    for (const link of uses ? below(uses).filter((element) => element.name === 'a') : []) {
      used += 1;
      const there = byPath.get(target(path, link.attrs.href));
      const id = path.split('/').at(-2);
      if (!there?.page.all.some((element) => element.attrs['data-term'] === id || (element.attrs.href ?? '').includes(`/glossary/${id}/`))) faults.push(`${path}: not used in ${link.attrs.href}`);
    }
  }
  assert.ok(terms.length >= 100 * Object.keys(EDITIONS).length && used > 100, `${terms.length} terms, ${used} uses`);
  none(faults);
});

test('reuse properly: licence, author and citation on every document, on paper too', async () => {
  /** @type {string[]} */
  const faults = [];
  for (const { path, page } of site.all.filter(({ kind, page }) => kind.startsWith('page-document') && !page.refresh)) {
    const reuse = page.withClass('reuse')[0];
    const licence = reuse && below(reuse).find((element) => (element.attrs.rel ?? '').includes('license'));
    const citation = reuse && classed(reuse, 'citation')[0];
    if (!licence || !citation || !words(citation).includes(path.replace('index.html', ''))) faults.push(path);
  }
  none(faults);
  const page = await site.browser.newPage();
  await page.emulateMedia({ media: 'print' });
  await page.goto(site.server.url('sr-latn/procedures/urgent-report-child/index.html'));
  for (const what of ['.reuse [rel~="license"]', '.citation', '.print-stamp']) assert.ok(await page.locator(what).first().isVisible(), what);
  await page.close();
});
