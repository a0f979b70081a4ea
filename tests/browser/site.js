// The finished program → the shipped site, as files and behind an address of this machine.
//
// The site is built once for each test file, as anybody would build it, with a fixed day. The server is a plain host of
// static files on purpose: what a page does may not depend on a clever one.
import { execFile, spawn } from 'node:child_process';
import { createReadStream } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { createGzip } from 'node:zlib';

const run = promisify(execFile);

export const ROOT = resolve(fileURLToPath(new URL('../..', import.meta.url)));
export const PRAKSA = process.env.PRAKSA ? resolve(process.env.PRAKSA) : join(ROOT, 'target/release/praksa');
export const TODAY = '2026-11-25';

/** The editions of the shipped site: folder → language tag of its pages, and whether it is Cyrillic. */
export const EDITIONS = {
  mk: { tag: 'mk', cyrillic: true },
  sq: { tag: 'sq', cyrillic: false },
  sr: { tag: 'sr-Cyrl', cyrillic: true },
  'sr-latn': { tag: 'sr-Latn', cyrillic: false },
  bs: { tag: 'bs', cyrillic: false },
};

/** A folder that is gone after the test. */
export async function folder() {
  const path = await mkdtemp(join(tmpdir(), 'praksa-browser-'));
  return { path, remove: () => rm(path, { recursive: true, force: true }) };
}

/** Builds the site in `from` into a new folder. @param {string} [from] @param {string[]} [options] @param {string} [today] */
export async function build(from = ROOT, options = [], today = TODAY) {
  const place = await folder();
  const out = join(place.path, 'site');
  await run(PRAKSA, ['build', '--site', from, '--out', out, '--today', today, '--ui-lang', 'en', ...options], {
    maxBuffer: 64 << 20,
  });
  return { dir: out, remove: place.remove };
}

/** Every file below a folder, with forward slashes, sorted. @param {string} dir @returns {Promise<string[]>} */
export async function files(dir) {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(dir, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

/** @type {Record<string, string>} */
const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.xml': 'application/xml',
  '.txt': 'text/plain; charset=utf-8',
  '.pdf': 'application/pdf',
};

/** Serves a folder at a free port, below `prefix`, and texts compressed where that is asked for.
 * @param {string} dir @param {string} [prefix] @param {{compressed?: boolean}} [how] */
export async function serve(dir, prefix = '/', { compressed = false } = {}) {
  const root = resolve(dir);
  const server = createServer(async (request, response) => {
    const fail = async () => {
      const page = await readFile(join(root, '404.html')).catch(() => 'not found');
      response.writeHead(404, { 'content-type': TYPES['.html'] }).end(page);
    };
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    if (!path.startsWith(prefix)) return fail();
    let file = resolve(root, './' + path.slice(prefix.length));
    if (file !== root && !file.startsWith(root + sep)) return fail();
    try {
      if ((await stat(file)).isDirectory()) {
        if (!path.endsWith('/')) return response.writeHead(308, { location: path + '/' }).end();
        file = join(file, 'index.html');
      }
      await stat(file);
    } catch {
      return fail();
    }
    const type = TYPES[extname(file)] ?? 'application/octet-stream';
    if (compressed && !/png|pdf|octet/.test(type)) {
      response.writeHead(200, { 'content-type': type, 'content-encoding': 'gzip', vary: 'accept-encoding' });
      return createReadStream(file).pipe(createGzip({ level: 9 })).pipe(response);
    }
    response.writeHead(200, { 'content-type': type });
    createReadStream(file).pipe(response);
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', () => done(undefined)));
  const address = server.address();
  if (!address || typeof address === 'string') throw new Error('no port');
  const origin = `http://127.0.0.1:${address.port}`;
  return {
    origin,
    /** The address of a file of the site. @param {string} path */
    url: (path) => origin + prefix + path.replace(/(^|\/)index\.html$/, '$1'),
    close: () => {
      server.closeAllConnections();
      return new Promise((done) => server.close(done));
    },
  };
}

/** Runs `praksa serve` on a site and waits until it tells its address. @param {string} site */
export async function preview(site) {
  const child = spawn(PRAKSA, ['serve', '--site', site, '--port', String(await freePort()), '--today', TODAY, '--ui-lang', 'en'], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let told = '';
  /** @type {string} */
  const origin = await new Promise((done, fail) => {
    /** @param {Buffer} words */
    const hear = (words) => {
      told += words;
      const found = /http:\/\/127\.0\.0\.1:\d+/.exec(told);
      if (found) done(found[0]);
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.on('exit', (code) => fail(new Error(`serve ended with ${code}: ${told}`)));
  });
  return {
    origin,
    stop: async () => {
      if (child.exitCode === null && child.signalCode === null) {
        const ended = new Promise((done) => child.once('exit', done));
        child.kill('SIGINT');
        await ended;
      }
      return child.exitCode;
    },
  };
}

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((done) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => done(address && typeof address === 'object' ? address.port : 0));
    });
  });
}
