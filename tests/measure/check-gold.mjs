#!/usr/bin/env node
// Checks the gold of every story: what can be wrong in it without being a matter of judgement.
//   node tests/measure/check-gold.mjs        prints each fault and exits 1 where there is one (check-gold.test.js runs the same as tests)
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { realpathSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { placeSpans, readStory, storiesFolder, storySlugs } from './anchors.mjs';
import { readLinks } from './links.mjs';

const kinds = ['time', 'quantity', 'quote', 'claim'];
// From the gravest to the mildest (the contract's order). A pair that gold leaves open weighs as a compatible one.
const gravity = ['conflict', 'contested', 'tension', 'update', 'variant', 'compatible', 'agree'];
const settled = (relation) => (relation === 'conflict-or-compatible' ? 'compatible' : relation);
const words = (text) => text.split(/\s+/).filter(Boolean).length;
const duplicates = (list) => list.filter((x, i) => list.indexOf(x) !== i);

function verdictOf(fact) {
  if (new Set(fact.positions.flatMap((p) => p.mentions.map((m) => m.article))).size === 1) return 'single';
  const found = fact.relations.map((r) => settled(r.relation));
  return gravity.find((word) => found.includes(word)) ?? 'agree';
}

function faultsOfFact(fact, ids) {
  const faults = [];
  const expect = (ok, what) => { if (!ok) faults.push(`${fact.id}: ${what}`); };
  expect(kinds.includes(fact.kind), `unknown kind ${fact.kind}`);
  expect(['core', 'hard'].includes(fact.difficulty), `unknown difficulty ${fact.difficulty}`);
  expect(fact.question.endsWith('?'), 'the question asks nothing');
  expect(duplicates(fact.positions.map((p) => p.value)).length === 0, 'two positions of one value');
  fact.positions.forEach((p) => {
    expect(p.value, 'a position without a value');
    expect(p.mentions.length > 0, `no mention of ${p.value}`);
    p.mentions.forEach((m) => expect(ids.has(m.article), `no article ${m.article}`));
  });
  const wanted = fact.positions.flatMap((_, a) => fact.positions.slice(a + 1).map((__, i) => `${a}-${a + 1 + i}`));
  expect(isDeepStrictEqual(fact.relations.map((r) => `${r.a}-${r.b}`).sort(), wanted.sort()), 'relations are not one for each pair of positions');
  fact.relations.forEach((r) => expect(gravity.includes(settled(r.relation)) && r.relation !== 'agree', `unknown relation ${r.relation}`));
  expect(verdictOf(fact) === fact.verdict, `verdict is ${fact.verdict}, its relations make it ${verdictOf(fact)}`);
  return faults;
}

// A passage stands in one position of one finding of its kind, and in no furniture.
function faultsOfOverlap(gold) {
  const marks = gold.facts.flatMap((f) => f.positions.flatMap((p) => p.mentions.map((m) => ({ ...m, kind: f.kind, fact: f.id }))));
  const overlap = (a, b) => a.article === b.article && a.span[0] < b.span[1] && b.span[0] < a.span[1];
  const faults = [];
  marks.forEach((a, i) => marks.slice(i + 1).forEach((b) => {
    if (a.kind === b.kind && overlap(a, b)) faults.push(`${a.fact} and ${b.fact} mark one passage of ${a.article}: ${a.anchor}`);
  }));
  for (const [article, spans] of Object.entries(gold.furnitureSpans)) for (const span of spans) for (const m of marks)
    if (overlap(m, { article, span })) faults.push(`${m.fact} marks furniture of ${article}: ${m.anchor}`);
  return faults;
}

// Names and origins must stand in the texts they are said to stand in.
function faultsOfNames({ gold, story, texts }) {
  const faults = [];
  for (const { entity, labels } of gold.names) for (const [id, list] of Object.entries(labels)) for (const label of list)
    if (!texts.get(id)?.toLowerCase().includes(label.toLowerCase())) faults.push(`${entity}: ${id} never says ${label}`);
  for (const { origin, articles } of gold.origins) for (const id of articles) {
    const bare = origin.toLowerCase().replace(/^the /, '');
    const said = `${texts.get(id)}\n${story.articles.find((a) => a.id === id)?.source}`.toLowerCase();
    if (!said.includes(bare)) faults.push(`origin ${origin}: ${id} never names it`);
  }
  return faults;
}

function faultsOfArticles({ gold, story, texts }) {
  const faults = duplicates(story.articles.map((a) => a.id)).map((id) => `two articles called ${id}`);
  if (!isDeepStrictEqual(gold.articles, story.articles)) faults.push('gold.json and story.json list different articles');
  for (const { id, published, title } of story.articles) {
    const text = texts.get(id);
    if (!/^\d{4}-\d{2}-\d{2}$/.test(published)) faults.push(`${id}: published is no ISO date`);
    if (title !== null && !text.includes(title)) faults.push(`${id}: the title does not stand in the text`);
    if (words(text) < 250 || words(text) > 700) faults.push(`${id}: ${words(text)} words, not 250 to 700`);
  }
  return faults;
}

// A story must tempt: at least two near-conflicts that are none for each conflict, between facts that gold has.
function faultsOfTraps(gold) {
  const ids = new Set(gold.facts.map((f) => f.id));
  const faults = gold.traps.flatMap((t) => t.facts.filter((id) => !ids.has(id)).map((id) => `a trap names ${id}, which is no fact`));
  const real = gold.facts.filter((f) => ['conflict', 'contested'].includes(f.verdict)).length;
  if (gold.traps.length < 2 * real) faults.push(`${gold.traps.length} traps for ${real} conflicts`);
  return faults;
}

function faultsOfSpans({ gold, texts }) {
  try {
    return isDeepStrictEqual(placeSpans(gold, texts), gold) ? [] : ['spans differ from what the anchors give: run place-spans.mjs'];
  } catch (error) {
    return [error.message];
  }
}

/** What was judged by hand stands where it is said to stand, each pair once. */
export function faultsOfLinks(links, texts) {
  const faults = links.flatMap(({ mentions }) => mentions.filter(({ article, text, span }) => texts.get(article)?.slice(...span) !== text).map(({ article, text }) => `a link has no such place in ${article}: ${text}`));
  const names = links.map(({ kind, mentions }) => [kind, ...mentions.map(({ article, span }) => `${article} ${span}`).sort()].join(' '));
  return [...faults, ...duplicates(names).map((name) => `judged twice: ${name}`)];
}

// What readStory gives in, a list of faults out, each in words.
export function faultsOfStory(read) {
  const { gold, texts } = read;
  const ids = new Set(texts.keys());
  return [...faultsOfArticles(read), ...duplicates(gold.facts.map((f) => f.id)).map((id) => `two facts called ${id}`),
    ...gold.facts.flatMap((fact) => faultsOfFact(fact, ids)), ...faultsOfSpans(read), ...faultsOfOverlap(gold), ...faultsOfNames(read),
    ...faultsOfTraps(gold)];
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const faults = storySlugs().flatMap((slug) => {
    const folder = join(storiesFolder, slug), read = readStory(folder);
    return [...faultsOfStory(read), ...faultsOfLinks(readLinks(folder), read.texts)].map((fault) => `${slug}: ${fault}`);
  });
  faults.forEach((fault) => console.error(fault));
  console.log(`${storySlugs().length} stories, ${faults.length} faults`);
  process.exitCode = faults.length ? 1 : 0;
}
