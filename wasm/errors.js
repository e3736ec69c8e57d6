// The one error class that callers see.
//
// code      what a program may branch on:
//   from the core       "json", "no-articles", … as in report.schema.json
//   from this side      "wasm" (the file cannot be loaded), "memory" (too large to compare here),
//                       "trap" (the core stopped), "aborted", "request" (not a request at all)
// message   a sentence for a person
// at        the place in the request, "articles[2].text", or ""

export class CrosscheckError extends Error {
  /** @param {string} code @param {string} message @param {string} [at] */
  constructor(code, message, at = '') {
    super(message);
    this.name = 'CrosscheckError';
    this.code = code;
    this.at = at;
  }

  /** The same error from what `toJSON` gave: an Error does not survive postMessage whole. */
  static from({ code, message, at }) {
    return new CrosscheckError(code, message, at);
  }

  toJSON() {
    return { code: this.code, message: this.message, at: this.at };
  }
}

/** @param {AbortSignal} [signal] */
export function stopIf(signal) {
  if (signal?.aborted) throw new CrosscheckError('aborted', 'The comparison was stopped.');
}
