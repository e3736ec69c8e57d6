// The pages of shared/data/body, converted (web/ingest/html.js) and read by the core: as rich text, and as the plain text that is
// left of it. Prints the share of the passages of the article that stand in blocks of its text (title, standfirst, headings, body), and of
// the passages of the page around it that do not: furniture, and what is told apart as a byline, date line or caption. The share that is
// furniture alone comes with it; passages that are not in the page's text are counted apart. The trees of en/page.jsonc were learnt
// from these pages: what they do on pages that they have not seen is told by `node tests/measure/learn-pages.mjs check`.
//   FLAGS  --misses: every passage on the wrong side, with the hints that it stood in
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../../.ci/steps.mjs';
import { readHtml } from '../../web/ingest/html.js';
import { reportsOf } from './reports.mjs';

const folder = join(root, '..', 'shared', 'data', 'body');

/** @param {string[]} flags */
export function measurePages(flags) {
  if (!existsSync(join(folder, 'trafilatura-english.json'))) return console.log('pages: shared/data/body is absent');
  const pages = readPages();
  measureAs('rich text', pages, flags);
  measureAs('plain text', pages.map((page) => ({ ...page, article: { text: page.article.text, hints: [] } })), flags);
}

function measureAs(name, pages, flags) {
  const reports = reportsOf(pages.map(({ article }, i) => ({ articles: [{ id: `page${i}`, ...article }] })));
  const sum = { in: 0, of: 0, out: 0, around: 0, absent: 0, furniture: 0 };
  pages.forEach((page, i) => {
    const result = passagesOf(page, reports[i].articles?.[0].blocks ?? []);
    for (const key of Object.keys(sum)) sum[key] += result[key];
    if (flags.includes('--misses')) printMisses(page, result);
  });
  const share = (a, b) => `${(100 * a / b).toFixed(1)} % (${a} of ${b})`;
  console.log(`${name}, ${pages.length} pages: in ${share(sum.in, sum.of - sum.absent)}, out ${share(sum.out, sum.around)}, of which as furniture ${share(sum.furniture, sum.around)}; ${sum.absent} passages of an article are not in the page's text`);
}

export function readPages() {
  const list = Object.entries(JSON.parse(readFileSync(join(folder, 'trafilatura-english.json'), 'utf8')));
  const unpacked = mkdtempSync(join(tmpdir(), 'crosscheck-pages-'));
  try {
    const { status, stderr } = spawnSync('unzip', ['-q', join(folder, 'trafilatura-english.zip'), '-d', unpacked], { encoding: 'utf8' });
    if (status !== 0) throw new Error(`the pages cannot be unpacked: ${stderr}`);
    return list.map(([url, entry]) => {
      const html = new TextDecoder().decode(readFileSync(join(unpacked, entry.file)));
      return { url, ...entry, html, article: readHtml(html) };
    });
  } finally {
    rmSync(unpacked, { recursive: true });
  }
}

const plain = (text) => text.replace(/\s+/g, ' ').trim();

function passagesOf({ article, with: wanted, without }, blocks) {
  const textOf = (roles) => plain(blocks.filter(({ role }) => !roles.includes(role)).map(({ span }) => article.text.slice(...span)).join(' '));
  const kept = textOf(['furniture', 'byline', 'dateline', 'caption']), unsorted = textOf(['furniture']);
  const all = plain(article.text);
  const lost = wanted.map(plain).filter((passage) => !kept.includes(passage));
  const stayed = without.map(plain).filter((passage) => kept.includes(passage));
  return {
    in: wanted.length - lost.length, of: wanted.length, out: without.length - stayed.length, around: without.length,
    absent: lost.filter((passage) => !all.includes(passage)).length, furniture: without.map(plain).filter((passage) => !unsorted.includes(passage)).length, lost, stayed, blocks,
  };
}

function printMisses({ url, article }, { lost, stayed, blocks }) {
  const told = [...lost.map((passage) => ['lost', passage]), ...stayed.map((passage) => ['kept', passage])];
  for (const [what, passage] of told) {
    console.log(`${what}  “${passage.slice(0, 90)}”  ${url}`);
    const at = article.text.indexOf(passage);
    const block = blocks.find(({ span }) => span[0] <= at && at < span[1]);
    if (at === -1) console.log(plain(article.text).includes(passage) ? '    over several lines' : '    not in the text');
    else if (block) console.log(`    ${block.role} ${block.why ?? ''}: ${hintsAt(article.hints, at)}`);
  }
}

const hintsAt = (hints, at) => hints.filter(({ span }) => span[0] <= at && at < span[1]).slice(-8)
  .map(({ tag, names = [], links = 0, hidden }) => `${tag}${names.map((name) => `.${name}`).join('')}${links ? ` ${links}` : ''}${hidden ? ' hidden' : ''}`).join(' > ');
