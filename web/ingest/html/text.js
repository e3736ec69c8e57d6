// A parsed page → its text, as a reader would copy it, and hints: which element each passage stood in.
import { breaks, inlineStyle, isCell, isHidden, isLeftOut, isSpaced, keepsSpace } from './elements.js';
import { Flow } from './flow.js';
import { namesOf } from './names.js';
import { attribute, walk } from './parse.js';

const mostHints = 20000;

/** Elements that say nothing of the passage in them, unless by a name. */
const plainTags = new Set(['div', 'span', 'tr', 'td', 'th', 'tbody', 'thead', 'table', 'center', 'font', 'strong', 'b', 'em', 'i', 'u', 'br']);
const manyLinks = 0.5; // share of link text from which an element without a name is worth a hint

/**
 * @typedef {{ span: [number, number], tag: string, names?: string[], links?: number, hidden?: true }} Hint
 * @param document from parseHtml
 * @returns {{ text: string, hints: Hint[] }} spans in UTF-16 code units of the text, outer before inner. What the page does not
 *   show is kept in the text, and its hint says so.
 */
export function readText(document) {
  const reader = new TextReader();
  walk(document, (node) => reader.enter(node), (node) => reader.leave(node));
  return reader.result();
}

class TextReader {
  #flow = new Flow();
  #open = [];
  #found = []; // hints, in the order in which their elements end
  #linkLetters = 0; // letters of link text so far
  #inLink = 0;
  #preserved = 0;
  #linkEnd = -1; // where the last link ended

  enter(node) {
    if (node.nodeName === '#text') return this.#text(node.value);
    if (!node.tagName || isLeftOut(node)) {
      if (node.tagName && isSpaced(node)) this.#flow.gap();
      return false;
    }
    if (node.tagName === 'br') {
      this.#flow.endLine();
      return false;
    }
    this.#begin(node);
    return true;
  }

  #text(text) {
    const before = this.#flow.length;
    if (this.#preserved > 0) this.#flow.addPreserved(text);
    else this.#flow.add(text);
    if (this.#inLink > 0) this.#linkLetters += this.#flow.length - before;
  }

  #begin(node) {
    const style = inlineStyle(attribute(node, 'style'));
    const entry = {
      lines: breaks(node, style), preserve: keepsSpace(node, style), hidden: isHidden(node.attrs, style),
      begin: this.#flow.length, links: this.#linkLetters,
    };
    const besideLink = node.tagName === 'a' && this.#linkEnd === this.#flow.length;
    if (entry.lines > 0) this.#flow.breakLine(entry.lines);
    else if (isSpaced(node) || besideLink) this.#flow.gap();
    this.#preserved += entry.preserve;
    this.#inLink += node.tagName === 'a';
    this.#open.push(entry);
  }

  leave(node) {
    const entry = this.#open.pop();
    this.#preserved -= entry.preserve;
    if (node.tagName === 'a') {
      this.#inLink--;
      this.#linkEnd = this.#flow.length;
    }
    if (this.#flow.length > entry.begin) this.#note(node, entry);
    if (entry.lines > 0) this.#flow.breakLine(entry.lines);
    else if (isCell(node)) this.#flow.cell();
    else if (isSpaced(node)) this.#flow.gap();
  }

  /** A hint for an element that has text. */
  #note(node, { begin, links, lines, hidden }) {
    const { tagName } = node;
    if (tagName === 'body' || tagName === 'html') return;
    const end = this.#flow.length;
    const share = (this.#linkLetters - links) / (end - begin);
    const names = namesOf(node.attrs);
    if (!hidden && names.length === 0 && share < manyLinks && plainTags.has(tagName)) return;
    this.#found.push({ begin, end, tag: tagName.slice(0, 24), names, share, hidden, inline: lines === 0 });
  }

  result() {
    const text = this.#flow.toString();
    const hints = [];
    for (const { begin, end, tag, names, share, hidden, inline } of this.#found.reverse()) { // outer before inner
      if (hints.length === mostHints) break;
      const span = [afterBreaks(text, begin), end];
      const isUnseen = hidden && (end - begin) * 2 < text.length; // what holds most of the page is under a dialog, not hidden
      if (inline && !isUnseen && !this.#coversLine(span)) continue;
      const links = Math.round(share * 100) / 100;
      hints.push({ span, tag, ...(names.length > 0 && { names }), ...(links > 0 && { links }), ...(isUnseen && { hidden: true }) });
    }
    hints.sort((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1]);
    return { text, hints };
  }

  #coversLine([begin, end]) {
    const [from, to] = this.#flow.lineAt(begin);
    return (end - begin) * 2 >= to - from;
  }
}

/** Past the line ends, or the space, that part a passage from what stands before: at most two. */
function afterBreaks(text, begin) {
  let at = begin;
  while (at < begin + 2 && ' \t\n'.includes(text[at] ?? 'x')) at++;
  return at;
}
