// An article's text cut into what is shown: stretches of one role, furniture gathered into folds.
// Pure, so that it is tested without a page.
import en from '../strings/en.js';

const longest = 4000; // code units of one stretch: a text without line ends is still shown in parts

/**
 * @param {{ blocks: { span: [number, number], role: string, why?: string }[] }} article
 * @returns {{ role: string, parts?: object[], span: [number, number] }[]} in order
 */
export function stretches({ blocks }) {
  const list = [];
  for (const block of blocks) {
    if (block.role !== 'furniture') {
      for (const span of cut(block.span)) list.push({ role: block.role, span });
      continue;
    }
    const last = list.at(-1);
    if (last?.role === 'furniture') {
      last.parts.push(block);
      last.span = [last.span[0], block.span[1]];
    } else {
      list.push({ role: 'furniture', span: block.span, parts: [block] });
    }
  }
  return list;
}

function cut([from, to]) {
  const spans = [];
  for (let at = from; at < to; at += longest) spans.push([at, Math.min(at + longest, to)]);
  return spans;
}

/** What a fold says: why its lines were left out, each reason once. */
export function foldTitle({ parts }, s = en) {
  const reasons = [...new Set(parts.map(({ why }) => why).filter(Boolean))];
  const lines = s.read.left(s.n.line(parts.length));
  return reasons.length > 0 ? `${lines}: ${reasons.slice(0, 3).join(', ')}${reasons.length > 3 ? ' …' : ''}` : lines;
}

/** The window of stretches to draw so that one place is in it: about `room` code units, starting a little before. */
export function windowAround(list, place, room) {
  const at = Math.max(0, list.findIndex(({ span }) => span[1] > place));
  let first = at, size = 0;
  while (first > 0 && size < room / 4) size += length(list[--first]);
  let last = at;
  while (last < list.length && size < room) size += length(list[last++]);
  return { first, last: Math.max(last, at + 1) };
}

const length = ({ span }) => span[1] - span[0];
