// XML text → elements with their namespaces. Whatever is not well-formed is an error, as it is for the programs that read it.
import { SaxesParser } from 'saxes';

/**
 * An element: its namespace, its name without prefix, attributes by name, the text in it (not below), and children.
 * @typedef {{ns: string, name: string, attrs: Record<string, string>, text: string, children: Node[]}} Node
 */

/** @param {string} source @returns {Node} */
export function parse(source) {
  const parser = new SaxesParser({ xmlns: true });
  /** @type {Node[]} */
  const open = [];
  /** @type {Node | undefined} */
  let root;
  parser.on('opentag', (tag) => {
    const attrs = Object.fromEntries(Object.values(tag.attributes).filter(({ prefix, name }) => prefix !== 'xmlns' && name !== 'xmlns').map(({ name, value }) => [name, value]));
    const node = { ns: tag.uri, name: tag.local, attrs, text: '', children: [] };
    open.at(-1)?.children.push(node);
    root ??= node;
    open.push(node);
  });
  parser.on('closetag', () => open.pop());
  const text = (/** @type {string} */ words) => {
    const here = open.at(-1);
    if (here) here.text += words;
  };
  parser.on('text', text);
  parser.on('cdata', text);
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(source).close();
  if (!root) throw new Error('no element');
  return root;
}

/** Those children of an element that have a name in its own namespace. @param {Node} node @param {string} name */
export function named(node, name) {
  return node.children.filter((child) => child.name === name && child.ns === node.ns);
}
