#!/usr/bin/env node
// Measures the built product against hand-made gold.
//   node tests/measure/measure.mjs stories [--only SLUG] [--json] [--details]
// Asks `npx --no-install crosscheck compare --request - --json` for the report of every folder of examples/stories and prints a line
// a story, a line of totals, and every missed conflict, false alarm and sprung trap by name. Exit 1 where a report cannot be had.
import { spawnSync } from 'node:child_process';
import { realpathSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readStory, storiesFolder, storySlugs } from './anchors.mjs';
import { printScore } from './score-print.mjs';
import { requestOf } from './request.mjs';
import { score } from './score.mjs';

function reportOf(folder) {
  const run = spawnSync('npx', ['--no-install', 'crosscheck', 'compare', '--request', '-', '--json'],
    { input: JSON.stringify(requestOf(folder)), encoding: 'utf8', maxBuffer: 1 << 28 });
  if (run.status !== 0) throw new Error(`no report for ${folder}: ${run.error?.message ?? run.stderr.trim()}`);
  return JSON.parse(run.stdout);
}

// [heading, [part, whole] of a score]: a total is the sum of the parts over the sum of the wholes.
const columns = [
  ['align R', (s) => [s.alignment.aligned, s.alignment.all]],
  ['align P', (s) => [s.alignment.joined.right, s.alignment.joined.right + s.alignment.joined.wrong]],
  ['relation', (s) => [s.alignment.exact, s.alignment.all - s.alignment.open]],
  ['of aligned', (s) => [s.alignment.exact, s.alignment.aligned - s.alignment.openAligned]],
  ['conf R', (s) => [s.conflict.gold - s.conflict.missed.length, s.conflict.gold]],
  ['conf P', (s) => [s.conflict.raised - s.conflict.falseAlarms.length, s.conflict.raised]],
  ['traps', (s) => [s.traps.all - s.traps.sprung.length, s.traps.all]],
  ['single', (s) => [s.single.found, s.single.all]],
  ['furnit.', (s) => [s.furniture.right, s.furniture.all]],
  ['body', (s) => [s.body.right, s.body.all]],
  ['title', (s) => [s.titles.right, s.titles.all]],
  ['names', (s) => [s.names.right, s.names.all]],
  ['origins', (s) => [s.origins.right, s.origins.all]],
];
const cell = ([part, whole]) => (whole ? `${(100 * part / whole).toFixed(1)}%` : 'n/a').padStart(11);
const sum = (pairs) => pairs.reduce(([a, b], [c, d]) => [a + c, b + d], [0, 0]);

export function table(scores) {
  const row = (name, cells) => `${name.padEnd(14)}${cells.join('')}`;
  const lines = [row('story', columns.map(([name]) => name.padStart(11)))];
  for (const [slug, s] of scores) lines.push(row(slug, columns.map(([, pick]) => cell(pick(s)))));
  lines.push(row('all', columns.map(([, pick]) => cell(sum(scores.map(([, s]) => pick(s)))))));
  for (const [slug, s] of scores) {
    s.conflict.missed.forEach((id) => lines.push(`${slug}: missed conflict ${id}`));
    s.conflict.falseAlarms.forEach((name) => lines.push(`${slug}: false alarm ${name}`));
    s.traps.sprung.forEach((name) => lines.push(`${slug}: sprung trap ${name}`));
  }
  return lines;
}

function measureStories(flags) {
  const only = flags.includes('--only') ? flags[flags.indexOf('--only') + 1] : null;
  const slugs = storySlugs().filter((slug) => only === null || slug === only);
  if (!slugs.length) throw new Error(`there is no story called ${only}`);
  const scores = slugs.map((slug) => {
    const folder = join(storiesFolder, slug);
    return [slug, score(readStory(folder).gold, reportOf(folder))];
  });
  if (flags.includes('--json')) console.log(JSON.stringify(Object.fromEntries(scores), null, 1));
  else table(scores).forEach((line) => console.log(line));
  if (flags.includes('--details')) scores.forEach(([, s]) => { console.log(''); printScore(s); });
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const [command, ...flags] = process.argv.slice(2);
  if (command !== 'stories') {
    console.error('usage: measure.mjs stories [--only SLUG] [--json] [--details]');
    process.exit(2);
  }
  try {
    measureStories(flags);
  } catch (error) {
    console.error(error.message);
    process.exit(1);
  }
}
