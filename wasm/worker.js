// The Worker: runs core.js off the page's thread. threaded.js speaks to it:
//   → { module }                    a compiled WebAssembly.Module, once   ← { ready } or { error }
//   → { id, request }               ← { id, report } or { id, error }
import { CrosscheckError, coreOf } from './core.js';

let core;

async function answer({ data }) {
  try {
    if (data.module) {
      core = await coreOf(data.module);
      postMessage({ ready: true });
    } else {
      postMessage({ id: data.id, report: await core.compare(data.request) });
    }
  } catch (error) {
    const known = error instanceof CrosscheckError ? error : new CrosscheckError('trap', String(error?.message ?? error));
    postMessage({ id: data.id, error: known.toJSON() });
  }
}

if (typeof WorkerGlobalScope !== 'undefined') addEventListener('message', answer); // one script may hold this for both threads
