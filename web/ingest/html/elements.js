// What an element does to the text that is copied from it, where no style sheet is known: the standard's
// rendering rules, and what is general use on news pages.

/** Content that is no text of the page. */
const leftOut = new Set(['script', 'style', 'template', 'noscript', 'svg', 'math', 'head', 'iframe', 'object', 'video', 'audio',
  'canvas', 'select', 'datalist', 'textarea', 'noembed', 'noframes', 'rp', 'rt', 'map', 'progress', 'meter']);

/** Apart from what stands before and after by an empty line. */
const apart = new Set(['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'dl', 'menu', 'pre', 'listing', 'xmp', 'plaintext',
  'blockquote', 'figure', 'table', 'hr', 'article', 'section', 'header', 'footer', 'nav', 'aside', 'main', 'form', 'fieldset',
  'details', 'dialog', 'address', 'hgroup', 'search']);

/** On lines of their own. */
const ownLine = new Set(['html', 'body', 'div', 'li', 'dt', 'dd', 'tr', 'caption', 'thead', 'tbody', 'tfoot', 'figcaption', 'center',
  'legend', 'summary', 'option', 'optgroup', 'dir', 'frameset', 'slot']);

const preserved = new Set(['pre', 'listing', 'xmp', 'plaintext']);

/** Shown with a gap to what stands beside them, whether or not the source has white space there. */
const spaced = new Set(['button', 'label', 'time', 'input', 'img', 'picture']);

/** @returns {boolean} whether its content is left out of the text */
export const isLeftOut = (node) => leftOut.has(node.tagName);

/** @returns {0 | 1 | 2} line ends that part its text from the text around: 0 inline, 1 own line, 2 an empty line between */
export function breaks({ tagName }, style) {
  if (style.inline) return 0;
  if (apart.has(tagName)) return 2;
  // Custom elements are parts of a page far more often than of a line.
  return style.block || ownLine.has(tagName) || tagName.includes('-') ? 1 : 0;
}

export const keepsSpace = (node, style) => preserved.has(node.tagName) || style.preserve;
export const isSpaced = (node) => spaced.has(node.tagName);
export const isCell = ({ tagName }) => tagName === 'td' || tagName === 'th';

/** The few declarations of a style attribute that decide what text is seen and how. */
export function inlineStyle(text) {
  if (text === '') return unstyled;
  const start = text.slice(0, 1000);
  return Object.fromEntries(Object.entries(declarations).map(([name, pattern]) => [name, pattern.test(start)]));
}
const declaration = (name, value) => new RegExp(`(?:^|;)\\s*${name}\\s*:\\s*(?:${value})\\s*(?:!important\\s*)?(?:;|$)`, 'i');
const declarations = {
  hidden: new RegExp(`${declaration('display', 'none').source}|${declaration('visibility', 'hidden|collapse').source}`, 'i'),
  block: declaration('display', 'block|flex|grid|list-item|table'),
  inline: declaration('display', 'inline|inline-block'),
  preserve: declaration('white-space', 'pre|pre-wrap|break-spaces'),
};
const unstyled = { hidden: false, block: false, inline: false, preserve: false };

/** Shown to screen readers only, by the names in general use. */
const offScreen = /(?:^|\s)(?:sr-only|visually-?hidden|screen-reader-text|screenreader|element-invisible|a11y-hidden|u-visually-hidden)(?:\s|$)/i;

export function isHidden(attrs, style) {
  if (style.hidden) return true;
  return attrs.some(({ name, value }) => name === 'hidden' || (name === 'aria-hidden' && value === 'true') || (name === 'class' && offScreen.test(value)));
}
