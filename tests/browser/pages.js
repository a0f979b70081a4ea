// A built site → its pages, read once, and one good example of everything the theme draws.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { read } from './html.js';
import { EDITIONS, files } from './site.js';

/** @typedef {{path: string, edition: string, html: string, page: import('./html.js').Page, kind: string}} Written */

/** Every HTML page of a site. @param {string} dir @returns {Promise<Written[]>} */
export async function pages(dir) {
  const names = (await files(dir)).filter((name) => name.endsWith('.html'));
  return Promise.all(
    names.map(async (path) => {
      const html = await readFile(join(dir, path), 'utf8');
      const page = read(html);
      const first = path.split('/')[0];
      return { path, edition: first in EDITIONS ? first : '', html, page, kind: page.kind };
    }),
  );
}

/** Of each kind in each edition, the page with the most in it, and one whose body is in another language.
 * @param {Written[]} all @returns {Written[]} */
export function examples(all) {
  /** @type {Map<string, Written>} */
  const best = new Map();
  for (const written of all) {
    const keys = [`${written.edition} ${written.kind}`];
    if (isFallback(written)) keys.push(`${written.edition} fallback`);
    for (const key of keys) {
      const known = best.get(key);
      if (!known || known.html.length < written.html.length) best.set(key, written);
    }
  }
  return [...new Set(best.values())];
}

/** Whether the body of a document is shown in another language than its page. @param {Written} written */
export function isFallback(written) {
  // A page of several documents is in no other language than its own.
  return written.kind.startsWith('page-document') && written.page.withClass('body').some((body) => body.attrs.lang !== undefined);
}
