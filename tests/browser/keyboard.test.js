// Without a mouse: the first stops, the menu, the languages, and a focus that is always seen.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { EDITIONS } from './site.js';
import { none, stage } from './stage.js';

const site = stage();
const editions = Object.entries(EDITIONS);
const DOCUMENT = 'procedures/urgent-report-child/index.html';

/** What has the focus. @param {import('playwright-core').Page} page */
const focused = (page) => page.evaluate(() => {
  const here = document.activeElement;
  return here ? { name: here.tagName.toLowerCase(), class: here.className, id: here.id, exit: here.hasAttribute('data-exit') } : null;
});

for (const [edition, { tag }] of editions) {
  test(`${edition}: the skip link, then the way out, then the rest`, async () => {
    const page = await site.browser.newPage({ viewport: { width: 1280, height: 800 } });
    await page.goto(site.server.url(`${edition}/${DOCUMENT}`));
    await page.keyboard.press('Tab');
    assert.equal((await focused(page))?.class, 'skip');
    assert.ok(await page.evaluate(() => {
      const box = /** @type {Element} */ (document.activeElement).getBoundingClientRect();
      return box.top >= 0 && box.left >= 0 && box.height > 20;
    }), 'the skip link is seen when it has the focus');
    await page.keyboard.press('Tab');
    assert.ok((await focused(page))?.exit, 'the way out is the second stop');
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Enter');
    assert.equal((await focused(page))?.id, 'ui-main');
    await page.keyboard.press('Tab');
    assert.ok(await page.evaluate(() => Boolean(document.activeElement?.closest('main'))), 'the next stop is in the text');
    await page.close();
  });

  test(`${edition}: the menu opens with the keyboard and leads to a section`, async () => {
    const page = await site.browser.newPage({ viewport: { width: 360, height: 640 } });
    await page.goto(site.server.url(`${edition}/index.html`));
    const link = page.locator('.menu nav a[href$="procedures/"]');
    assert.equal(await link.isVisible(), false);
    for (let stop = 0; stop < 8 && (await focused(page))?.name !== 'summary'; stop += 1) await page.keyboard.press('Tab');
    assert.equal((await focused(page))?.name, 'summary');
    await page.keyboard.press('Enter');
    await link.waitFor({ state: 'visible' });
    for (let stop = 0; stop < 12 && !(await link.evaluate((element) => element === document.activeElement)); stop += 1) await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForURL(site.server.url(`${edition}/procedures/index.html`));
    await page.close();
  });

  test(`${edition}: choosing a language leads to the same document`, async () => {
    const page = await site.browser.newPage();
    for (const [other, { tag: otherTag }] of editions) {
      if (other === edition) continue;
      await page.goto(site.server.url(`${edition}/${DOCUMENT}`));
      await page.locator(`.languages a[hreflang="${otherTag}"]`).focus();
      await page.keyboard.press('Enter');
      await page.waitForURL(site.server.url(`${other}/${DOCUMENT}`));
      assert.equal(await page.getAttribute('html', 'lang'), otherTag);
    }
    assert.equal(await page.locator('.languages [aria-current]').count(), 1);
    assert.ok(tag);
    await page.close();
  });
}

for (const viewport of [{ width: 1280, height: 800 }, { width: 360, height: 640 }, { width: 320, height: 560 }]) {
  test(`whatever has the focus shows it and is not covered, at ${viewport.width} px`, async () => {
    const page = await site.browser.newPage({ viewport, reducedMotion: 'reduce' });
    /** @type {string[]} */
    const faults = [];
    for (const { path, edition, kind } of site.examples) {
      if (edition !== 'sr' && kind !== 'languages-page') continue;
      await page.goto(site.server.url(path));
      for (let stop = 0; stop < 60; stop += 1) {
        await page.keyboard.press('Tab');
        const fault = await page.evaluate(() => {
          const here = /** @type {HTMLElement} */ (document.activeElement);
          if (!here || here === document.body) return null;
          const name = `${here.tagName.toLowerCase()}.${here.className} ${here.textContent?.trim().slice(0, 30)}`;
          const style = getComputedStyle(here);
          if (here.id !== 'ui-main' && parseFloat(style.outlineWidth) < 2 && style.outlineStyle !== 'auto') return `${name}: no outline`;
          const boxes = [...here.getClientRects()];
          const seen = boxes.some((box) => {
            // The middle of the part that is in the window.
            const x = (Math.max(box.left, 0) + Math.min(box.right, innerWidth)) / 2;
            const y = (Math.max(box.top, 0) + Math.min(box.bottom, innerHeight)) / 2;
            const top = document.elementFromPoint(x, y);
            return top && (here.contains(top) || top.contains(here));
          });
          return seen ? '' : `${name}: covered or out of sight`;
        });
        if (fault === null) break;
        if (fault) faults.push(`${path}: ${fault}`);
      }
    }
    await page.close();
    none(faults);
  });
}
