// The core in a Worker: the same interface as core.js, but the calling thread never waits, and a
// signal ends a comparison at once by ending its Worker. The next call starts a fresh one.
import { compileWasm } from './compile.js';
import { CrosscheckError, stopIf } from './errors.js';

const patience = 20_000; // ms in which a Worker must answer that it runs; it takes some 50

/**
 * Compiles the core. Calls share one Worker, so ending one ends those that wait behind it.
 * @param {object} options
 * @param {import('./core.js').Source | Promise<import('./core.js').Source>} options.wasm
 * @param {() => Worker | Promise<Worker>} options.worker makes a Worker that runs worker.js
 */
export async function load({ wasm, worker }) {
  const module = await compileWasm(await wasm);
  let running = null; // promise of a thread: { worker, waiting: Map of id → settle }
  let calls = 0;

  /** The thread that runs; code "worker" where the page cannot have one. */
  function begin() {
    const mine = (running ??= start(module, worker, () => { if (running === mine) running = null; }));
    return mine;
  }

  /**
   * @param {import('./core.js').Request} request
   * @param {import('./core.js').Options} [options]
   * @returns {Promise<import('./core.js').Report>}
   */
  async function compare(request, { signal, onProgress } = {}) {
    stopIf(signal);
    const thread = await begin();
    stopIf(signal);
    const id = ++calls;
    const articles = request?.articles?.length ?? 0;
    onProgress?.({ phase: 'comparing', articles });
    const end = () => thread.stop(new CrosscheckError('aborted', 'The comparison was stopped.'));
    signal?.addEventListener('abort', end, { once: true });
    const { report, error } = await new Promise((settle) => {
      thread.waiting.set(id, settle);
      thread.worker.postMessage({ id, request });
    });
    signal?.removeEventListener('abort', end);
    if (error) throw CrosscheckError.from(error);
    onProgress?.({ phase: 'done', articles });
    return report;
  }

  async function close() {
    (await running?.catch(() => {}))?.stop(new CrosscheckError('aborted', 'The core was closed.'));
  }

  return { compare, begin, close, module };
}

/** A Worker that has said that it runs. A policy that refuses it tells so by an event, not by an exception. */
async function start(module, makeWorker, ended) {
  const waiting = new Map();
  let worker;
  const stop = (error) => {
    worker?.terminate();
    ended();
    for (const settle of waiting.values()) settle({ error });
    waiting.clear();
  };
  try {
    worker = await Promise.resolve().then(makeWorker); // later: the caller must have its promise first
    await new Promise((ready, fail) => {
      const late = setTimeout(fail, patience, new Error('it does not answer'));
      worker.onmessage = ({ data }) => {
        clearTimeout(late);
        return data.error ? fail(data.error) : ready();
      };
      worker.onerror = (event) => {
        clearTimeout(late);
        event.preventDefault?.();
        fail(new Error(event.message || 'the page’s policy forbids it'));
      };
      worker.postMessage({ module });
    });
  } catch (error) {
    const known = typeof error?.code === 'string' ? CrosscheckError.from(error) // a DOMException has a number there
      : new CrosscheckError('worker', `No worker can be started: ${error?.message ?? error}.`);
    stop(known);
    throw known;
  }
  worker.onmessage = ({ data }) => {
    const settle = waiting.get(data.id);
    waiting.delete(data.id);
    settle?.(data);
  };
  worker.onerror = (event) => {
    event.preventDefault?.();
    stop(new CrosscheckError('trap', `The comparison stopped: ${event.message || 'its worker ended'}.`));
  };
  return { worker, waiting, stop };
}
