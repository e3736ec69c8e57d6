// Finding words: in findings (their topics and exact words) and in the articles. Case and the shape of
// quotation marks do not matter; lengths stay, so that places are places.
import { mentionsOf, quote } from './evidence.js';

const most = 200; // hits of one search

/** Case folded where that keeps the length, curly marks straight. */
export function plainForm(text) {
  const low = text.toLowerCase();
  const same = low.length === text.length ? low : [...text].map((c) => (c.toLowerCase().length === c.length ? c.toLowerCase() : c)).join('');
  return same.replace(/[‘’]/g, "'").replace(/[“”]/g, '"');
}

const forms = new WeakMap(); // model → article id → the form of its text, made once

function formOf(model, { id, text }) {
  if (!forms.has(model)) forms.set(model, new Map());
  const known = forms.get(model);
  if (!known.has(id)) known.set(id, plainForm(text));
  return known.get(id);
}

/** What is searched of a finding. */
export const searchable = (model, finding) => plainForm([finding.topic, ...mentionsOf(finding).map((m) => quote(model.texts, m))].join('\n'));

/** @returns {{ findings: object[], passages: { article: string, span: [number, number] }[] }} */
export function find(model, query) {
  const wanted = plainForm(query.trim());
  if (wanted.length < 2) return { findings: [], passages: [] };
  const findings = model.findings.filter((f) => searchable(model, f).includes(wanted));
  const passages = [];
  for (const entry of model.articles.values()) {
    const { id } = entry, form = formOf(model, entry);
    for (let at = form.indexOf(wanted); at !== -1 && passages.length < most; at = form.indexOf(wanted, at + wanted.length)) passages.push({ article: id, span: [at, at + wanted.length] });
  }
  return { findings, passages };
}
