// The texts of the benchmark: the seeds where they are (else an example story of five articles), and running prose of 0.1, 1 and 10 MB, which is the
// articles of the example stories one after another, again and again.
import { exampleStories, seedRequest } from '../wasm/stories.js';

const sizes = { '0.1 MB': 1e5, '1 MB': 1e6, '10 MB': 1e7 };
export const textNames = ['five articles', ...Object.keys(sizes)];

export function textsNamed(name) {
  const stories = exampleStories().map(({ request }) => request.articles);
  if (!(name in sizes)) return seedRequest()?.articles ?? stories.find((articles) => articles.length === 5);
  const once = stories.flat().map(({ text }) => text).join('\n\n');
  const text = once.repeat(Math.ceil(sizes[name] / once.length)).slice(0, sizes[name]);
  return [{ id: 'a', text: text.slice(0, text.lastIndexOf('\n')), published: '2025-06-11' }];
}
