#!/usr/bin/env node
// Prints the request of a story folder: id, text, source and date of every article, and no title.
//   node tests/measure/request.mjs FOLDER
import { realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readStory } from './anchors.mjs';

export function requestOf(folder) {
  const { story, texts } = readStory(folder);
  return { articles: story.articles.map(({ id, source, published }) => ({ id, text: texts.get(id), source, published })) };
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const [folder] = process.argv.slice(2);
  if (!folder) {
    console.error('usage: request.mjs FOLDER');
    process.exit(2);
  }
  console.log(JSON.stringify(requestOf(folder)));
}
