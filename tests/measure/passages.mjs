// Copied passages on pairs of our own (passages.jsonc): a pair counts as found where the report marks a passage between the two.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../.ci/steps.mjs';
import { reportsOf } from './reports.mjs';

const pairs = () => JSON.parse(readFileSync(join(root, 'tests/measure/passages.jsonc'), 'utf8').replace(/^\s*\/\/.*$/gm, '')).pairs;
const share = (part, whole) => `${(100 * part / whole).toFixed(1)}% (${part} of ${whole})`;

/** @returns {string[]} recall and precision, and the pairs that are missed or marked wrongly */
export function passageLines() {
  const all = pairs();
  const reports = reportsOf(all.map(({ a, b }) => ({ articles: [a, b].map((text, i) => ({ id: 'ab'[i], text, published: '2025-06-11' })) })));
  const marked = all.filter((_, i) => reports[i].passages.length);
  const copied = all.filter((pair) => pair.copied);
  const right = marked.filter((pair) => pair.copied).length;
  return [
    `passages: recall ${share(right, copied.length)}, precision ${share(right, marked.length)}`,
    ...copied.filter((pair) => !marked.includes(pair)).map(({ name }) => `passages: missed ${name}`),
    ...marked.filter((pair) => !pair.copied).map(({ name }) => `passages: wrong ${name}`),
  ];
}
