// One finding as text to paste elsewhere: the verdict, the exact words, and who has them.
import { grouped, silentIn } from './model.js';
import { quote } from './evidence.js';
import { kindWord, verdictOf, verdictWord } from './verdicts.js';
import { dayWords, quoted } from './wording.js';

export function findingText(model, finding) {
  const { s, articles, texts } = model;
  const { sign } = verdictOf(finding.verdict);
  const lines = [`${sign} ${verdictWord(finding.verdict, s)}: ${oneLine(finding.topic || kindWord(finding.kind, s))}`];
  if (finding.why) lines.push(oneLine(finding.why));
  for (const { mentions } of finding.positions) {
    for (const [id, own] of grouped(mentions, ({ article }) => article)) {
      const said = [...new Set(own.map((m) => quoted(oneLine(quote(texts, m)))))].join(', ');
      lines.push(`– ${sourceLine(articles.get(id), s)}: ${said}`);
    }
  }
  const silent = silentIn(model, finding);
  if (silent.length > 0) lines.push(`${s.compare.notIn}: ${silent.map((a) => a.name).join(', ')}`);
  return `${lines.join('\n')}\n`;
}

function sourceLine({ name, article }, s) {
  const date = article.published?.value ? dayWords(article.published.value, s) : '';
  const title = article.title?.text ? `“${oneLine(article.title.text)}”` : '';
  return [name, title, date].filter(Boolean).map(oneLine).join(', ');
}

const oneLine = (text) => String(text ?? '').replace(/\s+/gu, ' ').trim();
