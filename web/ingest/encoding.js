// Bytes of a text file → text, and which encoding they were in. A byte order mark decides; then what the file says of itself; then
// what the bytes can be: UTF-8, UTF-16 by its zero bytes, else Windows-1252, which old newsroom exports are in.

const decode = (encoding, bytes) => new TextDecoder(encoding).decode(bytes);

/**
 * @param {Uint8Array} bytes
 * @param {{ declared?: string }} [options] declared: the name of an encoding that a header gave
 * @returns {{ text: string, note?: string } | { problem: string }} a note where it was not plain UTF-8
 */
export function decodeText(bytes, { declared = '' } = {}) {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { text: decode('utf-16le', bytes), note: 'read as UTF-16' };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { text: decode('utf-16be', bytes), note: 'read as UTF-16' };
  const wide = wideEncoding(bytes);
  if (wide) return { text: decode(wide, bytes), note: `read as UTF-16 (it does not say so${wide === 'utf-16be' ? '; big-endian' : ''})` };
  const utf8 = decode('utf-8', bytes);
  const damaged = count(utf8, '\uFFFD') - givenReplacements(bytes);
  if (damaged === 0) return { text: utf8 };
  const said = known(declared || declaredIn(bytes));
  if (said && said !== 'utf-8') return { text: decode(said, bytes), note: `read as ${said === 'windows-1252' ? 'Windows-1252' : said}, as it says of itself` };
  if (isBinary(bytes)) return { problem: 'this is not a text file' };
  // A text cut or damaged in a few places is still UTF-8; one without any multi-byte character is not.
  if (/[\u0080-\uFFFC]/.test(utf8)) return { text: utf8, note: `${damaged} damaged character${damaged === 1 ? '' : 's'}` };
  return { text: decode('windows-1252', bytes), note: 'read as Windows-1252' };
}

/** The name in `<meta charset>` or `<?xml encoding>`: within the first 1,024 bytes, as the HTML standard has it. */
function declaredIn(bytes) {
  const start = decode('windows-1252', bytes.subarray(0, 1024));
  return /<(?:meta[^>]{0,200}?charset|\?xml[^>]{0,100}?encoding)\s*=\s*["']?\s*([\w:.-]{2,40})/i.exec(start)?.[1] ?? '';
}

/** What TextDecoder calls an encoding; '' where it knows none of that name. */
function known(name) {
  try {
    return name === '' ? '' : new TextDecoder(name).encoding;
  } catch {
    return '';
  }
}

/** UTF-16 of mostly Latin text without a mark: every other byte is zero. */
function wideEncoding(bytes) {
  const start = bytes.subarray(0, 4096);
  const zeros = [0, 0];
  start.forEach((byte, i) => { if (byte === 0) zeros[i % 2]++; });
  const half = start.length / 2;
  if (half < 4) return '';
  if (zeros[1] > half * 0.7 && zeros[0] < half * 0.05) return 'utf-16le';
  if (zeros[0] > half * 0.7 && zeros[1] < half * 0.05) return 'utf-16be';
  return '';
}

function count(text, letter) {
  let n = 0;
  for (let at = text.indexOf(letter); at !== -1; at = text.indexOf(letter, at + 1)) n++;
  return n;
}

/** How often U+FFFD itself stands in the bytes. */
function givenReplacements(bytes) {
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
