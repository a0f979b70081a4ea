// Queries for a built site, taken from its own pages: common words and rare ones as they come in running text, the same
// for the same site.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Numbers that look like chance, the same in every run. @param {number} seed */
function chance(seed) {
  let state = seed;
  return (/** @type {number} */ below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** Words of some pages of an edition. @param {string} site @param {string} edition */
function words(site, edition) {
  const folder = join(site, edition);
  const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /^[a-z-]+\/[a-z0-9-]+\/index\.html$/.test(path.replaceAll('\\', '/')))
    .sort();
  const next = chance(7);
  const found = [];
  for (let i = 0; i < 300; i += 1) {
    const html = readFileSync(join(folder, pages[next(pages.length)]), 'utf8');
    const text = html.replace(/^[\s\S]*<main/, '').replace(/<\/main[\s\S]*$/, '').replace(/<[^>]*>/g, ' ');
    const all = text.match(/\p{L}{5,}/gu) ?? [];
    if (all.length > 20) found.push(all[next(all.length)], all[next(all.length)], all[next(all.length)]);
  }
  return found;
}

/** Makes queries for an edition, each of so many of its words. @param {string} site @param {string} edition */
export function queries(site, edition) {
  const pool = words(site, edition);
  const next = chance(11);
  return (/** @type {number} */ count) => Array.from({ length: count }, () => pool[next(pool.length)]).join(' ');
}

/** What stands at a share of a list in order. @param {number[]} list @param {number} share */
export const at = (list, share) => [...list].sort((a, b) => a - b)[Math.min(list.length - 1, Math.floor(list.length * share))];
/** @param {number} bytes */
export const kb = (bytes) => (bytes / 1000).toFixed(1);
