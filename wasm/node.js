// The package in Node: the core from the file beside it, on the thread that calls.
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CrosscheckError, load as loadCore } from './core.js';
import { sharing } from './sharing.js';

export { CrosscheckError };

const file = new URL('../build/wasm/wasm/core.wasm', import.meta.url); // the package's build says where else

/** Bundlers put an address of their own in place of this one; where a server's bundler puts one of the site (Next), the file is where it was installed. */
function place() {
  if (file.href.startsWith('file:')) return fileURLToPath(file.href);
  return join(dirname(fileURLToPath(import.meta.url)), '../build/wasm/wasm/core.wasm');
}

/** @param {{ wasm?: import('./core.js').Source }} [options] */
export async function load({ wasm } = {}) {
  return loadCore({ wasm: wasm ?? await readFile(place()) });
}

/** Compares with one shared core. */
export const compare = sharing(load);
