// Pairs of passages that gold says nothing of, judged one by one (links.json of a story): whether both tell one thing.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * @typedef {{ article: string, span: [number, number] }} Mention span: [start, end) in UTF-16 code units
 * @param {string} folder of a story
 * @returns {{ kind: string, same: boolean, mentions: [Mention, Mention] }[]}
 */
export function readLinks(folder) {
  const { same, other } = JSON.parse(readFileSync(join(folder, 'links.json'), 'utf8'));
  return [...same.map((link) => ({ ...link, same: true })), ...other.map((link) => ({ ...link, same: false }))];
}

/** Whether two mentions are one passage, though one may have a word more or less: at least half of both together is in both. */
export function isOnePassage(a, b) {
  if (a.article !== b.article) return false;
  const shared = Math.min(a.span[1], b.span[1]) - Math.max(a.span[0], b.span[0]);
  return shared > 0 && 2 * shared >= Math.max(a.span[1], b.span[1]) - Math.min(a.span[0], b.span[0]);
}

/**
 * How many of the pairs a report tells in one finding.
 * @returns {{ told: number, all: number, wrong: number }} pairs of one thing, told so and all; and pairs of two things told as one
 */
export function scoreLinks(links, { findings }) {
  const tells = (finding, passage) => finding.positions.some(({ mentions }) => mentions.some((mention) => isOnePassage(mention, passage)));
  const score = { told: 0, all: 0, wrong: 0 };
  for (const { kind, same, mentions: [a, b] } of links) {
    const together = findings.some((finding) => finding.kind === kind && tells(finding, a) && tells(finding, b));
    score.all += same;
    score.told += same && together;
    score.wrong += !same && together;
  }
  return score;
}
