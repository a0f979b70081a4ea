// Pictures of the site: three for the README, kept in tests/pictures; and of every kind of page in every edition at two
// widths, to be looked at.
//
//   npm run --prefix tests/browser pictures             the three only
//   npm run --prefix tests/browser pictures -- FOLDER   these, and all the others into FOLDER
import { mkdir, stat, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';

import { launch } from './browser.js';
import { small } from './palette.js';
import { examples, pages } from './pages.js';
import { ROOT, build, serve } from './site.js';

/** What the README shows: page, window, and what to bring to the top of the window. */
const README = [
  { name: 'procedure', path: 'bs/procedures/urgent-report-child/index.html', width: 1280, height: 900, top: '#ui-steps' },
  { name: 'home-phone', path: 'sq/index.html', width: 360, height: 640, top: '' },
  { name: 'module', path: 'mk/modules/indicators-first-contact/index.html', width: 1280, height: 900, top: 'h2:has(+ .table .plan)' },
];
const MOST = 250_000;

const folder = process.argv[2] && resolve(process.env.INIT_CWD ?? '.', process.argv[2]);
const built = await build();
const server = await serve(built.dir);
const browser = await launch();
try {
  const kept = join(ROOT, 'tests/pictures');
  await mkdir(kept, { recursive: true });
  for (const { name, path, width, height, top } of README) {
    const page = await browser.newPage({ viewport: { width, height }, reducedMotion: 'reduce' });
    await page.goto(server.url(path));
    if (top) await page.locator(top).first().evaluate((element) => scrollTo(0, element.getBoundingClientRect().top + scrollY - 72));
    const file = join(kept, `${name}.png`);
    await writeFile(file, small(await page.screenshot()));
    const { size } = await stat(file);
    if (size > MOST) throw new Error(`${file} has ${size} bytes; at most ${MOST} are kept`);
    console.log(`${file}: ${size} bytes`);
    await page.close();
  }
  if (folder) {
    await mkdir(folder, { recursive: true });
    for (const width of [360, 1280]) {
      const page = await browser.newPage({ viewport: { width, height: width === 360 ? 640 : 900 }, reducedMotion: 'reduce' });
      for (const { path } of examples(await pages(built.dir))) {
        await page.goto(server.url(path));
        const name = path.replace(/\/?index\.html$/, '').replace(/\.html$/, '').replaceAll('/', '-') || 'languages';
        await page.screenshot({ path: join(folder, `${name}-${width}.png`), fullPage: true });
      }
      await page.close();
    }
    console.log(`The others are in ${folder}.`);
  }
} finally {
  await browser.close();
  await server.close();
  await built.remove();
}
