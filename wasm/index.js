// The package in a browser: the core in a Worker, so that a page never waits.
//
//   import { compare } from 'crosscheck';
//   const report = await compare({ articles: [{ id: 'a', text: '…' }, { id: 'b', text: '…' }] });
//
// Nothing is fetched but core.wasm and the Worker's script, from where this file came.
import { CrosscheckError } from './errors.js';
import { load as loadThreaded } from './threaded.js';

export { CrosscheckError };

/** @type {import('./index.js').load} */
export async function load({ wasm, worker } = {}) {
  return loadThreaded({
    wasm: wasm ?? new URL('../build/wasm/wasm/core.wasm', import.meta.url),
    worker: worker ?? (() => new Worker(new URL('./worker.js', import.meta.url), { type: 'module' })),
  });
}

let core;

/** Compares with one shared Worker. @type {import('./index.js').compare} */
export async function compare(request, options) {
  core ??= load();
  return (await core).compare(request, options);
}
