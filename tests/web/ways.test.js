// Ways in, without a page: a text that is several articles, what an address brings along, the bookmarklet.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { articleIn } from '../../web/ways/arrive.js';
import { bookmarklet } from '../../web/ways/bookmarklet.js';
import { cutInto, partsOf } from '../../web/ways/several.js';

const body = (name) => `${name} opened on Monday. ${'The council spoke of it for a long time and then went home without a vote. '.repeat(4)}`.trim();
const [first, second, third] = ['The bridge', 'The tunnel', 'The ferry'].map(body);
const parts = (text) => partsOf(text).map(([from, to]) => text.slice(from, to));

const split = [
  ['lines of dashes', `${first}\n\n---\n\n${second}\n-----\n${third}`],
  ['other rules', `${first}\n* * *\n${second}\n======\n${third}`],
  ['form feeds', `${first}\n\f\n${second}\n\f\n${third}`],
];
for (const [name, text] of split) test(`${name} part articles`, () => assert.deepEqual(parts(text), [first, second, third]));

test('an address above each article parts them; so does a byline, with the title above it', () => {
  const addressed = [first, second].map((text, i) => `https://example.org/${i}\n${text}`);
  assert.deepEqual(parts(addressed.join('\n\n')), addressed);
  const signed = [first, second].map((text, i) => `A title of article ${i}\nBy Ana Mirren\n\n${text}`);
  assert.deepEqual(parts(signed.join('\n\n')), signed);
  assert.deepEqual(parts(`Copied today\n\n${signed.join('\n\n')}`), [`Copied today\n\n${signed[0]}`, signed[1]]);
});

const whole = [
  ['one article', first], ['nothing', ''],
  ['a rule with a short foot', `${first}\n---\nAll rights reserved.`],
  ['one byline', `A title\nBy Ana Mirren\n\n${first}\n\n${second}`],
  ['one address', `https://example.org/1\n${first}\n\n${second}`],
  ['dashes inside lines', `${first} --- ${second}\n- an item\n- another item`],
];
for (const [name, text] of whole) test(`${name} stays whole`, () => assert.deepEqual(partsOf(text), []));

test('the parts take their hints along, at their new places', () => {
  const text = `${first}\n---\n${second}`;
  const at = text.indexOf('The tunnel');
  const cut = cutInto({ text, title: 'Both', hints: [{ span: [0, 10], tag: 'h1' }, { span: [5, at + 3], tag: 'p' }, { span: [at, at + 10], tag: 'h2' }] }, partsOf(text));
  assert.deepEqual(cut.map((part) => part.hints.map(({ span }) => part.text.slice(...span))), [['The bridge'], ['The tunnel']]);
  assert.equal(cut[0].title, undefined);
});

test('a long text is looked through in linear time', () => {
  // Quadratic in the length, any of these would take minutes.
  for (const unit of ['- ', '-', '* ', 'By A\n', 'https://x\n', '\n', 'By Ana Ana Ana Ana Ana Ana Ana ']) assert.ok(partsOf(unit.repeat(1_000_000 / unit.length)).length >= 0);
});

test('an address brings an article along: text, title, url, outlet, day; nothing else', () => {
  assert.deepEqual(articleIn(`#add=${encodeURIComponent('Some text & more\nof it')}&title=A%20%20title&url=https%3A%2F%2Fexample.org%2F1&source=The%20Post&published=2025-06-11T10:00:00Z`),
    { text: 'Some text & more\nof it', title: 'A title', url: 'https://example.org/1', source: 'The Post', published: '2025-06-11' });
  assert.deepEqual(articleIn('#add=x&url=javascript:alert(1)&published=soon&hints=1'), { text: 'x' });
  assert.equal(articleIn('#view=read'), null);
  assert.equal(articleIn(`#add=${'x'.repeat(3_000_000)}`), null);
});

test('the bookmarklet is one address of script, and opens the page that it came from', () => {
  const address = bookmarklet("https://example.org/it's/");
  assert.match(address, /^javascript:[^\s"<>]+$/);
  const source = decodeURIComponent(address.slice('javascript:'.length));
  assert.match(source, /open\('https:\/\/example\.org\/it%27s\/#'\+/);
  assert.doesNotMatch(source, /fetch|XMLHttpRequest|import|src/);
  assert.doesNotThrow(() => new Function(source));
});
