// A core in a Worker, for whoever says where core.wasm is; on the calling thread where the page's
// policy refuses a Worker. Nothing happens on import; the other scripts come when they are needed.
import { blobWorker } from './blob-worker.js';
import { compileWasm } from './compile.js';
import { load as loadThreaded } from './threaded.js';

const ownWorker = async () => blobWorker((await import('crosscheck:worker')).default);

/**
 * @param {object} options
 * @param {import('./core.js').Source | Promise<import('./core.js').Source>} options.wasm
 * @param {string} [options.sum] the SHA-256 that core.wasm must have
 * @param {false | (() => Worker | Promise<Worker>)} [options.worker]
 */
export async function loadFrom({ wasm, sum, worker = ownWorker }) {
  const module = await compileWasm(await wasm, sum);
  const onThisThread = async () => (await import('./core.js')).load({ wasm: module });
  if (worker === false || typeof Worker === 'undefined') return onThisThread();
  const threaded = await loadThreaded({ wasm: module, worker });
  try {
    await threaded.begin();
    return threaded;
  } catch (error) {
    if (error.code !== 'worker') throw error;
    return onThisThread();
  }
}
