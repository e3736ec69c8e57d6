// The scorer against reports whose score is known: one made from the gold itself, an empty one, and ones with a single planted fault.
import { join } from 'node:path';
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { readStory, storiesFolder, storySlugs } from './anchors.mjs';
import { requestOf } from './request.mjs';
import { score } from './score.mjs';

const claimless = (fact) => fact.kind !== 'claim';

// The report that says just what the gold says.
function perfectReport({ gold, story, texts }) {
  const body = (id) => gold.furnitureSpans[id] ?? [];
  const bodyBlocks = (id) => {
    const cuts = [...body(id)].sort((a, b) => a[0] - b[0]);
    const starts = [0, ...cuts.map((c) => c[1])];
    const ends = [...cuts.map((c) => c[0]), texts.get(id).length];
    return starts.map((start, i) => ({ span: [start, ends[i]], role: 'body' })).filter((b) => b.span[0] < b.span[1]);
  };
  return {
    articles: story.articles.map((a) => ({ id: a.id, ...(a.title ? { title: { text: a.title } } : {}),
      blocks: [...bodyBlocks(a.id), ...body(a.id).map((span) => ({ span, role: 'furniture' }))] })),
    findings: gold.facts.filter(claimless).map((fact) => findingOf(fact)),
    entities: gold.names.map(({ entity, labels }, i) => ({ id: `e${i}`, name: entity,
      labels: Object.entries(labels).flatMap(([article, list]) => list.map((text) => ({ text, mentions: [{ article, span: [0, 1] }] }))) })),
    origins: gold.origins.map(({ origin, articles }) => ({ name: origin, articles })),
  };
}

const findingOf = (fact) => ({ id: fact.id, kind: fact.kind, topic: fact.question, verdict: fact.verdict, positions: fact.positions,
  relations: fact.relations.map((r) => ({ between: [r.a, r.b], relation: r.relation === 'conflict-or-compatible' ? 'compatible' : r.relation })) });

// Claims may cover a figure's sentence or repeat a quotation, so the perfect report is scored against the gold without them.
const withoutClaims = (gold) => {
  const facts = gold.facts.filter(claimless);
  const traps = gold.traps.filter((trap) => trap.facts.every((id) => facts.some((fact) => fact.id === id)));
  return { ...gold, facts, traps };
};
const stories = storySlugs().map((slug) => [slug, readStory(join(storiesFolder, slug))]);

for (const [slug, story] of stories) {
  const gold = withoutClaims(story.gold);

  test(`${slug}: the report that says what the gold says gets full marks`, () => {
    const s = score(gold, perfectReport(story));
    assert.equal(s.alignment.recall, 1);
    assert.equal(s.alignment.precision, 1);
    assert.equal(s.relation.exactOfAll, 1);
    assert.deepEqual([s.conflict.recall, s.conflict.precision, s.single.recall], [1, 1, 1]);
    assert.deepEqual([s.furniture.dropped, s.body.kept, s.title, s.names.linked], [1, 1, 1, 1]);
    assert.ok(s.origins.found === 1 || s.origins.all === 0);
    assert.deepEqual([s.traps.sprung, s.alignment.wrongMerges], [[], []]);
  });

  test(`${slug}: an empty report finds nothing and alarms nobody`, () => {
    const s = score(gold, { articles: [], findings: [], entities: [], origins: [] });
    assert.deepEqual([s.alignment.recall, s.conflict.recall, s.conflict.precision, s.traps.sprung.length], [0, 0, null, 0]);
  });

  test(`${slug}: every trap springs when its two facts are called a conflict`, () => {
    for (const { facts: [a, b] } of gold.traps) {
      const [left, right] = [a, b].map((id) => gold.facts.find((f) => f.id === id));
      const planted = { id: 'planted', kind: left.kind, topic: 'two facts as one', verdict: 'conflict',
        positions: [left.positions[0], right.positions[0]], relations: [{ between: [0, 1], relation: 'conflict' }] };
      const s = score(gold, { ...perfectReport(story), findings: [planted] });
      assert.deepEqual(s.traps.sprung, [`${a} ~ ${b}`]);
      assert.deepEqual(s.conflict.falseAlarms, ['planted two facts as one']);
    }
  });

  test(`${slug}: a conflict told as an agreement is missed`, () => {
    const report = perfectReport(story);
    report.findings = report.findings.map((f) => ({ ...f, verdict: f.verdict === 'conflict' ? 'compatible' : f.verdict,
      relations: f.relations.map((r) => ({ ...r, relation: r.relation === 'conflict' ? 'compatible' : r.relation })) }));
    assert.deepEqual(score(gold, report).conflict.missed, gold.facts.filter((f) => f.verdict === 'conflict').map((f) => f.id));
  });

  test(`${slug}: the request gives every text, its source and its date, and no title`, () => {
    const { articles } = requestOf(join(storiesFolder, slug));
    assert.deepEqual(articles.map((a) => Object.keys(a)), story.story.articles.map(() => ['id', 'text', 'source', 'published']));
  });
}
