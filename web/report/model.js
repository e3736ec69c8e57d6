// A report made ready to be shown: checked against the texts, indexed, in reading order. It adds no
// fact: everything here is in the report or in the reader's decisions. Immutable; made anew for each report.
import en from '../strings/en.js';
import { placesOf, wrongKey } from './decisions.js';
import { mentionsOf, quote, verified } from './evidence.js';
import { counts, differs, sorted } from './verdicts.js';

/**
 * @param {import('../../wasm/report.js').Report} report
 * @param {import('./evidence.js').Texts} texts
 * @param {{ strings?: object, decisions?: object[] }} [options]
 */
export function modelOf(report, texts, { strings = en, decisions = [] } = {}) {
  const { report: sound, dropped } = verified(report, texts);
  const wrong = new Set(decisions.filter((d) => d.wrong).map(({ wrong: places }) => wrongKey(places)));
  const all = sorted(sound.findings);
  const setAside = (f) => wrong.size > 0 && wrong.has(wrongKey(placesOf(f)));
  const findings = all.filter((f) => !setAside(f));
  const coverage = new Map((sound.coverage ?? []).map((c) => [c.article, c]));
  const articles = new Map(sound.articles.map((article, i) => [article.id, {
    id: article.id, number: i + 1, name: article.source || strings.result.articleN(i + 1),
    article, text: texts.get(article.id) ?? '', coverage: coverage.get(article.id),
  }]));
  return {
    report: { ...sound, findings }, texts, s: strings, dropped, decisions, articles, findings,
    aside: all.filter(setAside),
    byId: new Map(all.map((f) => [f.id, f])), counts: counts(findings), marks: marksByArticle(sound.articles, findings),
  };
}

/** Article id → its evidence, sorted by where it starts: [{ span, finding, mention }]. */
function marksByArticle(articles, findings) {
  const byArticle = new Map(articles.map(({ id }) => [id, []]));
  for (const finding of findings) {
    for (const { mentions } of finding.positions) for (const mention of mentions) byArticle.get(mention.article)?.push({ span: mention.span, finding, mention });
  }
  for (const [id, marks] of byArticle) {
    marks.sort((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1]);
    byArticle.set(id, withReach(marks));
  }
  return byArticle;
}

/** `reach[i]`: where the furthest of the first i + 1 marks ends; what lets a passage find its marks fast. */
function withReach(marks) {
  let end = 0;
  marks.reach = marks.map(({ span }) => (end = Math.max(end, span[1])));
  return marks;
}

/** The marks that touch a passage, in order. */
export function marksIn(marks, [from, to]) {
  const { reach } = marks;
  let low = 0, high = marks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (reach[middle] <= from) low = middle + 1;
    else high = middle;
  }
  const list = [];
  for (let i = low; i < marks.length && marks[i].span[0] < to; i++) if (marks[i].span[1] > from) list.push(marks[i]);
  return list;
}

const parts = new WeakMap(); // finding → what articlesOf says; findings do not change

/** Ids of the articles that have a part in a finding. @returns {Set<string>} not to be changed */
export function articlesOf(finding) {
  if (!parts.has(finding)) parts.set(finding, new Set(mentionsOf(finding).map(({ article }) => article)));
  return parts.get(finding);
}

/** Articles without a mention in a finding, in order. */
export function silentIn(model, finding) {
  const have = articlesOf(finding);
  return [...model.articles.values()].filter(({ id }) => !have.has(id));
}

/**
 * Whether silence of an article can be told: not where sentences of it were not read, and not where
 * its text breaks off in the middle of a sentence.
 * @returns {'silent' | 'unread' | 'cut'}
 */
export function silence({ article, text, coverage }) {
  if ((coverage?.unread?.length ?? 0) > 0) return 'unread';
  const body = article.blocks.filter(({ role }) => role === 'body').at(-1);
  const end = body ? text.slice(...body.span).trimEnd() : '';
  return end !== '' && /(?:\p{L}|,|…|\.\.\.)$/u.test(end) ? 'cut' : 'silent';
}

/** What a reader goes through with “next” in one article: its differences, in the order of its text. */
export function differencesIn(model, id) {
  const seen = new Set();
  return (model.marks.get(id) ?? []).map(({ finding }) => finding).filter((f) => differs(f) && !seen.has(f) && seen.add(f));
}

/** The first place of a finding in an article, or null. */
export function mentionIn(finding, id) {
  return mentionsOf(finding).find(({ article }) => article === id) ?? null;
}

/** The same words in several places are one line: [{ words, mentions }]. */
export function wordings(texts, mentions) {
  const lines = new Map();
  for (const mention of mentions) {
    const words = quote(texts, mention);
    if (words === null) continue;
    const key = words.toLowerCase().replace(/\s+/g, ' ');
    if (!lines.has(key)) lines.set(key, { words, mentions: [] });
    lines.get(key).mentions.push(mention);
  }
  return [...lines.values()];
}

/** A mention in its sentence: the words before it, it, and after it. A sentence too long to read here is cut down to the words. */
export function inSentence(text, { span: [from, to], sentence }) {
  const whole = sentence && sentence[0] <= from && sentence[1] >= to && sentence[1] - sentence[0] < 1500;
  const [start, end] = whole ? sentence : [from, to];
  return { before: text.slice(start, from), words: text.slice(from, to), after: text.slice(to, end) };
}

/** Mentions gathered by something of theirs, in order of first appearance: [[key, items]]. */
export function grouped(items, key) {
  const map = new Map();
  for (const item of items) {
    const k = key(item);
    if (!map.has(k)) map.set(k, []);
    map.get(k).push(item);
  }
  return [...map];
}
