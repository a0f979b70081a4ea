// Measures another engine on the same pages: how large Pagefind's index of a built site is beside ours, and what its first
// and next queries cost a reader.
//
//   pagefind --site SITE --output-path FOLDER --root-selector main \
//     --glob '{mk,sq,sr,sr-latn,bs}/{procedures,guidelines,practices,legal,modules,forms,pages}/*/index.html'
//   node tests/search/pagefind.mjs SITE FOLDER [EDITION...]
//
// SITE is a folder that `praksa build --out SITE` wrote. Needs Chromium and what `npm ci --prefix tests/browser` installs.
// Queries are those of browser.mjs; two results are shown. Bytes are as a server would send them: gzip -9, or as the file
// is where that is smaller.
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

import { launch } from '../browser/browser.js';
import { serve } from '../browser/site.js';
import { at, kb, queries } from './queries.mjs';

const [site, folder, ...wanted] = process.argv.slice(2);
if (!site || !folder) {
  console.error('usage: node tests/search/pagefind.mjs SITE FOLDER [EDITION...]');
  process.exit(2);
}
const COLD = 10;
// As many as ours has on a phone before a reader goes on.
const SHOWN = 2;

/** All files below a folder, with their size as it is and as it is sent. @param {string} root */
function sizes(root) {
  const paths = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((path) => statSync(join(root, path)).isFile());
  return paths.map((path) => {
    const bytes = readFileSync(join(root, path));
    return { path, plain: bytes.length, sent: Math.min(bytes.length, gzipSync(bytes, { level: 9 }).length) };
  });
}
/** @param {ReturnType<typeof sizes>} list @param {RegExp} which */
function sum(list, which) {
  const some = list.filter(({ path }) => which.test(path.replaceAll('\\', '/')));
  const total = (/** @type {'plain' | 'sent'} */ of) => some.reduce((sum, one) => sum + one[of], 0);
  return { plain: total('plain'), sent: total('sent') };
}
const mb = (/** @type {number} */ bytes) => (bytes / 1e6).toFixed(1);
const ours = sizes(join(site, 'assets/search'));
const theirs = sizes(folder);
const compare = (/** @type {string} */ what, /** @type {RegExp} */ own, /** @type {RegExp} */ other) => {
  const [one, two] = [sum(ours, own), sum(theirs, other)];
  const share = (/** @type {'plain' | 'sent'} */ of) => `${mb(one[of])} of ${mb(two[of])} MB (${Math.round((100 * one[of]) / two[of])} %)`;
  console.log(`${what}: on the disk ${share('plain')}, compressed ${share('sent')}`);
};
compare('all that a search needs', /./, /^(index|fragment)\/|pf_meta$/);
compare('without what results show', /\/[wpdf]/, /^index\/|pf_meta$/);

const stage = mkdtempSync(join(tmpdir(), 'pagefind-'));
cpSync(folder, join(stage, 'pagefind'), { recursive: true });
const sent = new Map(theirs.map(({ path, sent }) => [`pagefind/${path.replaceAll('\\', '/')}`, sent]));
const server = await serve(stage);
const browser = await launch();
for (const edition of wanted.length ? wanted : ['mk', 'sq', 'sr', 'sr-latn', 'bs']) {
  const lang = /<html[^>]* lang="?([\w-]+)/.exec(readFileSync(join(site, edition, 'index.html'), 'utf8'))?.[1] ?? edition;
  mkdirSync(join(stage, edition));
  writeFileSync(join(stage, edition, 'index.html'), `<!doctype html><html lang="${lang}"><title>-</title></html>`);
  const query = queries(site, edition);
  for (const count of [1, 2, 3]) {
    /** @type {Record<string, number[]>} */
    const seen = { cold: [], bare: [], requests: [], more: [] };
    for (let i = 0; i < COLD; i += 1) {
      const context = await browser.newContext();
      const page = await context.newPage();
      /** @type {Set<string>} */
      let asked = new Set();
      page.on('request', (request) => {
        const path = decodeURIComponent(new URL(request.url()).pathname).slice(1);
        if (sent.has(path)) asked.add(path);
      });
      const ask = async (/** @type {string} */ text) => {
        await page.evaluate(
          async ([text, shown]) => {
            const { search } = await import(/** @type {any} */ ('/pagefind/pagefind.js'));
            const { results } = await search(text);
            await Promise.all(results.slice(0, shown).map((/** @type {any} */ one) => one.data()));
          },
          /** @type {[string, number]} */ ([text, SHOWN]),
        );
        await page.waitForLoadState('networkidle');
      };
      const total = (/** @type {string[]} */ paths) => paths.reduce((sum, path) => sum + (sent.get(path) ?? 0), 0);
      await page.goto(server.url(`${edition}/`));
      await ask(query(count));
      seen.cold.push(total([...asked]));
      seen.bare.push(total([...asked].filter((path) => !path.includes('/fragment/'))));
      seen.requests.push(asked.size);
      asked = new Set();
      await ask(query(count));
      seen.more.push(total([...asked]));
      await context.close();
    }
    const half = (/** @type {string} */ of) => at(seen[of], 0.5);
    console.log(
      `${edition}, ${count} word${count > 1 ? 's' : ''}: cold ${kb(half('cold'))} KB (a quarter: ${kb(half('cold') / 4)}; ` +
        `${kb(half('bare'))} without the results), ${half('requests')} requests; next ${kb(half('more'))} KB`,
    );
  }
}
await browser.close();
await server.close();
rmSync(stage, { recursive: true });
