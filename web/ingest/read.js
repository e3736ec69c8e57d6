// A file → an article of the request without its id, or a sentence that says why not.
import { decodeText } from './encoding.js';
import { oddities } from './oddities.js';
import { sniff, textKind } from './sniff.js';

/**
 * @typedef {{ text: string, hints?: object[], title?: string, source?: string, byline?: string, url?: string, published?: string }} Article
 * @param {Uint8Array} bytes
 * @param {string} name of the file
 * @param {() => Promise<{ readRich: typeof import('./rich.js').readRich }>} rich gets the readers of formatted files
 * @returns {Promise<{ article: Article, notes: string[] } | { problem: string }>} notes: what a reader should know of how it was read
 */
export async function readBytes(bytes, name, rich) {
  const { kind, problem } = sniff(bytes);
  if (problem) return { problem };
  if (kind === 'packed') return finished(await (await rich()).readRich('packed', bytes), []);
  const { text, note, problem: unreadable } = decodeText(bytes);
  if (unreadable) return { problem: unreadable };
  const notes = note ? [note] : [];
  const form = textKind(text, name);
  if (form === 'mail') return finished(await (await rich()).readRich('mail', bytes), []);
  if (form === 'html') return finished(await (await rich()).readRich('html', text), notes);
  return finished({ text }, notes);
}

function finished({ problem, ...article }, notes) {
  if (problem) return { problem };
  if (article.text.trim() === '') return { problem: 'there is no text in it' };
  return { article, notes: [...notes, ...oddities(article.text)] };
}
