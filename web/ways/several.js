// Several articles pasted as one text: where it may be cut. It is only offered: nothing is cut unasked.

const fewest = 30; // words of a part that can be an article
const most = 50; // parts

/** A line that stands between things: three or more of one sign, a form feed, or “* * *”. */
const rule = /^\s*(?:([-–—_=*#~•·+])(?:\s?\1){2,}|\f)\s*$/u;
const address = /^\s*(?:(?:URL|Link|Source):\s*)?https?:\/\/\S+\s*$/iu;
const byline = /^\s*by\s+\p{Lu}[\p{L}'’.-]+(?:\s+(?:\p{Lu}[\p{L}'’.-]*|and|de|van|von|al|bin)){1,7}(?:\s*[,|].{0,60})?\s*$/iu;

/**
 * Parts of a text that look like articles of their own: between lines of dashes; else each from the address that it begins with; else
 * each from the paragraph above its byline.
 * @param {string} text
 * @returns {[number, number][]} half-open spans, at least two; empty where the text looks like one article
 */
export function partsOf(text) {
  const lines = linesOf(text);
  const cuts = [
    lines.filter(({ words }) => rule.test(words)).map(({ from, to }) => ({ end: from, start: to })),
    startsAt(lines, (line) => address.test(line.words), (at) => at),
    startsAt(lines, (line) => line.words.length < 120 && byline.test(line.words), (at) => blockAbove(lines, at)),
  ];
  for (const list of cuts) {
    const parts = between(text, list).filter(([from, to]) => wordsIn(text.slice(from, to)) >= fewest);
    if (parts.length > 1 && parts.length <= most) return parts;
  }
  return [];
}

function linesOf(text) {
  const lines = [];
  for (let from = 0; from <= text.length;) {
    let to = text.indexOf('\n', from);
    if (to === -1) to = text.length;
    lines.push({ from, to, words: text.slice(from, Math.min(to, from + 200)) });
    from = to + 1;
  }
  return lines;
}

function startsAt(lines, marks, first) {
  const starts = [];
  for (const [at, line] of lines.entries()) {
    if (!marks(line)) continue;
    const { from } = lines[first(at)];
    starts.push({ end: from, start: from });
  }
  return starts.length > 1 ? starts.slice(starts[0].start === 0 ? 0 : 1) : []; // what stands above the first belongs to it
}

/** The line that the block before a byline begins with: its title, with the standfirst where no empty line parts them. */
function blockAbove(lines, at) {
  const empty = (i) => lines[i].words.trim() === '';
  let i = at;
  while (i > 0 && empty(i - 1)) i--;
  while (i > 0 && !empty(i - 1) && at - i < 8) i--;
  return i;
}

function between(text, cuts) {
  const parts = [];
  let from = 0;
  for (const { end, start } of cuts) {
    parts.push([from, end]);
    from = start;
  }
  parts.push([from, text.length]);
  return parts.map(([a, b]) => trimmed(text, a, b)).filter(([a, b]) => b > a);
}

function trimmed(text, from, to) {
  const words = text.slice(from, to);
  const start = from + (words.length - words.trimStart().length);
  return [start, Math.max(start, from + words.trimEnd().length)];
}

function wordsIn(text) {
  let n = 0;
  for (const _ of text.matchAll(/\p{L}+/gu)) if (++n >= fewest) break;
  return n;
}

/** An article cut at some parts of its text. What was told of the whole (title, outlet, date) belongs to none of them for certain. */
export function cutInto({ text, hints = [] }, parts) {
  return parts.map(([from, to]) => ({
    text: text.slice(from, to),
    hints: hints.filter(({ span }) => span[0] >= from && span[1] <= to).map((hint) => ({ ...hint, span: [hint.span[0] - from, hint.span[1] - from] })),
  }));
}
