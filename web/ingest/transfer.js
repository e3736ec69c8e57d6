// What a paste or a drop carries, and which of its forms is taken.
import { agrees } from './clipboard.js';
import { oddities } from './oddities.js';

/**
 * Read at once: a DataTransfer is empty after its event.
 * @param {DataTransfer} data
 * @returns {{ files: File[], folders: string[], html: string, plain: string }}
 */
export function contentsOf(data) {
  const folders = new Set([...(data.items ?? [])].map((item) => item.webkitGetAsEntry?.()).filter((entry) => entry?.isDirectory).map(({ name }) => name));
  const html = data.getData('text/html'), plain = data.getData('text/plain');
  const files = [...data.files].filter(({ name }) => !folders.has(name));
  // Office programs put a picture of the text beside the text.
  const isPicture = files.length > 0 && files.every(({ type }) => type.startsWith('image/')) && plain.trim() !== '' && html !== '';
  return { files: isPicture ? [] : files, folders: [...folders], html, plain };
}

/**
 * The formatted text, which tells what a passage stood in, unless the plain text, which the reader saw, says something else.
 * @param {import('./read.js').Article | { problem: string } | null} rich null where there is none
 * @param {string} plain may be empty
 * @returns {{ article: import('./read.js').Article, notes: string[] }}
 */
export function preferred(rich, plain) {
  const { article, notes = [] } = choice(rich, plain);
  return { article, notes: [...notes, ...oddities(article.text)] };
}

function choice(rich, plain) {
  if (rich === null) return { article: { text: plain } };
  if (plain.trim() === '') return rich.problem ? { article: { text: '' }, notes: [rich.problem] } : { article: rich };
  if (rich.problem) return { article: { text: plain }, notes: [`read as plain text: the formatted text could not be read (${rich.problem})`] };
  if (agrees(rich, plain)) return { article: rich };
  return { article: { text: plain }, notes: ['the formatted version says something else: the plain text was taken'] };
}
