// The texts of the benchmark: the seeds where they are (else an example story of five articles), and running prose of 0.1 to 10 MB, which is the articles
// of the example stories one after another, again and again. `npm run measure -- large` takes some of them, too, and ten or fifty windows of 6 KB over that prose, each
// of which begins in the middle of the last.
import { exampleStories, seedRequest } from '../wasm/stories.js';

const sizes = { '0.1 MB': 1e5, '1 MB': 1e6, '2 MB': 2e6, '10 MB': 1e7 };
export const textNames = ['five articles', '0.1 MB', '1 MB', '10 MB'];

/** @returns {{ id: string, text: string, source?: string, published?: string }[]} */
export function textsNamed(name) {
  if (name in sizes) return [article('a', prose(sizes[name]))];
  const windows = /^(\d+) of 6 KB$/.exec(name);
  if (windows) return Array.from({ length: Number(windows[1]) }, (_, i) => article(`a${i}`, prose(3000 * (i + 2)).slice(3000 * i)));
  return seedRequest()?.articles ?? exampleStories().map(({ request }) => request.articles).find((articles) => articles.length === 5);
}

const article = (id, text) => ({ id, text, published: '2025-06-11' });

/** Not quite so many characters: to the end of a line. */
function prose(size) {
  const once = exampleStories().flatMap(({ request }) => request.articles).map(({ text }) => text).join('\n\n');
  const text = once.repeat(Math.ceil(size / once.length)).slice(0, size);
  return text.slice(0, text.lastIndexOf('\n'));
}
