// The named bad inputs that belong to the core, by their numbers: each gives a report whose every passage stands in the reader's
// text, or an error that names the place. tests/README.md says where the other numbers are.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { load } from '../../wasm/node.js';
import { quote } from '../../web/report/evidence.js';
import { places } from './places.js';
import { root } from './stories.js';

const core = await load();
const whole = process.env.CROSSCHECK_HOSTILE === 'all' ? 1 : 1 / 8; // of the largest texts: npm run hostile has them whole
const day = '2024-05-07';
const fire = 'The fire in Harbour Street killed 83 people on 6 May 2024, said Mayor Ann Bankson.';
const request = (texts) => ({ articles: texts.map((text, i) => ({ id: `a${i}`, text, published: day })) });
const n = (count, item) => Array.from({ length: count }, (_, i) => item(i));

const words = (texts, place) => quote(new Map(texts.map((text, i) => [`a${i}`, text])), place);
const verdicts = (report, kind) => report.findings.filter((finding) => !kind || finding.kind === kind).map(({ verdict }) => verdict);
const figures = (report, a = 0) => report.articles[a].quantities.map(({ value }) => value);
const values = (report, a = 0) => figures(report, a).map(({ number }) => number);
const times = (report, a = 0) => report.articles[a].times.map(({ timex }) => timex);
const names = (report) => report.entities.map(({ name }) => name);

const agrees = (report) => assert.deepEqual(verdicts(report), ['agree', 'agree', 'agree'], 'every fact of one is in the other');
const noFigure = (report) => assert.deepEqual(values(report), []);
const harmless = (report) => assert.ok(!verdicts(report).includes('conflict'), 'no conflict');
const read = (report) => assert.ok(values(report).includes(83) && times(report).includes('2024-05-06'), 'the figure and the date are read');

/** Number and name, the articles, and what must hold of their report. Against `fire`, what is only dressed otherwise agrees. */
const cases = [
  ['3 · a single character', ['x'], noFigure],
  ['4 · only punctuation', ['... !!! ??? —— ,,, “” ()'], (report) => assert.deepEqual(report.findings, [])],
  ['6 · the same article twice', [fire, fire], agrees],
  ['7 · two articles without anything in common', ['Bakers in Ghent sold 40 loaves in March 1999.', 'The comet will pass on 9 August 2031, astronomers said.'],
    (report) => assert.deepEqual([...new Set(verdicts(report))], ['single'])],
  ['8 · one article alone: its facts', [fire], (report) => assert.deepEqual(verdicts(report), ['single', 'single', 'single'])],
  ['10 · a megabyte in one line without an end of a sentence', [`${'of the mill by the sea that nobody knew well enough to sell '.repeat(17_000 * whole)}83 people died`], (report) => assert.ok(values(report).includes(83))],
  ['11 · a million newlines', [`${fire}${'\n'.repeat(1e6)}Two men left.`], read],
  ['12 · 100,000 numbers, in tables', [n(1000 * whole, (row) => n(100, (column) => row * 100 + column).join('\t')).join('\n')], harmless],
  ['12 · numbers in sentences: all are counted', [n(1500, (i) => `The mill ${i} sold ${i + 2} loaves.`).join(' ')], (report) => {
    const found = new Set(values(report));
    assert.ok(n(1500, (i) => i + 2).every((value) => found.has(value)));
  }],
  ['15 · cut in the middle of a sentence', [`${fire} The mayor said that the crew of the`, fire], (report) => { read(report); harmless(report); }],
  ['16 · a lone high surrogate', [`\uD800${fire}`, fire], read],
  ['17 · a lone low surrogate', [`\uDC00 ${fire}`, fire], agrees],
  ['18 · a pair of surrogates the wrong way round', [`\uDC00\uD800 ${fire}`, fire], agrees],
  ['23 · NUL inside', [fire.replace('killed', 'killed\0'), fire], agrees],
  ['24 · U+FEFF first', [`\uFEFF${fire}`, fire], agrees],
  ['24 · U+FEFF first, and a long text', [`\uFEFF${`${fire} `.repeat(30)}`], read],
  ['25 · U+FEFF in the middle', [fire.replace('killed', 'kil\uFEFFled\uFEFF'), fire], agrees],
  ['31 · a name as NFC and as NFD', [fire.replace('Ann', 'José').normalize('NFC'), fire.replace('Ann', 'José').normalize('NFD')], (report) => {
    agrees(report);
    assert.equal(names(report).filter((name) => /Bankson/.test(name)).length, 1);
  }],
  ['32 · C1 controls and ANSI escapes', [fire.replace('killed', '\u001B[31mkilled\u009B0m'), fire], (report) => { read(report); harmless(report); }],
  ['33 · noncharacters and private use', [fire.replace('killed', 'killed \uFFFE \uFDD0 \uE000 \u{10FFFF}'), fire], agrees],
  ['34 · lone variation selectors and joined emoji', [`\uFE0F\u200D👩‍👩‍👧 🏳️‍🌈 8️⃣ ${fire}`, fire], (report) => { read(report); harmless(report); }],
  ['35 · line ends of every kind', ['\r\n', '\r', '\u2028', '\u0085', '\n'].map((end) => `${fire}${end}${end}The mayor said that 2 men had left the street before.${end}The crew of the engine saw 4 boats on the water behind the mill and called for help.`), (report) => {
    for (let a = 0; a < 5; a++) assert.deepEqual(values(report, a), [83, 2, 4]);
    assert.deepEqual([...new Set(verdicts(report))], ['agree']);
  }],
  ['36 · an override around a figure: read in the order of writing', [fire.replace('83', '\u202E83\u202C'), fire], agrees],
  ['36 · figures written backwards under an override are what they are', [fire.replace('83', '\u202E38\u202C'), fire], (report) => assert.equal(values(report)[0], 38)],
  ['37 · an isolate that is never closed', [fire.replace('83', '\u206783'), fire], agrees],
  ['38 · zero-width characters in a figure', [fire.replace('83', '8\u200B\u2060\u200D3'), fire], agrees],
  ['39 · zero-width characters in a name', [fire.replace('Bankson', 'Bank\u200B\uFEFFson'), fire], (report) => { agrees(report); assert.equal(report.entities.length, 2); }],
  ['40 · soft hyphens', [fire.replace('people', 'peo\u00ADple').replace('Bankson', 'Bank\u00ADson'), fire], (report) => { agrees(report); assert.equal(figures(report)[0].unit, 'person'); }],
  ['41 · a Cyrillic letter in a name: not silently the same person', [fire.replace('Bankson', 'B\u0430nkson'), fire], (report) => assert.equal(names(report).filter((name) => /^Ann B.nkson$/.test(name)).length, 2)],
  ...[['fullwidth', '８３'], ['Arabic-Indic', '٨٣'], ['Persian', '۸۳'], ['Devanagari', '८३'], ['Bengali', '৮৩'], ['mathematical', '𝟖𝟑']].map(([script, digits]) =>
    [`42 · ${script} digits`, [fire.replace('83', digits), fire], (report) => { agrees(report); assert.equal(figures(report)[0].number, 83); }]),
  ['43 · Roman numerals and superscript digits are no figure', ['The fire killed ⁸³ people. The flood of Ⅷ people, said LXXXIII people, in Orvane.'], noFigure],
  ['44 · tag characters', [fire.replace('83', '8\u{E0039}\u{E0039}3'), fire], agrees],
  ['45 · 10,000 combining marks on one letter', [`A${'\u0336'.repeat(10_000)} fire in Harbour Street killed 83 people on 6 May 2024.`, fire], read],
  ['46 · every letter and digit under marks', [[...fire].map((c) => (/[a-z0-9]/i.test(c) ? `${c}\u0336\u0321\u0489` : c)).join(''), fire], (report) => { read(report); harmless(report); }],
  ['47 · every sign of minus', ['-', '−', '–', '‑', '﹣', '－'].map((minus) => `The thermometer in Orvane fell to ${minus}12 degrees on 6 May 2024.`), (report) => {
    for (let a = 0; a < 6; a++) assert.deepEqual(values(report, a), [-12]);
    harmless(report);
  }],
  ['48 · 1.234,56 and 1,234.56', ['The repair cost 1.234,56 euros.', 'The repair cost 1,234.56 euros.'], (report) => { assert.deepEqual([values(report), values(report, 1)], [[1234.56], [1234.56]]); harmless(report); }],
  ['48 · 1.234 and 1,234: cannot tell, so no conflict', ['The repair cost 1.234 euros.', 'The repair cost 1,234 euros.'], harmless],
  // A figure beyond what a double tells exactly has no value, so nothing is said of it: it is neither equal nor in conflict.
  ['49 · a number of 4,000 digits', [`The fund holds ${'9'.repeat(4000)} dollars.`, `The fund holds ${'9'.repeat(3999)}8 dollars.`], (report) => { noFigure(report); harmless(report); }],
  ['50 · 1e400, 0x10, NaN and ∞ are text', ['1e400', '0x10', 'NaN', '∞', 'Infinity', '-Infinity'].map((figure) => `The fire killed ${figure} people in Orvane on Monday.`), (report) => {
    for (let a = 0; a < 6; a++) assert.deepEqual(values(report, a), []);
  }],
  // What is left of such a date may be read: its month.
  ['51 · days that no calendar has', ['31 February 2024', '29 February 1900', '2024-02-31', '31/02/2024', '0000-00-00', '6 May 0'].map((date) => `The mill burnt down on ${date}, the mayor said.`), (report) => {
    for (let a = 0; a < 5; a++) assert.ok(times(report, a).every((timex) => !/^\d{4}-\d\d-\d\d/.test(timex)), times(report, a).join());
  }],
  ['52 · per cent below nought and above a hundred', ['Prices rose by 150 percent in May, and fell by −5 percent in June.'], (report) => assert.deepEqual(values(report), [150, -5])],
  ['53 · a quotation that is never closed ends with its paragraph', [`Mara Lund said: “We never knew of it.\n\n${fire}`], (report) => {
    const quotes = report.findings.filter(({ kind }) => kind === 'quote').map(({ positions }) => positions[0].text);
    assert.ok(quotes.every((said) => !said.includes('Harbour Street')), quotes.join());
  }],
  ['54 · 10,000 quotations within quotations', [`He said: ${'“a '.repeat(10_000)}83 people died${'”'.repeat(10_000)}`], (report) => assert.ok(values(report).includes(83))],
  ['55 · 20,000 brackets within brackets', [`He said ${'('.repeat(20_000)}83 people died${')'.repeat(20_000)}.`], (report) => assert.ok(values(report).includes(83))],
];

for (const [name, texts, holds] of cases) test(name, async (t) => {
  const begun = performance.now();
  const report = await core.compare(request(texts));
  t.diagnostic(`${Math.round(performance.now() - begun)} ms`);
  holds(report);
  for (const place of places(report)) assert.notEqual(words(texts, place), null, JSON.stringify(place).slice(0, 200));
});

test('58 · a figure that its page hides is read apart from what is shown', async () => {
  const hidden = ' At least 99 people died.';
  const { articles: [article] } = request([`${fire}\n\n${hidden.trim()}`]);
  const report = await core.compare({ articles: [{ ...article, hints: [{ span: [fire.length + 2, article.text.length], tag: 'p', hidden: true }] }] });
  assert.deepEqual(values(report), [83]);
});

const bytes = (json) => core.compareBytes(new TextEncoder().encode(json)).then((answer) => JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(answer)));
const article = (more) => `{"articles":[{"id":"a","text":${JSON.stringify(fire)}${more}}]}`;
const refused = [
  ['1 · an empty text', JSON.stringify(request([''])), 'empty-text', 'articles[0].text'],
  ['2 · only white space', JSON.stringify(request([' \n\t\u00A0\u200B'])), 'empty-text', 'articles[0].text'],
  ['9 · a 51st article', JSON.stringify(request(n(51, () => fire))), 'too-many-articles', 'articles[50]'],
  ['14 · 26 MB', JSON.stringify(request(['x'.repeat(13e6), 'y'.repeat(13e6)])), 'too-large', 'articles[1].text'],
  ['83 · JSON 100,000 deep', '['.repeat(1e5) + ']'.repeat(1e5), 'too-deep', ''],
  ['83 · JSON 100,000 deep within an article', article(`,"more":${'['.repeat(1e5)}${']'.repeat(1e5)}`), 'too-deep', ''],
  ['87 · NaN', article(',"hints":[{"span":[0,NaN],"tag":"p"}]'), 'bad-json', ''],
  ['87 · a number beyond every double', article(',"hints":[{"span":[0,1e999],"tag":"p"}]'), 'bad-json', ''],
  ['87 · a huge whole number', article(',"hints":[{"span":[0,99999999999999999999999999],"tag":"p"}]'), 'bad-span', 'articles[0].hints[0].span'],
  ['87 · one key twice', article(`,"text":${JSON.stringify(fire.replace('83', '12'))}`), 'bad-json', ''],
];
for (const [name, json, code, at] of refused) test(name, async () => {
  const { error } = await bytes(json);
  assert.deepEqual({ code: error.code, at: error.at }, { code, at });
  assert.match(error.message, /\S/);
});

test('84 · keys of the prototype are keys like others', async () => {
  const report = await bytes(article(',"__proto__":{"x":1},"constructor":{"prototype":{"x":1}}'));
  assert.equal(report.format, 'crosscheck-report');
  assert.equal({}.x, undefined);
});

test('88 · a link between facts that are not in the text is refused, with its place', async () => {
  await assert.rejects(core.compare({ ...request([fire]), decisions: [{ link: [['a0', 3], ['nobody', 5]] }] }), (error) => error.code === 'bad-decision' && error.at === 'decisions[0].link[1]');
});

test('101 · another clock, time zone and language of the machine: the same bytes', async () => {
  const script = `import { load } from './wasm/node.js'; import { createHash } from 'node:crypto';
    const core = await load(); const answer = await core.compareBytes(new TextEncoder().encode(process.argv[1])); console.log(createHash('sha256').update(answer).digest('hex'));`;
  const json = JSON.stringify({ articles: [{ id: 'a', text: `${fire} It began last Friday at 5 p.m. and cost 1,234.5 million dollars.` }, { id: 'b', text: fire }] });
  const run = (env) => spawnSync(process.execPath, ['--input-type=module', '-e', script, json], { cwd: root, env: { ...process.env, ...env }, encoding: 'utf8' }).stdout.trim();
  const plain = run({ TZ: 'UTC', LC_ALL: 'C' });
  assert.match(plain, /^[0-9a-f]{64}$/);
  assert.equal(run({ TZ: 'Pacific/Apia', LC_ALL: 'de_DE.UTF-8', LANG: 'de_DE.UTF-8' }), plain);
});
