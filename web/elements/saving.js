// The forms in which a result leaves the page, and the dialog that gives it as markup. A chunk of its own, loaded with the result.
import { annotations } from '../export/annotations.js';
import { csv } from '../export/csv.js';
import { htmlReport } from '../export/html.js';
import { markdown } from '../export/markdown.js';
import { storyOf } from '../export/story.js';

export { build } from '../embed/builder.js';
export { linkOf } from '../embed/snippets.js';

const pretty = (data) => JSON.stringify(data, null, 1);

/** name → { file, type, text({ request, report, texts, urls }) } */
export const forms = {
  html: { file: 'crosscheck.html', type: 'text/html', text: ({ request, report }) => htmlReport(request, report) },
  story: { file: 'crosscheck-story.json', type: 'application/json', text: ({ request, report }) => JSON.stringify(storyOf(request, report)) },
  markdown: { file: 'crosscheck.md', type: 'text/markdown', text: ({ report, texts }) => markdown(report, texts) },
  csv: { file: 'crosscheck.csv', type: 'text/csv', text: ({ report, texts }) => csv(report, texts) },
  annotations: { file: 'crosscheck-annotations.jsonld', type: 'application/ld+json', text: ({ report, texts, urls }) => pretty(annotations(report, texts, { urls })) },
  report: { file: 'crosscheck-report.json', type: 'application/json', text: ({ report }) => JSON.stringify(report) },
};

/** What was compared, with the addresses of its articles. */
export function saved(articles, report, decisions) {
  const request = { articles: articles.map(({ id, text, hints, title, source, byline, url, published }) => Object.fromEntries(Object.entries({ id, text, hints, title, source, byline, url, published }).filter(([, value]) => value?.length > 0))), ...(decisions.length > 0 && { decisions }) };
  return { request, report, texts: new Map(articles.map(({ id, text }) => [id, text])), urls: Object.fromEntries(articles.filter(({ url }) => url).map(({ id, url }) => [id, url])) };
}
