// Dropped or chosen files → articles, each with its name; or what is wrong with it.
import { readBytes } from './read.js';

const largest = 100e6; // bytes of a file; pictures in a saved page count
const largestText = 25e6; // bytes of UTF-8 that the core takes in all

const rich = () => import('./threaded.js');

/** Loads the readers of formatted text, so that nothing is fetched later. Their Worker starts with the first use. */
export const prepare = () => rich().catch(() => {}); // the first use says what is wrong

/**
 * @param {File} file
 * @returns {Promise<{ name: string, article?: import('./read.js').Article, notes?: string[], problem?: string }>}
 */
export async function readFile(file) {
  const { name } = file;
  if (file.size > largest) return { name, problem: `it is larger than ${largest / 1e6} MB: leave some of it out` };
  let bytes;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    return { name, problem: 'it cannot be read (a folder, or gone in the meantime)' };
  }
  const read = await readBytes(bytes, name, rich);
  if (read.article?.text.length > largestText) return { name, problem: `its text is larger than ${largestText / 1e6} MB: leave some of it out` };
  return { name, ...read };
}

/** Rich text from the clipboard. @returns {Promise<import('./read.js').Article | { problem: string }>} */
export async function readRichText(html) {
  return (await rich()).readRich('html', html);
}
