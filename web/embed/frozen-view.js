// A frozen report as markup. It knows no language and no verdict: the words were chosen when it was frozen.
import { h } from './markup.js';

/** Whether something is a frozen report that this version can draw. Said before anything of it is used. */
export function isFrozen(data) {
  return data?.format === 'crosscheck-frozen' && data.version === 1 && Array.isArray(data.articles) && Array.isArray(data.findings);
}

/** @param {import('./frozen.js').Frozen} frozen */
export function frozenView(frozen) {
  const articles = new Map(frozen.articles.map((article, i) => [article.id, { ...article, name: String(article.source || article.title || `Article ${i + 1}`) }]));
  return h('section', { class: 'crosscheck', part: 'report', lang: text(frozen.lang) || 'en' },
    h('p', { class: 'summary', part: 'summary' }, text(frozen.summary)),
    h('ol', { class: 'articles', part: 'articles' }, [...articles.values()].map(articleItem)),
    h('ul', { class: 'findings', part: 'findings' }, frozen.findings.map((finding) => findingItem(finding, articles))));
}

function articleItem({ name, title, published, url }) {
  const words = [name, title !== name && title, published].filter(Boolean).map(text).join(', ');
  return h('li', {}, link(url, words));
}

function findingItem({ verdict, sign, word, topic, why, positions }, articles) {
  return h('li', { class: `finding ${family[verdict] ?? 'aside'}`, part: 'finding' },
    h('p', { class: 'head', part: 'verdict' }, h('span', { class: 'sign', 'aria-hidden': 'true' }, text(sign)), ' ', h('strong', {}, text(word)), ': ', h('bdi', {}, text(topic))),
    h('ul', { class: 'positions', part: 'positions' }, list(positions).map((passages) => h('li', {}, list(passages).map((passage) => passageOf(passage, articles.get(passage.article)))))),
    why && h('p', { class: 'why', part: 'why' }, text(why)));
}

function passageOf({ words }, article) {
  const name = article?.name ?? '';
  return h('p', { class: 'passage', part: 'passage' },
    h('q', {}, h('bdi', {}, bare(text(words)))), ' ', h('cite', { part: 'outlet' }, link(article?.url && withFragment(article.url, text(words)), name)));
}

/** <q> brings quotation marks: those that the words begin and end with go. */
const bare = (words) => /^[“"„«](.*)[”"“»]$/s.exec(words)?.[1] ?? words;

function link(url, words) {
  const content = h('bdi', {}, words);
  return /^https?:\/\//i.test(url ?? '') ? h('a', { href: url, rel: 'noopener noreferrer nofollow', target: '_blank' }, content) : content;
}

/** The address of a passage: a browser that knows text fragments scrolls to it, where the page still has it. */
export function withFragment(url, words) {
  const clean = words.replace(/\s+/gu, ' ').trim();
  if (!clean) return url;
  const parts = clean.length > 80 ? [clean.slice(0, clean.indexOf(' ', 30) + 1 || 30), clean.slice(clean.lastIndexOf(' ', clean.length - 30))] : [clean];
  const encoded = parts.map((part) => encodeURIComponent(part.trim()).replace(/-/g, '%2D')).join(',');
  return `${url}${url.includes('#') ? ':~:' : '#:~:'}text=${encoded}`;
}

const family = { conflict: 'apart', contested: 'apart', tension: 'apart', agree: 'together', compatible: 'together' };
const text = (value) => (typeof value === 'string' ? value : '');
const list = (value) => (Array.isArray(value) ? value : []);
