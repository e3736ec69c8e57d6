// The gold of every story is free of faults, and each kind of fault is seen where it is planted.
import { join } from 'node:path';
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { readStory, storiesFolder, storySlugs } from './anchors.mjs';
import { faultsOfLinks, faultsOfStory } from './check-gold.mjs';
import { isOnePassage, readLinks, scoreLinks } from './links.mjs';

for (const slug of storySlugs())
  test(`gold of ${slug}`, () => assert.deepEqual(faultsOfStory(readStory(join(storiesFolder, slug))), []));

for (const slug of storySlugs())
  test(`links of ${slug}`, () => assert.deepEqual(faultsOfLinks(readLinks(join(storiesFolder, slug)), readStory(join(storiesFolder, slug)).texts), []));

const texts = new Map([['a', 'Nine people died.'], ['b', 'Nine were killed.']]);
const link = (same, a, b) => ({ kind: 'claim', same, mentions: [{ article: 'a', text: texts.get('a').slice(...a), span: a }, { article: 'b', text: texts.get('b').slice(...b), span: b }] });

test('the checker sees a link whose words stand elsewhere, and one that was judged twice', () => {
  const moved = link(true, [0, 16], [0, 16]);
  moved.mentions[1].span = [1, 17];
  assert.match(faultsOfLinks([moved], texts)[0], /^a link has no such place in b/);
  assert.match(faultsOfLinks([link(true, [0, 16], [0, 16]), link(false, [0, 16], [0, 16])], texts)[0], /^judged twice/);
});

test('links are told, missed, or told of two things', () => {
  const finding = (...spans) => ({ kind: 'claim', positions: spans.map((span, i) => ({ mentions: [{ article: 'ab'[i], span }] })) });
  assert.ok(isOnePassage({ article: 'a', span: [0, 16] }, { article: 'a', span: [5, 16] }));
  assert.ok(!isOnePassage({ article: 'a', span: [0, 16] }, { article: 'a', span: [12, 16] }));
  assert.ok(!isOnePassage({ article: 'a', span: [0, 16] }, { article: 'b', span: [0, 16] }));
  const links = [link(true, [0, 16], [0, 16]), link(true, [0, 4], [0, 4]), link(false, [0, 16], [0, 16])];
  assert.deepEqual(scoreLinks(links, { findings: [finding([0, 16], [0, 16])] }), { told: 1, all: 2, wrong: 1 });
  assert.deepEqual(scoreLinks(links, { findings: [finding([0, 16]), finding([0, 16])] }), { told: 0, all: 2, wrong: 0 });
});

const factOf = (gold, id) => gold.facts.find((f) => f.id === id);
const planted = [
  ['a span that has moved', (gold) => factOf(gold, 'dead').positions[0].mentions[0].span[0]++, /^spans differ/],
  ['an anchor that is not in the text', (gold) => { factOf(gold, 'dead').positions[0].mentions[0].anchor = '[[Ninety]] dead'; }, /^anchor not found/],
  ['an anchor that stands twice', (gold) => { factOf(gold, 'capacity').positions[0].mentions[1].anchor = '[[the]]'; }, /^anchor found \d+ times/],
  ['a key part too many', (gold) => { factOf(gold, 'dead').positions[0].mentions[0].anchor = '[[Nine]] [[dead]]'; }, /^anchor needs exactly one/],
  ['a verdict that its relations do not make', (gold) => { factOf(gold, 'rafts').verdict = 'compatible'; }, /^rafts: verdict is compatible/],
  ['a pair of positions without a relation', (gold) => factOf(gold, 'dead').relations.pop(), /^dead: relations are not one for each pair/],
  ['a relation to no position', (gold) => { factOf(gold, 'rafts').relations[0].b = 2; }, /^rafts: relations are not one for each pair/],
  ['an unknown relation', (gold) => { factOf(gold, 'rafts').relations[0].relation = 'differs'; }, /^rafts: unknown relation/],
  ['two facts of one name', (gold) => { factOf(gold, 'rafts').id = 'dead'; }, /^two facts called dead/],
  ['one passage in two facts of a kind', (gold) => factOf(gold, 'crew').positions[0].mentions.push(factOf(gold, 'rafts').positions[0].mentions[0]),
    /mark one passage of echo/],
  ['an article that there is not', (gold) => { factOf(gold, 'crew').positions[0].mentions[0].article = 'times'; }, /^crew: no article times/],
  ['a label that its article lacks', (gold) => { gold.names[0].labels.wire = ['the Lady Corrina']; }, /wire never says the Lady Corrina/],
  ['an origin that its article never names', (gold) => { gold.origins[0].articles = ['rbn']; }, /rbn never names it/],
  ['a trap that names no fact', (gold) => { gold.traps[0].facts = ['dead', 'wounded']; }, /names wounded, which is no fact/],
  ['furniture that is not in the text', (gold) => { gold.furniture.rbn[0] = 'Subscribe'; }, /^passage found 0 times/],
  ['another title than the story has', (gold) => { gold.articles[0].title = null; }, /list different articles/],
];
for (const [name, plant, expected] of planted) test(`the checker sees ${name}`, () => {
  const read = readStory(join(storiesFolder, 'ferry'));
  plant(read.gold);
  assert.ok(faultsOfStory(read).some((fault) => expected.test(fault)), faultsOfStory(read).join('; '));
});
