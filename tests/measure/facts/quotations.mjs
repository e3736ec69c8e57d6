// Quotations and attributions against PolNeAR's development part (../shared/data/quotes/polnear-dev), where it is there.
//   npm run measure -- facts --only quotations [--half even|odd] [--content] [--misses]
// The gold of an article is its first annotation file by name. A content is the set of its characters, also where it stands in several
// places: of what was read, the report's "parts", or "content" where there are none. --content takes "content" alone, the one span that
// stands for them. Two contents overlap by intersection over union. Pairs are taken greedily, the highest overlap first, each side once, down to 0.3 and to 0.8:
// precision, recall and F1 of each. Source right: of the pairs at 0.3, those whose sources share a character, or where both have none.
// --half: every second article only, by name (rules are tuned on the even ones). --misses prints what was missed and what was read too much.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../../.ci/steps.mjs';
import { reportsOf } from '../reports.mjs';

const folder = join(root, '../shared/data/quotes/polnear-dev');

/** The gold attributions of a brat file: { source, cue, content }, each a list of [start, end). */
export function goldOf(lines) {
  const spans = new Map();
  for (const [id, place] of lines.filter((line) => line.startsWith('T')).map((line) => line.split('\t')))
    spans.set(id, place.slice(place.indexOf(' ') + 1).split(';').map((pair) => pair.split(' ').map(Number)));
  return lines.filter((line) => line.startsWith('E')).map((line) => {
    const gold = { source: [], cue: [], content: [] };
    for (const [role, id] of line.split('\t')[1].trim().split(' ').map((pair) => pair.split(':'))) {
      const name = role.toLowerCase().replace(/\d+$/, '');
      if (name in gold) gold[name].push(...spans.get(id));
    }
    return gold;
  }).filter((gold) => gold.content.length > 0);
}

const size = (spans) => spans.reduce((sum, [start, end]) => sum + end - start, 0);
const shared = (a, b) => a.reduce((sum, [s, e]) => sum + b.reduce((inner, [t, f]) => inner + Math.max(0, Math.min(e, f) - Math.max(s, t)), 0), 0);
const overlap = (a, b) => shared(a, b) / (size(a) + size(b) - shared(a, b));
const listed = (span) => (span ? [span] : []);
const passages = (read) => read.parts ?? listed(read.content);

/** Pairs [gold, read] whose contents overlap by at least `least`, the highest first, each side once. */
export function pairsOf(gold, read, least) {
  const all = gold.flatMap((g, i) => read.map((r, j) => [overlap(g.content, passages(r)), i, j]));
  const usedGold = new Set(), usedRead = new Set(), pairs = [];
  for (const [score, i, j] of all.filter(([score]) => score >= least).sort((a, b) => b[0] - a[0] || a[1] - b[1] || a[2] - b[2])) {
    if (usedGold.has(i) || usedRead.has(j)) continue;
    usedGold.add(i), usedRead.add(j);
    pairs.push([gold[i], read[j]]);
  }
  return pairs;
}

export const sourceRight = ([gold, read]) => (gold.source.length && read.source ? shared(gold.source, listed(read.source)) > 0 : !gold.source.length && !read.source);

const percent = (part, whole) => ((100 * part) / Math.max(whole, 1)).toFixed(1);
const cut = (text, spans) => [...spans].sort((a, b) => a[0] - b[0]).map(([s, e]) => text.slice(s, e)).join(' … ').replace(/\s+/g, ' ');

function printMisses(articles) {
  for (const { name, text, gold, read } of articles) {
    const pairs = pairsOf(gold, read, 0.3);
    const close = new Set(pairsOf(gold, read, 0.8).map(([g]) => g));
    const line = (mark, { source, cue, content }) => console.log(`${mark} [${cut(text, source)}] <${cut(text, cue)}> ${cut(text, content)}`);
    const asGold = (r) => ({ source: listed(r.source), cue: listed(r.cue), content: passages(r) });
    console.log(`= ${name}`);
    for (const g of gold) if (!pairs.some(([p]) => p === g)) line('-', g);
    for (const r of read) if (!pairs.some(([, p]) => p === r)) line('+', asGold(r));
    for (const pair of pairs.filter(([g]) => !close.has(g))) line('~', pair[0]), line('~~', asGold(pair[1]));
    for (const pair of pairs.filter((p) => !sourceRight(p))) line('s', pair[0]), line('ss', asGold(pair[1]));
  }
}

/** @param {string[]} flags */
export async function measure(flags) {
  if (!existsSync(folder)) return console.log('quotations: ../shared/data/quotes/polnear-dev is not there');
  const half = flags.includes('--half') ? flags[flags.indexOf('--half') + 1] : null;
  const files = readdirSync(join(folder, 'attributions')).sort();
  const names = readdirSync(join(folder, 'text')).sort().map((file) => file.replace(/\.txt$/, ''));
  const chosen = names.filter((_, i) => half === null || (half === 'even') === (i % 2 === 0));
  const texts = chosen.map((name) => readFileSync(join(folder, 'text', `${name}.txt`), 'utf8'));
  const reports = reportsOf(texts.map((text) => ({ articles: [{ id: 'a', text }] })));
  const articles = chosen.map((name, i) => {
    const file = files.find((f) => f.slice(0, f.lastIndexOf('_')) === name);
    return { name, text: texts[i], gold: goldOf(readFileSync(join(folder, 'attributions', file), 'utf8').split('\n')), read: reports[i].articles[0].attributions.map((read) => (flags.includes('--content') ? { ...read, parts: undefined } : read)) };
  });
  const count = { gold: 0, read: 0, loose: 0, tight: 0, source: 0 };
  for (const { gold, read } of articles) {
    const loose = pairsOf(gold, read, 0.3);
    count.gold += gold.length;
    count.read += read.length;
    count.loose += loose.length;
    count.tight += pairsOf(gold, read, 0.8).length;
    count.source += loose.filter(sourceRight).length;
  }
  if (flags.includes('--misses')) printMisses(articles);
  const f1 = (right) => `P ${percent(right, count.read)} R ${percent(right, count.gold)} F1 ${percent(2 * right, count.read + count.gold)}`;
  console.log(`quotations, ${articles.length} articles, ${count.gold} attributions: at 0.3 ${f1(count.loose)} · at 0.8 ${f1(count.tight)} · source right ${percent(count.source, count.loose)} %`);
}
