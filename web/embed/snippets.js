// A result as markup for other people's pages. Files are of one version, and each script says what it must hold.
import embed from 'crosscheck:embed';
import { fragmentLimit, toFragment } from '../export/link.js';
import { jsonForHtml } from '../export/story.js';
import { freeze, renderHtml } from './frozen.js';
import { escapeHtml } from './markup.js';

/** Where the files of this version lie: beside the hosted page; a page from a disk has none, and names a folder of the reader's own site. */
export const ownFolder = () => (location.protocol === 'file:' ? 'crosscheck/' : new URL(`embed/${embed.version}/`, location.href).href);

const frozenOf = ({ report, texts, urls }, strings) => freeze(report, texts, { urls, strings });

/** A link that carries the evidence in its fragment, which is sent to no server. */
export const linkOf = async (given, strings, folder = ownFolder()) => `${folder}frame.html${await toFragment(frozenOf(given, strings))}`;

const script = (folder, name) => `<script src="${escapeHtml(folder)}${name}" integrity="${embed.integrity[name]}" crossorigin="anonymous" defer></script>\n`;

/** form → markup; null where it cannot be given. @type {Record<string, (given: object, strings: object, folder: string) => string | null | Promise<string | null>>} */
export const snippets = {
  frozen(given, strings, folder) {
    const frozen = frozenOf(given, strings);
    return `<cross-check-frozen>\n<script type="application/json">${jsonForHtml(frozen)}</script>\n${renderHtml(frozen)}\n</cross-check-frozen>\n${script(folder, 'cross-check-frozen.js')}`;
  },
  async frame(given, strings, folder) {
    const link = await linkOf(given, strings, folder);
    if (link.length - link.indexOf('#') > fragmentLimit) return null;
    return `<iframe class="crosscheck-frame" src="${escapeHtml(link)}" title="Crosscheck" sandbox="allow-scripts allow-popups" loading="lazy" width="100%" height="600"></iframe>\n${script(folder, 'cross-check-frame.js')}`;
  },
  element({ request }, strings, folder) {
    return `<cross-check>\n${request.articles.map(articleOf).join('')}</cross-check>\n${script(folder, 'cross-check.js')}`;
  },
  plain: (given, strings) => `${renderHtml(frozenOf(given, strings))}\n`,
};

/** An article as the element reads it: a paragraph for each block of lines. */
function articleOf({ text, source, published, url }) {
  const data = Object.entries({ outlet: source, date: published, url }).filter(([, value]) => value).map(([name, value]) => ` data-${name}="${escapeHtml(value)}"`).join('');
  return `<article${data}>\n${text.split(/\n{2,}/).filter((part) => part.trim()).map((part) => `<p>${part.trim().split('\n').map(escapeHtml).join('<br>')}</p>\n`).join('')}</article>\n`;
}
