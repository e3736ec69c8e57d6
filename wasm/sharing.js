// `compare` for those who keep no core of their own.

/**
 * Compares with one core for each source of core.wasm, made by the first call that names it. A core
 * that could not be loaded is tried again by the next call.
 * @param {(options: { wasm?: import('./core.js').Source }) => Promise<{ compare: Function }>} load
 * @returns {typeof import('./index.js').compare}
 */
export function sharing(load) {
  const cores = new Map(); // source, or undefined for the default → promise of a core
  return async function compare(request, { wasm, ...options } = {}) {
    const key = wasm instanceof URL ? wasm.href : wasm;
    if (!cores.has(key)) {
      const core = load({ wasm });
      cores.set(key, core);
      core.catch(() => cores.delete(key));
    }
    return (await cores.get(key)).compare(request, options);
  };
}
