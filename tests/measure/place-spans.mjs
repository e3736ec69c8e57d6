#!/usr/bin/env node
// Computes every span of a story's gold.json anew from its anchors and passages, and writes the file back.
//   node tests/measure/place-spans.mjs FOLDER...      (default: every folder of examples/stories)
// To change gold by hand: edit anchors, leave spans alone, run this, then check-gold.mjs.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, placeSpans, readStory, storiesFolder, storySlugs } from './anchors.mjs';

const folders = process.argv.slice(2);
for (const folder of folders.length ? folders : storySlugs().map((slug) => join(storiesFolder, slug))) {
  const { gold, texts } = readStory(folder);
  writeFileSync(join(folder, 'gold.json'), `${format(placeSpans(gold, texts))}\n`);
}
