// What a reader's device loads for the page, compressed, without the core. What is loaded only when it is
// wanted (ways in for files, ways out, what is kept, other languages) and the example stories' texts are counted apart.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { root } from '../wasm/stories.js';

const dist = join(root, 'dist');
const size = (text) => gzipSync(text, { level: 9 }).length;
const files = readdirSync(join(dist, 'assets')).map((name) => ({ name, bytes: readFileSync(join(dist, 'assets', name)) }));

/** Chunks that a page loads by itself: the entry, what it imports, and the views; not the languages, the stories, the ways in. */
const apart = /^(stories|es|de|ingest|html|docx|mail|read|rich|clipboard|worker|threaded|saving|kept|update)[-.]/;

test('script: 60 KB at most', (t) => {
  const scripts = files.filter(({ name }) => name.endsWith('.js'));
  const own = scripts.filter(({ name }) => !apart.test(name)).map(({ name, bytes }) => [name, size(bytes)]);
  t.diagnostic(own.map(([name, n]) => `${name} ${n}`).join(', '));
  t.diagnostic(`apart: ${scripts.filter(({ name }) => apart.test(name)).map(({ name, bytes }) => `${name} ${size(bytes)}`).join(', ')}`);
  const sum = own.reduce((n, [, bytes]) => n + bytes, 0);
  assert.ok(sum <= 60 * 1024, `${sum} bytes`);
});

test('style: 12 KB at most, of files and of the sheets inside the script', (t) => {
  const sheets = readdirSync(join(root, 'web/styles')).filter((name) => name.endsWith('.css')).map((name) => readFileSync(join(root, 'web/styles', name), 'utf8'));
  const sum = size(sheets.join('\n'));
  t.diagnostic(`${sum} bytes`);
  assert.ok(sum <= 12 * 1024, `${sum} bytes`);
});

test('no style in markup, no HTML from strings, in any script of the page', () => {
  for (const { name, bytes } of files.filter((f) => f.name.endsWith('.js'))) {
    const text = bytes.toString();
    assert.doesNotMatch(text, /setAttribute\(["'`]style|\bnew Function\b|\beval\(|insertAdjacentHTML/, name);
  }
});
