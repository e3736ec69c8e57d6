// Dropped or chosen files → texts, each with its name; or what is wrong with it.
import { decodeText } from './decode.js';

const largest = 25e6; // bytes; the core takes no more text than this in all

/**
 * @param {File} file
 * @returns {Promise<{ name: string, text?: string, note?: string, problem?: string }>}
 */
export async function readFile(file) {
  const name = file.name;
  if (file.size > largest) return { name, problem: `this is larger than ${largest / 1e6} MB: leave some of it out` };
  try {
    const { text, note, problem } = decodeText(new Uint8Array(await file.arrayBuffer()));
    if (problem) return { name, problem };
    if (text.trim() === '') return { name, problem: 'there is no text in it' };
    if (/^\s*<(!doctype|html)/i.test(text)) return { name, problem: 'this is a saved web page: open it, and copy the article out of it' };
    return { name, text, note };
  } catch {
    return { name, problem: 'it cannot be read (a folder, or gone in the meantime)' };
  }
}
