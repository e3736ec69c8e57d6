// The named bad inputs that belong to the shell and need no page, by their numbers; and a count of all of them. tests/README.md says
// where they are.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { compileWasm } from '../../wasm/compile.js';
import { fromFragment, toFragment } from '../../web/export/link.js';
import { readStory, storyOf } from '../../web/export/story.js';
import { readFile } from '../../web/ingest/files.js';
import { readHtml } from '../../web/ingest/html.js';
import { readBytes } from '../../web/ingest/read.js';
import { contentsOf } from '../../web/ingest/transfer.js';
import { root } from '../wasm/stories.js';

const fire = 'The fire in Harbour Street killed at least 12 people on Monday, 6 May 2024, the mayor said.';
const transfer = ({ files = [], folders = [], html = '', plain = '' }) => ({
  files, items: folders.map((name) => ({ webkitGetAsEntry: () => ({ isDirectory: true, name }) })), getData: (type) => ({ 'text/html': html, 'text/plain': plain })[type] ?? '',
});

test('69 · a picture alone on the clipboard: told that there is no text in it', async () => {
  const png = new File([new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a])], 'image.png', { type: 'image/png' });
  const { files } = contentsOf(transfer({ files: [png] }));
  assert.deepEqual(files, [png]);
  assert.match((await readFile(files[0])).problem, /image: there is no text in it/);
});

test('70 · files on the clipboard go the way of files that are dropped, whatever text is beside them', () => {
  const file = new File([fire], 'a.txt', { type: 'text/plain' });
  assert.deepEqual(contentsOf(transfer({ files: [file], plain: '/home/ann/a.txt' })).files, [file]);
});

test('74 · a file of 2 GB is refused by its size, and not read', async () => {
  const large = { name: 'all.txt', size: 2 * 2 ** 30, arrayBuffer() { throw new Error('it was read'); } };
  assert.match((await readFile(large)).problem, /larger than 100 MB/);
});

test('75 · a file that is gone while it is read is told, and the next is read', async () => {
  const gone = { name: 'gone.txt', size: 10, arrayBuffer: () => Promise.reject(new DOMException('gone', 'NotFoundError')) };
  assert.deepEqual(await readFile(gone), { name: 'gone.txt', problem: 'it cannot be read (a folder, or gone in the meantime)' });
  assert.equal((await readFile(new File([fire], 'next.txt'))).article.text, fire);
});

test('76 · a folder is named, the files beside it are taken', () => {
  const folder = { name: 'news', type: '' }, text = { name: 'a.txt', type: 'text/plain' };
  const { files, folders } = contentsOf(transfer({ files: [folder, text], folders: ['news'] }));
  assert.deepEqual([files, folders], [[text], ['news']]);
});

// A picture leaves no text, so nothing is said of it; its 30 MB are cut before the page is parsed.
test('65 · a picture of 30 MB inside a page costs no time, and leaves no text', () => {
  const begun = performance.now();
  const { text } = readHtml(`<p>One <img src="data:image/png;base64,${'QUJD'.repeat(7.5e6)}"> two</p>`);
  assert.equal(text, 'One two');
  assert.ok(performance.now() - begun < 3000);
});

// Another encoding than the one that was told is had by saving the file in UTF-8: the page offers no switch.
test('28 · what was read as Windows-1252 says so beside its text', async () => {
  const { article, notes } = await readBytes(Uint8Array.from(Buffer.from('Le caf\u00e9 br\u00fbl\u00e9.', 'latin1')), 'a.txt', null);
  assert.deepEqual([article.text, notes], ['Le café brûlé.', ['read as Windows-1252']]);
});

const story = storyOf({ articles: [{ id: 'a', text: fire, source: 'The Post' }, { id: 'b', text: fire.replace('12', '15') }] }, { findings: [] });

// There is one version of saved stories so far; the first of another one brings its way of reading this along.
test('86 · a story as version 1 wrote it opens', () => {
  const { request } = readStory(`{"format":"crosscheck-story","version":1,"engine":"0.1.0","request":{"articles":[{"id":"a1","text":${JSON.stringify(fire)},"published":"2024-05-07"}],"decisions":[]},"report":{"format":"crosscheck-report","version":1}}`);
  assert.deepEqual(request, { articles: [{ id: 'a1', text: fire, published: '2024-05-07' }], decisions: [] });
});

// Of a key that stands twice JSON.parse takes the last, and what it gave is all that is shown and compared.
for (const [name, value] of [['NaN', 'NaN'], ['Infinity', '-Infinity'], ['a number without an end', '1e'], ['a hexadecimal number', '0x10']]) {
  test(`87 · ${name} in a saved story: a sentence`, () => assert.throws(() => readStory(`{"format":"crosscheck-story","version":${value}}`), /damaged/));
}
test('87 · a huge number as the version of a saved story: a sentence', () => assert.throws(() => readStory('{"format":"crosscheck-story","version":1e999}'), /newer/));

/** Numbers that are the same in every run. */
function* random(seed) {
  for (let state = seed; ;) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    yield state / 2 ** 32;
  }
}

const sentence = /^(?:This|There)\b.*\.$/;
test('91 · 10,000 flips of a bit in a saved story: a story of articles, or a sentence', () => {
  const dice = random(91), bytes = new TextEncoder().encode(JSON.stringify(story));
  const seen = { opened: 0, refused: 0 };
  for (let i = 0; i < 10_000; i++) {
    const flipped = bytes.slice(0, i % 10 === 0 ? Math.floor(dice.next().value * bytes.length) : bytes.length); // one in ten is cut
    if (flipped.length > 0) flipped[Math.floor(dice.next().value * flipped.length)] ^= 1 << Math.floor(dice.next().value * 8);
    try {
      const { request } = readStory(new TextDecoder().decode(flipped));
      assert.ok(request.articles.every(({ id, text }) => typeof id === 'string' && typeof text === 'string'));
      seen.opened++;
    } catch (error) {
      assert.match(error.message, sentence);
      seen.refused++;
    }
  }
  assert.ok(seen.opened > 1000 && seen.refused > 1000, JSON.stringify(seen));
});

test('91 · 500 flips of a bit in a link: data, or a sentence', async () => {
  const dice = random(91), fragment = await toFragment(story);
  for (let i = 0; i < 500; i++) {
    const at = 3 + Math.floor(dice.next().value * (fragment.length - 3));
    const flipped = fragment.slice(0, at) + String.fromCharCode(fragment.charCodeAt(at) ^ (1 << Math.floor(dice.next().value * 7))) + fragment.slice(at + 1);
    await fromFragment(flipped).then((data) => assert.notEqual(data, undefined), (error) => assert.match(error.message, sentence));
  }
});

const wasm = readFileSync(join(root, 'build/wasm/wasm/core.wasm'));
const says = (code, pattern) => (error) => error.code === code && pattern.test(error.message);

test('92 · a server that has no core.wasm: its answer, and what to do', async () => {
  await assert.rejects(compileWasm(new Response('', { status: 404 })), says('wasm', /answers 404\. Put core\.wasm there/));
});

test('93 · a core.wasm with another sum is refused', async () => {
  await assert.rejects(compileWasm(wasm, '0'.repeat(64)), says('wasm', /another version than this script, or was changed/));
  const changed = Uint8Array.from(wasm);
  changed[changed.length >> 1] ^= 1;
  const sum = Buffer.from(await crypto.subtle.digest('SHA-256', wasm)).toString('hex');
  assert.ok(await compileWasm(wasm, sum));
  await assert.rejects(compileWasm(changed, sum), says('wasm', /was changed/));
});

test('94 · a browser without WebAssembly: a sentence', async () => {
  const { WebAssembly } = globalThis;
  globalThis.WebAssembly = undefined;
  try {
    await assert.rejects(compileWasm(wasm), says('wasm', /runs no WebAssembly, or it is switched off/));
  } finally {
    globalThis.WebAssembly = WebAssembly;
  }
});

test('all 105 named bad inputs are in some test', () => {
  const sources = readdirSync(join(root, 'tests'), { recursive: true }).filter((name) => /test\.(js|cpp)$/.test(name)).map((name) => readFileSync(join(root, 'tests', name), 'utf8'));
  const numbers = new Set(sources.flatMap((source) => [...source.matchAll(/['"`](\d{1,3}) · /g)].map(([, number]) => Number(number))));
  const missing = Array.from({ length: 105 }, (_, i) => i + 1).filter((number) => !numbers.has(number));
  assert.deepEqual(missing, []);
  assert.deepEqual([...numbers].filter((number) => number < 1 || number > 105), []);
});
