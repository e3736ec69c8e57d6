// A mail (.eml) or a page saved as one file (.mhtml) → an article. Both are MIME messages.
import PostalMime from 'postal-mime';
import { readHtml } from './html.js';

/**
 * The day of a message is that of its sending or saving, not of the article's publication, and is not taken.
 * @param {Uint8Array} bytes
 * @returns {Promise<{ text: string, hints?: object[], title?: string, url?: string } | { problem: string }>}
 */
export async function readMail(bytes) {
  const parser = new PostalMime({ maxNestingDepth: 64 });
  let mail;
  try {
    mail = await parser.parse(bytes);
  } catch {
    return { problem: 'this message is damaged' };
  }
  const address = mail.headers.find(({ key }) => key === 'snapshot-content-location')?.value.trim();
  const isPage = address !== undefined || parser.root.contentType.parsed.value === 'multipart/related' || /saved by/i.test(mail.from?.name ?? '');
  const html = isPage ? firstPage(parser.root) ?? mail.html : mail.html;
  if (html) {
    const article = readHtml(html);
    if (!isPage && mail.subject && !article.title) article.title = subject(mail.subject);
    if (/^https?:\/\//i.test(address ?? '')) article.url ??= address;
    return article;
  }
  if (!mail.text) return { problem: 'there is no text in this message' };
  return { text: mail.text.replace(/\r\n/g, '\n').trim(), ...(mail.subject && { title: subject(mail.subject) }) };
}

/** The first HTML part: a saved page's own; what follows are its frames. */
function firstPage(root) {
  const open = [root];
  while (open.length > 0) {
    const node = open.pop();
    if (node.contentType?.parsed.value === 'text/html' && node.childNodes.length === 0) return node.getTextContent();
    open.push(...[...node.childNodes].reverse());
  }
  return undefined;
}

const subject = (text) => text.replace(/^(?:\s*(?:re|fwd?|aw|wg)\s*:)+\s*/i, '').replace(/\s+/g, ' ').trim().slice(0, 300);
