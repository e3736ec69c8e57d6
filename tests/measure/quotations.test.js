// The scoring of attributions: what counts as the same content and the same source.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { goldOf, pairsOf, sourceRight } from './facts/quotations.mjs';

test('gold in several places is one attribution, whatever the order of its lines', () => {
  const gold = goldOf(['E1\tAttribution:T4 Content:T3 Cue:T2 Source:T1', 'T1\tSource 10 14\tLund', 'T2\tCue 15 19\tsaid', 'T3\tContent 0 8;21 30\t…', 'T4\tAttribution 15 19\tsaid']);
  assert.deepEqual(gold, [{ source: [[10, 14]], cue: [[15, 19]], content: [[0, 8], [21, 30]] }]);
});

test('contents pair by intersection over union, each once', () => {
  const gold = [{ source: [], content: [[0, 10]] }, { source: [], content: [[20, 30]] }];
  const read = [{ source: null, content: [0, 9] }, { source: null, content: [0, 10] }, { source: null, content: [27, 60] }];
  assert.deepEqual(pairsOf(gold, read, 0.3), [[gold[0], read[1]]]);
  assert.equal(pairsOf(gold, [{ source: null, content: [0, 30], parts: [[0, 4], [8, 10]] }], 0.6).length, 1, 'parts count, not what stands between them');
});

test('a source is right where it overlaps, or where both name none', () => {
  assert.ok(sourceRight([{ source: [[0, 4]] }, { source: [2, 9] }]));
  assert.ok(sourceRight([{ source: [] }, { source: null }]));
  assert.ok(!sourceRight([{ source: [[0, 4]] }, { source: null }]));
  assert.ok(!sourceRight([{ source: [] }, { source: [2, 9] }]));
  assert.ok(!sourceRight([{ source: [[0, 4]] }, { source: [4, 9] }]));
});
