// A report as CSV (RFC 4180): a row for each passage, so that a spreadsheet can sort and filter it.
import { quote, verified } from '../report/evidence.js';
import { sorted } from '../report/verdicts.js';

const columns = ['finding', 'kind', 'verdict', 'topic', 'position', 'article', 'outlet', 'published', 'words', 'start', 'end', 'number', 'low', 'high', 'unit', 'from', 'to', 'certainty', 'source', 'why'];

/**
 * @param {import('../../wasm/report.js').Report} report
 * @param {import('../report/evidence.js').Texts} texts
 */
export function csv(report, texts) {
  const sound = verified(report, texts).report;
  const articles = new Map(sound.articles.map((a) => [a.id, a]));
  const rows = [columns];
  for (const finding of sorted(sound.findings)) {
    finding.positions.forEach((position, i) => {
      for (const mention of position.mentions) rows.push(row(finding, position, i + 1, mention, articles.get(mention.article), texts));
    });
  }
  return `${rows.map((cells) => cells.map(cell).join(',')).join('\r\n')}\r\n`;
}

function row({ id, kind, verdict, topic, why }, { value = {} }, number, mention, article, texts) {
  const source = (mention.attribution ?? []).map((a) => a.source).join(' < ');
  return [id, kind, verdict, topic, number, mention.article, article?.source, article?.published?.value, quote(texts, mention), ...mention.span,
    value.number, value.low, value.high, value.unit, value.from, value.to, mention.certainty, source, why];
}

/** A text that a spreadsheet would take for a formula gets an apostrophe before it, as spreadsheets do themselves. */
function cell(value) {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') return String(value);
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}
