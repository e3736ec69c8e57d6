// A report as plain text for a terminal: what `crosscheck compare` prints without a flag.
import { quote, verified } from '../report/evidence.js';
import { kindWord, sorted, summaryLine, verdictOf, verdictWord } from '../report/verdicts.js';
import { quoted } from '../report/wording.js';

/**
 * @param {import('../../wasm/report.js').Report} report
 * @param {import('../report/evidence.js').Texts} texts
 */
export function plain(report, texts) {
  const sound = verified(report, texts).report;
  const names = new Map(sound.articles.map((a) => [a.id, a.source || a.id]));
  const findings = sorted(sound.findings);
  const blocks = findings.filter((f) => f.verdict !== 'single').map((f) => block(f, names, texts));
  const alone = findings.filter((f) => f.verdict === 'single').map((f) => positions(f, names, texts).map((line) => `  ${line}`).join('\n'));
  if (alone.length > 0) blocks.push(['∅ Only in one article', ...alone].join('\n'));
  return `${[summaryLine(sound), ...blocks].join('\n\n')}\n`;
}

function block(finding, names, texts) {
  const verdict = verdictOf(finding.verdict);
  const head = `${verdict.sign} ${verdictWord(finding.verdict)}: ${visible(finding.topic || kindWord(finding.kind))}`;
  const why = finding.why && finding.verdict !== 'agree' ? [`  ${visible(finding.why)}`] : [];
  return [head, ...positions(finding, names, texts).map((line) => `  ${line}`), ...why].join('\n');
}

function positions(finding, names, texts) {
  return finding.positions.flatMap((position) => {
    const lines = position.mentions.map((m) => `${quoted(visible(quote(texts, m)))}  ${visible(names.get(m.article) ?? m.article)}`);
    return [...new Set(lines)];
  });
}

/** One line; control characters, which could move a terminal's cursor, become visible signs. */
export function visible(text) {
  return text.replace(/\s+/gu, ' ').trim().replace(/[\p{Cc}\u202A-\u202E\u2066-\u2069\u200E\u200F]/gu, '\uFFFD');
}
