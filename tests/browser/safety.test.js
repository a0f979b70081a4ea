// What keeps a page harmless, read from the files: nothing inline, everything signed, the policy first, the way out in place.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { posix } from 'node:path';
import { join } from 'node:path';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';

import { text } from './html.js';
import { none, stage } from './stage.js';

const site = stage({ browser: false });

/** The file of the site that an address in a page means. @param {string} page @param {string} address */
function file(page, address) {
  return address.startsWith('/') ? address.slice(1) : posix.join(posix.dirname(page), address);
}

test('the content security policy comes before anything that it governs and allows nothing else', () => {
  /** @type {string[]} */
  const faults = [];
  for (const { path, page } of site.all) {
    const head = page.one('head')?.children ?? [];
    const at = head.findIndex((element) => element.attrs['http-equiv'] === 'Content-Security-Policy');
    if (at < 0 || at > 1) {
      faults.push(`${path}: no policy at the top of the head`);
      continue;
    }
    const policy = new Map((head[at].attrs.content ?? '').split(';').map((part) => part.trim().split(/\s+/)).map(([name, ...values]) => [name, values.join(' ')]));
    const wanted = { 'default-src': "'none'", 'base-uri': "'none'", 'form-action': "'none'" };
    for (const [name, value] of Object.entries(wanted)) if (policy.get(name) !== value) faults.push(`${path}: ${name} ${policy.get(name)}`);
    for (const [name, value] of policy) if (!["'none'", "'self'"].includes(value)) faults.push(`${path}: ${name} ${value}`);
    if (!page.named('meta').some((meta) => meta.attrs.name === 'referrer' && meta.attrs.content === 'no-referrer')) faults.push(`${path}: no referrer policy`);
  }
  none(faults);
});

test('nothing is inline: no script, no style, no handler', () => {
  /** @type {string[]} */
  const faults = [];
  for (const { path, page } of site.all) {
    for (const element of page.all) {
      if (element.name === 'style') faults.push(`${path}: <style>`);
      // Data blocks are no scripts: nothing runs them.
      const isData = /json$/.test(element.attrs.type ?? '');
      if (element.name === 'script' && !isData && (!element.attrs.src || text(element).trim())) faults.push(`${path}: an inline script`);
      for (const name of Object.keys(element.attrs)) {
        if (name === 'style' || name.startsWith('on')) faults.push(`${path}: <${element.name} ${name}>`);
      }
      if (['iframe', 'object', 'embed', 'base'].includes(element.name)) faults.push(`${path}: <${element.name}>`);
      // What is typed into a field stays there: no form has an address to send it to, no field a name to send it under.
      if (element.name === 'form' && (element.attrs.action !== undefined || element.attrs.role !== 'search')) faults.push(`${path}: a form that sends`);
      if (['input', 'select', 'textarea'].includes(element.name) && element.attrs.name !== undefined) faults.push(`${path}: <${element.name} name="${element.attrs.name}">`);
    }
  }
  none(faults);
});

test('every script and style is of this site and carries its true hash', async () => {
  /** @type {Map<string, string>} */
  const hashes = new Map();
  /** @type {string[]} */
  const faults = [];
  let seen = 0;
  for (const { path, page } of site.all) {
    for (const element of page.all) {
      const address = element.name === 'script' ? element.attrs.src : element.name === 'link' && element.attrs.rel === 'stylesheet' ? element.attrs.href : undefined;
      if (address === undefined) continue;
      seen += 1;
      const name = file(path, address);
      if (!hashes.has(name)) {
        const bytes = await readFile(join(site.dir, name));
        hashes.set(name, 'sha384-' + createHash('sha384').update(bytes).digest('base64'));
      }
      if (element.attrs.integrity !== hashes.get(name)) faults.push(`${path}: ${name} has integrity ${element.attrs.integrity}`);
    }
  }
  assert.ok(seen > 3000);
  none(faults);
});

test('the way out is on every page, once, before all else but the skip link', () => {
  /** @type {string[]} */
  const faults = [];
  for (const { path, page } of site.all) {
    if (page.refresh) continue;
    const exits = page.all.filter((element) => element.attrs['data-exit'] !== undefined);
    if (exits.length !== 1 || !/^https:\/\//.test(exits[0].attrs.href ?? '')) {
      faults.push(`${path}: ${exits.length} exits`);
      continue;
    }
    const stops = page.all.filter((element) => ['a', 'button', 'select', 'input', 'summary'].includes(element.name) || element.attrs.tabindex === '0');
    const at = stops.indexOf(exits[0]);
    if (at > 1 || (at === 1 && !(stops[0].attrs.class ?? '').includes('skip'))) faults.push(`${path}: the exit is stop ${at + 1}`);
  }
  none(faults);
});

test('pages on sensitive matters have neutral titles and give nothing to previews', async () => {
  const sensitive = site.all.filter(({ path }) => path.includes('procedures/urgent-report-child/'));
  assert.equal(sensitive.length, 5);
  for (const { path, page } of sensitive) {
    const head = text(page.one('title')).trim();
    const words = new Set(text(page.one('h1')).toLowerCase().match(/\p{L}{4,}/gu));
    assert.ok(head && ![...words].some((word) => head.toLowerCase().includes(word)), `${path}: ${head}`);
    const told = page.named('meta').filter((meta) => /description|^og:|^twitter:/.test((meta.attrs.name ?? '') + (meta.attrs.property ?? '')));
    for (const meta of told) assert.ok(![...words].some((word) => (meta.attrs.content ?? '').toLowerCase().includes(word)), `${path}: ${meta.attrs.content}`);
  }
});

test('a first visit to a document costs at most 35 kB', async (t) => {
  /** @type {Map<string, number>} */
  const sizes = new Map();
  /** @param {string} name */
  const size = async (name) => {
    const known = sizes.get(name);
    if (known !== undefined) return known;
    const bytes = gzipSync(await readFile(join(site.dir, name)), { level: 9 }).length;
    sizes.set(name, bytes);
    return bytes;
  };
  let most = { path: '', bytes: 0 };
  /** @type {string[]} */
  const faults = [];
  for (const { path, page, html, kind } of site.all) {
    if (!kind.startsWith('page-document') && kind !== 'page-home') continue;
    let bytes = gzipSync(html, { level: 9 }).length;
    for (const element of page.named('script', 'link', 'img')) {
      const rel = element.attrs.rel ?? '';
      const address = element.name === 'link' ? (['stylesheet', 'icon'].includes(rel) ? element.attrs.href : undefined) : element.attrs.src;
      if (address) bytes += await size(file(path, address));
    }
    if (bytes > most.bytes) most = { path, bytes };
    if (bytes > 35 * 1024) faults.push(`${path}: ${bytes} bytes`);
  }
  t.diagnostic(`most: ${most.path} with ${most.bytes} bytes`);
  none(faults);
});
