// HTML text → what a browser would make of it, for questions that need no browser.
import { parse, defaultTreeAdapter as tree } from 'parse5';

/**
 * An element with its attributes and the language its text is in.
 * @typedef {{name: string, attrs: Record<string, string>, node: any, parent: Element | null, children: Element[]}} Element
 */

/** Parses a page. @param {string} html */
export function read(html) {
  const document = parse(html, { sourceCodeLocationInfo: false });
  /** @type {Element[]} */
  const all = [];
  /** @param {any} node @param {Element | null} parent */
  const walk = (node, parent) => {
    let here = parent;
    if (tree.isElementNode(node)) {
      /** @type {Element} */
      const element = {
        name: node.tagName,
        attrs: Object.fromEntries(node.attrs.map((attr) => [attr.name, attr.value])),
        node,
        parent,
        children: [],
      };
      parent?.children.push(element);
      all.push(element);
      here = element;
    }
    for (const child of node.childNodes ?? []) walk(child, here);
  };
  walk(document, null);
  return new Page(all);
}

export class Page {
  /** @param {Element[]} all */
  constructor(all) {
    this.all = all;
    this.root = all[0];
    this.ids = new Set(all.map((element) => element.attrs.id).filter((id) => id !== undefined));
  }

  /** @param {...string} names */
  named(...names) {
    return this.all.filter((element) => names.includes(element.name));
  }

  /** @param {string} name */
  one(name) {
    return this.all.find((element) => element.name === name);
  }

  /** @param {string} name */
  withClass(name) {
    return this.all.filter((element) => (element.attrs.class ?? '').split(/\s+/).includes(name));
  }

  /** Whether the page only leads elsewhere. */
  get refresh() {
    return this.named('meta').find((meta) => meta.attrs['http-equiv'] === 'refresh');
  }
}

/** The text in an element. @param {Element | undefined} element */
export function text(element) {
  let words = '';
  /** @param {any} node */
  const walk = (node) => {
    if (tree.isTextNode(node)) words += node.value;
    for (const child of node.childNodes ?? []) walk(child);
  };
  if (element) walk(element.node);
  return words;
}

/** Each piece of text below an element, with the element it is in. @param {Element} element @param {(words: string, inside: Element) => void} use */
export function eachText(element, use) {
  for (const child of element.node.childNodes) {
    if (tree.isTextNode(child) && child.value.trim()) use(child.value, element);
  }
  for (const child of element.children) eachText(child, use);
}

/** The nearest value of an attribute, upwards. @param {Element | null} element @param {string} name */
export function inherited(element, name) {
  for (let here = element; here; here = here.parent) {
    if (here.attrs[name] !== undefined) return here.attrs[name];
  }
  return undefined;
}
