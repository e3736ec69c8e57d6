// The core in the page. It is fetched at once, and after that the page gives up the right to fetch:
// a second policy without any connection is added, and the Worker, a blob, inherits both.
import { compileWasm } from '../wasm/compile.js';
import { CrosscheckError } from '../wasm/errors.js';
import { load } from '../wasm/threaded.js';
import { coreSource } from './core-source.js';

const mostHere = 100_000; // code units in all that are compared without a Worker: the page stands still meanwhile

/** A first comparison makes the core ready: its model, its lists. It is done as soon as it can be, not when a reader waits for it. */
const first = { articles: ['The harbour fire killed 12 people on Monday, the mayor said.', 'At least 12 people died in the harbour fire, “and we were warned”, the mayor said.'].map((text, i) => ({ id: `a${i}`, text })) };

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
  const worker = import('../wasm/worker.js?worker&inline'); // with the core, whose glue it is
  const wasm = await compileWasm(await coreSource());
  const { default: CoreWorker } = await worker;
  forbidConnections();
  const threaded = await load({ wasm, worker: () => new CoreWorker() });
  try {
    await threaded.begin();
    threaded.compare(first).catch(() => {});
    return threaded;
  } catch (error) {
    if (error.code !== 'worker') throw error;
    return onThisThread(wasm);
  }
}

/** Where the browser refuses a Worker: the same core on the page's own thread, which can be neither stopped nor used meanwhile. */
async function onThisThread(wasm) {
  const { coreOf } = await import('../wasm/core.js');
  const { compare } = await coreOf(wasm);
  return {
    async compare(request, options) {
      const size = request.articles.reduce((sum, { text }) => sum + text.length, 0);
      if (size > mostHere) {
        throw new CrosscheckError('size', `This browser lets the page start no Worker, so it would stand still while it compares: at most ${mostHere.toLocaleString('en-GB')} characters are taken then, and these articles have ${size.toLocaleString('en-GB')}. Leave some of the text out, or use another browser.`);
      }
      await new Promise((done) => { setTimeout(done, 50); }); // what runs is shown first
      return compare(request, options);
    },
  };
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
