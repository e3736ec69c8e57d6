// The signs and the order of the verdicts, and the sentences that count them: the one list that the
// page, the exports and the command line share. Gravest first. A sign never stands without its word.
import en from '../strings/en.js';

/**
 * @typedef {import('../../wasm/report.js').Finding} Finding
 * @typedef {import('../../wasm/report.js').Report} Report
 */

/** family: which of the three colours; differs: whether a reader who looks for differences wants it. */
export const verdicts = [
  { id: 'conflict', sign: '≠', family: 'apart', differs: true },
  { id: 'contested', sign: '⇄', family: 'apart', differs: true },
  { id: 'tension', sign: '?', family: 'apart', differs: true },
  { id: 'update', sign: '→', family: 'aside', differs: true },
  { id: 'variant', sign: '≈', family: 'aside', differs: true },
  { id: 'compatible', sign: '⊃', family: 'together', differs: true },
  { id: 'agree', sign: '=', family: 'together', differs: false },
  { id: 'single', sign: '∅', family: 'aside', differs: false },
];

export const kinds = ['time', 'quantity', 'quote', 'claim'];

const byId = new Map(verdicts.map((v, rank) => [v.id, { ...v, rank }]));

/** A verdict by its id; an unknown one (from a newer core) is shown by its own name, last. */
export function verdictOf(id) {
  return byId.get(id) ?? { id, sign: '?', family: 'aside', differs: false, rank: verdicts.length };
}

export const verdictWord = (id, s = en) => s.verdicts[id]?.word ?? id;

export const kindWord = (id, s = en) => s.kinds[id]?.[0] ?? id;

/** Two sides that cannot both be true, of the articles or of those whom they cite. */
export const isConflict = ({ verdict }) => verdict === 'conflict' || verdict === 'contested';

export const differs = ({ verdict }) => verdictOf(verdict).differs;

/** Findings in reading order: gravest verdict first, then importance, then as the report has them. */
export function sorted(findings) {
  return findings
    .map((finding, at) => ({ finding, at, rank: verdictOf(finding.verdict).rank }))
    .sort((a, b) => a.rank - b.rank || (b.finding.importance ?? 0) - (a.finding.importance ?? 0) || a.at - b.at)
    .map(({ finding }) => finding);
}

/** How many findings have each verdict, in the order above: [{ verdict, n }], without zeros. */
export function counts(findings) {
  const tally = new Map();
  for (const { verdict } of findings) tally.set(verdict, (tally.get(verdict) ?? 0) + 1);
  return [...tally].map(([id, n]) => ({ verdict: verdictOf(id), n })).sort((a, b) => a.verdict.rank - b.verdict.rank);
}

/** The same in a few words, for a heading: “5 articles, 21 comparable facts, 2 conflicts”. */
export function headline(report, s = en) {
  const articles = s.n.article(report.articles.length);
  const comparable = report.findings.filter(({ verdict }) => verdict !== 'single').length;
  if (report.articles.length < 2 || comparable === 0) return summaryLine(report, s);
  const conflicts = report.findings.filter(({ verdict }) => verdict === 'conflict').length;
  return [articles, s.n.comparable(comparable), conflicts > 0 ? s.verdicts.conflict.count(conflicts) : s.summary.calm].join(', ');
}

/** “5 articles, 21 comparable facts: 2 conflicts, 12 agreements; 30 facts in one article alone.” */
export function summaryLine(report, s = en) {
  const articles = s.n.article(report.articles.length);
  const all = counts(report.findings);
  const shared = all.filter(({ verdict }) => verdict.id !== 'single');
  const single = all.find(({ verdict }) => verdict.id === 'single')?.n ?? 0;
  const comparable = shared.reduce((sum, { n }) => sum + n, 0);
  if (report.articles.length < 2) return s.summary.one(articles, s.n.fact(single));
  const alone = single > 0 ? `; ${s.summary.alone(s.n.fact(single))}` : '';
  if (comparable === 0) return `${s.summary.nothing(articles)}${alone}.`;
  const list = shared.map(({ verdict, n }) => s.verdicts[verdict.id]?.count(n) ?? `${n} ${verdict.id}`);
  if (!all.some(({ verdict }) => verdict.id === 'conflict')) list.push(s.summary.calm);
  return `${s.summary.some(articles, s.n.comparable(comparable), list.join(', '))}${alone}.`;
}
