// A Word document (.docx) → text and hints. It is a zip whose word/document.xml holds paragraphs of runs of text.
import { unzipSync } from 'fflate';

const largest = 100e6; // bytes of word/document.xml, unpacked

/** What other packed files hold, to name them. */
const others = [
  [/^(?:xl|ppt)\//, 'this is a table or slides, no text: copy the text out of it'],
  [/^content\.xml$/, 'this is an OpenDocument file: save it as .docx, or copy the text out of it'],
  [/^META-INF\/container\.xml$/, 'this is an e-book: copy the text out of it'],
];

/**
 * @param {Uint8Array} bytes
 * @returns {{ text: string, hints: object[] } | { problem: string }}
 */
export function readDocx(bytes) {
  const names = [];
  let files, tooLarge = false;
  try {
    files = unzipSync(bytes, {
      filter({ name, originalSize }) {
        names.push(name);
        if (name !== 'word/document.xml') return false;
        tooLarge = originalSize > largest;
        return !tooLarge;
      },
    });
  } catch {
    return { problem: 'this packed file is damaged' };
  }
  if (tooLarge) return { problem: `its text is larger than ${largest / 1e6} MB` };
  const document = files['word/document.xml'];
  if (document) return readXml(new TextDecoder().decode(document));
  const other = others.find(([pattern]) => names.some((name) => pattern.test(name)));
  return { problem: other?.[1] ?? 'this is a packed file: unpack it first' };
}

/** Content that is no text of the document: earlier versions, the second form of a drawing, field codes. */
const leftOut = new Set(['w:del', 'w:moveFrom', 'mc:Fallback', 'w:instrText', 'w:delText']);

function readXml(xml) {
  const reader = new DocumentReader();
  for (const [token] of xml.matchAll(/<[^>]*>|[^<]+/g)) {
    if (token[0] !== '<') reader.text(token);
    else {
      const [, close, name, rest] = /^<(\/?)([\w:]+)([^]*)>$/.exec(token) ?? [];
      if (name) reader.tag(name, { closes: close !== '', empty: rest.endsWith('/'), rest });
    }
  }
  return reader.result();
}

class DocumentReader {
  #parts = [];
  #length = 0;
  #hints = [];
  #paragraphs = []; // open ones: text boxes stand within paragraphs
  #inText = false;
  #skipped = 0; // open elements that are left out

  #write(text) {
    this.#parts.push(text);
    this.#length += text.length;
  }

  text(token) {
    if (this.#inText && this.#skipped === 0) this.#write(unescape(token));
  }

  tag(name, { closes, empty, rest }) {
    if (leftOut.has(name)) {
      if (!empty) this.#skipped += closes ? -1 : 1;
    } else if (name === 'w:t') this.#inText = !closes && !empty;
    else if (this.#skipped > 0) return;
    else if (name === 'w:p') this.#paragraph(closes, empty);
    else if (name === 'w:pStyle') this.#style(/w:val="([^"]{1,60})"/.exec(rest)?.[1]);
    else if (name === 'w:br' || name === 'w:cr') this.#write('\n');
    else if (name === 'w:tab' && this.#length > (this.#paragraphs.at(-1)?.begin ?? Infinity)) this.#write('\t');
  }

  #style(style = '') {
    if (this.#paragraphs.length > 0) this.#paragraphs.at(-1).style = style;
  }

  #paragraph(closes, empty) {
    if (empty) return;
    const outer = this.#paragraphs.at(-1);
    if (!closes) {
      if (outer && this.#length > outer.begin) this.#write('\n\n');
      this.#paragraphs.push({ begin: this.#length, style: '' });
      return;
    }
    const { begin, style } = this.#paragraphs.pop() ?? { begin: this.#length };
    if (this.#length === begin) return;
    this.#hints.push({ span: [begin, this.#length], tag: tagOf(style) });
    this.#write('\n\n');
  }

  result() {
    const text = this.#parts.join('').trimEnd();
    return { text, hints: this.#hints.filter(({ span }) => span[1] <= text.length) };
  }
}

/** The element of a page that a paragraph style of Word stands for. */
function tagOf(style = '') {
  const heading = /^heading\s?([1-6])/i.exec(style)?.[1];
  if (heading) return `h${heading}`;
  if (/^title$/i.test(style)) return 'h1';
  if (/^caption$/i.test(style)) return 'figcaption';
  return /list/i.test(style) ? 'li' : 'p';
}

function unescape(text) {
  const named = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
  return text.replace(/&(?:#(\d{1,7})|#x([\da-fA-F]{1,6})|(amp|lt|gt|quot|apos));/g, (whole, decimal, hex, name) => {
    if (name) return named[name];
    const code = decimal ? Number(decimal) : parseInt(hex, 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\uFFFD';
  });
}
