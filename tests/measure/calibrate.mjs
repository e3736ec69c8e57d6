#!/usr/bin/env node
// Fits the models of src/language/en/alignment.jsonc (findings/scoring.h) to the gold stories, by logistic regression
// and by gradient boosting.
//   node tests/measure/calibrate.mjs [--write] [--without SLUG,SLUG] [--quick]
// For each kind: `base` over every pair; with what a pair's rivals add, `link`, a forest, over pairs with values that fit, and
// `conflict` over those that exclude each other; of these only the pairs that no rule keeps apart count towards the threshold. Prints precision and recall of each by leaving out one story at a time, and the thresholds so found;
// --quick keeps the thresholds that stand in the file.
// A pair of facts is about one thing where both stand in one gold fact, and is not where they stand in two. A pair whose
// values exclude each other and that gold does not hold is no conflict either: the list of conflicts in gold is complete.
// Of pairs that fit and that gold does not hold, those that look like one thing were judged by hand (links.mjs): they weigh less than
// gold's, for there are many of a few sentences. Of the rest most are of two things: the forest learns from them faintly.
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'jsonc-parser';
import { buildNative } from '../../.ci/build.mjs';
import { keepOutputClear, root } from '../../.ci/steps.mjs';
import { readStory, storiesFolder, storySlugs } from './anchors.mjs';
import { fitForest, scoreOf } from './boost.mjs';
import { isOnePassage, readLinks } from './links.mjs';
import { dot, fitLogistic, sigmoid } from './logistic.mjs';
import { requestOf } from './request.mjs';

const out = join(root, 'src', 'language', 'en', 'alignment.jsonc');
const kinds = ['time', 'quantity', 'claim'];
const rivalries = ['base', 'lesser', 'greater', 'agreeing'];
const against = new Set(['generic', 'clash', 'scope_clash', 'place_clash', 'part_clash', 'disproportion', 'negation', 'agreeing',
  'attribute_clash', 'actor_clash', 'owner_clash', 'state_clash', 'subject_clash', 'object_clash', 'figures_clash']);
const aboutValues = (name) => name.startsWith('equal') || name === 'specific';
const aboutNeighbours = (name) => name === 'around'; // sentences copied beside two values say nothing of whether they exclude each other
const signOf = (name) => (against.has(name) ? -1 : 1);

const toldRight = { time: 0.7, quantity: 0.7, claim: 0.75 }; // of what a reader is told: a claim is read as a sentence, and a wrong one misleads more
const ofJudged = 0.7; // weight of a pair that was judged by hand: with more, more of those that are told are right, and fewer of gold's are found

const overlaps = (a, b) => a[0] < b[1] && b[0] < a[1];
const group = (kind) => (kind === 'claim' || kind === 'quote' ? 'words' : 'value');
const longest = (kind) => (group(kind) === 'words' ? 400 : 60);

function pairsOf(slug) {
  const folder = join(storiesFolder, slug);
  const { gold } = readStory(folder);
  const run = spawnSync(join(root, 'build/release/tests/crosscheck-pairs'), { input: JSON.stringify(requestOf(folder)), maxBuffer: 1 << 30 });
  const [names, ...lines] = run.stdout.toString().trim().split('\n').map((line) => JSON.parse(line));
  const mentions = gold.facts.flatMap((f) => f.positions.flatMap((p) => p.mentions.map((m) => ({ fact: f.id, kind: f.kind, ...m }))));
  const factsAt = ({ article, span }, kind) => {
    const near = mentions.filter((m) => m.article === article && group(m.kind) === group(kind) && overlaps(m.span, span) && span[1] - span[0] <= longest(kind));
    const same = near.filter((m) => m.kind === kind);
    return new Set((same.length ? same : near).map((m) => m.fact));
  };
  const links = readLinks(folder);
  const judgedAt = ({ kind, a, b }) => links.find((l) => l.kind === kind && isOnePassage(a, l.mentions[0]) && isOnePassage(b, l.mentions[1]));
  const pairs = lines.filter((pair) => !pair.sure).map((pair) => {
    const a = factsAt(pair.a, pair.kind), b = factsAt(pair.b, pair.kind);
    const told = a.size && b.size;
    const label = [...a].some((id) => b.has(id)) ? 1 : 0;
    const half = a.size + b.size > 0;
    const weight = label || told ? 1 : pair.exclusive ? (half ? 0.5 : 0.2) : 0; // 0: gold says nothing
    const judged = weight || pair.exclusive ? undefined : judgedAt(pair);
    if (judged) return { ...pair, story: slug, label: judged.same ? 1 : 0, weight: ofJudged, judged: true, faint: ofJudged };
    return { ...pair, story: slug, label, weight, faint: weight || (half ? 0.3 : 0.03) };
  });
  return { names, pairs };
}

/** @returns the cases of a list of pairs, with a constant first; columns that `leave` names are 0. */
const cases = (pairs, names, leave) => pairs.map((p) => ({ label: p.label, weight: p.weight,
  x: [1, ...names.map((n, i) => (leave(n) ? 0 : p.features[i] / 1000)), ...rivalries.map((r) => (p[r] ?? 0) / 1000)] }));

const none = () => false;
const signs = (names) => [0, ...names.map(signOf), ...rivalries.map((r) => (r === 'agreeing' ? -1 : 1))];

function fit(pairs, names, leave) {
  return fitLogistic(cases(pairs.filter((p) => p.weight > 0), names, leave), signs(names));
}

/** Rows for a forest: the features, then the rivalries, in thousandths. */
const rows = (pairs) => pairs.map((p) => ({ label: p.label, weight: p.faint, group: p.story, x: [...p.features, ...rivalries.map((r) => Math.trunc(p[r]))] }));

/** Sums of a model, in thousandths, on pairs. */
function sums(weights, pairs, names) {
  return cases(pairs, names, none).map(({ x }) => 1000 * dot(weights, x));
}

// As findings/scoring.cpp has it: how much better a pair is than the next best of either fact, and the best partner that agrees.
function addRivalries(pairs, bases) {
  const partners = new Map();
  const keys = (p) => [[p.story, p.facts[0], p.b.article], [p.story, p.facts[1], p.a.article]].map((k) => k.join('|'));
  pairs.forEach((p, i) => {
    p.base = bases[i];
    p.alone = 1000 * sigmoid(bases[i] / 1000);
    for (const key of keys(p)) {
      const at = partners.get(key) ?? { best: 0, second: 0, agreeing: 0 };
      if (p.alone > at.best) { at.second = at.best; at.best = p.alone; } else at.second = Math.max(at.second, p.alone);
      if (!p.exclusive) at.agreeing = Math.max(at.agreeing, p.alone);
      partners.set(key, at);
    }
  });
  for (const p of pairs) {
    const both = keys(p).map((key) => partners.get(key));
    const margins = both.map((at) => p.alone - (p.alone === at.best ? at.second : at.best));
    [p.lesser, p.greater] = [Math.min(...margins), Math.max(...margins)];
    p.agreeing = Math.max(...both.map((at) => at.agreeing));
  }
}

function rates(pairs, threshold) {
  let hit = 0, wrong = 0, missed = 0;
  for (const { held, label, weight } of pairs) {
    if (held >= threshold) { if (label) hit += weight; else wrong += weight; } else if (label) missed += weight;
  }
  return { precision: hit / (hit + wrong || 1), recall: hit / (hit + missed || 1), hit };
}

/** The lowest threshold from which on the precision holds over at least five hits; 1001 where there is none. */
function thresholdFor(pairs, precision) {
  for (let t = 300; t < 1000; t += 5) {
    const found = rates(pairs, t);
    if (found.precision >= precision && found.hit >= 5) return t;
  }
  return 1001;
}

function show(kind, name, pairs) {
  const cells = [0.95, 0.9, 0.8, 0.7].map((p) => {
    const t = thresholdFor(pairs, p);
    return `P ${p}: ${t > 1000 ? 'never' : `R ${(100 * rates(pairs, t).recall).toFixed(0)}% at ${t}`}`;
  });
  const at = [400, 500, 600, 700, 800, 900].map((t) => { const r = rates(pairs, t); return `${t}: ${r.hit}/${(r.hit / (r.precision || 1)).toFixed(1)}`; });
  console.error(`${kind.padEnd(9)}${name.padEnd(9)}${String(pairs.filter((p) => p.label).length).padStart(4)} true  ${cells.join('  ')}  hits of raised ${at.join(' ')}`);
}

function fitKind(kind, stories, names) {
  const of = (list) => list.flatMap(({ pairs }) => pairs.filter((p) => p.kind === kind));
  const all = of(stories);
  // Out of sample: the base sums of each story by the others' model, then the second models likewise.
  for (const story of stories) {
    const own = of([story]), others = of(stories.filter((s) => s !== story));
    const weights = fit(others.map(({ base, lesser, greater, agreeing, ...p }) => p), names, none);
    story.sums = sums(weights, own.map(({ base, lesser, greater, agreeing, ...p }) => p), names);
  }
  addRivalries(all, stories.flatMap((s) => s.sums));
  const parts = {
    link: { fits: (p) => !p.exclusive, learns: (p) => p.faint > 0, precision: 0.87, ofAll: toldRight[kind],
      learn: (pairs) => fitForest(rows(pairs)), score: (model, pairs) => rows(pairs).map(({ x }) => scoreOf(model, x)) },
    conflict: { fits: (p) => p.exclusive, learns: (p) => p.weight > 0, precision: 0.95,
      learn: (pairs) => fit(pairs, names, (name) => aboutValues(name) || aboutNeighbours(name)), score: (model, pairs) => sums(model, pairs, names) },
  };
  const models = {};
  for (const [name, { fits, learns, precision, ofAll, learn, score }] of Object.entries(parts)) {
    const learnt = (list) => learn(of(list).filter((p) => fits(p) && learns(p)));
    if (standing) {
      const { threshold, tension } = standing[kind][name];
      models[name] = { model: learnt(stories), threshold, ...(tension ? { tension } : {}) };
      continue;
    }
    for (const story of stories) {
      const own = of([story]).filter(fits);
      score(learnt(stories.filter((s) => s !== story)), own).forEach((z, i) => { own[i].held = 1000 * sigmoid(z / 1000); });
    }
    const told = all.filter((p) => fits(p) && p.weight > 0 && !p.apart);
    const held = told.filter((p) => !p.judged);
    show(kind, name, held);
    // With the pairs that were judged by hand: what a reader is told.
    const whole = told.map((p) => ({ ...p, weight: p.judged ? 1 : p.weight }));
    if (ofAll) show(kind, 'all', whole);
    const threshold = Math.min(Math.max(thresholdFor(held, precision), ofAll ? thresholdFor(whole, ofAll) : 0), surest);
    const tension = name === 'conflict' ? { tension: Math.min(thresholdFor(held, 0.7), threshold) } : {};
    models[name] = { model: learnt(stories), threshold, ...tension };
  }
  const bare = all.map(({ base, lesser, greater, agreeing, ...p }) => p);
  return { base: { model: fit(bare, names, none) }, ...models };
}

// Where the stories show no threshold that holds: only what is told almost alike.
const surest = 900;

const compact = (value) => JSON.stringify(value).replaceAll(':', ': ').replaceAll(',', ', ');

function rowOf({ model, threshold, tension }, names) {
  const columns = [...names, ...rivalries];
  const tail = { threshold, tension };
  if (model.trees) {
    const trees = model.trees.map(({ questions, leaves }) => JSON.stringify([questions.flatMap(([column, limit]) => [columns[column], limit]), leaves]));
    return `{"bias": ${model.bias}, "threshold": ${threshold}, "trees": [\n      ${trees.join(',\n      ')}]}`;
  }
  const [bias, ...rest] = [...model].map((w) => Math.round(1000 * w));
  return compact(Object.fromEntries([['bias', bias], ...columns.map((n, i) => [n, rest[i]]), ...Object.entries(tail)].filter(([, w]) => w)));
}

const args = process.argv.slice(2);
const standing = args.includes('--quick') ? parse(readFileSync(out, 'utf8')) : null;
const without = args.includes('--without') ? args[args.indexOf('--without') + 1].split(',') : [];
keepOutputClear();
buildNative('release', ['crosscheck-pairs']);
const stories = storySlugs().filter((slug) => !without.includes(slug)).map(pairsOf);
const { names } = stories[0];
const parts = kinds.map((kind) => {
  const models = fitKind(kind, stories, names);
  return `  "${kind}": {\n${Object.entries(models).map(([name, model]) => `    "${name}": ${rowOf(model, names)}`).join(',\n')}\n  }`;
});
const head = readFileSync(out, 'utf8').split('\n').filter((line) => line.startsWith('//')).join('\n');
const text = `${head}\n{\n${parts.join(',\n')}\n}\n`;
if (args.includes('--write')) writeFileSync(out, text); else console.log(text);
