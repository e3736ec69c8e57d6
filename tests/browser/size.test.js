// What a reader's device loads, compressed (gzip -9).
//
// Counted, in sum over all files, however the page is cut into them and whenever each is loaded: every script and style that is
// this project's own or Lit's, in one language. Not counted, for they are no part of the page: the core (core.wasm and the script that the
// compiler makes for it, once in the Worker and once for browsers that refuse a Worker), the texts of the examples, and the
// libraries that read files of other programs, which run in a Worker of their own. The other languages are counted apart: they are the same sentences again, of which a reader uses one set.
// Style stands inside the scripts, as text of the sheets of shadow roots; it is taken out of them and counted as style.
//
// The second sum is what must be there before a first result is seen: with its style and with the core's script.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { root } from '../wasm/stories.js';

const dist = join(root, 'dist');
const size = (text) => gzipSync(text, { level: 9 }).length;
const files = readdirSync(join(dist, 'assets')).map((name) => ({ name, text: readFileSync(join(dist, 'assets', name), 'utf8') }));
const scripts = files.filter(({ name }) => name.endsWith('.js'));

const core = /^(worker|core)-/, examples = /^stories-/, libraries = /^threaded-/, languages = /^(es|de)-/;
const later = /^(kept|ways|reading|story|saving|dialogs|update)-/; // nothing before a first result needs them
const own = scripts.filter(({ name }) => ![core, examples, libraries, languages].some((kind) => kind.test(name)));

/** Sheets in a script: strings without markup that hold rules of style and nothing else. */
const sheet = /`(?=[^`]*\{[^`]*:[^`]*\})(?![^`]*(?:\$\{|<[a-z/]|=>|\bfunction\b))[^`]*\}\s*`/g;
const sheetsIn = (text) => text.match(sheet) ?? [];

const told = (t, list) => t.diagnostic(list.map(([name, n]) => `${name} ${n}`).join(', '));
const sum = (list) => list.reduce((total, [, n]) => total + n, 0);

test('the page without the core: 60 KB of script and 12 KB of style at most, all files in sum', (t) => {
  const bare = own.map(({ name, text }) => [name, size(text.replace(sheet, '``'))]);
  told(t, bare);
  const styles = [...files.filter(({ name }) => name.endsWith('.css')).map(({ text }) => text), ...own.flatMap(({ text }) => sheetsIn(text))];
  const style = size(styles.join('\n'));
  const written = readdirSync(join(root, 'web/styles')).filter((name) => name.endsWith('.css'));
  assert.ok(styles.length >= written.length, `${styles.length} sheets are found, ${written.length} are written`);
  t.diagnostic(`script ${sum(bare)}, style ${style} in ${styles.length} sheets`);
  assert.ok(sum(bare) <= 60 * 1024, `${sum(bare)} bytes of script`);
  assert.ok(style <= 12 * 1024, `${style} bytes of style`);
});

test('up to a first result: 60 KB at most, style and the core’s script within', (t) => {
  const needed = scripts.filter(({ name }) => own.some((one) => one.name === name) ? !later.test(name) : /^worker-/.test(name)).map(({ name, text }) => [name, size(text)]);
  told(t, needed);
  t.diagnostic(`apart: ${scripts.filter(({ name }) => !needed.some(([one]) => one === name)).map(({ name, text }) => `${name} ${size(text)}`).join(', ')}`);
  assert.ok(sum(needed) <= 60 * 1024, `${sum(needed)} bytes`);
});

test('no style in markup, no HTML from strings, in any script of the page', () => {
  for (const { name, text } of scripts) assert.doesNotMatch(text, /setAttribute\(["'`]style|\bnew Function\b|\beval\(|insertAdjacentHTML/, name);
});
