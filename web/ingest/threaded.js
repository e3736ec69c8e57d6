// rich.js in a Worker, with the same interface. The Worker is started by the first call, and again after one that it did not
// survive or answer: hostile input costs the reader a message and no more.
import IngestWorker from './worker.js?worker&inline';

const patience = 60_000; // milliseconds for one file

let running = null; // { worker, waiting: Map of id → settle }
let calls = 0;

function start() {
  const made = { worker: new IngestWorker(), waiting: new Map() };
  made.worker.onmessage = ({ data }) => settle(made, data.id, data);
  made.worker.onerror = (event) => {
    event.preventDefault?.();
    stop(made, event.message || 'its worker could not run');
  };
  return made;
}

function settle(made, id, answer) {
  made.waiting.get(id)?.(answer);
  made.waiting.delete(id);
}

function stop(made, failure) {
  made.worker.terminate();
  if (running === made) running = null;
  for (const id of [...made.waiting.keys()]) settle(made, id, { failure });
}

/** @type {typeof import('./rich.js').readRich} */
export async function readRich(kind, source) {
  running ??= start();
  const mine = running;
  const id = ++calls;
  const watch = setTimeout(() => stop(mine, 'it takes too long'), patience);
  const { article, failure } = await new Promise((done) => {
    mine.waiting.set(id, done);
    mine.worker.postMessage({ id, kind, source });
  });
  clearTimeout(watch);
  return failure === undefined ? article : { problem: `it cannot be read: ${failure}` };
}
