// Finding words: in findings (their topics and exact words) and in the articles. Case and the shape of
// quotation marks do not matter; lengths stay, so that places are places.
import { mentionsOf, quote } from './evidence.js';

const most = 200; // hits of one search

/** Case folded where that keeps the length, curly marks straight. */
export const plainForm = (text) => [...text].map((c) => { const low = c.toLowerCase(); return low.length === c.length ? low : c; }).join('').replace(/[‘’]/g, "'").replace(/[“”]/g, '"');

/** What is searched of a finding. */
export const searchable = (model, finding) => plainForm([finding.topic, ...mentionsOf(finding).map((m) => quote(model.texts, m))].join('\n'));

/** @returns {{ findings: object[], passages: { article: string, span: [number, number] }[] }} */
export function find(model, query) {
  const wanted = plainForm(query.trim());
  if (wanted.length < 2) return { findings: [], passages: [] };
  const findings = model.findings.filter((f) => searchable(model, f).includes(wanted));
  const passages = [];
  for (const { id, text } of model.articles.values()) {
    const form = plainForm(text);
    for (let at = form.indexOf(wanted); at !== -1 && passages.length < most; at = form.indexOf(wanted, at + wanted.length)) passages.push({ article: id, span: [at, at + wanted.length] });
  }
  return { findings, passages };
}
