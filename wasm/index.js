// The package in a browser: the core in a Worker, so that a page never waits.
//
//   import { compare } from 'crosscheck';
//   const report = await compare({ articles: [{ id: 'a', text: '…' }, { id: 'b', text: '…' }] });
//
// Nothing is fetched but core.wasm and the scripts beside this file.
import { originalSum } from './compile.js';
import { CrosscheckError } from './errors.js';
import { loadFrom } from './loader.js';
import { sharing } from './sharing.js';

export { CrosscheckError };

/** @type {import('./index.js').load} */
export async function load({ wasm, worker } = {}) {
  if (wasm) return loadFrom({ wasm, worker });
  return loadFrom({ wasm: new URL('./core.wasm', import.meta.url), sum: originalSum, worker });
}

/** Compares with one shared Worker. */
export const compare = sharing(load);
