// Runs the examples of tests/specs/*.jsonc, which the native tests run as well.
//
//   { "about": "…", "cases": [ { "text": "…", "published": "2025-06-11",
//       "expect": { "times": [{ "text": "last Friday", "timex": "2025-06-06" }],
//                   "quantities": [{ "text": "at least 83", "low": 83, "high": null, "unit": "person" }],
//                   "attributions": [{ "source": "the ministry", "cue": "said", "content": "…" }],
//                   "quotes": [{ "text": "…", "form": "direct" }],
//                   "articles": [{ "title": "…", "source": "…", "byline": "…", "published": "2025-06-11", "basis": "stated" }],
//                   "blocks": [{ "text": "Share", "role": "furniture", "why": "sharing" }],
//                   "entities": [{ "name": "Ann Lee", "type": "person", "labels": ["Ann Lee", "Lee"] }],
//                   "not": { "times": ["May"] } } } ] }
//
// A case for several articles has `articles` (as in a request; ids may be left out) in place of `text`,
// and expects `findings`: [{ "kind", "verdict", "topic"? }] or `relations` of two positions: [{ "kind", "relation", "rule",
// "edits": types }]. What is expected must be there, each with
// the fields that the case names; what else is read does not matter, but for `not`.

/** @returns {{ id: string, text: string }[]} the articles of a case, ids filled in */
export function articlesOf({ text, published, articles }) {
  const list = articles ?? [{ text, ...(published && { published }) }];
  return list.map((article, i) => ({ id: String.fromCharCode(97 + i), ...article }));
}

/** What a report has of each kind, in the form that cases are written in. */
export function readings(report, articles) {
  const texts = new Map(articles.map(({ id, text }) => [id, text]));
  const cut = (id, span) => (span ? texts.get(id).slice(...span) : null);
  const each = (key, form) => report.articles.flatMap((article) => article[key].map((item) => form(item, article.id)));
  const quotes = report.findings.filter(({ kind }) => kind === 'quote').flatMap(({ positions }) => positions.flatMap(({ value, mentions }) =>
    mentions.map(({ article, span }) => ({ ...value, text: cut(article, span) }))));
  return {
    versions: report.versions,
    articles: report.articles.map(({ title, source, byline, published }) => ({ title: title?.text, source, byline, published: published.value, basis: published.basis, from: published.from ?? null, to: published.to ?? null })),
    blocks: each('blocks', ({ span, ...block }, id) => ({ text: cut(id, span), ...block })),
    times: each('times', ({ span, event, ...time }, id) => ({ text: cut(id, span), ...(event ? { event: cut(id, event) } : {}), ...time })),
    quantities: each('quantities', ({ span, value }, id) => ({ text: cut(id, span), ...value })),
    attributions: each('attributions', (said, id) => ({ ...said, source: cut(id, said.source), cue: cut(id, said.cue), content: cut(id, said.content) })),
    quotes,
    entities: report.entities.map(({ type, name, labels }) => ({ type, name, labels: labels.map(({ text }) => text) })),
    findings: report.findings.map(({ kind, verdict, topic }) => ({ kind, verdict, topic })),
    relations: report.findings.flatMap(({ kind, relations }) =>
      relations.map(({ relation, rule, edits = [] }) => ({ kind, relation, rule, edits: edits.map(({ type }) => type) }))),
  };
}

/** @returns {string[]} one line for each expectation that is not met */
export function deviations(expect, read) {
  const lines = [];
  for (const [kind, expected] of Object.entries(expect)) {
    if (kind === 'not') continue;
    for (const item of expected) {
      if (!read[kind].some((found) => fits(item, found))) lines.push(`${kind}: no ${JSON.stringify(item)} among ${JSON.stringify(read[kind])}`);
    }
  }
  for (const [kind, words] of Object.entries(expect.not ?? {})) {
    for (const item of words) {
      const unwanted = typeof item === 'string' ? { text: item } : item;
      if (read[kind].some((found) => fits(unwanted, found))) lines.push(`${kind}: ${JSON.stringify(item)} is there, and should not be`);
    }
  }
  return lines;
}

const fits = (item, found) => Object.entries(item).every(([key, value]) => JSON.stringify(found[key]) === JSON.stringify(value));
