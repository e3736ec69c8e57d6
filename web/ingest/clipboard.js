// A paste or a drop carries the same words twice: formatted and plain. The formatted text is taken, for it tells what a passage
// stood in; but where it says something else than the plain text, which the reader saw, the plain text counts.
import { oddities } from './oddities.js';

/**
 * @param {import('./read.js').Article | { problem: string } | null | ''} rich nothing where there is none
 * @param {string} plain may be empty
 * @returns {{ article: import('./read.js').Article, notes: string[] }}
 */
export function preferred(rich, plain) {
  const { article, notes = [] } = choice(rich, plain);
  return { article, notes: [...notes, ...oddities(article.text)] };
}

function choice(rich, plain) {
  if (!rich) return { article: { text: plain } };
  if (plain.trim() === '') return rich.problem ? { article: { text: '' }, notes: [rich.problem] } : { article: rich };
  if (rich.problem) return { article: { text: plain }, notes: [`read as plain text: the formatted text could not be read (${rich.problem})`] };
  if (agrees(rich, plain)) return { article: rich };
  return { article: { text: plain }, notes: ['the formatted version says something else: the plain text was taken'] };
}

/**
 * @param {{ text: string, hints: { span: [number, number], hidden?: boolean }[] }} rich from rich.js
 * @param {string} plain
 * @returns {boolean} whether the shown words of both are the same: no figure in one alone, and few other words
 */
export function agrees(rich, plain) {
  const shown = counts(shownText(rich)), seen = counts(plain);
  let more = 0, fewer = 0, all = 0;
  for (const [word, n] of shown) {
    all += n;
    const extra = Math.max(0, n - (seen.get(word) ?? 0));
    if (extra > 0 && /\p{N}/u.test(word)) return false;
    more += extra;
  }
  for (const [word, n] of seen) fewer += Math.max(0, n - (shown.get(word) ?? 0));
  return more <= all / 20 && fewer <= Math.max(3, all / 5); // plain text has list numbers and addresses of its own
}

function shownText({ text, hints }) {
  let shown = '', at = 0;
  for (const { span, hidden } of hints) {
    if (!hidden || span[1] <= at) continue;
    if (span[0] > at) shown += `${text.slice(at, span[0])} `;
    at = span[1];
  }
  return shown + text.slice(at);
}

function counts(text) {
  const words = new Map();
  for (const [word] of text.normalize('NFKC').toLowerCase().matchAll(/[\p{L}\p{N}]+/gu)) words.set(word, (words.get(word) ?? 0) + 1);
  return words;
}
