// What a file is, by its first bytes; its name decides only between kinds of text.

/** Beginnings of files that no text can be read out of, and what to do instead. `at`: where the bytes stand. */
const strangers = [
  { bytes: '%PDF', problem: 'this is a PDF: copy the text out of it' },
  { bytes: '\xff\xd8\xff', problem: 'this is an image: there is no text in it to compare' },
  { bytes: '\x89PNG', problem: 'this is an image: there is no text in it to compare' },
  { bytes: 'GIF8', problem: 'this is an image: there is no text in it to compare' },
  { bytes: 'WEBP', at: 8, problem: 'this is an image: there is no text in it to compare' },
  { bytes: 'ftypavif', at: 4, problem: 'this is an image: there is no text in it to compare' },
  { bytes: 'ftyphei', at: 4, problem: 'this is an image: there is no text in it to compare' },
  { bytes: 'II*\0', problem: 'this is an image: there is no text in it to compare' },
  { bytes: 'MM\0*', problem: 'this is an image: there is no text in it to compare' },
  { bytes: 'ftyp', at: 4, problem: 'this is a film or a sound: there is no text in it to compare' },
  { bytes: 'ID3', problem: 'this is a film or a sound: there is no text in it to compare' },
  { bytes: 'OggS', problem: 'this is a film or a sound: there is no text in it to compare' },
  { bytes: '\x1a\x45\xdf\xa3', problem: 'this is a film or a sound: there is no text in it to compare' },
  { bytes: '\x1f\x8b', problem: 'this is a packed file: unpack it first' },
  { bytes: '7z\xbc\xaf\x27\x1c', problem: 'this is a packed file: unpack it first' },
  { bytes: 'Rar!', problem: 'this is a packed file: unpack it first' },
  { bytes: 'BZh', problem: 'this is a packed file: unpack it first' },
  { bytes: '\xfd7zXZ', problem: 'this is a packed file: unpack it first' },
  { bytes: '\xd0\xcf\x11\xe0', problem: 'this is an old Word file or the like: save it as .docx, or copy the text out of it' },
  { bytes: '{\\rtf', problem: 'this is an RTF file: copy the text out of it' },
  { bytes: 'bplist', problem: 'this is a Safari web archive or the like: save the page as HTML, or copy the text out of it' },
];

/**
 * @param {Uint8Array} bytes
 * @returns {{ kind: 'packed' | 'other' } | { problem: string }} packed: a zip, perhaps a .docx
 */
export function sniff(bytes) {
  if (bytes.length === 0) return { problem: 'it is empty' };
  if (begins(bytes, 'PK\x03\x04') || begins(bytes, 'PK\x05\x06')) return { kind: 'packed' };
  const stranger = strangers.find(({ bytes: magic, at = 0 }) => begins(bytes, magic, at));
  return stranger ? { problem: stranger.problem } : { kind: 'other' };
}

function begins(bytes, magic, at = 0) {
  for (let i = 0; i < magic.length; i++) if (bytes[at + i] !== magic.charCodeAt(i)) return false;
  return true;
}

/** Which text it is: a page, a message with its headers, or plain. @param {string} text @param {string} name of the file */
export function textKind(text, name) {
  const start = text.slice(0, 4000).trimStart();
  if (isMessage(start, name)) return 'mail';
  if (/^<(?:!doctype\s+html|html|head|body|article|main|section|div|p|table|meta|title)[\s>]/i.test(withoutPreface(start))) return 'html';
  if (/\.(?:x?html?|xht)$/i.test(name) && /<[a-z!/][^<>]*>/i.test(text.slice(0, 100_000))) return 'html';
  return 'text';
}

/** Without an XML declaration and comments ("saved from url=…") before the page itself. */
function withoutPreface(start) {
  let rest = start;
  for (;;) {
    const end = rest.startsWith('<?xml') ? rest.indexOf('>') : rest.startsWith('<!--') ? rest.indexOf('-->') + 2 : -1;
    if (end <= 1) return rest;
    rest = rest.slice(end + 1).trimStart();
  }
}

/** Headers of a mail or a saved page (.mhtml) open it; the name, or headers that only machines write, must say so too. */
function isMessage(start, name) {
  const head = start.split(/\r?\n\r?\n/, 1)[0];
  if (!/^(?:[A-Za-z][\w-]*:[^\r\n]*(?:\r?\n[ \t][^\r\n]*)*(?:\r?\n|$))+/.test(head)) return false;
  return /^(?:mime-version|received|message-id|snapshot-content-location):/im.test(head) || (/\.(?:eml|mht|mhtml)$/i.test(name) && /^(?:from|subject|date):/im.test(head));
}
