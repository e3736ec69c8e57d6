// The parts of the page that need no page: evidence, verdicts, layout, exports, decoding.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { escape, markdown } from '../../web/export/markdown.js';
import { plain, visible } from '../../web/export/plain.js';
import { pieces, verified, words } from '../../web/report/evidence.js';
import { foldTitle, stretches, windowAround } from '../../web/report/layout.js';
import { counts, headline, sorted, summaryLine, verdictOf, verdictWord, verdicts } from '../../web/report/verdicts.js';
import { dayWords, quoted, sourceWords, titleOf, valueWords, wordCount } from '../../web/report/wording.js';

const texts = new Map([['a', 'At least 83 died.'], ['b', '<b>90</b> died *there*.']]);
const mention = (article, span) => ({ article, span, sentence: span, attribution: [] });
const report = () => ({
  articles: [{ id: 'a', source: 'The [A]' }, { id: 'b', source: '' }],
  findings: [
    { id: 'f1', kind: 'quantity', topic: 'deaths', verdict: 'conflict', why: 'They differ.', importance: 0.5, relations: [{ between: [0, 1], relation: 'conflict', why: '' }],
      positions: [{ text: 'At least 83', value: {}, mentions: [mention('a', [0, 11])] }, { text: '<b>90</b>', value: {}, mentions: [mention('b', [0, 9])] }] },
    { id: 'f2', kind: 'claim', topic: '', verdict: 'single', importance: 0.9, relations: [], positions: [{ text: '*there*', value: {}, mentions: [mention('b', [15, 22])] }] },
  ],
});

test('words are a proper part of the text, or null', () => {
  assert.equal(words('abc', [0, 3]), 'abc');
  for (const span of [[0, 0], [2, 1], [-1, 2], [0, 4], [0.5, 2], ['0', 2], null, undefined]) assert.equal(words('abc', span), null, JSON.stringify(span));
  assert.equal(words('a𝄞b', [0, 2]), null); // splits a surrogate pair
  assert.equal(words('a𝄞b', [1, 3]), '𝄞');
  assert.equal(words(undefined, [0, 1]), null);
});

test('a sound report stays as it is', () => {
  assert.deepEqual(verified(report(), texts), { report: report(), dropped: 0 });
});

test('88 · a position without sound words goes, and with it a finding of two', () => {
  const forged = report();
  forged.findings[0].positions[1].text = '91';
  assert.deepEqual(verified(forged, texts).report.findings.map(({ id }) => id), ['f2']);
});

test('of three positions two stay, and relations follow them', () => {
  const three = report();
  three.findings[0].positions.splice(1, 0, { text: 'nowhere', value: {}, mentions: [mention('a', [90, 97])] });
  three.findings[0].relations = [[0, 1], [0, 2], [1, 2]].map((between) => ({ between, relation: 'conflict', why: '' }));
  const { report: sound, dropped } = verified(three, texts);
  assert.equal(dropped, 1);
  assert.deepEqual(sound.findings[0].relations.map(({ between }) => between), [[0, 1]]);
});

test('pieces tile their passage, whatever nests or overlaps', () => {
  const marks = [{ span: [0, 10] }, { span: [2, 4] }, { span: [3, 12] }, { span: [20, 30] }];
  const cut = pieces([1, 11], marks);
  assert.deepEqual(cut.map(({ from, to }) => [from, to]), [[1, 2], [2, 3], [3, 4], [4, 10], [10, 11]]);
  assert.deepEqual(cut.map(({ marks: m }) => m.length), [1, 2, 3, 2, 1]);
  assert.deepEqual(cut[1].marks.at(-1).span, [2, 4]); // innermost last
});

test('the summary line counts what can be compared', () => {
  assert.equal(summaryLine(report()), '2 articles, 1 comparable fact: 1 conflict; 1 fact in one article alone.');
  assert.equal(summaryLine({ articles: [{}, {}], findings: [{ verdict: 'agree' }] }), '2 articles, 1 comparable fact: 1 agreement, no conflict.');
  assert.equal(summaryLine({ articles: [{}, {}], findings: [] }), '2 articles, no comparable facts found.');
  assert.equal(summaryLine({ articles: [{}], findings: [{ verdict: 'single' }] }), '1 article, 1 fact. Add another article to compare.');
});

test('the heading is shorter, and never hides a conflict', () => {
  assert.equal(headline(report()), '2 articles, 1 comparable fact, 1 conflict');
  assert.equal(headline({ articles: [{}, {}], findings: [{ verdict: 'agree' }] }), '2 articles, 1 comparable fact, no conflict');
});

test('findings are read gravest first; an unknown verdict comes last, by its own name', () => {
  const findings = [{ verdict: 'single' }, { verdict: 'new-one' }, { verdict: 'agree', importance: 0.1 }, { verdict: 'agree', importance: 0.9 }, { verdict: 'conflict' }];
  assert.deepEqual(sorted(findings).map((f) => f.verdict), ['conflict', 'agree', 'agree', 'single', 'new-one']);
  assert.equal(sorted(findings)[1].importance, 0.9);
  assert.equal(verdictWord('new-one'), 'new-one');
  assert.equal(verdictOf('new-one').sign, '?');
  assert.deepEqual(counts(findings).map(({ n }) => n), [1, 2, 1, 1]);
});

test('furniture is gathered into folds; long text is cut', () => {
  const list = stretches({ blocks: [
    { span: [0, 5], role: 'title' }, { span: [6, 9], role: 'furniture', why: 'menu' }, { span: [10, 12], role: 'furniture', why: 'menu' },
    { span: [13, 9013], role: 'body' }, { span: [9014, 9020], role: 'furniture' }] });
  assert.deepEqual(list.map(({ role }) => role), ['title', 'furniture', 'body', 'body', 'body', 'furniture']);
  assert.deepEqual(list[1].span, [6, 12]);
  assert.equal(foldTitle(list[1]), '2 lines left out: menu');
  assert.equal(foldTitle(list[5]), '1 line left out');
  assert.deepEqual(list.slice(2, 5).map(({ span }) => span), [[13, 4013], [4013, 8013], [8013, 9013]]);
});

test('the window holds the place asked for', () => {
  const list = Array.from({ length: 1000 }, (_, i) => ({ span: [i * 100, i * 100 + 99] }));
  for (const place of [0, 50_000, 99_950, 1e9]) {
    const { first, last } = windowAround(list, place, 5000);
    assert.ok(last > first && last - first <= 70, `${first}–${last}`);
    if (place < 1e6) assert.ok(list[first].span[0] <= place && place <= list[last - 1].span[1]);
  }
});

const values = [
  [{ type: 'time', from: '2025-11-21', to: '2025-11-21', granularity: 'day' }, '21 Nov 2025'],
  [{ type: 'time', from: '2025-11-01', to: '2025-11-30', granularity: 'month' }, 'November 2025'],
  [{ type: 'time', from: '1995-01-01', to: '1995-12-31', granularity: 'year' }, '1995'],
  [{ type: 'time', from: '2025-11-24', to: '2025-11-30', granularity: 'week' }, '24 Nov 2025 to 30 Nov 2025'],
  [{ type: 'quantity', number: 83, low: 83, high: null, unit: 'person' }, '83 or more'],
  [{ type: 'quantity', number: 80, low: 80, high: null, lowOpen: true, unit: 'person' }, 'more than 80'],
  [{ type: 'quantity', number: 5, low: 5, high: 5, unit: 'percent' }, '5 %'],
  [{ type: 'quantity', number: 3.4e9, low: 3.4e9, high: 3.4e9, unit: 'GBP' }, '3,400,000,000 GBP'],
  [{ type: 'quantity', number: null, low: 2, high: 4, unit: '' }, '2 to 4'],
  [{ type: 'quantity', number: null, low: null, high: null, unit: 'person' }, ''],
  [{ type: 'quantity', number: 12, low: 11, high: 13, approximate: true, unit: 'person' }, 'about 11 to 13'],
  [{ type: 'claim', negated: true }, 'denied'],
  [{ type: 'quote', words: 'x' }, ''],
];
for (const [value, said] of values) test(`a value in words: ${said || 'nothing'}`, () => assert.equal(valueWords(value), said));

test('dates that are none are shown as they are', () => {
  assert.equal(dayWords('-0044-03-15'), '-0044-03-15');
  assert.equal(dayWords('2025-13-40'), '2025-13-40');
});

test('who stands behind a mention', () => {
  const said = (voice, certainty, ...sources) => sourceWords({ voice, certainty, attribution: sources.map((source) => ({ source })) });
  assert.equal(said('own', 'stated'), '');
  assert.equal(said('quoted', 'reported', 'the mayor'), 'quoting the mayor');
  assert.equal(said('attributed', 'alleged', 'the Herald', 'sources'), 'according to the Herald, via sources; alleged');
});

test('words that bring quotation marks keep theirs', () => {
  assert.equal(quoted('at least 83'), '“at least 83”');
  for (const own of ['"No,"', '“No,”', '«Non»', '‘No’']) assert.equal(quoted(own), own);
});

test('titles and words of a text', () => {
  assert.equal(titleOf('\n\n  A title \r\nText'), 'A title');
  assert.equal(titleOf('x'.repeat(300)).length, 120);
  assert.equal(wordCount('It’s 3.5 km – “not” far; déjà-vu.'), 6);
});

test('Markdown quotes the words, and only the words', () => {
  const text = markdown(report(), texts);
  assert.match(text, /### ≠ Conflict: deaths\n\nThey differ\./);
  assert.match(text, /- The \\\[A\\\]: “At least 83”/);
  assert.match(text, /- b: “&lt;b&gt;90&lt;\/b&gt;”/);
  assert.match(text, /- b: “\\\*there\\\*”/);
});

test('Markdown has no markup of the articles’ own', () => {
  assert.equal(escape('# a\n- `b` | c_d ![x](http://y) www.z a@b <i>&amp;'), '\\# a - \\`b\\` \\| c\\_d !\\[x\\](http\\://y) www\\.z a\\@b &lt;i&gt;&amp;amp;');
});

test('32 · the terminal shows one line, and no control characters', () => {
  assert.equal(visible('a\u001b[31m\nb\u202Ec'), 'a\uFFFD[31m b\uFFFDc');
  assert.match(plain(report(), texts), /^2 articles.*\n\n≠ Conflict: deaths\n {2}“At least 83” {2}The \[A\]\n/);
});

test('every verdict has a sign of its own', () => {
  assert.equal(new Set(verdicts.map(({ sign }) => sign)).size, verdicts.length);
});
