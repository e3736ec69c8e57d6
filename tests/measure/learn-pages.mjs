#!/usr/bin/env node
// Learns which lines of a page are its article's (src/language/en/page.jsonc), or checks what is learnt on pages held out.
//   node tests/measure/learn-pages.mjs learn|check|score
// Labels are the passages of shared/data/body, and the lines on which two extractors agree, where they hold most of the passages
// of the article. The extractors are no part of the project (npm ci, and whatever sets the project up, takes them away again): npm install --no-save @mozilla/readability@0.6.0 defuddle@0.19.4 linkedom@0.18.15
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildNative } from '../../.ci/build.mjs';
import { keepOutputClear, root } from '../../.ci/steps.mjs';
import { readHtml } from '../../web/ingest/html.js';
import { readPages } from './article-pages.mjs';
import { matchedWords, places, wordsOf } from './page-labels.mjs';

const [what = 'check'] = process.argv.slice(2);
const labels = join(root, 'build', 'pages.jsonl');
const extractors = await loadExtractors();
keepOutputClear();
buildNative('release', ['crosscheck-pages']);
const pages = [];
for (const page of readPages()) pages.push(JSON.stringify(await labelled(page)));
writeFileSync(labels, `${pages.join('\n')}\n`);
const { stdout, status } = spawnSync(join(root, 'build/release/src/language/training/crosscheck-pages'), [what, labels], { encoding: 'utf8', maxBuffer: 1 << 28, stdio: ['ignore', 'pipe', 'inherit'] });
if (what === 'learn') writeModel(JSON.parse(stdout));
else process.stdout.write(stdout);
process.exitCode = status;

async function loadExtractors() {
  const { parseHTML } = await import('linkedom');
  const { Readability } = await import('@mozilla/readability');
  const { Defuddle } = await import('defuddle/node');
  return [
    async (html) => new Readability(parseHTML(html).document).parse()?.content,
    async (html, url) => (await Defuddle(parseHTML(html).document, url, { useAsync: false }))?.content,
  ];
}

/** One page with spans in bytes: `labels` are [begin, end, body 0 to 1, weight] of every line. */
async function labelled({ url, html, article, with: wanted, without }) {
  const texts = [];
  for (const extract of extractors) texts.push(await extract(html, url).then((content) => (content ? readHtml(`<body>${content}`).text : ''), () => ''));
  const flat = (text) => text.replace(/\s+/g, ' ').trim();
  const trusted = texts.filter((text) => text.length >= 200 && wanted.filter((passage) => flat(text).includes(flat(passage))).length * 2 >= Math.max(2, wanted.length));
  const lines = [...article.text.matchAll(/[^\n]+/g)].filter(([line]) => line.trim()).map(({ 0: line, index }) => [index, index + line.length]);
  const found = labelLines(article, lines, trusted);
  const spans = { in: wanted.map((passage) => places(article.text, passage)), out: without.map((passage) => places(article.text, passage)) };
  for (const [list, right] of [[spans.out, 0], [spans.in, 1]]) list.forEach((span) => labelPassage(span, right, lines, found));
  const bytes = bytesOf(article.text);
  const inBytes = ([begin, end]) => [bytes[begin], bytes[end]];
  return {
    url, text: article.text, hints: article.hints.map((hint) => ({ ...hint, span: inBytes(hint.span) })),
    labels: lines.map((line, i) => [...inBytes(line), ...found[i]]),
    in: spans.in.map((list) => list.map(inBytes)), out: spans.out.map((list) => list.map(inBytes)),
  };
}

/** What the extractors say of each line: [share that keeps it, weight]. The title is left open: it may stand in the text or not. */
function labelLines(article, lines, texts) {
  const words = lines.map(([begin, end]) => wordsOf(article.text.slice(begin, end)));
  const lineOf = words.flatMap((list, i) => list.map(() => i));
  const shares = texts.map((text) => {
    const counts = lines.map(() => 0);
    matchedWords(words.flat(), wordsOf(text)).forEach((hit, i) => { counts[lineOf[i]] += hit; });
    return counts.map((n, i) => (words[i].length ? n / words[i].length : 0.5));
  });
  const title = wordsOf(article.title ?? '').join(' ');
  return lines.map((_, i) => {
    const kept = shares.filter((share) => share[i] >= 0.85).length, dropped = shares.filter((share) => share[i] <= 0.25).length;
    if (shares.length === 0 || (title !== '' && words[i].join(' ') === title)) return [0, 0];
    if (kept === shares.length || dropped === shares.length) return [kept > 0 ? 1 : 0, shares.length > 1 ? 1 : 0.6];
    return [kept / shares.length, 0.12];
  });
}

/** A passage that stands once tells of its lines; one around the article only of lines that it makes up. */
function labelPassage(spans, right, lines, found) {
  if (spans.length !== 1) return;
  const [[begin, end]] = spans;
  lines.forEach(([from, to], i) => {
    const shared = Math.min(end, to) - Math.max(begin, from);
    if (shared > 0 && (right === 1 || shared >= 0.3 * (to - from))) found[i] = [right, 5];
  });
}

function bytesOf(text) {
  const map = new Uint32Array(text.length + 1);
  let bytes = 0;
  for (let i = 0; i < text.length; i++) {
    map[i] = bytes;
    const code = text.charCodeAt(i);
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code >= 0xd800 && code < 0xdc00 ? 4 : code >= 0xdc00 && code < 0xe000 ? 0 : 3;
  }
  map[text.length] = bytes;
  return map;
}

/** A tree a line, under the head that the file has. */
function writeModel(model) {
  const path = join(root, 'src/language/en/page.jsonc');
  const head = readFileSync(path, 'utf8').split('\n').filter((line) => line.startsWith('//')).join('\n');
  const forest = ({ bias, trees }) => `{ "bias": ${bias}, "trees": [\n    ${trees.map((tree) => JSON.stringify(tree)).join(',\n    ')}\n  ] }`;
  writeFileSync(path, `${head}\n{\n  "change": ${model.change},\n  "first": ${forest(model.first)},\n  "second": ${forest(model.second)}\n}\n`);
}
