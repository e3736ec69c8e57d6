// A report as one HTML file that is read without a script, offline and for good: the findings with their passages,
// the articles with what was left out of them, and the whole story as data, so that it can be opened again.
import { freeze } from '../embed/frozen.js';
import { frozenView } from '../embed/frozen-view.js';
import { h, escapeHtml, htmlOf } from '../embed/markup.js';
import { words } from '../report/evidence.js';
import { storyBlock, storyOf } from './story.js';

const style = `:root{color-scheme:light dark;font:1rem/1.55 system-ui,sans-serif}body{max-width:48rem;margin:0 auto;padding:1.5rem 1rem;overflow-wrap:anywhere}
h1,h2{line-height:1.25}.finding{margin:1rem 0;padding-inline-start:.8rem;border-inline-start:3px solid #777}.finding.apart{border-inline-start:5px double #b4520f}.finding.together{border-color:#2a6ac0}
ul{padding:0;list-style:none}.positions>li{margin:.3rem 0}p{margin:.3rem 0}.why,cite,.left{opacity:.8;font-size:.9em;font-style:normal}.sign{font-weight:700}article{white-space:pre-wrap}
@media print{details:not([open])>*{display:block}}`;

/**
 * @param {import('../../wasm/report.js').Request} request what was compared
 * @param {import('../../wasm/report.js').Report} report
 */
export function htmlReport(request, report) {
  const texts = new Map(request.articles.map(({ id, text }) => [id, text]));
  const urls = Object.fromEntries(request.articles.filter(({ url }) => url).map(({ id, url }) => [id, url]));
  const body = [
    h('h1', {}, 'Crosscheck'),
    h('p', { class: 'left' }, 'Every quotation stands word for word in the article that it is given for. No truth is rated: articles can agree and be wrong.'),
    frozenView(freeze(report, texts, { urls, single: true })),
    h('h2', {}, 'The articles as they were compared'),
    ...report.articles.map((article) => articleOf(article, texts.get(article.id) ?? '')),
  ];
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${escapeHtml(titleOf(report))}</title>
<style>${style}</style>
</head>
<body>
${body.map(htmlOf).join('\n')}
${storyBlock(storyOf(request, report))}
</body>
</html>
`;
}

const titleOf = ({ articles }) => articles[0]?.title?.text ?? 'Crosscheck';

function articleOf({ title, source, id, blocks }, text) {
  const name = [source, title?.text].filter(Boolean).join(': ') || id;
  return h('details', {}, h('summary', {}, h('bdi', {}, name)),
    h('article', {}, blocks.map(({ span, role, why }) => {
      const said = words(text, span) ?? '';
      return role === 'furniture' ? h('p', { class: 'left' }, `[left out${why ? `: ${why}` : ''}] `, h('bdi', {}, said)) : h('p', {}, h('bdi', {}, said));
    })));
}
