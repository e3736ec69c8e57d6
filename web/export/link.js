// A frozen report in the fragment of an address: #1. and then deflate-raw, base64url. A fragment is never
// sent to a server. What comes from one is untrusted: bounded on the way in, and checked by whoever draws it.

const prefix = '#1.';
export const fragmentLimit = 64 * 1024; // characters
const unpackedLimit = 8 * 2 ** 20; // bytes; a bomb is stopped there

/** @param {object} frozen @returns {Promise<string>} the fragment, from # on */
export async function toFragment(frozen) {
  const bytes = await through(new TextEncoder().encode(JSON.stringify(frozen)), new CompressionStream('deflate-raw'), Infinity);
  let binary = '';
  for (let at = 0; at < bytes.length; at += 0x8000) binary += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return prefix + btoa(binary).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
}

/** @param {string} fragment @returns {Promise<object>} throws an Error with a sentence */
export async function fromFragment(fragment) {
  if (!fragment.startsWith(prefix)) throw new Error(/^#\d+\./.test(fragment) ? 'This link was made by a newer version.' : 'There is no report in this address.');
  if (fragment.length > fragmentLimit) throw new Error('This link is too long.');
  let data;
  try {
    const binary = atob(fragment.slice(prefix.length).replace(/-/g, '+').replace(/_/g, '/'));
    const bytes = Uint8Array.from(binary, (c) => c.charCodeAt(0));
    data = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(await through(bytes, new DecompressionStream('deflate-raw'), unpackedLimit)));
  } catch {
    throw new Error('This link is damaged: a part of it is missing, or was changed.');
  }
  return data;
}

/** Bytes through a stream, refused where more than `limit` come out. */
async function through(bytes, stream, limit) {
  const chunks = [];
  let size = 0;
  for await (const chunk of read(new Blob([bytes]).stream().pipeThrough(stream))) {
    size += chunk.length;
    if (size > limit) throw new Error('too large');
    chunks.push(chunk);
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

/** Streams are not iterable in every browser yet. */
async function* read(stream) {
  const reader = stream.getReader();
  try {
    for (let step = await reader.read(); !step.done; step = await reader.read()) yield step.value;
  } finally {
    reader.cancel().catch(() => {});
  }
}
