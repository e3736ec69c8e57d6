// The package without a file beside it: core.wasm stands in the script itself, packed. For bundlers
// that move no assets, and for pages of one file. Works in browsers and in Node.
import { CrosscheckError } from './errors.js';
import { loadFrom } from './loader.js';
import { sharing } from './sharing.js';
import { unpacked } from './unpack.js';

export { CrosscheckError };

let own;

/** The bytes of core.wasm. @returns {Promise<Uint8Array>} */
export function wasm() {
  own ??= import('crosscheck:core').then(({ default: packed }) => unpacked(packed));
  return own;
}

/** @type {import('./index.js').load} */
export const load = (options = {}) => loadFrom({ ...options, wasm: options.wasm ?? wasm() });

/** Compares with one shared core. */
export const compare = sharing(load);
