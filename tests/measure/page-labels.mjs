// Finding the words of one text in another that holds them among others, in the same order.

/** Words and numbers in lower case, without marks. @param {string} text */
export const wordsOf = (text) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** Where a passage stands, whatever its white space: [start, end) of each place, 50 at most. */
export function places(text, passage) {
  const words = passage.trim().split(/\s+/).map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return [...text.matchAll(new RegExp(words.join('\\s+'), 'g'))].slice(0, 50).map(({ 0: found, index }) => [index, index + found.length]);
}

const run = 4; // words of an anchor: a run that stands once in both
const mostCells = 4e6; // of one table; larger gaps between anchors stay unmatched
const ends = 400; // words behind the last anchor that are still looked at

/** Which words of a page are those of an extract: 1 or 0 for each. @param {string[]} page @param {string[]} extract */
export function matchedWords(page, extract) {
  const hits = new Uint8Array(page.length);
  let i = 0, j = 0;
  const fill = (iEnd, jEnd) => common(page.slice(i, iEnd), extract.slice(j, jEnd)).forEach((at) => { hits[i + at] = 1; });
  for (const [atPage, atExtract] of longestChain(anchors(page, extract))) {
    if (atPage < i || atExtract < j) continue;
    fill(atPage, atExtract);
    hits.fill(1, atPage, atPage + run);
    [i, j] = [atPage + 1, atExtract + 1];
  }
  fill(i + ends, j + ends);
  return hits;
}

function anchors(page, extract) {
  const [inPage, inExtract] = [page, extract].map((words) => {
    const grams = new Map();
    for (let at = 0; at + run <= words.length; at++) {
      const key = words.slice(at, at + run).join(' ');
      grams.set(key, grams.has(key) ? -1 : at);
    }
    return grams;
  });
  const both = [...inPage].map(([key, at]) => [at, inExtract.get(key) ?? -1]);
  return both.filter(([a, b]) => a >= 0 && b >= 0).sort((x, y) => x[0] - y[0]);
}

/** The longest row of pairs that grows in both numbers. */
function longestChain(pairs) {
  const tails = [], before = new Array(pairs.length).fill(-1);
  pairs.forEach(([, b], k) => {
    let low = 0, high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (pairs[tails[middle]][1] < b) low = middle + 1;
      else high = middle;
    }
    if (low > 0) before[k] = tails[low - 1];
    tails[low] = k;
  });
  const chain = [];
  for (let k = tails.at(-1) ?? -1; k >= 0; k = before[k]) chain.push(pairs[k]);
  return chain.reverse();
}

/** The places in `a` of a longest common row of words. */
function common(a, b) {
  const width = b.length + 1;
  if (a.length === 0 || b.length === 0 || a.length * b.length > mostCells) return [];
  const best = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      best[i * width + j] = a[i] === b[j] ? best[(i + 1) * width + j + 1] + 1 : Math.max(best[(i + 1) * width + j], best[i * width + j + 1]);
    }
  }
  const found = [];
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    if (a[i] === b[j]) {
      found.push(i++);
      j++;
    } else if (best[(i + 1) * width + j] >= best[i * width + j + 1]) i++;
    else j++;
  }
  return found;
}
