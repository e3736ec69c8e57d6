// The forms in which a result leaves the page. A chunk of its own, loaded with the result.
import embed from 'crosscheck:embed';
import { freeze, renderHtml } from '../embed/frozen.js';
import { annotations } from '../export/annotations.js';
import { csv } from '../export/csv.js';
import { htmlReport } from '../export/html.js';
import { toFragment } from '../export/link.js';
import { markdown } from '../export/markdown.js';
import { jsonForHtml, storyOf } from '../export/story.js';

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

const frozenOf = ({ report, texts, urls }, strings) => freeze(report, texts, { urls, strings });
const folder = () => new URL(`embed/${embed.version}/`, location.href).href;

/** A link that carries the evidence in its fragment, which is sent to no server. */
export const linkOf = async (given, strings) => `${folder()}frame.html${await toFragment(frozenOf(given, strings))}`;

/** Markup for other people's pages: as an element, as a frame, and as plain HTML that needs neither script nor style. */
export async function snippets(given, strings) {
  const frozen = frozenOf(given, strings), plain = renderHtml(frozen);
  const script = (name) => `<script src="${folder()}${name}" integrity="${embed.integrity[name]}" crossorigin="anonymous" defer></script>`;
  return {
    element: `<cross-check-frozen>\n<script type="application/json">${jsonForHtml(frozen)}</script>\n${plain}\n</cross-check-frozen>\n${script('cross-check-frozen.js')}\n`,
    frame: `<iframe class="crosscheck-frame" src="${await linkOf(given, strings)}" title="Crosscheck" sandbox="allow-scripts allow-popups" loading="lazy" width="100%" height="600"></iframe>\n${script('cross-check-frame.js')}\n`,
    plain: `${plain}\n`,
  };
}
