// The core in the page. It is fetched at once, and after that the page gives up the right to fetch:
// a second policy without any connection is added, and the Worker, a blob, inherits both.
import CoreWorker from '../wasm/worker.js?worker&inline';
import { load } from '../wasm/threaded.js';
import { coreSource } from './core-source.js';

let core;

/** Fetches the core. A failure can be tried again by the next call. */
export function loadCore() {
  core ??= begin().catch((error) => {
    core = undefined;
    throw error;
  });
  return core;
}

async function begin() {
  const loaded = await load({ wasm: coreSource(), worker: () => new CoreWorker() });
  forbidConnections();
  return loaded;
}

function forbidConnections() {
  const policy = document.createElement('meta');
  policy.httpEquiv = 'Content-Security-Policy';
  policy.content = "connect-src 'none'";
  document.head.append(policy);
}

/**
 * As compare, without a way to stop it; null where the core is not there and not on its way. Does not try again to load it.
 * @param {import('../wasm/report.js').Request} request
 */
export async function compareIfLoaded(request) {
  return core ? (await core).compare(request) : null;
}

/**
 * @param {import('../wasm/report.js').Request} request
 * @param {AbortSignal} signal
 */
export async function compare(request, signal) {
  return (await loadCore()).compare(request, { signal });
}
