// A report as Markdown: fixed sentences around words of the articles, nothing else. The same for the
// page's export and for `crosscheck compare --markdown`.
import { quote, verified } from '../report/evidence.js';
import { kindWord, sorted, summaryLine, verdictOf, verdictWord } from '../report/verdicts.js';
import { quoted } from '../report/wording.js';

/**
 * @param {import('../../wasm/report.js').Report} report
 * @param {import('../report/evidence.js').Texts} texts
 */
export function markdown(report, texts) {
  const sound = verified(report, texts).report;
  const names = new Map(sound.articles.map((a) => [a.id, a.source || a.id]));
  const findings = sorted(sound.findings);
  const shared = findings.filter((f) => f.verdict !== 'single');
  const alone = findings.filter((f) => f.verdict === 'single');
  const sections = [
    '# Crosscheck', summaryLine(sound),
    '## Articles', sound.articles.map((a, i) => articleLine(a, i)).join('\n'),
    ...section('What they share', shared, (f) => findingBlock(f, names, texts)),
    ...section('In one article alone', alone, (f) => singleLine(f, names, texts), '\n'),
  ];
  return `${sections.join('\n\n')}\n`;
}

function section(title, findings, block, between = '\n\n') {
  return findings.length === 0 ? [] : [`## ${title}`, findings.map(block).join(between)];
}

function articleLine(article, i) {
  const parts = [article.title?.text, article.source, article.published?.value].filter(Boolean);
  return `${i + 1}. ${parts.length > 0 ? parts.map(escape).join(', ') : escape(article.id)}`;
}

function findingBlock(finding, names, texts) {
  const verdict = verdictOf(finding.verdict);
  const head = `### ${verdict.sign} ${verdictWord(finding.verdict)}: ${escape(finding.topic || kindWord(finding.kind))}`;
  const lines = finding.positions.map((p) => `- ${positionLine(p, names, texts)}`);
  return [head, ...(finding.why ? [escape(finding.why)] : []), lines.join('\n')].join('\n\n');
}

function positionLine(position, names, texts) {
  const byArticle = new Map();
  for (const mention of position.mentions) {
    const words = quote(texts, mention);
    const said = byArticle.get(mention.article) ?? [];
    if (!said.includes(words)) byArticle.set(mention.article, [...said, words]);
  }
  return [...byArticle].map(([id, said]) => `${escape(names.get(id) ?? id)}: ${said.map((words) => quoted(escape(words))).join(', ')}`).join(' · ');
}

function singleLine(finding, names, texts) {
  const topic = finding.topic ? `${escape(finding.topic)}: ` : '';
  return `- ${topic}${finding.positions.map((p) => positionLine(p, names, texts)).join(' · ')}`;
}

/** Text that Markdown, and the HTML that it may become, shows as it is, on one line, without links of its own. */
export function escape(text) {
  return text.replace(/\s+/gu, ' ').trim()
    .replace(/[\\`*_{}[\]#|~$]/g, '\\$&')
    .replace(/[<>&]/g, (c) => entities[c])
    .replace(/:(?=\/\/)|(?<=www)\.|@/gi, '\\$&');
}

const entities = { '<': '&lt;', '>': '&gt;', '&': '&amp;' };
