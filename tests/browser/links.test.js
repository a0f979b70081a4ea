// Every link of every page leads to a page, a file and a place in it that are there.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { posix } from 'node:path';

import { files } from './site.js';
import { none, stage } from './stage.js';

const site = stage({ browser: false });

/** Attributes that hold addresses. */
const ADDRESSES = ['href', 'src', 'data-href', 'data-blank', 'poster', 'action'];

/** The file that a relative address leads to. @param {string} from @param {string} address */
function target(from, address) {
  const [path, fragment] = address.split('#', 2);
  let file = path === '' ? from : posix.join(posix.dirname(from), decodeURIComponent(path.split('?')[0]));
  if (path !== '' && (file === '.' || path.endsWith('/') || path.endsWith('..') || path === '.')) file = posix.join(file, 'index.html');
  return { file, fragment: fragment === undefined ? undefined : decodeURIComponent(fragment) };
}

test('links and anchors resolve, and are relative', async () => {
  const there = new Set(await files(site.dir));
  const pages = new Map(site.all.map((written) => [written.path, written]));
  /** @type {string[]} */
  const faults = [];
  let followed = 0;
  for (const { path, page } of site.all) {
    for (const element of page.all) {
      for (const name of ADDRESSES) {
        const address = element.attrs[name];
        if (address === undefined || /^(https?:|mailto:|tel:)/.test(address)) continue;
        followed += 1;
        // The page for addresses that do not exist is shown at any depth, so its links start at the root.
        const local = path.endsWith('404.html') && address.startsWith('/') ? '../'.repeat(path.split('/').length - 1) + address.slice(1) : address;
        if (/^[a-z][a-z+.-]*:|^\//i.test(local)) {
          faults.push(`${path}: ${name}="${address}" is not relative`);
          continue;
        }
        const { file, fragment } = target(path, local);
        if (!there.has(file)) faults.push(`${path}: ${name}="${address}" leads nowhere`);
        else if (fragment && !pages.get(file)?.page.ids.has(fragment)) {
          faults.push(`${path}: ${name}="${address}": no such place in ${file}`);
        }
      }
    }
  }
  assert.ok(followed > 20_000, `only ${followed} links were seen`);
  none(faults);
});

test('references inside a page name things of the page', () => {
  /** @type {string[]} */
  const faults = [];
  for (const { path, page } of site.all) {
    for (const element of page.all) {
      for (const name of ['aria-labelledby', 'aria-describedby', 'aria-controls', 'for', 'headers']) {
        for (const id of (element.attrs[name] ?? '').split(/\s+/).filter(Boolean)) {
          if (!page.ids.has(id)) faults.push(`${path}: ${name}="${id}"`);
        }
      }
    }
  }
  none(faults);
});

test('links out of the site give nothing away', () => {
  /** @type {string[]} */
  const faults = [];
  let seen = 0;
  for (const { path, page } of site.all) {
    for (const link of page.named('a', 'area')) {
      const href = link.attrs.href ?? '';
      if (!/^https?:/.test(href)) continue;
      seen += 1;
      const rel = (link.attrs.rel ?? '').split(/\s+/);
      if (!rel.includes('noreferrer')) faults.push(`${path}: ${href} without noreferrer`);
      if (link.attrs.target) faults.push(`${path}: ${href} opens a window`);
    }
  }
  assert.ok(seen > 1000);
  none(faults);
});

test('every page can be reached from the front page', () => {
  const pages = new Map(site.all.map((written) => [written.path, written]));
  const reached = new Set(['index.html']);
  const next = ['index.html'];
  for (let path = next.pop(); path !== undefined; path = next.pop()) {
    for (const link of pages.get(path)?.page.named('a') ?? []) {
      const href = link.attrs.href ?? '';
      if (!href || /^[a-z]+:|^\//.test(href)) continue;
      const { file } = target(path, href);
      if (pages.has(file) && !reached.has(file)) {
        reached.add(file);
        next.push(file);
      }
    }
  }
  none([...pages.values()].filter(({ path, page }) => !reached.has(path) && !path.endsWith('404.html') && !page.refresh).map(({ path }) => path));
});

test('the sitemap lists the pages that search engines may show, at their addresses', async () => {
  const { readFile } = await import('node:fs/promises');
  const { join } = await import('node:path');
  const xml = await readFile(join(site.dir, 'sitemap.xml'), 'utf8');
  const listed = new Set([...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map((found) => found[1]));
  /** @type {Set<string>} */
  const wanted = new Set();
  for (const { page } of site.all) {
    const robots = page.named('meta').find((meta) => meta.attrs.name === 'robots');
    const canonical = page.named('link').find((link) => link.attrs.rel === 'canonical')?.attrs.href;
    if (canonical && !/noindex/.test(robots?.attrs.content ?? '')) wanted.add(canonical);
  }
  none([
    ...[...wanted].filter((address) => !listed.has(address)).map((address) => `not in the sitemap: ${address}`),
    ...[...listed].filter((address) => !wanted.has(address)).map((address) => `only in the sitemap: ${address}`),
  ]);
});
