#!/usr/bin/env node
// Fits the weights of src/language/en/alignment.jsonc to the gold stories, by logistic regression.
//   node tests/measure/calibrate.mjs [--write] GOLD_FOLDER…     (default: every folder of examples/stories)
// Prints, for each kind, precision and recall of pairs by leave-one-story-out cross-validation, and the weights fitted to all.
// A pair of facts is about one thing where both stand in one gold fact, and is not where they stand in two. A pair whose
// values exclude each other and that gold does not hold is no conflict either: the list of conflicts in gold is complete.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const out = join(root, 'src', 'language', 'en', 'alignment.jsonc');
const args = process.argv.slice(2);
const write = args.includes('--write');
const stories = join(root, 'examples', 'stories');
const given = args.filter((a) => !a.startsWith('--'));
const folders = given.length ? given : readdirSync(stories).map((s) => join(stories, s)).filter((s) => existsSync(join(s, 'gold.json')));

const names = ['predicate', 'generic', 'event', 'head', 'subject', 'object', 'actors', 'core', 'core_both', 'context', 'evidence', 'equal', 'equal_rare', 'specific', 'bound', 'counted', 'unit', 'scope', 'clash', 'scope_clash', 'place_clash', 'part_clash'];
const against = new Set(['generic', 'clash', 'scope_clash', 'place_clash', 'part_clash']);
const overlaps = (a, b) => a[0] < b[1] && b[0] < a[1];
const group = (kind) => (kind === 'claim' || kind === 'quote' ? 'words' : 'value');

function pairsOf(goldPath) {
  const gold = JSON.parse(readFileSync(goldPath, 'utf8'));
  const seeds = join(dirname(goldPath), '..', 'seeds');
  const texts = existsSync(join(dirname(goldPath), gold.articles[0].file)) ? dirname(goldPath) : seeds;
  const request = { articles: gold.articles.map(({ id, file, source, published }) => ({ id, text: readFileSync(join(texts, file), 'utf8'), source, published })) };
  const lines = execFileSync(join(root, 'build/release/tests/crosscheck-pairs'), { input: JSON.stringify(request), maxBuffer: 1 << 30 }).toString().trim().split('\n');
  const mentions = gold.facts.flatMap((f) => f.positions.flatMap((p) => p.mentions.map((m) => ({ fact: f.id, kind: f.kind, verdict: f.verdict, ...m }))));
  const factsAt = (place, kind) => {
    const near = mentions.filter((m) => m.article === place.article && group(m.kind) === group(kind) && overlaps(m.span, place.span) && place.span[1] - place.span[0] <= 400);
    const same = near.filter((m) => m.kind === kind);
    return new Set((same.length ? same : near).map((m) => m.fact));
  };
  const alarming = (r) => r === 'conflict' || r === 'tension';
  return lines.map((line) => JSON.parse(line)).flatMap((pair) => {
    const a = factsAt(pair.a, pair.kind), b = factsAt(pair.b, pair.kind);
    const shared = [...a].some((id) => b.has(id));
    if (shared) return [{ ...pair, label: 1, weight: 1 }];
    if (a.size && b.size) return [{ ...pair, label: 0, weight: 1 }];
    if (alarming(pair.relation)) return [{ ...pair, label: 0, weight: a.size || b.size ? 0.5 : 0.2 }];
    return [];
  });
}

// Features in thousandths to numbers; a constant comes first.
const vector = (pair) => [1, ...pair.features.map((f) => f / 1000)];
const dot = (w, x) => w.reduce((sum, v, i) => sum + v * x[i], 0);
const sigmoid = (z) => 1 / (1 + Math.exp(-z));

// Gradient descent on the log loss with a small ridge, over the weights that are free; features that speak for a link may
// not weigh against it.
function descend(pairs, xs, start, free) {
  const w = [...start];
  const total = pairs.reduce((sum, p) => sum + p.weight, 0);
  const velocity = new Array(w.length).fill(0);
  for (let round = 0; round < 800; round++) {
    const gradient = w.map((v, i) => (i === 0 ? 0 : 0.002 * v));
    xs.forEach((x, k) => {
      const error = (sigmoid(dot(w, x)) - pairs[k].label) * pairs[k].weight / total;
      for (let i = 0; i < w.length; i++) gradient[i] += error * x[i];
    });
    for (let i = 0; i < w.length; i++) {
      if (!free(i)) continue;
      velocity[i] = 0.9 * velocity[i] - 0.5 * gradient[i];
      w[i] += velocity[i];
      if (i > 0) w[i] = against.has(names[i - 1]) ? Math.min(w[i], 0) : Math.max(w[i], 0);
    }
  }
  return w;
}

// First everything but the values; then, on top, what equal values add: so that unequal ones never speak against a link.
function fit(pairs) {
  const xs = pairs.map(vector);
  const isValue = (i) => i > 0 && (names[i - 1].startsWith('equal') || names[i - 1] === 'specific');
  const frames = descend(pairs, xs.map((x) => x.map((v, i) => (isValue(i) ? 0 : v))), new Array(xs[0].length).fill(0), (i) => !isValue(i));
  return descend(pairs, xs, frames, isValue);
}

function rates(scored, threshold) {
  let hit = 0, wrong = 0, missed = 0;
  for (const { score, label, weight } of scored) {
    if (score >= threshold) { if (label) hit += weight; else wrong += weight; } else if (label) missed += weight;
  }
  return { precision: hit / (hit + wrong || 1), recall: hit / (hit + missed || 1) };
}

// The lowest threshold at which the precision holds, and never one that only luck reached.
function thresholdFor(scored, precision) {
  for (let t = 0.3; t < 0.97; t += 0.01) if (rates(scored, t).precision >= precision) return Math.round(t * 1000);
  return 970;
}

// Where links begin: set by the findings of the stories, for an alignment precision near 90 % on average.
const links = { time: 450, quantity: 450, claim: 600 };

const byStory = folders.map((f) => pairsOf(f.endsWith('.json') ? f : join(f, 'gold.json')));
const file = {};
for (const kind of ['time', 'quantity', 'claim']) {
  const sets = byStory.map((pairs) => pairs.filter((p) => p.kind === kind));
  const held = sets.flatMap((set, i) => {
    const w = fit(sets.filter((_, j) => j !== i).flat());
    return set.map((p) => ({ ...p, score: sigmoid(dot(w, vector(p))) }));
  });
  const w = fit(sets.flat());
  const link = links[kind];
  const exclusive = held.filter((p) => p.relation === 'conflict' || p.relation === 'tension');
  const conflict = Math.max(thresholdFor(exclusive, 0.8), link);
  for (const t of [300, 400, 500, 600, 700, 800, 900]) {
    const all = rates(held, t / 1000), ex = rates(exclusive, t / 1000);
    console.error(`${kind} at ${t}: precision ${(100 * all.precision).toFixed(1)} recall ${(100 * all.recall).toFixed(1)} | exclusive values: precision ${(100 * ex.precision).toFixed(1)} recall ${(100 * ex.recall).toFixed(1)} (${exclusive.filter((p) => p.label).length} true)`);
  }
  file[kind] = { bias: Math.round(w[0] * 1000), ...Object.fromEntries(names.map((n, i) => [n, Math.round(w[i + 1] * 1000)])), link, conflict };
}
const head = readFileSync(out, 'utf8').split('\n').filter((l) => l.startsWith('//')).join('\n');
const text = `${head}\n{\n${Object.entries(file).map(([kind, row]) => `  "${kind}": ${JSON.stringify(row).replaceAll(':', ': ').replaceAll(',', ', ')}`).join(',\n')}\n}\n`;
if (write) writeFileSync(out, text); else console.log(text);
