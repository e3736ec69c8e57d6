// Rich text (a page, or a part of one from the clipboard) → an article of the request, without its id.
import { readMetadata } from './html/metadata.js';
import { parseHtml } from './html/parse.js';
import { readText } from './html/text.js';
import { statedHints } from './html/stated.js';
import { withUnshown } from './html/unshown.js';

/**
 * Linear in the text. Nothing of it is run, fetched or put into a page.
 * @param {string} html
 * @returns {{ text: string, hints: import('./html/text.js').Hint[], title?: string, source?: string, byline?: string, url?: string, published?: string }}
 */
export function readHtml(html) {
  const document = parseHtml(html);
  const { body, ...about } = readMetadata(document);
  const { text, hints } = withUnshown(readText(document), body, document);
  return { text, hints: [...hints, ...statedHints(text, body ?? '')], ...about };
}
