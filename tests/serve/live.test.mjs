// What `live.js` does in a page, against a window that is just enough of one.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import vm from 'node:vm';

const source = readFileSync('src/serve/live.js', 'utf8');

class Target {
  #heard = new Map();
  addEventListener(name, hear) {
    this.#heard.set(name, [...(this.#heard.get(name) ?? []), hear]);
  }
  fire(name, event = {}) {
    for (const hear of this.#heard.get(name) ?? []) hear(event);
  }
}

class HTMLElement extends Target {
  constructor(html, document) {
    super();
    Object.assign(this, { textContent: html, document, hidden: true, children: [] });
  }
  focus() {
    this.document.activeElement = this;
  }
  remove() {
    this.document.overlay = null;
  }
  contains(other) {
    return other === this || this.children.includes(other);
  }
  querySelector() {
    return this.children[0];
  }
}

/** A page as the server sends it, with the script run in it. */
function page({ overlay = '', always = false, resources = [], visible = true } = {}) {
  const sources = [];
  class EventSource extends Target {
    static CLOSED = 2;
    readyState = 1;
    constructor(url) {
      super();
      this.url = new URL(url, 'http://127.0.0.1:4000');
      sources.push(this);
    }
    close() {
      this.readyState = 2;
    }
    say(paths, overlay, id) {
      this.fire('message', { data: JSON.stringify({ paths, overlay }), lastEventId: id });
    }
  }
  const document = new Target();
  const make = (html) => {
    const element = new HTMLElement(html, document);
    element.children = [new HTMLElement('<button>', document)];
    return element;
  };
  const createElement = () => ({
    content: { firstElementChild: null },
    set innerHTML(html) {
      this.content.firstElementChild = html ? make(html) : null;
    },
  });
  Object.assign(document, {
    overlay: null,
    visibilityState: visible ? 'visible' : 'hidden',
    currentScript: { dataset: { state: 'run-1', page: 'sr/a b/index.html', ...(always && { always: '' }) } },
    getElementById: (id) => (id === 'praksa-overlay' ? document.overlay : null),
    createElement,
    body: { append: (element) => (document.overlay = element) },
  });
  document.link = new HTMLElement('<a>', document);
  document.activeElement = document.link;
  if (overlay) document.overlay = make(overlay);
  const timers = [];
  const window = new Target();
  const location = { href: 'http://127.0.0.1:4000/sr/a%20b/', origin: 'http://127.0.0.1:4000', reloads: 0 };
  location.reload = () => location.reloads++;
  vm.runInNewContext(source, {
    document,
    window,
    location,
    EventSource,
    HTMLElement,
    URL,
    URLSearchParams,
    decodeURIComponent,
    performance: { getEntriesByType: () => resources.map((name) => ({ name })) },
    setTimeout: (run, time) => timers.push({ run, time }),
    clearTimeout: () => {},
  });
  return { document, window, location, sources, timers, last: () => sources.at(-1) };
}

test('asks for what changed since the page was made', () => {
  const { sources } = page();
  assert.equal(sources.length, 1);
  assert.equal(sources[0].url.pathname, '/.praksa/events');
  assert.equal(sources[0].url.searchParams.get('since'), 'run-1');
  assert.equal(sources[0].url.searchParams.get('page'), 'sr/a b/index.html');
});

test('loads again when the page or something it uses has changed, once', () => {
  const resources = ['http://127.0.0.1:4000/assets/site%2Dmain.css?v=1', 'http://elsewhere/x.js', 'data:,%'];
  for (const [paths, expected] of [
    [['sr/a b/index.html'], 1],
    [['x', 'assets/site-main.css'], 1],
    [null, 1],
    [['sr/b/index.html', 'x.js', 'assets/other.css'], 0],
    [[], 0],
  ]) {
    const { location, last } = page({ resources });
    last().say(paths, '', 'run-2');
    assert.equal(location.reloads, expected, JSON.stringify(paths));
    assert.equal(last().readyState === 2, expected === 1);
  }
});

test('a page of the server itself is replaced by anything new', () => {
  const { location, last } = page({ always: true });
  last().say([], '', 'run-2');
  assert.equal(location.reloads, 1);
});

test('shows findings, takes the focus, and gives it back when they are mended', () => {
  const { document, location, last } = page();
  last().say([], '<section>1</section>', 'run-2');
  assert.equal(document.overlay.textContent, '<section>1</section>');
  assert.equal(document.activeElement, document.overlay);
  assert.equal(document.overlay.children[0].hidden, false);
  last().say(['x'], '', 'run-3');
  assert.equal(document.overlay, null);
  assert.equal(document.activeElement, document.link);
  assert.equal(location.reloads, 0);
});

test('puts away findings at Escape or the button, until there are others', () => {
  for (const close of [
    (document) => document.fire('keydown', { key: 'Escape' }),
    (document) => document.overlay.children[0].fire('click'),
  ]) {
    const { document, last } = page({ overlay: '<section>1</section>' });
    assert.equal(document.activeElement, document.overlay);
    document.fire('keydown', { key: 'Shift' });
    assert.notEqual(document.overlay, null);
    close(document);
    assert.equal(document.overlay, null);
    assert.equal(document.activeElement, document.link);
    last().say([], '<section>2</section>', 'run-2');
    assert.equal(document.overlay.textContent, '<section>2</section>');
    close(document);
    last().say(['x'], '<section>2</section>', 'run-3');
    assert.equal(document.overlay, null);
  }
});

test('does not take the focus from somebody who moved on', () => {
  const { document, last } = page({ overlay: '<section>1</section>' });
  const field = new HTMLElement('<input>', document);
  field.focus();
  last().say([], '', 'run-2');
  assert.equal(document.activeElement, field);
});

test('a window that nobody sees holds no connection, and catches up when it is seen', () => {
  const { document, sources, last } = page();
  last().say([], '', 'run-7');
  document.visibilityState = 'hidden';
  document.fire('visibilitychange');
  assert.equal(sources[0].readyState, 2);
  assert.equal(sources.length, 1);
  document.visibilityState = 'visible';
  document.fire('visibilitychange');
  assert.equal(sources.length, 2);
  assert.equal(last().url.searchParams.get('since'), 'run-7');
  assert.equal(page({ visible: false }).sources.length, 0);
});

test('a page that is left and come back to listens again', () => {
  const { window, sources } = page();
  window.fire('pagehide');
  assert.equal(sources[0].readyState, 2);
  window.fire('pageshow', { persisted: false });
  assert.equal(sources.length, 1);
  window.fire('pageshow', { persisted: true });
  assert.equal(sources.length, 2);
});

test('a refused connection is tried again, less and less often', () => {
  const { sources, timers, last } = page();
  last().fire('error');
  // The browser takes this one up by itself.
  assert.equal(timers.length, 0);
  const pauses = [];
  for (let round = 0; round < 6; round++) {
    last().readyState = 2;
    last().fire('error');
    pauses.push(timers.at(-1).time);
    timers.at(-1).run();
    assert.equal(sources.length, round + 2);
  }
  assert.deepEqual(pauses, [1000, 2000, 4000, 8000, 15000, 15000]);
  last().say([], '', 'run-2');
  last().readyState = 2;
  last().fire('error');
  assert.equal(timers.at(-1).time, 1000);
});
