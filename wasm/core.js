// The core for whoever has its bytes: the same in a page, in a Worker and in Node.
//
//   const core = await load({ wasm });            // a URL, a Response, bytes or a WebAssembly.Module
//   const report = await core.compare(request);   // see report.schema.json
//
// `compare` runs on the thread that calls it and cannot be interrupted: index.js puts it into a
// Worker, where `signal` ends it at once.
import createInstance from '../build/wasm/wasm/glue.js';
import { compileWasm } from './compile.js';
import { CrosscheckError, stopIf } from './errors.js';
import { requestBytes } from './text.js';

export { CrosscheckError };

/**
 * @typedef {import('./report.js').Request} Request
 * @typedef {import('./report.js').Report} Report
 * @typedef {{ phase: 'comparing' | 'done', articles: number }} Progress
 * @typedef {{ signal?: AbortSignal, onProgress?: (progress: Progress) => void }} Options
 * @typedef {string | URL | Response | ArrayBuffer | Uint8Array | WebAssembly.Module} Source
 */

/**
 * Loads the core. One instance answers many calls; after a trap it is replaced by a fresh one.
 * @param {{ wasm: Source | Promise<Source> }} options
 */
export const load = async ({ wasm }) => coreOf(await compileWasm(await wasm));

/** The same from a module that is compiled. @param {WebAssembly.Module} module */
export async function coreOf(module) {
  let instance = await instantiate(module);

  /** Report bytes for request bytes. The instance is clean again when this returns or throws. */
  async function compareBytes(bytes) {
    instance ??= await instantiate(module);
    try {
      const room = instance.room(bytes.length);
      if (room === null) throw new RangeError('memory');
      room.set(bytes);
      const parts = [];
      instance.compare((part) => { parts.push(part.slice()); });
      return joined(parts);
    } catch (error) {
      instance = null;
      throw trapped(error, bytes.length);
    }
  }

  /**
   * @param {Request} request
   * @param {Options} [options]
   * @returns {Promise<Report>}
   * @throws {CrosscheckError}
   */
  async function compare(request, { signal, onProgress } = {}) {
    const articles = request?.articles?.length ?? 0;
    stopIf(signal);
    onProgress?.({ phase: 'comparing', articles });
    const bytes = await compareBytes(requestBytes(request ?? null));
    stopIf(signal);
    const report = JSON.parse(decoder.decode(bytes));
    if (report.error) throw CrosscheckError.from(report.error);
    onProgress?.({ phase: 'done', articles });
    return report;
  }

  return { compare, compareBytes, module };
}

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function joined(parts) {
  const bytes = new Uint8Array(parts.reduce((size, part) => size + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

async function instantiate(module) {
  try {
    return await createInstance({
      instantiateWasm(imports, done) {
        WebAssembly.instantiate(module, imports).then((instance) => done(instance, module));
        return {};
      },
      print() {},
      printErr() {},
    });
  } catch (error) {
    throw new CrosscheckError('wasm', `The core does not start: ${error.message ?? error}.`);
  }
}

/** What a failed call means. A RangeError is short memory, told by the core or by the engine; but for the stack's. */
function trapped(error, size) {
  if (error instanceof RangeError && !/call stack/.test(error.message)) {
    const megabytes = (size / 2 ** 20).toFixed(1);
    return new CrosscheckError('memory',
      `The articles are too large to compare on this device (${megabytes} MB in all). Leave some of the text out.`);
  }
  return new CrosscheckError('trap', `The core stopped: ${error?.message ?? error}. Please report the articles that led to it.`);
}
