// Rich text: the pages of shared/data/body as HTML, converted (web/ingest/html.js) and read by the core. Prints the share of the
// passages of the article that stand in blocks that are kept, and of the passages of the page around it that do not.
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
export function measureHtml(flags) {
  if (!existsSync(join(folder, 'trafilatura-english.json'))) return console.log('rich text: shared/data/body is absent');
  const pages = readPages();
  const reports = reportsOf(pages.map(({ article }, i) => ({ articles: [{ id: `page${i}`, ...article }] })));
  const sum = { in: 0, of: 0, out: 0, around: 0, absent: 0 };
  pages.forEach((page, i) => {
    const result = passagesOf(page, reports[i].articles?.[0].blocks ?? []);
    for (const key of Object.keys(sum)) sum[key] += result[key];
    if (flags.includes('--misses')) printMisses(page, result);
  });
  const share = (a, b) => `${(100 * a / b).toFixed(1)} % (${a} of ${b})`;
  console.log(`rich text, ${pages.length} pages: in ${share(sum.in, sum.of)}, out ${share(sum.out, sum.around)}; ${sum.absent} passages of an article are not in the page's text`);
}

function readPages() {
  const list = Object.entries(JSON.parse(readFileSync(join(folder, 'trafilatura-english.json'), 'utf8')));
  const unpacked = mkdtempSync(join(tmpdir(), 'crosscheck-pages-'));
  try {
    const { status, stderr } = spawnSync('unzip', ['-q', join(folder, 'trafilatura-english.zip'), '-d', unpacked], { encoding: 'utf8' });
    if (status !== 0) throw new Error(`the pages cannot be unpacked: ${stderr}`);
    return list.map(([url, entry]) => ({ url, ...entry, article: readHtml(new TextDecoder().decode(readFileSync(join(unpacked, entry.file)))) }));
  } finally {
    rmSync(unpacked, { recursive: true });
  }
}

const plain = (text) => text.replace(/\s+/g, ' ').trim();

function passagesOf({ article, with: wanted, without }, blocks) {
  const kept = plain(blocks.filter(({ role }) => role !== 'furniture').map(({ span }) => article.text.slice(...span)).join(' '));
  const all = plain(article.text);
  const lost = wanted.map(plain).filter((passage) => !kept.includes(passage));
  const stayed = without.map(plain).filter((passage) => kept.includes(passage));
  return {
    in: wanted.length - lost.length, of: wanted.length, out: without.length - stayed.length, around: without.length,
    absent: lost.filter((passage) => !all.includes(passage)).length, lost, stayed, blocks,
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
