// Every form that a report leaves in, and the ways back.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { load } from '../../wasm/node.js';
import { differ, verify } from '../../wasm/verify.js';
import { freeze, renderHtml } from '../../web/embed/frozen.js';
import { withFragment } from '../../web/embed/frozen-view.js';
import { annotations } from '../../web/export/annotations.js';
import { csv } from '../../web/export/csv.js';
import { htmlReport } from '../../web/export/html.js';
import { fragmentLimit, fromFragment, toFragment } from '../../web/export/link.js';
import { looksSaved, readStory, storyOf } from '../../web/export/story.js';
import { exampleStories } from '../wasm/stories.js';

const core = await load();
const { request } = exampleStories().find(({ name }) => name === 'ferry');
const report = await core.compare(request);
const texts = new Map(request.articles.map(({ id, text }) => [id, text]));
const mentions = report.findings.flatMap(({ positions }) => positions.flatMap((p) => p.mentions));

/** RFC 4180, read back. */
function rows(text) {
  const list = [[]];
  for (const [, quoted, bare, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^,\r\n]*))(,|\r\n|$)/g)) {
    list.at(-1).push(quoted?.replace(/""/g, '"') ?? bare);
    if (end !== ',') list.push([]);
  }
  return list.filter((cells) => cells.length > 1);
}

test('CSV: a row for every passage, with its exact words', () => {
  const [head, ...body] = rows(csv(report, texts));
  assert.equal(body.length, mentions.length);
  for (const cells of body) {
    const row = Object.fromEntries(head.map((name, i) => [name, cells[i]]));
    const words = texts.get(row.article).slice(Number(row.start), Number(row.end));
    assert.equal(row.words.replace(/^'(?=[=+\-@\t\r])/, ''), words);
  }
});

test('CSV: no cell is a formula', () => {
  const forged = { ...report, findings: [{ ...report.findings[0], topic: '=HYPERLINK("https://evil.example")', why: '+1' }] };
  assert.doesNotMatch(csv(forged, texts), /(^|,|")[=+@]/m);
});

test('Web Annotations: the quotation with what stands around it is the text at the position', () => {
  const { items } = annotations(report, texts);
  assert.equal(items.length, mentions.length);
  for (const { target: { source, selector: [quotation, position] } } of items) {
    const text = texts.get(decodeURIComponent(source.replace('urn:crosscheck:article:', '')));
    assert.equal(text.slice(position.start, position.end), quotation.exact);
    assert.ok(text.startsWith(quotation.prefix + quotation.exact + quotation.suffix, position.start - quotation.prefix.length));
  }
  assert.equal(new Set(items.map(({ id }) => id)).size, items.length);
});

test('the HTML report has no script, quotes only what stands there, and gives its story back', () => {
  const html = htmlReport(request, report);
  assert.equal(html.match(/<script/g).length, 1);
  assert.match(html, /<script type="application\/json" id="crosscheck-story">/);
  assert.match(html, /default-src 'none'/);
  assert.ok(looksSaved(html));
  assert.deepEqual(readStory(html), { request, report: JSON.parse(JSON.stringify(report)) });
});

test('89 · an article that would break out of the HTML report does not', async () => {
  const hostile = { articles: [{ id: '"><script>', text: '</script><script>alert(1)</script><!-- At least 12 people died on 3 May 2024.', url: 'javascript:alert(1)', source: '<b onclick=x>' }] };
  const html = htmlReport(hostile, await core.compare(hostile));
  assert.equal(html.match(/<script/gi).length, 1);
  assert.equal(html.match(/<\/script/gi).length, 1);
  assert.doesNotMatch(html, /<b onclick|href="javascript/);
  assert.deepEqual(readStory(html).request, hostile);
});

test('a saved story comes back, and gives the same report', async () => {
  const text = JSON.stringify(storyOf(request, report));
  assert.ok(looksSaved(text));
  assert.deepEqual(differ(await core.compare(readStory(text).request), report), []);
});

const bad = [
  ['nothing', '', /damaged/], ['half of one', JSON.stringify(storyOf(request, report)).slice(0, 5000), /damaged/], ['another JSON', '{}', /no saved story/],
  ['a report alone', JSON.stringify(report), /without its articles/], ['85 · a newer one', JSON.stringify({ ...storyOf(request, report), version: 2 }), /newer version/],
  ['articles that are none', '{"format":"crosscheck-story","version":1,"request":{"articles":[{"id":1}]},"report":{}}', /no articles/],
  ['83 · a deep one', `{"format":"crosscheck-story","x":${'['.repeat(1e5)}${']'.repeat(1e5)}}`, /damaged|newer/],
];
for (const [name, text, says] of bad) test(name.replace(/^(\d+ · )?/, '$1a story that is ') + ': a sentence', () => assert.throws(() => readStory(text), says));

test('84 · keys of the prototype do nothing', () => {
  const { request: back } = readStory(`{"format":"crosscheck-story","version":1,"__proto__":{"x":1},"request":{"articles":[{"id":"a","text":"b","__proto__":{"y":1}}]},"report":{}}`);
  assert.equal(back.articles[0].y, undefined);
  assert.equal({}.x, undefined);
});

test('a link holds the evidence, and gives it back', async () => {
  const frozen = freeze(report, texts);
  const fragment = await toFragment(frozen);
  assert.match(fragment, /^#1\.[A-Za-z0-9_-]+$/);
  assert.deepEqual(await fromFragment(fragment), frozen);
});

const hostileLinks = [
  ['nothing', '', /no report/], ['85 · of another version', '#2.abc', /newer/], ['81 · no base64', '#1.%%%', /damaged/], ['no deflate', '#1.AAAA', /damaged/], ['one that is too long', `#1.${'A'.repeat(fragmentLimit)}`, /too long/],
];
for (const [name, fragment, says] of hostileLinks) test(name.replace(/^(\d+ · )?/, '$1a link that is ') + ': a sentence', () => assert.rejects(fromFragment(fragment), says));

test('82 · a link that unpacks to gigabytes is stopped', async () => {
  const bomb = await toFragment({ text: 'a'.repeat(12e6) });
  assert.ok(bomb.length < fragmentLimit);
  await assert.rejects(fromFragment(bomb), /damaged/);
});

test('frozen: the words of every passage, links only to http, nothing of one article alone unless asked', () => {
  const frozen = freeze(report, texts, { urls: { [request.articles[0].id]: 'https://a.example/x', [request.articles[1].id]: 'javascript:1' } });
  assert.deepEqual(frozen.articles.slice(0, 2).map(({ url }) => url), ['https://a.example/x', '']);
  for (const { positions } of frozen.findings) for (const passage of positions.flat()) assert.ok(texts.get(passage.article).includes(passage.words));
  assert.ok(freeze(report, texts, { single: true }).findings.length > frozen.findings.length);
  assert.equal(renderHtml(frozen).match(/class="finding /g).length, frozen.findings.length);
});

test('text fragments: separators are encoded, long passages are given by their ends', () => {
  assert.equal(withFragment('https://a.example/x', 'well-known, "83" & more'), 'https://a.example/x#:~:text=well%2Dknown%2C%20%2283%22%20%26%20more');
  assert.match(withFragment('https://a.example/x#top', 'word '.repeat(40)), /^https:\/\/a\.example\/x#top:~:text=[^,]+,[^,]+$/);
});

test('verify: the same articles give the same report; another text does not', async () => {
  const compare = (asked) => core.compare(asked);
  assert.deepEqual(await verify(report, request.articles.map(({ text }, i) => ({ id: `file-${i}`, text })), compare), []);
  const changed = request.articles.map(({ id, text }) => ({ id, text: text.replace(/\d+/, '77') }));
  assert.ok((await verify(report, changed, compare)).length > 0);
});
