// A built site → its pages, read once, and one good example of everything the theme draws.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { read } from './html.js';
import { EDITIONS, files } from './site.js';

/**
 * A page: its file, the folder of its edition, what it draws, its text, and what a browser makes of that, once asked for.
 * @typedef {{path: string, edition: string, kind: string, html: string, page: import('./html.js').Page}} Written
 */

/** Every HTML page of a site. @param {string} dir @returns {Promise<Written[]>} */
export async function pages(dir) {
  const names = (await files(dir)).filter((name) => name.endsWith('.html'));
  return Promise.all(
    names.map(async (path) => {
      const html = await readFile(join(dir, path), 'utf8');
      const first = path.split('/')[0];
      /** @type {import('./html.js').Page | undefined} */
      let page;
      return {
        path,
        edition: first in EDITIONS ? first : '',
        kind: kind(html),
        html,
        get page() {
          return (page ??= read(html));
        },
      };
    }),
  );
}

/** What a page draws, as its classes say: the page, and for a document its type. @param {string} html */
function kind(html) {
  const body = /<body class="([^" ]+)/.exec(html)?.[1] ?? 'redirect';
  const article = /<article class="document ([^" ]+)/.exec(html)?.[1];
  return body === 'page-document' && article ? `${body} ${article}` : body;
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
  return written.kind.startsWith('page-document') && /<div class="body" lang=/.test(written.html);
}
