// The package in a browser: the core in a Worker, so that a page never waits.
//
//   import { compare } from 'crosscheck';
//   const report = await compare({ articles: [{ id: 'a', text: '…' }, { id: 'b', text: '…' }] });
//
// Nothing is fetched but core.wasm and the worker's script, from where this file came.
import { CrosscheckError, compileWasm, stopIf } from './core.js';

export { CrosscheckError };

/**
 * Loads the core and starts its Worker.
 * @param {object} [options]
 * @param {import('./core.js').Source | Promise<import('./core.js').Source>} [options.wasm] core.wasm, where it is not beside this package
 * @param {() => Worker} [options.worker] makes the Worker, where a bundler or a policy wants it made otherwise
 */
export async function load({ wasm, worker = defaultWorker } = {}) {
  const module = await compileWasm(await (wasm ?? new URL('../build/wasm/wasm/core.wasm', import.meta.url)));
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

const defaultWorker = () => new Worker(new URL('./worker.js', import.meta.url), { type: 'module' });

let core;

/** Compares with one shared Worker. @type {Awaited<ReturnType<typeof load>>['compare']} */
export async function compare(request, options) {
  core ??= load();
  return (await core).compare(request, options);
}
