// Requests that are the same in every run: the example stories and the seeds as they are, and then pieces of them, changed by a seeded
// generator as pastes are changed by accident and on purpose; hostile strings among them where ../shared has them.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { allStories, root } from '../wasm/stories.js';

/** Numbers from 0 to 1 that are the same in every run (xorshift, 32 bits). */
export function randomFrom(seed) {
  let state = seed | 0 || 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}

const odd = ['\u200B', '\u202E', '\u2067', '\u00AD', '\uFEFF', '\0', '\uD800', '\u0301', '\u0336', '\u{E0041}', '８', '٣', 'а', '“', '”', '"', "'", '—', '−', '%', '$', '€', '(', '[', '…', '...', '\n', '\n\n', '\r\n', '\u2028', '\t',
  ' not ', ' at least ', ' about ', ' more than ', ' 1,234.5 ', ' 1.234,56 ', ' 12:30 ', ' 31 February ', ' yesterday ', ' on Monday ', ' said ', ' according to ', 'n’t ', ' million ', '😀', '👩‍👩‍👧'];

const listIn = (path) => {
  const file = join(root, '..', 'shared/data/hostile', path);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).map((entry) => (typeof entry === 'string' ? entry : entry.payload)) : [];
};

/** One change of a text. */
function changed(text, dice, hostile) {
  const place = () => Math.floor(dice() * (text.length + 1));
  const at = place(), to = Math.min(text.length, at + Math.floor(dice() * 40));
  const pick = (list) => list[Math.floor(dice() * list.length)];
  switch (Math.floor(dice() * 6)) {
    case 0: return text.slice(0, at) + pick(odd) + text.slice(at);
    case 1: return text.slice(0, at) + text.slice(to);
    case 2: return text.slice(0, to) + text.slice(at);
    case 3: return text.replace(/\d/g, (digit) => (dice() < 0.3 ? String(Math.floor(dice() * 10)) : digit));
    case 4: return text.slice(0, at) + (hostile.length > 0 ? pick(hostile) : pick(odd)) + text.slice(at);
    default: return text.slice(0, at) + text.slice(at, to).toUpperCase() + text.slice(to);
  }
}

/** @param {number} count @returns {object[]} requests; the same ones for the same data beside the checkout */
export function requestsOf(count, seed = 105) {
  const stories = allStories();
  const hostile = [...listIn('markup-payloads.json'), ...listIn('naughty-strings.json')];
  const dice = randomFrom(seed);
  const requests = stories.slice(0, count).map(({ request }) => request);
  while (requests.length < count) {
    const { request: { articles } } = stories[Math.floor(dice() * stories.length)];
    const few = Array.from({ length: 1 + Math.floor(dice() * 3) }, () => articles[Math.floor(dice() * articles.length)]);
    requests.push({
      articles: few.map(({ text, source, published }, i) => {
        const from = Math.floor(dice() * Math.max(1, text.length - 400));
        let piece = text.slice(from, from + 200 + Math.floor(dice() * 800));
        for (let n = Math.floor(dice() * 6); n > 0; n--) piece = changed(piece, dice, hostile);
        return { id: `a${i}`, text: piece, ...(dice() < 0.7 && { source }), ...(dice() < 0.7 && { published }) };
      }),
    });
  }
  return requests;
}
