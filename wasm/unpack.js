// Bytes that travel inside a script: gzip, then base64, a third smaller than base64 alone.

/** @param {string} packed @returns {Promise<Uint8Array>} */
export async function unpacked(packed) {
  const bytes = Uint8Array.from(atob(packed), (c) => c.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
