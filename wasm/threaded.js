// The core in a Worker: the same interface as core.js, but the calling thread never waits, and a
// signal ends a comparison at once by ending its Worker. The next call starts a fresh one.
import { compileWasm } from './compile.js';
import { CrosscheckError, stopIf } from './errors.js';

/**
 * Compiles the core. Calls share one Worker, so ending one ends those that wait behind it.
 * @param {object} options
 * @param {import('./core.js').Source | Promise<import('./core.js').Source>} options.wasm
 * @param {() => Worker} options.worker makes a Worker that runs worker.js
 */
export async function load({ wasm, worker }) {
  const module = await compileWasm(await wasm);
  let running = null; // { worker, waiting: Map of id → settle }
  let calls = 0;

  function start() {
    const made = { worker: worker(), waiting: new Map() };
    made.worker.onmessage = ({ data }) => {
      const settle = made.waiting.get(data.id);
      made.waiting.delete(data.id);
      settle?.(data);
    };
    made.worker.onerror = (event) => {
      event.preventDefault?.();
      stop(made, new CrosscheckError('trap', `The comparison stopped: ${event.message || 'its worker could not run'}.`));
    };
    made.worker.postMessage({ module });
    return made;
  }

  function stop(made, error) {
    made.worker.terminate();
    if (running === made) running = null;
    for (const settle of made.waiting.values()) settle({ error });
    made.waiting.clear();
  }

  /**
   * @param {import('./core.js').Request} request
   * @param {import('./core.js').Options} [options]
   * @returns {Promise<import('./core.js').Report>}
   */
  async function compare(request, { signal, onProgress } = {}) {
    stopIf(signal);
    running ??= start();
    const mine = running;
    const id = ++calls;
    const articles = request?.articles?.length ?? 0;
    onProgress?.({ phase: 'comparing', articles });
    const end = () => stop(mine, new CrosscheckError('aborted', 'The comparison was stopped.'));
    signal?.addEventListener('abort', end, { once: true });
    const { report, error } = await new Promise((settle) => {
      mine.waiting.set(id, settle);
      mine.worker.postMessage({ id, request });
    });
    signal?.removeEventListener('abort', end);
    if (error) throw CrosscheckError.from(error);
    onProgress?.({ phase: 'done', articles });
    return report;
  }

  return { compare, close: () => running && stop(running, new CrosscheckError('aborted', 'The core was closed.')) };
}
