// Where the page has core.wasm from: a file of this site. The single-file build has its own (web/offline/core-source.js).
import coreUrl from '../build/wasm/wasm/core.wasm?url';

export const coreSource = () => coreUrl;
