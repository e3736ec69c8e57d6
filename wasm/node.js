// The package in Node: the core from the file beside the glue, on the thread that calls.
import { readFile } from 'node:fs/promises';
import { CrosscheckError, load as loadCore } from './core.js';

export { CrosscheckError };

const file = new URL('../build/wasm/wasm/core.wasm', import.meta.url);

/** @param {{ wasm?: import('./core.js').Source }} [options] */
export async function load({ wasm } = {}) {
  return loadCore({ wasm: wasm ?? await readFile(file) });
}

let core;

/** Compares with one shared core. @type {import('./index.js').compare} */
export async function compare(request, options) {
  core ??= load();
  return (await core).compare(request, options);
}
