// Findings and origins against hand-made gold.
//   npm run measure -- findings [--only SLUG] [--json] [--details] [--cross]
// Over every folder of examples/stories: a line a story, a line of totals, and every missed conflict, false alarm and sprung trap by name; then copied
// passages on the pairs of passages.jsonc. Links: pairs that gold says nothing of and that were judged by hand (links.mjs).
// --cross fits alignment anew for each story, without that story (a quarter of an hour): what a story gets that nobody fitted anything to.
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../.ci/steps.mjs';
import { readStory, storiesFolder, storySlugs } from './anchors.mjs';
import { readLinks, scoreLinks } from './links.mjs';
import { passageLines } from './passages.mjs';
import { printScore } from './score-print.mjs';
import { reportsOf } from './reports.mjs';
import { requestOf } from './request.mjs';
import { score } from './score.mjs';

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
  ['links R', (s) => [s.links.told, s.links.all]],
  ['links P', (s) => [s.links.told, s.links.told + s.links.wrong]],
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

const alignment = join(root, 'src/language/en/alignment.jsonc');

/** The report of each story by weights that were fitted to the others; the thresholds stay. */
function reportsLeftOut(slugs, folders) {
  const standing = readFileSync(alignment);
  try {
    return slugs.flatMap((slug, i) => {
      writeFileSync(alignment, standing);
      const run = spawnSync(process.execPath, [join(root, 'tests/measure/calibrate.mjs'), '--write', '--quick', '--without', slug], { encoding: 'utf8' });
      if (run.status !== 0) throw new Error(run.stderr);
      return reportsOf([requestOf(folders[i])]);
    });
  } finally {
    writeFileSync(alignment, standing);
  }
}

/** @param {string[]} flags */
export function measure(flags) {
  const only = flags.includes('--only') ? flags[flags.indexOf('--only') + 1] : null;
  const slugs = storySlugs().filter((slug) => only === null || slug === only);
  if (!slugs.length) throw new Error(`there is no story called ${only}`);
  const folders = slugs.map((slug) => join(storiesFolder, slug));
  const reports = flags.includes('--cross') ? reportsLeftOut(slugs, folders) : reportsOf(folders.map(requestOf));
  const scores = slugs.map((slug, i) => [slug, { ...score(readStory(folders[i]).gold, reports[i]), links: scoreLinks(readLinks(folders[i]), reports[i]) }]);
  if (flags.includes('--json')) console.log(JSON.stringify(Object.fromEntries(scores), null, 1));
  else [...table(scores), ...(only === null ? passageLines() : [])].forEach((line) => console.log(line));
  if (flags.includes('--details')) scores.forEach(([, s]) => { console.log(''); printScore(s); });
}
