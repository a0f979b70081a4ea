// What the standards of files for programs ask for, as far as a program can tell: each judge comes back with what is wrong.
//
// The rules are written from the texts of the standards: the sitemaps protocol and its schema (which carries no licence, so
// it is not kept here), RFC 4287 for Atom, the text of JSON Feed 1.1, and schema.org's own definitions.
import jsonld from 'jsonld';

import { TERMS, TYPES } from './schema-org.js';
import { named, parse } from './xml.js';

const SITEMAP = 'http://www.sitemaps.org/schemas/sitemap/0.9';
const XHTML = 'http://www.w3.org/1999/xhtml';
const ATOM = 'http://www.w3.org/2005/Atom';

/** A day, or a moment with its distance from UTC: what W3C's and RFC 3339's notes have in common. */
const DAY = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
const MOMENT = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d+)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/;
const LANGUAGE = /^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|\d{3}))?$/;
const MEDIA_TYPE = /^[\w.+-]+\/[\w.+-]+$/;

/** Whether a text is an absolute address in the letters that addresses have. @param {string} address */
function isAddress(address) {
  return /^https?:\/\/[\w.:-]+\/[\w\-.~:/?#[\]@!$&'()*+,;=%]*$/.test(address) && URL.canParse(address);
}

/** A feed's ids may be any IRI. @param {string} id */
const isIri = (id) => /^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`]+$/i.test(id);

/** Reads XML, or says why it cannot be read. @param {string} xml @param {(root: import('./xml.js').Node, wrong: (what: string) => void) => void} judge */
function judged(xml, judge) {
  /** @type {string[]} */
  const faults = [];
  try {
    judge(parse(xml), (what) => faults.push(what));
  } catch (error) {
    faults.push(`not well-formed: ${/** @type {Error} */ (error).message}`);
  }
  return faults;
}

/** `sitemap.xml`. @param {string} xml */
export function sitemap(xml) {
  return judged(xml, (root, wrong) => {
    if (xml.length > 50 * 1024 * 1024) wrong('larger than 50 MB');
    if (root.ns !== SITEMAP || root.name !== 'urlset') wrong(`begins with ${root.name} in ${root.ns}`);
    if (root.text.trim()) wrong('text between addresses');
    if (root.children.length === 0 || root.children.length > 50_000) wrong(`${root.children.length} addresses`);
    const seen = new Set();
    /** What each address names as the same page in which language. @type {Map<string, Map<string, string>>} */
    const alternates = new Map();
    for (const url of root.children) {
      if (url.ns !== SITEMAP || url.name !== 'url') {
        wrong(`<${url.name}> among addresses`);
        continue;
      }
      // The schema's order: the address, its day, how often, how important, then what others have added.
      const order = ['loc', 'lastmod', 'changefreq', 'priority', 'link'];
      const at = url.children.map((child) => (child.ns === (child.name === 'link' ? XHTML : SITEMAP) ? order.indexOf(child.name) : -1));
      const loc = named(url, 'loc')[0]?.text ?? '';
      if (at.includes(-1)) wrong(`${loc}: what is <${url.children[at.indexOf(-1)].name}>?`);
      if (at.some((place, index) => index > 0 && place < at[index - 1])) wrong(`${loc}: not in order`);
      for (const name of ['loc', 'lastmod', 'changefreq', 'priority']) {
        if (named(url, name).length > 1) wrong(`${loc}: <${name}> twice`);
      }
      if (url.text.trim() || url.children.some((child) => child.name !== 'link' && child.children.length)) wrong(`${loc}: text or elements out of place`);
      if (!isAddress(loc) || loc.length < 12 || loc.length > 2048) wrong(`no address: "${loc}"`);
      if (seen.has(loc)) wrong(`${loc} twice`);
      seen.add(loc);
      for (const { text } of named(url, 'lastmod')) if (!DAY.test(text) && !MOMENT.test(text)) wrong(`${loc}: lastmod "${text}"`);
      const others = new Map();
      for (const { name, attrs } of url.children.filter((child) => child.name === 'link')) {
        const { rel, hreflang, href, ...more } = attrs;
        if (rel !== 'alternate' || Object.keys(more).length) wrong(`${loc}: <${name}> ${JSON.stringify(attrs)}`);
        if (hreflang !== 'x-default' && !LANGUAGE.test(hreflang ?? '')) wrong(`${loc}: hreflang "${hreflang}"`);
        if (!isAddress(href ?? '')) wrong(`${loc}: link to "${href}"`);
        if (others.has(hreflang)) wrong(`${loc}: two pages in ${hreflang}`);
        others.set(hreflang, href);
      }
      alternates.set(loc, others);
    }
    for (const [loc, others] of alternates) {
      if (others.size && ![...others.values()].includes(loc)) wrong(`${loc} is not among its own alternates`);
      for (const href of others.values()) {
        if (![...(alternates.get(href)?.values() ?? [])].includes(loc)) wrong(`${href} does not name ${loc} back`);
      }
    }
  });
}

/** An Atom feed that is at `address`. @param {string} xml @param {string} address */
export function atom(xml, address) {
  return judged(xml, (feed, wrong) => {
    if (feed.ns !== ATOM || feed.name !== 'feed') return wrong(`begins with ${feed.name} in ${feed.ns}`);
    if (!LANGUAGE.test(feed.attrs['xml:lang'] ?? '')) wrong('no language');
    head(feed, 'the feed', wrong);
    const self = named(feed, 'link').filter((link) => link.attrs.rel === 'self');
    if (self.length !== 1 || self[0].attrs.href !== address) wrong(`says it is at ${self[0]?.attrs.href}, not at ${address}`);
    const known = ['id', 'title', 'subtitle', 'updated', 'link', 'author', 'contributor', 'category', 'generator', 'icon', 'logo', 'rights', 'entry'];
    for (const { name } of feed.children) if (!known.includes(name)) wrong(`what is <${name}> of a feed?`);
    const authors = named(feed, 'author').length;
    const entries = named(feed, 'entry');
    if (!entries.length) wrong('no entry');
    // Metadata stands before entries in no rule, but readers of streams count on it.
    if (feed.children.some(({ name }, at) => name !== 'entry' && at > feed.children.findIndex((child) => child.name === 'entry'))) wrong('metadata after entries');
    const seen = new Set();
    let last = '9999';
    for (const entry of entries) {
      const id = head(entry, 'an entry', wrong);
      if (seen.has(id)) wrong(`entry ${id} twice`);
      seen.add(id);
      if (!authors && !named(entry, 'author').length) wrong(`${id}: no author`);
      const links = named(entry, 'link');
      const text = [...named(entry, 'summary'), ...named(entry, 'content')];
      if (!named(entry, 'content').length && !links.some((link) => (link.attrs.rel ?? 'alternate') === 'alternate')) wrong(`${id}: neither content nor a page`);
      if (named(entry, 'summary').length > 1 || named(entry, 'content').length > 1) wrong(`${id}: two texts of a kind`);
      for (const part of text) if (part.children.length || !part.text.trim()) wrong(`${id}: a text with elements, or empty`);
      for (const { attrs } of named(entry, 'category')) if (!attrs.term) wrong(`${id}: category without term`);
      const allowed = ['id', 'title', 'updated', 'published', 'link', 'author', 'contributor', 'category', 'summary', 'content', 'rights', 'source'];
      for (const { name } of entry.children) if (!allowed.includes(name)) wrong(`${id}: what is <${name}> of an entry?`);
      const day = named(entry, 'updated')[0]?.text ?? '';
      if (day > last) wrong(`${id}: newer than the one before`);
      last = day;
    }
    const newest = named(entries[0] ?? feed, 'updated')[0]?.text ?? '';
    if ((named(feed, 'updated')[0]?.text ?? '') < newest) wrong('the feed is older than its newest entry');
  });
}

/** What feeds and their entries both must have. @param {import('./xml.js').Node} node @param {string} what @param {(what: string) => void} wrong */
function head(node, what, wrong) {
  const id = named(node, 'id')[0]?.text ?? '';
  for (const name of ['id', 'title', 'updated']) {
    if (named(node, name).length !== 1) wrong(`${what} ${id} has ${named(node, name).length} <${name}>`);
  }
  if (!isIri(id)) wrong(`${what} has the id "${id}"`);
  const title = named(node, 'title')[0];
  if (title && (!title.text.trim() || title.children.length || !['text', undefined].includes(title.attrs.type))) wrong(`${id}: title "${title.text}"`);
  if (!MOMENT.test(named(node, 'updated')[0]?.text ?? '')) wrong(`${id}: updated "${named(node, 'updated')[0]?.text}"`);
  for (const author of named(node, 'author')) if (named(author, 'name').length !== 1 || !named(author, 'name')[0].text.trim()) wrong(`${id}: author without name`);
  const alternates = new Set();
  for (const { attrs } of named(node, 'link')) {
    const { rel = 'alternate', type = '', hreflang = '', href = '' } = attrs;
    if (!isAddress(href)) wrong(`${id}: link to "${href}"`);
    if (type && !MEDIA_TYPE.test(type)) wrong(`${id}: type "${type}"`);
    if (rel === 'alternate' && alternates.has(`${type} ${hreflang}`)) wrong(`${id}: two alternates of one type and language`);
    if (rel === 'alternate') alternates.add(`${type} ${hreflang}`);
  }
  return id;
}

/** A JSON feed that is at `address`. @param {string} json @param {string} address */
export function jsonFeed(json, address) {
  /** @type {string[]} */
  const faults = [];
  const wrong = (/** @type {string} */ what) => faults.push(what);
  /** @type {any} */
  let feed;
  try {
    feed = JSON.parse(json);
  } catch (error) {
    return [`no JSON: ${/** @type {Error} */ (error).message}`];
  }
  /** Names, and what may stand there. A name that begins with `_` is somebody's own. @param {any} thing @param {Record<string, (value: any) => boolean>} names @param {string} what */
  const only = (thing, names, what) => {
    for (const [name, value] of Object.entries(thing)) {
      if (name.startsWith('_')) continue;
      if (!names[name]) wrong(`${what}: unknown "${name}"`);
      else if (!names[name](value)) wrong(`${what}: ${name} is ${JSON.stringify(value)}`);
    }
  };
  const text = (/** @type {any} */ value) => typeof value === 'string' && value.trim() !== '';
  const moment = (/** @type {any} */ value) => typeof value === 'string' && MOMENT.test(value);
  const language = (/** @type {any} */ value) => typeof value === 'string' && LANGUAGE.test(value);
  const list = (/** @type {any} */ value) => Array.isArray(value);
  const authors = (/** @type {any} */ value) => list(value) && value.length > 0 && value.every((/** @type {any} */ one) => text(one.name) || text(one.url) || text(one.avatar));
  only(feed, { version: (value) => value === 'https://jsonfeed.org/version/1.1', title: text, home_page_url: isAddress, feed_url: (value) => value === address, description: text, user_comment: text, next_url: isAddress, icon: isAddress, favicon: isAddress, authors, language, expired: (value) => typeof value === 'boolean', hubs: list, items: list }, 'the feed');
  for (const name of ['version', 'title', 'items']) if (!(name in feed)) wrong(`the feed has no ${name}`);
  const items = list(feed.items) ? feed.items : [];
  if (!items.length) wrong('no item');
  const seen = new Set();
  for (const item of items) {
    only(item, { id: text, url: isAddress, external_url: isAddress, title: text, content_html: text, content_text: text, summary: text, image: isAddress, banner_image: isAddress, date_published: moment, date_modified: moment, authors, tags: (value) => list(value) && value.every(text), language, attachments: list }, item.id);
    if (!text(item.id)) wrong('an item without id');
    if (!item.content_html && !item.content_text) wrong(`${item.id}: no content`);
    if (seen.has(item.id)) wrong(`${item.id} twice`);
    seen.add(item.id);
  }
  return faults;
}

/** A context in which only the terms that schema.org has for our types mean something. */
const CONTEXT = {
  '@context': {
    id: '@id',
    type: '@type',
    ...Object.fromEntries(Object.keys(TYPES).map((name) => [name, `http://schema.org/${name}`])),
    ...Object.fromEntries(Object.entries(TERMS).map(([name, { of }]) => [name, of.length === 1 && of[0] === 'URL' ? { '@id': `http://schema.org/${name}`, '@type': '@id' } : `http://schema.org/${name}`])),
  },
};

/** @param {string} url */
async function documentLoader(url) {
  if (url.replace(/^http:/, 'https:').replace(/\/$/, '') !== 'https://schema.org') throw new Error(`context ${url}`);
  return { contextUrl: undefined, documentUrl: url, document: CONTEXT };
}

/** JSON-LD of a page that is at `address`. @param {string} json @param {string | undefined} address */
export async function linkedData(json, address) {
  /** @type {string[]} */
  const faults = [];
  /** @type {any} */
  let thing;
  /** @type {any[]} */
  let expanded;
  try {
    thing = JSON.parse(json);
    // Safe: a term that means nothing is an error and not left out.
    expanded = /** @type {any} */ (await jsonld.expand(thing, /** @type {any} */ ({ documentLoader, safe: true, base: '' })));
  } catch (error) {
    const { message, details } = /** @type {any} */ (error);
    return [`${message} ${JSON.stringify(details?.event?.details ?? details ?? '')}`];
  }
  if (expanded.length !== 1) faults.push(`${expanded.length} things`);
  if (thing['@context'] !== 'https://schema.org') faults.push(`context ${thing['@context']}`);
  if (address && thing['@id'] !== address) faults.push(`is about ${thing['@id']}, not about ${address}`);
  judgeThing(thing, '', faults);
  return faults;
}

/** Whether a type is another or a kind of it. @param {string} type @param {string} of @returns {boolean} */
const isA = (type, of) => type === of || (TYPES[type] ?? []).some((above) => isA(above, of));

/** Whether a text is of one of schema.org's types of data. @type {Record<string, (value: any) => boolean>} */
const DATA = {
  Text: (value) => typeof value === 'string' && value.trim() !== '',
  URL: (value) => typeof value === 'string' && isAddress(value),
  Date: (value) => typeof value === 'string' && DAY.test(value),
  Duration: (value) => typeof value === 'string' && /^P(?=.)(\d+Y)?(\d+M)?(\d+W)?(\d+D)?(T(?=.)(\d+H)?(\d+M)?(\d+S)?)?$/.test(value),
  Integer: (value) => Number.isInteger(value),
};

/** @param {any} thing @param {string} path @param {string[]} faults */
function judgeThing(thing, path, faults) {
  const type = thing['@type'];
  if (!(type in TYPES)) {
    faults.push(`${path}: no type we know: ${type}`);
    return;
  }
  if (thing['@id'] !== undefined && !isAddress(thing['@id'])) faults.push(`${path}: @id ${thing['@id']}`);
  for (const [name, value] of Object.entries(thing)) {
    if (name.startsWith('@')) continue;
    const term = TERMS[name];
    if (!term) {
      faults.push(`${path}.${name}: unknown`);
      continue;
    }
    if (!term.on.some((above) => isA(type, above))) faults.push(`${path}.${name}: ${type} has no such property`);
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one && typeof one === 'object') {
        if (!term.of.some((above) => isA(one['@type'], above))) faults.push(`${path}.${name}: may not be a ${one['@type']}`);
        judgeThing(one, `${path}.${name}`, faults);
      } else if (!term.of.some((data) => DATA[data]?.(one))) {
        faults.push(`${path}.${name}: ${JSON.stringify(one)} is no ${term.of.join(', ')}`);
      }
    }
  }
}
