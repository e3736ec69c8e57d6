// What a page says of its article, from the forms in which pages say it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readHtml } from '../../web/ingest/html.js';
import { isoDay } from '../../web/ingest/html/metadata.js';

const told = (html) => {
  const { text, hints, ...rest } = readHtml(html);
  return rest;
};
const linked = (data) => `<script type="application/ld+json">${typeof data === 'string' ? data : JSON.stringify(data)}</script><p>Text`;
const news = {
  '@type': 'NewsArticle', headline: 'Bridge &amp; tunnel open', datePublished: '2031-05-02T23:30:00-05:00', url: 'https://post.example/bridge',
  author: [{ '@type': 'Person', name: 'Ann Lee' }, { '@type': 'Person', name: 'Bo Roe' }], publisher: { '@type': 'Organization', name: 'The Harbour Post' },
};
const all = { title: 'Bridge & tunnel open', source: 'The Harbour Post', byline: 'Ann Lee, Bo Roe', url: 'https://post.example/bridge', published: '2031-05-02' };

const cases = [
  ['JSON-LD', linked(news), all],
  ['JSON-LD in a graph, its parts by @id', linked({ '@context': 'https://schema.org', '@graph': [{ '@type': 'WebSite', name: 'Site' }, { '@id': '#p', '@type': 'Organization', name: 'The Harbour Post' }, { '@id': '#a', name: 'Ann Lee' },
    { ...news, '@type': ['Article', 'NewsArticle'], author: { '@id': '#a' }, publisher: { '@id': '#p' } }] }), { ...all, byline: 'Ann Lee' }],
  ['JSON-LD in a list, the author a string', linked([{ '@type': 'BreadcrumbList' }, { ...news, author: 'Ann Lee' }]), { ...all, byline: 'Ann Lee' }],
  ['JSON-LD with raw line ends and a comma too many', linked('<!-- {"@type": "NewsArticle",\n"headline": "Bridge\nopens", } -->'), { title: 'Bridge opens' }],
  ['JSON-LD that is broken is passed over', `${linked('{"@type": "NewsArticle", "headline": ')}<meta property="og:title" content="Bridge opens">`, { title: 'Bridge opens' }],
  ['JSON-LD of strange types', linked({ '@type': 'NewsArticle', headline: { a: 1 }, author: [null, 7, { name: ['x'] }], publisher: [], datePublished: 20310502, url: 'javascript:x()' }), { byline: 'x' }],
  ['JSON-LD does not reach prototypes', linked('{"__proto__": {"title": "x"}, "@type": "NewsArticle", "headline": "Bridge opens"}'), { title: 'Bridge opens' }],
  ['Open Graph', '<meta property="og:title" content="Bridge opens"><meta property="og:site_name" content="The Harbour Post"><meta property="og:url" content="https://post.example/b">'
    + '<meta property="article:published_time" content="2031-05-02T01:00:00+02:00"><meta property="article:author" content="https://facebook.example/annlee"><meta name="author" content="By Ann Lee">',
    { title: 'Bridge opens', source: 'The Harbour Post', byline: 'Ann Lee', url: 'https://post.example/b', published: '2031-05-02' }],
  ['the title element, without the outlet', '<title>Bridge opens | Harbour Post</title><meta property="og:site_name" content="The Harbour Post">', { title: 'Bridge opens', source: 'The Harbour Post' }],
  ['a dash within a title stays', '<title>Bridge - a story</title>', { title: 'Bridge - a story' }],
  ['the canonical address', '<link rel="canonical" href="https://post.example/c"><meta property="og:url" content="https://post.example/b">', { url: 'https://post.example/c' }],
  ['no address that is not of the web', '<link rel="canonical" href="javascript:x()">', {}],
  ['<time> of the article', '<ul><li><time datetime="2030-01-01">x</time></ul><article><h1>x</h1><time datetime="2031-05-02 18:00">2 May</time></article>', { published: '2031-05-02' }],
  ['<time> that is called the publication', '<article><time datetime="2031-05-03">x</time><time class="entry-date published" datetime="2031-05-02">x</time></article>', { published: '2031-05-02' }],
  ['microdata', '<span itemprop="author"><span itemprop=name>Ann Lee</span></span><meta itemprop="datePublished" content="2031-05-02">', { byline: 'Ann Lee', published: '2031-05-02' }],
  ['no author that is a gap in a form', '<meta name=author content=undefined><meta property=og:site_name content="Harbour Post | News, weather"><span itemprop=author>x', { source: 'Harbour Post' }],
  ['nothing', '<p>Text', {}],
];
for (const [name, html, expected] of cases) test(name, () => assert.deepEqual(told(html), expected));

const days = [
  ['2031-05-02', '2031-05-02'], ['2031-05-02T23:59:59.9-11:00', '2031-05-02'], ['20310502', '2031-05-02'], ['2031/5/2', '2031-05-02'],
  ['Fri, 02 May 2031 10:00:00 GMT', '2031-05-02'], ['2 May 2031', '2031-05-02'], ['May 2nd, 2031', '2031-05-02'], ['May 2, 2031 6:00 pm', '2031-05-02'],
  ['2031-02-30', ''], ['02/03/2031', ''], ['2031', ''], ['yesterday', ''], ['', ''], ['Xyz 2, 2031', ''], ['9999-01-01', ''],
];
for (const [stamp, expected] of days) test(`a stamp: “${stamp}”`, () => assert.equal(isoDay(stamp), expected));
