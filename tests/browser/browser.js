// Debian's Chromium, as the tests want it.
import { chromium } from 'playwright-core';

/** Starts a browser. @param {string[]} [more] further arguments @param {string[]} [without] default arguments to leave out */
export function launch(more = [], without = []) {
  return chromium.launch({
    executablePath: process.env.CHROMIUM || '/usr/bin/chromium',
    ignoreDefaultArgs: without,
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      ...more,
    ],
  });
}

/** Answers the page that the way out leads to: this machine may have no network, and must not need one.
 * @param {import('playwright-core').BrowserContext} context */
export async function outside(context) {
  await context.route(/^https:/, (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!DOCTYPE html><title>Weather</title><p>Sunny.</p>' }),
  );
}
