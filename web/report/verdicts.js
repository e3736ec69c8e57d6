// The words, signs and order of the verdicts: the one list that the page, the summary line, the
// Markdown export and the command line share. Gravest first. A sign never stands without its word.

/**
 * @typedef {import('../../wasm/report.js').Finding} Finding
 * @typedef {import('../../wasm/report.js').Report} Report
 */

export const verdicts = [
  { id: 'conflict', sign: '≠', word: 'Conflict', count: (n) => `${n} conflict`, means: 'These cannot both be true.' },
  { id: 'contested', sign: '≠', word: 'Contested', count: (n) => `${n} contested`, means: 'The sources that the articles cite contradict each other.' },
  { id: 'tension', sign: '?', word: 'In tension', count: (n) => `${n} in tension`, means: 'These pull apart, but are too vague to exclude each other.' },
  { id: 'update', sign: '→', word: 'Update', count: (n) => `${n} updated`, means: 'A later article reports a later state.' },
  { id: 'variant', sign: '≈', word: 'Wording differs', count: (n) => `${n} worded differently`, means: 'The same words, quoted differently.' },
  { id: 'compatible', sign: '⊃', word: 'Fits together', count: (n) => `${n} fit together`, means: 'All can be true: one is more precise than another, or a part of it.' },
  { id: 'agree', sign: '=', word: 'Agree', count: (n) => `${n} agree`, means: 'The articles say the same.' },
  { id: 'single', sign: '∅', word: 'Only here', count: (n) => `${n} in one article alone`, means: 'Only one of the articles that you gave has this.' },
];

const byId = new Map(verdicts.map((v, rank) => [v.id, { ...v, rank }]));

/** A verdict by its id; an unknown one (from a newer core) is shown by its own name, last. */
export function verdictOf(id) {
  return byId.get(id) ?? { id: 'unknown', sign: '?', word: id, rank: verdicts.length, count: (n) => `${n} ${id}`, means: '' };
}

export const kinds = [
  { id: 'time', word: 'Date', plural: 'Dates' },
  { id: 'quantity', word: 'Figure', plural: 'Figures' },
  { id: 'quote', word: 'Quotation', plural: 'Quotations' },
  { id: 'claim', word: 'Claim', plural: 'Claims' },
];

export function kindOf(id) {
  return kinds.find((k) => k.id === id) ?? { id, word: id, plural: id };
}

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

/** “5 articles, 21 comparable facts: 2 conflict, 12 agree; 30 more in one article alone.” */
export function summaryLine(report) {
  const articles = plural(report.articles.length, 'article');
  const all = counts(report.findings);
  const shared = all.filter(({ verdict }) => verdict.id !== 'single');
  const single = all.find(({ verdict }) => verdict.id === 'single')?.n ?? 0;
  const comparable = shared.reduce((sum, { n }) => sum + n, 0);
  if (report.articles.length < 2) return `${articles}, ${plural(single, 'fact')}. Add another article to compare.`;
  const alone = single > 0 ? `${plural(single, 'fact')} in one article alone` : '';
  if (comparable === 0) return `${articles}, no comparable facts found${alone && `; ${alone}`}.`;
  const list = shared.map(({ verdict, n }) => verdict.count(n)).join(', ');
  const calm = all.some(({ verdict }) => verdict.id === 'conflict') ? '' : ', no conflict';
  return `${articles}, ${plural(comparable, 'comparable fact')}: ${list}${calm}${alone && `; ${alone}`}.`;
}

export function plural(n, word) {
  return `${n} ${word}${n === 1 ? '' : 's'}`;
}
