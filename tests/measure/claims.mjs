// Claims that the reports of the example stories tell to agree, one a line, to be read: gold holds few of them, so that its
// precision says little of the rest.
//   npm run measure -- claims [--every N]
import { join } from 'node:path';
import { readStory, storiesFolder, storySlugs } from './anchors.mjs';
import { reportsOf } from './reports.mjs';
import { requestOf } from './request.mjs';

const mostWords = 130; // characters of a claim

/** @param {string[]} flags */
export async function measure(flags) {
  const slugs = storySlugs();
  const reports = reportsOf(slugs.map((slug) => requestOf(join(storiesFolder, slug))));
  const agreements = slugs.flatMap((slug, i) => {
    const { texts } = readStory(join(storiesFolder, slug));
    const words = ({ article, span }) => texts.get(article).slice(...span).replace(/\s+/g, ' ').slice(0, mostWords);
    return reports[i].findings.filter((f) => f.kind === 'claim' && f.verdict === 'agree').map((f) => {
      const byArticle = new Map(f.positions.flatMap((p) => p.mentions).map((mention) => [mention.article, words(mention)]));
      return `${slug}: ${[...byArticle.values()].join(' | ')}`;
    });
  });
  const every = flags.includes('--every') ? Number(flags[flags.indexOf('--every') + 1]) : 1;
  console.log(`${agreements.length} agreements of claims`);
  for (let i = 0; i < agreements.length; i += every) console.log(agreements[Math.floor(i)]);
}
