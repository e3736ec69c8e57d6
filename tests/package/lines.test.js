// A corpus spread over processes: the same reports, in the same order, as from one.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { test } from 'node:test';
import { exampleStories, root } from '../wasm/stories.js';

const command = `"${process.execPath}" "${join(root, 'build/package/bin/crosscheck.js')}" compare --lines --request -`;
const requests = exampleStories().slice(0, 6).map(({ request }) => ({ articles: request.articles.slice(0, 2) }));
const input = requests.map((request) => `${JSON.stringify(request)}\n`).join('');

test('GNU parallel gives what one process gives', (t) => {
  if (spawnSync('parallel', ['--version']).status !== 0) return t.skip('GNU parallel is not here');
  const options = { input, encoding: 'utf8', maxBuffer: 2 ** 28, shell: true };
  const one = spawnSync(command, options);
  assert.equal(one.status, 0, one.stderr);
  const many = spawnSync(`parallel --will-cite --pipe --keep-order -N 3 '${command}'`, options);
  assert.equal(many.status, 0, many.stderr);
  assert.equal(many.stdout, one.stdout);
  assert.equal(many.stdout.trimEnd().split('\n').length, requests.length);
});

test('a pipe over partitions, as Spark has it, gives what one process gives', () => {
  const options = { encoding: 'utf8', maxBuffer: 2 ** 28, shell: true };
  const lines = input.split(/(?<=\n)/);
  const whole = spawnSync(command, { ...options, input }).stdout;
  const parts = [lines.slice(0, 3), lines.slice(3)].map((part) => spawnSync(command, { ...options, input: part.join('') }).stdout);
  assert.equal(parts.join(''), whole);
});
