// Articles that stand in a page → articles of a request.

const blocks = new Set(['address', 'article', 'aside', 'blockquote', 'dd', 'div', 'dl', 'dt', 'figcaption', 'figure', 'footer', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'header', 'hr', 'li', 'main', 'nav', 'ol', 'p', 'pre', 'section', 'table', 'tr', 'ul']);
const silent = new Set(['script', 'style', 'noscript', 'template', 'svg', 'math']);

/** The children <article> and <template> of an element, in order. Their id, else their place, is their id. */
export function articlesIn(element) {
  const list = [...element.children].filter(({ localName }) => localName === 'article' || localName === 'template');
  return list.map((child, i) => {
    const { outlet, date, url } = child.dataset;
    return { id: child.id || `article-${i + 1}`, text: textOf(child.content ?? child), ...(outlet && { source: outlet }), ...(date && { published: date }), ...(url && { url }) };
  });
}

/** Text as a reader sees it: a block on lines of its own, white space of the source gone. */
export function textOf(root) {
  let text = '';
  const walk = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) => (silent.has(node.localName) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT));
  let within = null; // the innermost block so far
  while (walk.nextNode()) {
    const node = walk.currentNode;
    if (node.localName === 'br') text = `${text.trimEnd()}\n`;
    if (node.nodeType !== Node.TEXT_NODE) continue;
    const block = blockOf(node, root);
    if (block !== within && text !== '') text = `${text.trimEnd()}\n\n`;
    within = block;
    const words = node.data.replace(/[ \t\n\r\f]+/g, ' ');
    text += /(^|\s)$/.test(text) ? words.trimStart() : words;
  }
  return text.trim();
}

function blockOf(node, root) {
  let element = node.parentNode;
  while (element !== root && !blocks.has(element.localName)) element = element.parentNode;
  return element;
}
