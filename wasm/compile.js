// core.wasm from wherever it is → a compiled module, or an error that says what to do.
import { CrosscheckError } from './errors.js';

/** @param {import('./core.js').Source} source */
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
