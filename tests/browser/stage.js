// What most tests stand on: the built site, served, and a browser; all gone afterwards.
import { after, before } from 'node:test';

import { launch } from './browser.js';
import { examples, pages } from './pages.js';
import { build, serve } from './site.js';

/**
 * @typedef {object} Stage
 * @property {string} dir the built site
 * @property {import('./pages.js').Written[]} all its pages
 * @property {import('./pages.js').Written[]} examples one page of each kind in each edition
 * @property {Awaited<ReturnType<typeof serve>>} server the site at the root of a host
 * @property {Awaited<ReturnType<typeof serve>>} below the same in a sub-folder
 * @property {import('playwright-core').Browser} browser
 */

/** Sets the stage for the tests of a file. @param {{browser?: boolean, options?: string[]}} [wanted] @returns {Stage} */
export function stage(wanted = {}) {
  const here = /** @type {Stage} */ ({});
  /** @type {(() => Promise<unknown>)[]} */
  const undo = [];
  before(async () => {
    const built = await build(undefined, wanted.options);
    undo.push(built.remove);
    here.dir = built.dir;
    here.all = await pages(built.dir);
    here.examples = examples(here.all);
    here.server = await serve(built.dir);
    here.below = await serve(built.dir, '/kb/');
    undo.push(here.server.close, here.below.close);
    if (wanted.browser !== false) {
      here.browser = await launch();
      undo.push(() => here.browser.close());
    }
  });
  after(async () => {
    for (const step of undo.reverse()) await step();
  });
  return here;
}

/** Fails with all that is wrong, not the first alone. @param {string[]} faults */
export function none(faults) {
  if (faults.length) {
    const more = faults.length > Number(process.env.FAULTS ?? 25) ? `\n… and ${faults.length - 25} more` : '';
    throw new Error(`${faults.length} faults:\n${faults.slice(0, Number(process.env.FAULTS ?? 25)).join('\n')}${more}`);
  }
}
