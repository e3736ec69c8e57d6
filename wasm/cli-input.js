// Files that the command line is given, as articles and requests.
import { readFile } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { decodeText } from '../web/ingest/encoding.js';
import { readBytes } from '../web/ingest/read.js';
import { CrosscheckError } from './errors.js';

/**
 * One file as an article without its id. Text, HTML, .mhtml, .eml or .docx: its first bytes decide, then its name.
 * @param {string} file a path, or - for standard input
 * @throws {CrosscheckError} with a sentence and the file
 */
export async function articleOf(file) {
  const { article, notes, problem } = await readBytes(await contents(file), file, richReaders(file));
  if (problem) throw new CrosscheckError('file', problem, file);
  return { article, notes };
}

/** The parsers of formatted files. The package for npm has them built in; a checkout has them once `npm install` has run. */
const richReaders = (file) => async () => {
  try {
    return await import('../web/ingest/rich.js');
  } catch (error) {
    if (error.code !== 'ERR_MODULE_NOT_FOUND') throw error;
    throw new CrosscheckError('file', 'reading formatted files needs parse5, fflate and postal-mime: run `npm install` in a checkout', file);
  }
};

/** Files as a request: the id is the file's name without its ending, made unique by a number. @param {string[]} files */
export async function requestOf(files) {
  const taken = new Set();
  const articles = [];
  for (const file of files) {
    const { article } = await articleOf(file);
    articles.push({ id: freeName(file === '-' ? 'input' : basename(file, extname(file)), taken), ...article });
  }
  return { articles };
}

function freeName(stem, taken) {
  let name = stem;
  for (let n = 2; taken.has(name); n++) name = `${stem}-${n}`;
  taken.add(name);
  return name;
}

/** A request in a file. @param {string} file */
export async function requestOfFile(file) {
  const { text, problem } = decodeText(await contents(file));
  if (problem) throw new CrosscheckError('file', problem, file);
  return parseRequest(text, file);
}

/** @param {string} text @param {string} at where it stands, for the message */
export function parseRequest(text, at) {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new CrosscheckError('json', `not JSON: ${error.message}`, at);
  }
}

async function contents(file) {
  try {
    return file === '-' ? await wholeInput() : await readFile(file);
  } catch (error) {
    const known = { ENOENT: 'there is no such file', EISDIR: 'this is a folder, not a file', EACCES: 'it may not be read' };
    throw new CrosscheckError('file', known[error.code] ?? error.message, file);
  }
}

async function wholeInput() {
  const chunks = [];
  for await (const chunk of process.stdin) chunks.push(chunk);
  return Buffer.concat(chunks);
}
