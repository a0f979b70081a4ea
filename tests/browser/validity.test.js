// Every page is valid HTML.
//
// Two judges: html-validate over all documents and one page of each other kind, which needs nothing but Node; and the Nu
// HTML Checker of the W3C over all pages, which needs Java. Where there is no Java the second says that it did not judge;
// with `CI` set it has to.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { test } from 'node:test';

import { FileSystemConfigLoader, HtmlValidate } from 'html-validate';

import { none, stage } from './stage.js';

const site = stage({ browser: false });

test('html-validate finds nothing', async () => {
  const loader = new FileSystemConfigLoader({
    root: true,
    extends: ['html-validate:standard', 'html-validate:a11y'],
    rules: {
      // In a <template> it is filled before it is shown; axe judges headings as they are shown.
      'empty-heading': 'off',
      // Questions of style.
      'long-title': 'off',
      'no-trailing-whitespace': 'off',
      'prefer-native-element': ['error', { exclude: ['region'] }],
      'aria-label-misuse': ['error', { allowAnyNamable: true }],
    },
  });
  const judge = new HtmlValidate(loader);
  /** @type {Map<string, string>} */
  const faults = new Map();
  const judged = new Set([...site.examples, ...site.all.filter(({ kind }) => kind.startsWith('page-document'))]);
  for (const { path, html } of judged) {
    const report = await judge.validateString(html, path);
    for (const result of report.results) {
      for (const message of result.messages) {
        const what = `${message.ruleId}: ${message.message}`;
        if (!faults.has(what)) faults.set(what, `${path}:${message.line}:${message.column}`);
      }
    }
  }
  none([...faults].map(([what, where]) => `${where}: ${what}`));
});

test('the Nu HTML Checker finds nothing', async (t) => {
  const jar = createRequire(import.meta.url)('vnu-jar');
  /** @type {{code: number | string, out: string}} */
  const { code, out } = await new Promise((done) => {
    const options = { maxBuffer: 256 << 20 };
    execFile('java', ['-Xss4m', '-jar', jar, '--format', 'json', '--skip-non-html', site.dir], options, (failure, _, told) => done({ code: failure?.code ?? 0, out: told }));
  });
  if (code === 'ENOENT' && !process.env.CI) return t.skip('Java is missing; install a Java runtime to let the Nu HTML Checker judge, too');
  assert.ok(out.includes('"messages"'), `the checker did not judge (${code}): ${out.slice(0, 500)}`);
  /** @type {{messages: {type: string, url?: string, lastLine?: number, message: string, extract?: string}[]}} */
  const { messages } = JSON.parse(out.slice(out.indexOf('{')));
  const found = messages
    // It judges files without their server, so it takes no address for the page's own.
    .filter(({ message }) => !message.startsWith('Resource violates Content Security Policy (meta tag)'))
    // It takes blocks of data for scripts; no browser runs or reports them.
    .filter(({ message, extract }) => !(message.startsWith('Inline script violates') && extract?.includes('<script type="application/ld+json">')))
    .map(({ type, url, lastLine, message, extract }) => `${type}: ${url?.split('/site/')[1]}:${lastLine}: ${message} ${extract ?? ''}`);
  none(found);
});
