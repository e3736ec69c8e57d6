// The package without a file beside it: core.wasm stands in the script.
import type { compare as Compare, load as Load } from './index.js';

export type * from './index.js';
export { CrosscheckError } from './index.js';
export const load: typeof Load;
export const compare: typeof Compare;
/** The bytes of core.wasm. */
export function wasm(): Promise<Uint8Array>;
