// core.wasm from wherever it is → a compiled module, or an error that says what to do.
import { CrosscheckError } from './errors.js';

/** The SHA-256 of the core.wasm that belongs to this script, in hexadecimal; set by the package's build. */
export const originalSum = globalThis.CROSSCHECK_CORE_SUM;

/**
 * @param {import('./core.js').Source} source
 * @param {string} [sum] the SHA-256 that the bytes must have, checked where the browser can (on https and localhost)
 */
export async function compileWasm(source, sum) {
  if (!globalThis.WebAssembly) throw new CrosscheckError('wasm', 'This browser runs no WebAssembly, or it is switched off. A saved report can still be shown (crosscheck/frozen).');
  if (source instanceof WebAssembly.Module) return source;
  const { bytes, from } = await bytesOf(source);
  checkMagic(bytes, from);
  await checkSum(bytes, sum, from);
  try {
    return await WebAssembly.compile(bytes);
  } catch (error) {
    throw new CrosscheckError('wasm', forbidden.test(error.message)
      ? 'The policy of this page forbids WebAssembly: add \'wasm-unsafe-eval\' to its script-src, or show a saved report (crosscheck/frozen).'
      : `${from} is damaged or incomplete: ${error.message}. Load the page again, or build it again.`);
  }
}

/** How engines say that the content security policy is the reason. */
const forbidden = /content.security.policy|\bCSP\b|unsafe-eval|disallowed by embedder/i;

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

async function checkSum(bytes, sum, from) {
  if (!sum || !globalThis.crypto?.subtle) return;
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  const found = Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
  if (found === sum) return;
  throw new CrosscheckError('wasm', `${from} is another version than this script, or was changed. Put the two files of one version side by side.`);
}
