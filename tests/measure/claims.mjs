// Claims that the reports of the example stories, or of a request, tell to agree, one a line, to be read: gold holds few of them, so that
// its precision says little of the rest.
//   npm run measure -- claims [--every N] [--request FILE]
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { storiesFolder, storySlugs } from './anchors.mjs';
import { reportsOf } from './reports.mjs';
import { requestOf } from './request.mjs';

const mostWords = 130; // characters of a claim

/** @param {string[]} flags */
export async function measure(flags) {
  const value = (flag, otherwise) => (flags.includes(flag) ? flags[flags.indexOf(flag) + 1] : otherwise);
  const file = value('--request');
  const requests = file ? [JSON.parse(readFileSync(file, 'utf8'))] : storySlugs().map((slug) => requestOf(join(storiesFolder, slug)));
  const agreements = reportsOf(requests).flatMap(({ findings }, i) => {
    const texts = new Map(requests[i].articles.map(({ id, text }) => [id, text]));
    const words = ({ article, span }) => texts.get(article).slice(...span).replace(/\s+/g, ' ').slice(0, mostWords);
    return findings.filter((f) => f.kind === 'claim' && f.verdict === 'agree').map((f) => {
      const byArticle = new Map(f.positions.flatMap((p) => p.mentions).map((mention) => [mention.article, words(mention)]));
      return [...byArticle.values()].join(' | ');
    });
  });
  console.log(`${agreements.length} agreements of claims`);
  for (let i = 0; i < agreements.length; i += Number(value('--every', '1'))) console.log(agreements[Math.floor(i)]);
}
