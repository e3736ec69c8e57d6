// What is measured: each tool as people use it. `load` gives a function from texts to counts of what came out; texts are [{ id, text, source, published }].
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { root } from '../../.ci/steps.mjs';

export const folder = join(root, '.cache/bench');
const requireThere = createRequire(join(folder, 'package.json'));
const importThere = (name) => import(pathToFileURL(requireThere.resolve(name)));

const pairs = (texts) => texts.flatMap((a, i) => texts.slice(i + 1).map((b) => [a.text, b.text]));
/** A single text is compared with itself without every tenth line, so that there is something to find. */
const compared = (texts) => (texts.length > 1 ? pairs(texts) : [[texts[0].text, texts[0].text.split('\n').filter((_, i) => i % 10 !== 9).join('\n')]]);
const wordsOf = (text) => text.split(/\s+/);
const anchor = ({ published }) => new Date(published ?? '2025-06-11T12:00:00Z');

async function crosscheck() {
  const { load } = await import(pathToFileURL(join(root, 'wasm/core.js')));
  const core = await load({ wasm: readFileSync(join(root, 'build/wasm/wasm/core.wasm')) });
  return async (texts) => {
    const { articles, findings } = await core.compare({ articles: texts });
    return { findings: findings.length, times: articles.reduce((n, a) => n + a.times.length, 0), attributions: articles.reduce((n, a) => n + a.attributions.length, 0) };
  };
}

async function wink() {
  const nlp = requireThere('wink-nlp')(requireThere('wink-eng-lite-web-model'));
  const { its } = nlp;
  return (texts) => {
    const docs = texts.map(({ text }) => nlp.readDoc(text));
    const count = (pick) => docs.reduce((n, doc) => n + pick(doc), 0);
    return { sentences: count((d) => d.sentences().length()), tagged: count((d) => d.tokens().out(its.pos).length), entities: count((d) => d.entities().out(its.detail).length) };
  };
}

async function compromise() {
  const nlp = (await importThere('compromise')).default;
  nlp.extend((await importThere('compromise-dates')).default);
  return (texts) => {
    const docs = texts.map(({ text }) => nlp(text));
    const count = (pick) => docs.reduce((n, doc) => n + pick(doc).length, 0);
    return { dates: count((d) => d.dates().json()), numbers: count((d) => d.numbers().json()), people: count((d) => d.people().json()), quotations: count((d) => d.quotations().json()) };
  };
}

const chrono = (split) => async () => {
  const { casual } = await importThere('chrono-node');
  return (texts) => ({ dates: texts.reduce((n, article) => n + split(article.text).reduce((m, part) => m + casual.parse(part, anchor(article)).length, 0), 0) });
};

async function recognizers() {
  const r = requireThere('@microsoft/recognizers-text-suite');
  return (texts) => {
    const count = (pick) => texts.reduce((n, article) => n + article.text.split('\n').filter(Boolean).reduce((m, line) => m + pick(line, article).length, 0), 0);
    return { dates: count((line, article) => r.recognizeDateTime(line, 'en-us', undefined, anchor(article))), numbers: count((line) => r.recognizeNumber(line, 'en-us')),
      currencies: count((line) => r.recognizeCurrency(line, 'en-us')), dimensions: count((line) => r.recognizeDimension(line, 'en-us')) };
  };
}

async function jsdiff() {
  const { diffWords } = await importThere('diff');
  return (texts) => ({ parts: compared(texts).reduce((n, [a, b]) => n + diffWords(a, b).length, 0) });
}

async function diffMatchPatch() {
  const Engine = requireThere('diff-match-patch');
  return (texts) => ({ parts: compared(texts).reduce((n, [a, b]) => {
    const engine = new Engine();
    engine.Diff_Timeout = 0;
    const diffs = engine.diff_main(a, b);
    engine.diff_cleanupSemantic(diffs);
    return n + diffs.length;
  }, 0) });
}

async function nodeDiff3() {
  const { diffComm } = await importThere('node-diff3');
  return (texts) => ({ parts: compared(texts).reduce((n, [a, b]) => n + diffComm(wordsOf(a), wordsOf(b)).length, 0) });
}

/** name → [loader, the packages whose size counts] */
export const tools = {
  crosscheck: [crosscheck, []],
  'wink-nlp': [wink, ['wink-nlp', 'wink-eng-lite-web-model']],
  'compromise + dates': [compromise, ['compromise', 'compromise-dates']],
  'chrono, whole': [chrono((text) => [text]), ['chrono-node']],
  'chrono, by line': [chrono((text) => text.split('\n').filter(Boolean)), ['chrono-node']],
  'Recognizers-Text, by line': [recognizers, ['@microsoft/recognizers-text-suite']],
  jsdiff: [jsdiff, ['diff']],
  'diff-match-patch': [diffMatchPatch, ['diff-match-patch']],
  'node-diff3': [nodeDiff3, ['node-diff3']],
};
