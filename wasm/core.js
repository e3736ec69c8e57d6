// The core for whoever has its bytes: the same in a page, in a Worker and in Node.
//
//   const core = await load({ wasm });            // a URL, a Response, bytes or a WebAssembly.Module
//   const report = await core.compare(request);   // see report.schema.json
//
// `compare` runs on the thread that calls it and cannot be interrupted: index.js puts it into a
// Worker, where `signal` ends it at once.
import createInstance from '../build/wasm/wasm/glue.js';
import { CrosscheckError } from './errors.js';
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
export async function load({ wasm }) {
  const module = await compileWasm(await wasm);
  let instance = await instantiate(module);

  /** Report bytes for request bytes. The instance is clean again when this returns or throws. */
  async function compareBytes(bytes) {
    instance ??= await instantiate(module);
    try {
      const room = instance.room(bytes.length);
      if (room === null) throw new RangeError('memory');
      room.set(bytes);
      return instance.compare().slice();
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

/** @param {AbortSignal} [signal] */
export function stopIf(signal) {
  if (signal?.aborted) throw new CrosscheckError('aborted', 'The comparison was stopped.');
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

/** @param {Source} source */
export async function compileWasm(source) {
  if (source instanceof WebAssembly.Module) return source;
  const { bytes, from } = await bytesOf(source);
  checkMagic(bytes, from);
  try {
    return await WebAssembly.compile(bytes);
  } catch (error) {
    throw new CrosscheckError('wasm', `${from} is damaged or incomplete: ${error.message}. Load the page again, or build it again.`);
  }
}

async function bytesOf(source) {
  if (source instanceof ArrayBuffer) return { bytes: new Uint8Array(source), from: 'The WebAssembly file' };
  if (ArrayBuffer.isView(source)) return { bytes: source, from: 'The WebAssembly file' };
  let response = source;
  try {
    if (!(source instanceof Response)) response = await fetch(source);
  } catch (error) {
    throw new CrosscheckError('wasm', `${source} cannot be fetched: ${error.message}. Check the connection and try again.`);
  }
  if (!response.ok) throw new CrosscheckError('wasm', `${response.url} answers ${response.status}. Put core.wasm there, or pass { wasm } with its place.`);
  return { bytes: new Uint8Array(await response.arrayBuffer()), from: response.url };
}

/** A web server often answers a missing file with its start page: say that, not "bad magic". */
function checkMagic(bytes, from) {
  if (bytes[0] === 0x00 && bytes[1] === 0x61 && bytes[2] === 0x73 && bytes[3] === 0x6d) return;
  const start = new TextDecoder().decode(bytes.subarray(0, 200)).trimStart();
  throw new CrosscheckError('wasm', start.startsWith('<')
    ? `${from} is an HTML page, not core.wasm. Copy crosscheck/core.wasm to your static folder, or pass { wasm } with its place.`
    : `${from} is not WebAssembly. Pass core.wasm.`);
}
