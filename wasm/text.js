// Strings of JavaScript may hold half of a surrogate pair; UTF-8 cannot. Each lone half becomes one
// U+FFFD, which is one code unit as well, so offsets into the caller's string stay right.

const loneHalf = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** @param {string} text */
export function wellFormed(text) {
  return text.toWellFormed ? text.toWellFormed() : text.replace(loneHalf, '\uFFFD');
}

/**
 * The request as the bytes that the core takes. JSON.stringify would write a lone half as the six
 * characters \udXXX, which is no text either, so strings are mended on the way.
 */
export function requestBytes(request) {
  const json = JSON.stringify(request, (_, value) => (typeof value === 'string' ? wellFormed(value) : value));
  return new TextEncoder().encode(json);
}
