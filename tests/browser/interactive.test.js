// What scripts add to a page: each does what it says, tells it to those who cannot see, and keeps nothing.
import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';

import { stage } from './stage.js';

const site = stage();
/** @type {import('playwright-core').Page} */
let page;
beforeEach(async () => {
  const context = await site.browser.newContext({ viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' });
  page = await context.newPage();
});
afterEach(() => page.context().close());

/** The page of an edition with most in it that has an element with this attribute. @param {string} edition @param {string} attribute @param {string} [value] */
function pageWith(edition, attribute, value) {
  const found = site.all
    .filter((written) => written.edition === edition && written.page.all.some((element) => element.attrs[attribute] !== undefined && (value === undefined || element.attrs[attribute] === value)))
    .sort((one, other) => other.html.length - one.html.length)[0];
  assert.ok(found, `no page in ${edition} has ${attribute}`);
  return site.server.url(found.path);
}

const nothingKept = () => page.evaluate(() => ({ ...localStorage, ...sessionStorage, cookie: document.cookie }));

for (const edition of ['mk', 'sq', 'sr', 'bs']) {
  test(`${edition}: a self-check tells at once whether an option is right, and why`, async () => {
    await page.goto(pageWith(edition, 'data-check', 'one'));
    const question = page.locator('[data-check="one"]').first();
    const options = question.locator('> li');
    assert.equal(await question.locator('.verdict').count(), 0);
    const right = [];
    for (const option of await options.all()) right.push((await option.getAttribute('data-right')) === 'true');
    assert.ok(right.includes(true) && right.includes(false));
    const wrongOption = options.nth(right.indexOf(false));
    const rightOption = options.nth(right.indexOf(true));
    await wrongOption.locator('input').check();
    const no = await question.locator('.verdict').innerText();
    await rightOption.locator('input').check();
    assert.equal(await question.locator('.verdict').count(), 1, 'only the chosen option answers');
    assert.equal(await rightOption.locator('[role="status"] .verdict').count(), 1, 'and says it aloud');
    assert.notEqual(await question.locator('.verdict').innerText(), no);
    // By keyboard: arrows move the choice.
    await page.keyboard.press('ArrowDown');
    assert.equal(await question.locator('.verdict').count(), 1);
    assert.equal(await rightOption.locator('.verdict').count(), 0);
    assert.deepEqual(await nothingKept(), { cookie: '' });
    await page.reload();
    assert.equal(await question.locator('input:checked').count(), 0, 'nothing is remembered');
  });

  test(`${edition}: "my role only" says how many steps it hides, and hides those`, async () => {
    await page.goto(pageWith(edition, 'data-roles'));
    const select = page.locator('[data-roles] select');
    const status = page.locator('[data-roles] [role="status"]');
    const rows = await page.locator('tr[data-step]').count();
    const roles = await select.locator('option').evaluateAll((options) => options.map((option) => /** @type {HTMLOptionElement} */ (option).value).filter(Boolean));
    assert.ok(roles.length > 1 && rows > 1);
    for (const role of roles) {
      await select.selectOption(role);
      const mine = await page.locator(`tr[data-step~="${role}"]`).count();
      assert.equal(await page.locator('tr[data-step]:visible').count(), mine, role);
      assert.equal(await page.locator('section[data-step]:visible').count(), mine, role);
      const said = (await status.innerText()).match(/\d+/g)?.map(Number) ?? [];
      assert.ok(said.includes(rows - mine), `${role}: “${await status.innerText()}” for ${rows - mine} of ${rows}`);
    }
    const hidden = await page.locator('section[data-step][hidden]').first().getAttribute('id');
    if (hidden) {
      await page.evaluate((id) => {
        location.hash = id;
      }, hidden);
      await page.locator(`section#${hidden}`).waitFor({ state: 'visible' });
    }
    await select.selectOption('');
    assert.equal(await page.locator('tr[data-step]:visible').count(), rows);
    assert.equal(await status.innerText(), '');
  });

  test(`${edition}: a term opens in place by keyboard, in all languages, and closes where it was opened`, async () => {
    await page.goto(pageWith(edition, 'data-term'));
    const term = page.locator('a.term[data-term]').first();
    await term.focus();
    await page.keyboard.press('Enter');
    const card = page.locator('dialog.term-card[open]');
    await card.waitFor();
    assert.ok((await card.innerText()).length > 40);
    assert.ok((await card.locator('.equivalents [lang]').count()) >= 3, 'the words of the other languages');
    assert.ok(await card.evaluate((dialog) => dialog.contains(document.activeElement)), 'the focus is in the card');
    assert.ok(await page.evaluate(() => {
      const exit = /** @type {Element} */ (document.querySelector('[data-exit]')).getBoundingClientRect();
      return Boolean(document.elementFromPoint(exit.left + exit.width / 2, exit.top + exit.height / 2)?.closest('[data-exit]'));
    }), 'the way out stays within reach');
    await page.keyboard.press('Escape');
    await card.waitFor({ state: 'detached' }).catch(() => card.waitFor({ state: 'hidden' }));
    assert.ok(await term.evaluate((link) => link === document.activeElement), 'the focus is back at the term');
    assert.ok(!page.url().includes('glossary'));
  });
}

test('a self-check with several right options shows what was missed when asked', async () => {
  const several = site.all.some(({ page: written }) => written.all.some((element) => element.attrs['data-check'] === 'several'));
  assert.ok(several, 'the content has one');
  await page.goto(pageWith('sr', 'data-check', 'several'));
  const question = page.locator('[data-check="several"]').first();
  await question.locator('[data-right="true"] input').first().check();
  assert.equal(await question.locator('.verdict').count(), 0);
  await page.locator('[data-check="several"] + p button').first().click();
  assert.equal(await question.locator('.verdict').count(), await question.locator('[data-right="true"]').count());
});

test('a checklist can be ticked and cleared, and forgets', async () => {
  await page.goto(pageWith('sr', 'data-checklist'));
  const list = page.locator('[data-checklist]').first();
  const first = list.locator('input[type="checkbox"]').first();
  await first.check();
  await list.locator('button').click();
  assert.equal(await first.isChecked(), false);
  await first.check();
  assert.deepEqual(await nothingKept(), { cookie: '' });
  await page.reload();
  assert.equal(await first.isChecked(), false);
});

test('questions that lead to one another are asked one at a time, with a way back and a way to see all', async () => {
  await page.goto(site.server.url('sr/guidelines/recognising-victims/index.html'));
  const questions = page.locator('[data-decision]');
  const all = await questions.count();
  assert.ok(all >= 3);
  assert.equal(await page.locator('[data-decision]:visible').count(), 1);
  const first = page.locator('[data-decision]:visible').first();
  const id = await first.getAttribute('id');
  // The way that leads on to another question of the page.
  const ids = await questions.evaluateAll((list) => list.map((question) => question.id));
  const on = first.locator(ids.filter((other) => other !== id).map((other) => `.ways a[href$="#${other}"]`).join(', ')).first();
  const next = (await on.getAttribute('href'))?.split('#')[1];
  await on.focus();
  await page.keyboard.press('Enter');
  assert.equal(await page.locator('[data-decision]:visible').count(), 1);
  assert.equal(await page.locator('[data-decision]:visible').getAttribute('id'), next);
  assert.ok(await page.evaluate((next) => document.activeElement?.closest('[data-decision]')?.id === next, next), 'the next question has the focus');
  await page.locator('.turns button').first().click();
  assert.equal(await page.locator('[data-decision]:visible').getAttribute('id'), id);
  await on.click();
  await page.locator('.turns button').last().click();
  assert.equal(await page.locator('[data-decision]:visible').count(), all);
});

test('a country is chosen for this tab only, says what it hides, and is forgotten with one press', async () => {
  await page.goto(site.server.url('sr/legal/index.html'));
  const select = page.locator('#ui-country');
  const forget = page.locator('[data-forget]');
  assert.ok(await select.isVisible());
  assert.equal(await forget.isVisible(), false);
  const all = await page.locator('.cards > li:visible').count();
  await select.selectOption('MK');
  const shown = await page.locator('.cards > li:visible').count();
  assert.ok(shown > 0 && shown < all);
  const said = await page.locator('.hidden-count').innerText();
  assert.ok((said.match(/\d+/g) ?? []).map(Number).includes(all - shown), said);
  for (const codes of await page.locator('.cards > li:visible').evaluateAll((cards) => cards.map((card) => /** @type {HTMLElement} */ (card).dataset.countries ?? ''))) {
    assert.ok(codes === '' || /\bMK\b|regional/.test(codes), codes);
  }
  await page.locator('.hidden-count button').click();
  assert.equal(await page.locator('.cards > li:visible').count(), all, 'what is hidden can be shown');
  // The choice goes with the reader through the tab, not out of it.
  await page.goto(site.server.url('sr/legal/rs-kz-388/index.html'));
  assert.equal(await select.inputValue(), 'MK');
  assert.ok(await page.locator('[data-other-country]').isVisible(), "another country's page says so");
  assert.deepEqual(Object.keys(await page.evaluate(() => ({ ...localStorage }))), []);
  const other = await page.context().newPage();
  await other.goto(site.server.url('sr/legal/index.html'));
  assert.equal(await other.locator('#ui-country').inputValue(), '');
  await other.close();
  await forget.click();
  assert.deepEqual(await nothingKept(), { cookie: '' });
  assert.equal(await page.locator('[data-other-country]').isVisible(), false);
  assert.ok(await select.evaluate((element) => element === document.activeElement));
});
