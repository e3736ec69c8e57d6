// The Worker: runs core.js off the page's thread. index.js speaks to it:
//   → { module }                    a compiled WebAssembly.Module, once
//   → { id, request }               ← { id, report } or { id, error }
import { CrosscheckError, load } from './core.js';

let core;

addEventListener('message', async ({ data }) => {
  if (data.module) {
    core = load({ wasm: data.module });
    core.catch(() => {}); // told by the first call that awaits it
    return;
  }
  try {
    postMessage({ id: data.id, report: await (await core).compare(data.request) });
  } catch (error) {
    const known = error instanceof CrosscheckError ? error : new CrosscheckError('trap', String(error?.message ?? error));
    postMessage({ id: data.id, error: known.toJSON() });
  }
});
