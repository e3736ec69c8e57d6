// What crosses between JavaScript and the core arrives as it left, and a failure leaves the next call whole.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { CrosscheckError, load } from '../../wasm/node.js';
import { requestBytes, wellFormed } from '../../wasm/text.js';

const core = await load();
const sentence = 'The mayor said on 3 May 2024 that at least 83 people had died in the fire. ';
const one = (text) => ({ articles: [{ id: 'a', text, published: '2024-05-04' }] });

/** Every quantity's words, cut from the text that went in. */
async function figures(text) {
  const report = await core.compare(one(text));
  return report.articles[0].quantities.map(({ span }) => text.slice(...span));
}

const texts = [
  ['plain', '', ''],
  ['16 · a lone high surrogate before', '\uD800', ''],
  ['17 · a lone low surrogate before', '\uDC00', ''],
  ['18 · a reversed pair before', '\uDC00\uD800', ''],
  ['24 · a byte order mark first', '\uFEFF', ''],
  ['a byte order mark and a long text', '\uFEFF', sentence.repeat(20)],
  ['23 · a NUL inside', 'Before\0after. ', ''],
  ['emoji and combining marks before', '👩‍👩‍👧 e\u0301 ', ''],
  ['characters of two, three and four bytes', 'ñ € 𝄞 ', ''],
  ['35 · line ends of every kind', 'One.\r\nTwo.\rThree.\u2028Four.\u0085', ''],
];
for (const [name, before, after] of texts) {
  test(name.replace(/^(\d+ · )?/, '$1offsets hold with '), async () => {
    const words = await figures(before + sentence + after);
    assert.ok(words.some((said) => /^(at least )?83( people)?$/.test(said)), JSON.stringify(words));
  });
}

test('a lone surrogate becomes one U+FFFD and eats no neighbour', () => {
  assert.equal(wellFormed('a\uD800b\uDC00c\uDC00\uD800d'), 'a\uFFFDb\uFFFDc\uFFFD\uFFFDd');
  assert.equal(wellFormed('𝄞'), '𝄞');
  assert.deepEqual(JSON.parse(new TextDecoder().decode(requestBytes({ text: '\uD800a' }))), { text: '\uFFFDa' });
});

test('lone surrogates are mended without toWellFormed, too', () => {
  const native = String.prototype.toWellFormed;
  String.prototype.toWellFormed = undefined;
  try {
    assert.equal(wellFormed('a\uD800b\uDC00c\uDC00\uD800d𝄞'), 'a\uFFFDb\uFFFDc\uFFFD\uFFFDd𝄞');
  } finally {
    String.prototype.toWellFormed = native;
  }
});

const broken = [
  ['22 · truncated UTF-8', [0x61, 0xe2, 0x82]],
  ['20 · an overlong form', [0xc0, 0xaf]],
  ['21 · a surrogate in UTF-8', [0xed, 0xa0, 0x80]],
  ['19 · a byte that UTF-8 never has', [0xff, 0xfe]],
];
for (const [name, bytes] of broken) {
  test(`${name.replace(/^(\d+ · )?/, '$1a request with ')} gives a report or an error, in whole UTF-8`, async () => {
    const [head, tail] = JSON.stringify(one(`${sentence}#`)).split('#').map((part) => new TextEncoder().encode(part));
    const answer = await core.compareBytes(new Uint8Array([...head, ...bytes, ...tail]));
    const report = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(answer));
    assert.ok(report.format === 'crosscheck-report' || report.error.code);
  });
}

const refused = [
  ['no request at all', undefined, 'bad-request', ''],
  ['no articles', { articles: [] }, 'no-articles', 'articles'],
  ['an empty text', one(''), 'empty-text', 'articles[0].text'],
  ['only white space', one(' \n\t'), 'empty-text', 'articles[0].text'],
  ['a text that is no text', one(42), 'bad-request', 'articles[0].text'],
  ['a bad date', { articles: [{ id: 'a', text: sentence, published: 'yesterday' }] }, 'bad-date', 'articles[0].published'],
  ['two articles with one id', { articles: [{ id: 'a', text: 'x' }, { id: 'a', text: 'y' }] }, 'duplicate-id', 'articles[1].id'],
];
for (const [name, request, code, at] of refused) {
  test(`${name} is refused with a place`, async () => {
    await assert.rejects(core.compare(request), (error) => {
      assert.ok(error instanceof CrosscheckError);
      assert.deepEqual({ code: error.code, at: error.at }, { code, at });
      assert.ok(error.message.length > 0);
      return true;
    });
  });
}

test('14 · more text than is taken gives a clean error, and the next call is right', async () => {
  const before = await figures(sentence);
  const huge = { articles: [{ id: 'a', text: sentence.repeat(Math.ceil(80e6 / sentence.length)) }] };
  await assert.rejects(core.compare(huge), (error) => error instanceof CrosscheckError && /memory|too-large/.test(error.code));
  assert.deepEqual(await figures(sentence), before);
});

test('97 · a request that no memory can hold gives null room, not a write to address 0', async () => {
  const before = await figures(sentence);
  const bytes = new Uint8Array(600 * 2 ** 20); // more than the 512 MB that the core may have
  await assert.rejects(core.compareBytes(bytes), (error) => error instanceof CrosscheckError && error.code === 'memory');
  assert.deepEqual(await figures(sentence), before);
});

test('95 · an instance that failed is replaced by a fresh one', async () => {
  const failing = await load();
  await assert.rejects(failing.compareBytes({ length: 1, get 0() { throw new WebAssembly.RuntimeError('unreachable'); } }), (error) => error.code === 'trap');
  assert.equal((await failing.compare(one(sentence))).format, 'crosscheck-report');
});

test('an aborted signal stops before the work, with its own code', async () => {
  await assert.rejects(core.compare(one(sentence), { signal: AbortSignal.abort() }), (error) => error.code === 'aborted');
});

test('progress is told', async () => {
  const phases = [];
  await core.compare(one(sentence), { onProgress: ({ phase, articles }) => phases.push(`${phase} ${articles}`) });
  assert.deepEqual(phases, ['comparing 1', 'done 1']);
});

test('an error survives the way through a Worker', () => {
  const error = new CrosscheckError('empty-text', 'This article has no text.', 'articles[0].text');
  assert.deepEqual(CrosscheckError.from(JSON.parse(JSON.stringify(error))), error);
});

const wrongFiles = [
  ['92 · an HTML page', '<!doctype html><title>Start</title>', /HTML page.*core\.wasm/],
  ['something else', 'PK\x03\x04', /not WebAssembly/],
  ['nothing', '', /not WebAssembly/],
];
for (const [name, content, says] of wrongFiles) {
  test(`${name} in place of core.wasm says what to do`, async () => {
    await assert.rejects(load({ wasm: new TextEncoder().encode(content) }), (error) => error.code === 'wasm' && says.test(error.message));
  });
}

test('a cut core.wasm says that it is incomplete', async () => {
  const bytes = await readFile(new URL('../../build/wasm/wasm/core.wasm', import.meta.url));
  await assert.rejects(load({ wasm: bytes.subarray(0, 1000) }), (error) => error.code === 'wasm' && /incomplete/.test(error.message));
});
