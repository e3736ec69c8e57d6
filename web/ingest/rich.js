// All that needs a parser, in one place, so that it is loaded only when it is needed: in the page as a Worker.
import { readDocx } from './docx.js';
import { readHtml } from './html.js';
import { readMail } from './mail.js';

/**
 * @param {'html' | 'mail' | 'packed'} kind
 * @param {string | Uint8Array} source text of a page; bytes of the others
 * @returns {Promise<object>} an article of the request without its id, or { problem }
 */
export async function readRich(kind, source) {
  if (kind === 'html') return readHtml(source);
  return kind === 'mail' ? readMail(source) : readDocx(source);
}
