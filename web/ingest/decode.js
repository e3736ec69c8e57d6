// Bytes of a file → text. UTF-8 first; UTF-16 where a byte order mark says so; else Windows-1252,
// which old newsroom exports are in. What is no text at all is named, not guessed at.

/** Beginnings of files that hold no plain text, and what to do instead. */
const strangers = [
  { magic: [0x25, 0x50, 0x44, 0x46], problem: 'this is a PDF: copy the text out of it' },
  { magic: [0x50, 0x4b, 0x03, 0x04], problem: 'this is a packed file (such as .docx or .zip): copy the text out of it' },
  { magic: [0xff, 0xd8, 0xff], problem: 'this is an image: there is no text in it to compare' },
  { magic: [0x89, 0x50, 0x4e, 0x47], problem: 'this is an image: there is no text in it to compare' },
  { magic: [0x1f, 0x8b], problem: 'this is a packed file: unpack it first' },
];

/**
 * @param {Uint8Array} bytes
 * @returns {{ text?: string, note?: string, problem?: string }} text, with a note where the
 *   encoding was not plain UTF-8; or the problem
 */
export function decodeText(bytes) {
  const stranger = strangers.find(({ magic }) => magic.every((byte, i) => bytes[i] === byte));
  if (stranger) return { problem: stranger.problem };
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { text: decode('utf-16le', bytes), note: 'read as UTF-16' };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { text: decode('utf-16be', bytes), note: 'read as UTF-16' };
  const utf8 = decode('utf-8', bytes);
  const damaged = utf8.split('\uFFFD').length - 1 - given(bytes);
  if (damaged === 0) return { text: utf8 };
  if (isBinary(bytes)) return { problem: 'this is not a text file' };
  // A text cut or damaged in a few places is still UTF-8; one without any multi-byte character is not.
  if (hasMultibyte(utf8)) return { text: utf8, note: `${damaged} damaged character${damaged === 1 ? '' : 's'}` };
  return { text: decode('windows-1252', bytes), note: 'read as Windows-1252' };
}

const decode = (encoding, bytes) => new TextDecoder(encoding).decode(bytes);

const hasMultibyte = (text) => /[\u0080-\uFFFC]/.test(text);

/** How often U+FFFD itself stands in the bytes. */
function given(bytes) {
  let n = 0;
  for (let at = bytes.indexOf(0xef); at !== -1; at = bytes.indexOf(0xef, at + 1)) {
    if (bytes[at + 1] === 0xbf && bytes[at + 2] === 0xbd) n++;
  }
  return n;
}

/** Many control characters in the first bytes: a program or a picture. */
function isBinary(bytes) {
  const start = bytes.subarray(0, 4096);
  const odd = start.filter((byte) => byte < 9 || (byte > 13 && byte < 32 && byte !== 27)).length;
  return odd > start.length / 50;
}
