// HTML text → a tree, as the WHATWG standard builds it (parse5). No DOM, no request, nothing runs.
//
// Time and memory are linear in the text, which the standard's algorithm alone is not: it opens every
// unclosed <b>, <i> … again in each paragraph.
import { Parser } from 'parse5';

/** Unclosed formatting elements that are opened again in a new block; beyond it none is. They hold no text of their own. */
const mostReopened = 64;

class BoundedParser extends Parser {
  _reconstructActiveFormattingElements() {
    let entry = this.activeFormattingElements.newest;
    for (let n = 0; entry?.element && !this.openElements.contains(entry.element); entry = entry.older) {
      if (++n > mostReopened) return this.activeFormattingElements.clearToLastMarker();
    }
    return super._reconstructActiveFormattingElements();
  }
}

/** Pictures and fonts within the page, megabytes of letters: no text. From 200 letters on, so that examples in a text stay. */
const leastEmbedded = 200;
const embedded = /data:[\w.+-]{1,100}\/[\w.+-]{1,100}(?:;[\w=-]{1,100}){0,8};base64,/g;

// Regular expressions with an unbounded repetition run out of stack over some ten megabytes: the end is searched instead.
function withoutEmbedded(html) {
  const pastLetters = /[^A-Za-z0-9+/=%]|$/g;
  let kept = '', at = 0;
  for (const { index, 0: head } of html.matchAll(embedded)) {
    const begin = pastLetters.lastIndex = index + head.length;
    const end = pastLetters.exec(html).index;
    if (end - begin < leastEmbedded) continue;
    kept += `${html.slice(at, index)}data:,`;
    at = end;
  }
  return kept + html.slice(at);
}

/** @param {string} html @returns the document node; scripting counts as on, so <noscript> holds no elements */
export function parseHtml(html) {
  return BoundedParser.parse(withoutEmbedded(html), { scriptingEnabled: true });
}

/** The value of an attribute; '' where it is absent. */
export function attribute(node, name) {
  return node.attrs.find((attr) => attr.name === name)?.value ?? '';
}

export const hasAttribute = (node, name) => node.attrs.some((attr) => attr.name === name);

/**
 * Every node below `root` in document order, without recursion.
 * `enter` may return false: what is in the node is passed over. `leave` is called for every element that was entered.
 */
export function walk(root, enter, leave = () => {}) {
  const open = [{ node: root, at: 0 }];
  while (open.length > 0) {
    const top = open[open.length - 1];
    const child = top.node.childNodes?.[top.at++];
    if (child === undefined) {
      open.pop();
      if (top.node !== root) leave(top.node);
    } else if (enter(child) !== false && child.childNodes) {
      open.push({ node: child, at: 0 });
    }
  }
}
