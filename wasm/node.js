// The package in Node: the core from the file beside it, on the thread that calls.
import { readFile } from 'node:fs/promises';
import { CrosscheckError, load as loadCore } from './core.js';
import { sharing } from './sharing.js';

export { CrosscheckError };

const file = new URL('../build/wasm/wasm/core.wasm', import.meta.url); // the package's build says where else

/** @param {{ wasm?: import('./core.js').Source }} [options] */
export async function load({ wasm } = {}) {
  return loadCore({ wasm: wasm ?? await readFile(file) });
}

/** Compares with one shared core. */
export const compare = sharing(load);
