// The page's articles and decisions as a request, and how a decision is taken back.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { moved, requestOf } from '../../web/ingest/request.js';

test('only what is known of an article goes into the request, and nothing of the page', () => {
  const articles = [{ id: 'a', text: 'One', source: '', published: '', hints: [], notes: ['x'] }, { id: 'b', text: 'Two', source: 'The Post', hints: [{ span: [0, 3] }] }];
  assert.deepEqual(requestOf(articles), { articles: [{ id: 'a', text: 'One' }, { id: 'b', text: 'Two', hints: [{ span: [0, 3] }], source: 'The Post' }] });
});

test('decisions about blocks of other articles are left out, all others stay', () => {
  const decisions = [{ keep: ['a', [0, 1]] }, { drop: ['b', [0, 1]] }, { same: ['x', 'y'] }];
  assert.deepEqual(requestOf([{ id: 'b', text: 'Two' }], decisions).decisions, [{ drop: ['b', [0, 1]] }, { same: ['x', 'y'] }]);
});

test('a block moved and moved back leaves no decision', () => {
  const kept = moved([], 'a', [5, 9], 'keep');
  assert.deepEqual(kept, [{ keep: ['a', [5, 9]] }]);
  assert.deepEqual(moved(kept, 'a', [5, 9], 'drop'), []);
  assert.deepEqual(moved(kept, 'b', [5, 9], 'drop'), [{ keep: ['a', [5, 9]] }, { drop: ['b', [5, 9]] }]);
});
