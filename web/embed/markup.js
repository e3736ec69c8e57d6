// Markup as data, drawn twice: as HTML text where there is no page, as nodes where there is one. All
// text is text: nothing that comes from an article becomes markup.

/** @typedef {string | null | false | { tag: string, attributes: Record<string, string>, children: Tree[] }} Tree */

export function h(tag, attributes, ...children) {
  return { tag, attributes: attributes ?? {}, children: children.flat() };
}

/** @param {Tree} tree */
export function htmlOf(tree) {
  if (tree === null || tree === false || tree === undefined) return '';
  if (typeof tree === 'string') return escapeHtml(tree);
  const attributes = Object.entries(tree.attributes).map(([name, value]) => ` ${name}="${escapeHtml(String(value))}"`).join('');
  return `<${tree.tag}${attributes}>${tree.children.map(htmlOf).join('')}</${tree.tag}>`;
}

/** @param {Tree} tree */
export function nodeOf(tree) {
  if (tree === null || tree === false || tree === undefined) return document.createTextNode('');
  if (typeof tree === 'string') return document.createTextNode(tree);
  const node = document.createElement(tree.tag);
  for (const [name, value] of Object.entries(tree.attributes)) node.setAttribute(name, value);
  node.append(...tree.children.map(nodeOf));
  return node;
}

export function escapeHtml(text) {
  return text.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);
}
