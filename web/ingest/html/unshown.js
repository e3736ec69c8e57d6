// Articles that a page carries without showing them as elements, for its own script to show: in its linked data (articleBody), or
// as a template of HTML. A page saved before its script ran has its article nowhere else.
import { attribute, parseHtml, walk } from './parse.js';
import { readText } from './text.js';

const fewest = 100; // words of an article that is worth looking for
const probes = 8; // stretches of it that are looked for in the page's text
const stretch = 40; // letters of one

/**
 * The page's text, and after it the longest article that it carries and does not show; as it was where there is none.
 * @param {{ text: string, hints: object[] }} shown
 * @param {string} body of the linked data; may be HTML
 * @param document
 */
export function withUnshown(shown, body, document) {
  const found = [...(body ? [body] : []), ...templates(document)].map((html) => readText(parseHtml(lines(html))));
  if (found.length === 0) return shown;
  const seen = squeezed(shown.text);
  const missing = found.filter(({ text }) => text.split(/\s+/).length >= fewest && !standsIn(seen, squeezed(text)));
  if (missing.length === 0) return shown;
  const longest = missing.reduce((a, b) => (b.text.length > a.text.length ? b : a));
  const begin = shown.text === '' ? 0 : shown.text.length + 2;
  const text = shown.text === '' ? longest.text : `${shown.text}\n\n${longest.text}`;
  const moved = longest.hints.map((hint) => ({ ...hint, span: [hint.span[0] + begin, hint.span[1] + begin] }));
  return { text, hints: [...shown.hints, { span: [begin, text.length], tag: 'article', names: ['article', 'body'] }, ...moved] };
}

function templates(document) {
  const found = [];
  walk(document, (node) => {
    if (node.tagName === 'script' && /^text\/(?:x-)?template$/i.test(attribute(node, 'type').trim())) found.push(node.childNodes[0]?.value ?? '');
    return true;
  });
  return found;
}

/** Plain text as HTML with its paragraphs. */
const lines = (text) => (/<\/?(?:p|br|div)\b/i.test(text) ? text : text.split(/\r?\n+/).map((line) => `<p>${line}</p>`).join('\n'));

const squeezed = (text) => text.replace(/\s+/g, '');

function standsIn(seen, text) {
  let hits = 0;
  for (let i = 0; i < probes; i++) {
    const at = Math.floor((text.length - stretch) * i / (probes - 1));
    if (seen.includes(text.slice(at, at + stretch))) hits++;
  }
  return hits * 2 >= probes;
}
