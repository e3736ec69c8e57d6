// Requests that several tests run: the example stories, and the development seeds where they are.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';

export const root = fileURLToPath(new URL('../..', import.meta.url));

const seeds = join(root, '..', 'shared', 'seeds');
const seedList = join(root, '..', 'shared', 'gold', 'venezuela.json');

/** [{ name, request }] of every example story. */
export function exampleStories() {
  const folder = join(root, 'examples', 'stories');
  return readdirSync(folder).filter((name) => existsSync(join(folder, name, 'story.json'))).sort().map((name) => {
    const { articles } = JSON.parse(readFileSync(join(folder, name, 'story.json'), 'utf8'));
    return { name, request: requestFrom(articles, join(folder, name)) };
  });
}

/** The five seed articles as a request, or null where they are not beside the checkout. */
export function seedRequest() {
  if (!existsSync(seedList) || !existsSync(seeds)) return null;
  return requestFrom(JSON.parse(readFileSync(seedList, 'utf8')).articles, seeds);
}

/** Every story there is; a line says when the seeds are left out. */
export function allStories() {
  const request = seedRequest();
  if (request === null) console.log('The seed articles are not here: only the example stories are compared.');
  return [...exampleStories(), ...(request ? [{ name: 'seeds', request }] : [])];
}

function requestFrom(articles, folder) {
  return {
    articles: articles.map(({ id, file, source, published }) => ({ id, text: readFileSync(join(folder, file), 'utf8'), source, published })),
  };
}
