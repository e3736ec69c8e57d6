// What the views are made from, without a page: the model, decisions, differences of wording, scales,
// finding words, routes, a finding as text, and the strings of each language.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decided, forCore, notTheSame, partners, successor, theSame, without, wrong } from '../../web/report/decisions.js';
import { wordDifference } from '../../web/report/difference.js';
import { find } from '../../web/report/find.js';
import { differencesIn, marksIn, modelOf, silence, silentIn, wordings } from '../../web/report/model.js';
import { fragmentOf, routeOf } from '../../web/report/route.js';
import { barOf, dayScale, scaleOf } from '../../web/report/scale.js';
import { findingText } from '../../web/report/share.js';
import builderWords from '../../web/embed/builder-words.js';
import de from '../../web/strings/de.js';
import pageWords from '../../web/strings/en.js';
import es from '../../web/strings/es.js';
import { stringsFor } from '../../web/strings/index.js';

const texts = new Map([['a', 'At least 83 died, he said. The port closed.'], ['b', 'More than 80 died.'], ['c', 'The “port” closed and']]);
const mention = (article, span, more = {}) => ({ article, span, sentence: span, paragraph: 0, rule: 'r', voice: 'own', certainty: 'stated', attribution: [], ...more });
const position = (text, ...mentions) => ({ text, value: { type: 'quantity', number: 1, low: 1, high: 1 }, mentions });
const article = (id, source) => ({ id, source, title: { text: id }, published: { value: '2025-01-02' }, words: 5, blocks: [{ span: [0, texts.get(id).length], role: 'body' }] });
const report = () => ({
  articles: [article('a', 'A'), article('b', ''), article('c', 'C')], entities: [], origins: [], passages: [], timeline: [], coverage: [],
  findings: [
    { id: 'f1', kind: 'quantity', topic: 'deaths', verdict: 'compatible', why: 'Both.', importance: 1, confidence: 1, relations: [], origins: [], positions: [position('At least 83', mention('a', [0, 11])), position('More than 80', mention('b', [0, 12]))] },
    { id: 'f2', kind: 'claim', topic: 'port', verdict: 'agree', why: '', importance: 0.5, confidence: 1, relations: [], origins: [], positions: [position('The port closed', mention('a', [27, 42]), mention('c', [0, 17]))] },
    { id: 'f3', kind: 'quantity', topic: 'other', verdict: 'single', why: '', importance: 0.1, confidence: 1, relations: [], origins: [], positions: [position('83', mention('a', [9, 11]))] },
  ],
});

const en = { ...pageWords, embed: builderWords }; // the builder brings its English words along

test('the model indexes the report, and names what has no name', () => {
  const model = modelOf(report(), texts);
  assert.deepEqual([...model.articles.values()].map(({ number, name }) => [number, name]), [[1, 'A'], [2, 'Article 2'], [3, 'C']]);
  assert.deepEqual(model.findings.map(({ id }) => id), ['f1', 'f2', 'f3']);
  assert.deepEqual(silentIn(model, model.findings[0]).map(({ id }) => id), ['c']);
  assert.deepEqual(differencesIn(model, 'a').map(({ id }) => id), ['f1']);
});

test('marks of a passage: all that touch it, whatever nests', () => {
  const { marks } = modelOf(report(), texts);
  assert.deepEqual(marksIn(marks.get('a'), [10, 11]).map(({ finding }) => finding.id), ['f1', 'f3']);
  assert.deepEqual(marksIn(marks.get('a'), [11, 27]), []);
  assert.deepEqual(marksIn(marks.get('a'), [0, 43]).map(({ finding }) => finding.id), ['f1', 'f3', 'f2']);
});

test('silence is not told where a text breaks off or was not read', () => {
  const { articles } = modelOf(report(), texts);
  assert.equal(silence(articles.get('a')), 'silent');
  assert.equal(silence(articles.get('c')), 'cut');
  assert.equal(silence({ ...articles.get('a'), coverage: { unread: [{ span: [0, 2] }] } }), 'unread');
});

test('a finding marked as wrong is set aside and counted nowhere; bringing it back takes that away', () => {
  const [first] = report().findings;
  const decisions = decided([], wrong(first));
  const model = modelOf(report(), texts, { decisions });
  assert.deepEqual(model.findings.map(({ id }) => id), ['f2', 'f3']);
  assert.deepEqual(model.aside.map(({ id }) => id), ['f1']);
  assert.equal(model.marks.get('b').length, 0);
  assert.deepEqual(forCore(decisions), []);
  assert.deepEqual(decided(decisions, [{ right: first }]), []);
});

test('corrections name places, and go with their article', () => {
  const [first, second, third] = report().findings;
  assert.deepEqual(notTheSame(first, [first.positions[0].mentions[0]]), [{ unlink: [['a', 0], ['b', 0]] }]);
  assert.deepEqual(theSame(first, second), [{ link: [['a', 0], ['a', 27]] }]);
  assert.deepEqual(partners(report().findings, report().findings[2]).length, 1);
  const all = [...notTheSame(first, [first.positions[0].mentions[0]]), ...wrong(third), { keep: ['c', [0, 2]] }];
  assert.deepEqual(without(all, 'b'), all.slice(1));
  assert.deepEqual(without(all, 'c'), all.slice(0, 2));
  assert.equal(successor([third, { ...first, id: 'f9' }], first).id, 'f9');
});

const said = (a, b) => wordDifference(a, b).map(({ type, words }) => `${{ same: '', gone: '−', added: '+' }[type]}${words.trim()}`).join(' | ');
test('wordings differ word by word; marks and case are no difference', () => {
  assert.equal(said('We were not warned', 'We were warned'), 'We were | −not | warned');
  assert.equal(said('It’s over', "it's over"), "it's over");
  assert.equal(said('a b c', 'a x c'), 'a | −b | +x | c');
  for (const [a, b] of [['one two three', 'two three four'], ['', 'x'], ['“a”, b', 'a b']]) {
    const steps = wordDifference(a, b);
    assert.equal(steps.filter(({ type }) => type !== 'gone').map(({ words }) => words).join(''), b);
  }
});

test('the same words in several places are one line', () => {
  assert.deepEqual(wordings(texts, [mention('a', [31, 35]), mention('c', [5, 9]), mention('a', [0, 2])]).map(({ words, mentions }) => [words, mentions.length]), [['port', 2], ['At', 1]]);
});

test('bounds are drawn where they stand: open ends go on, strict ends are hollow', () => {
  const atLeast = { low: 83, high: null, number: 83 }, more = { low: 80, high: null, number: 80, lowOpen: true }, about = { low: 85, high: 95, number: 90, approximate: true };
  const scale = scaleOf([atLeast, more, about]);
  const bars = [atLeast, more, about].map((value) => barOf(value, scale));
  assert.ok(bars[1].from < bars[0].from && bars[0].from < bars[2].from && bars[2].to < 1);
  assert.deepEqual(bars.map(({ openHigh, hollowLow, soft }) => [openHigh, hollowLow, soft]), [[true, false, false], [true, true, false], [false, false, true]]);
  assert.equal(scaleOf([{ low: null, high: null, number: null }]), null);
  assert.equal(scaleOf([{ low: 1, high: 1 }, { low: 1000, high: 1000 }]).log, true);
  assert.equal(barOf({ low: null, high: null, number: null }, scale), null);
});

test('the scale of days holds most of them, and counts what is earlier', () => {
  const scale = dayScale(['1980-01-01', '2025-03-01', '2025-03-02', '2025-03-03', '2025-03-04', '2025-03-05', '2025-03-06', '2025-03-07']);
  assert.equal(scale.earlier, 1);
  assert.equal(scale.to, '2025-03-07');
  assert.ok(scale.at('2025-03-02') < scale.at('2025-03-07'));
  assert.equal(dayScale([]), null);
});

test('words are found in findings and in articles, at their places', () => {
  const model = modelOf(report(), texts);
  const { findings, passages } = find(model, 'PORT');
  assert.deepEqual(findings.map(({ id }) => id), ['f2']);
  assert.deepEqual(passages, [{ article: 'a', span: [31, 35] }, { article: 'c', span: [5, 9] }]);
  assert.deepEqual(find(model, ' x '), { findings: [], passages: [] });
});

test('a route survives the address; what is not ours stays', () => {
  const route = { view: 'figures', finding: 'f12', base: 2 };
  assert.deepEqual(routeOf(fragmentOf(route, { story: 'ferry' })), route);
  assert.match(fragmentOf(route, { story: 'ferry' }), /story=ferry/);
  assert.deepEqual(routeOf('#view=nonsense&base=x'), { view: 'read', finding: null, base: null });
  assert.equal(routeOf('#add=text'), null);
});

test('a finding as text: verdict, words, sources, who is silent', () => {
  const model = modelOf(report(), texts);
  assert.equal(findingText(model, model.findings[0]), '⊃ Fits together: deaths\nBoth.\n– A, “a”, 2 Jan 2025: “At least 83”\n– Article 2, “b”, 2 Jan 2025: “More than 80”\nNot in: C\n');
});

// ── languages ──────────────────────────────────────────────────────────────────────────────────

const shape = (value) => (typeof value === 'object' ? Object.fromEntries(Object.entries(value).map(([key, v]) => [key, shape(v)])) : typeof value);
const leaves = (value, path = '') => (typeof value === 'object' ? Object.entries(value).flatMap(([key, v]) => leaves(v, `${path}.${key}`)) : [[path, value]]);

for (const strings of [es, de]) {
  test(`${strings.name} has what English has, and says it in its own words`, () => {
    assert.deepEqual(shape(strings), shape(en));
    const english = new Map(leaves(en));
    const same = leaves(strings).filter(([path, value]) => typeof value === 'string' && value.length > 14 && value === english.get(path)).map(([path]) => path);
    assert.deepEqual(same, []);
    for (const [path, value] of leaves(strings)) if (typeof value === 'function') assert.match(value(1, 2, 3), /\S/, path);
  });
}

test('the language is the first that there is', async () => {
  assert.equal((await stringsFor(null, 'fr-FR', 'es-MX')).tag, 'es');
  assert.equal((await stringsFor('xx', undefined)).tag, 'en');
  assert.equal((await stringsFor('de')).tag, 'de');
});
