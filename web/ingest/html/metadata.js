// What a page says about its article: title, outlet, authors, address, day of publication.
//
// Each from the first that has it: JSON-LD of an article, then meta elements (Open Graph, and names in general use), then
// microdata and <time> in the page. No clock: a day is the one that the page writes, in the page's own time.
import { articleData } from './jsonld.js';
import { attribute, walk } from './parse.js';

const longest = 300; // letters of a value; longer ones are no title and no name
const bylineMost = 5; // authors

const metaNames = {
  title: ['og:title', 'twitter:title', 'dc.title', 'dcterms.title', 'parsely-title', 'sailthru.title', 'headline'],
  source: ['og:site_name', 'application-name', 'dc.publisher', 'dcterms.publisher', 'copyright-holder'],
  byline: ['author', 'article:author', 'og:article:author', 'parsely-author', 'sailthru.author', 'dc.creator', 'dcterms.creator', 'byl', 'byline'],
  url: ['og:url', 'twitter:url'],
  published: ['article:published_time', 'og:article:published_time', 'datepublished', 'date', 'pubdate', 'publishdate', 'publish-date',
    'publish_date', 'publication_date', 'dc.date', 'dc.date.issued', 'dcterms.created', 'dcterms.issued', 'dcterms.date', 'sailthru.date',
    'parsely-pub-date', 'article.published', 'cxenseparse:recs:publishtime', 'article_date_original', 'og:pubdate'],
};

/**
 * @param document from parseHtml
 * @returns {{ title?: string, source?: string, byline?: string, url?: string, published?: string, body?: string }} published as an ISO
 *   day; body: the article's text in the linked data
 */
export function readMetadata(document) {
  const found = collect(document);
  const data = articleData(found.scripts);
  const meta = (field) => metaNames[field].flatMap((name) => found.meta.get(name) ?? []);
  const source = name(first([data.source, ...meta('source')]));
  return present({
    title: withoutOutlet(line(first([data.title, ...meta('title'), found.title])), source),
    source,
    byline: byline(data.byline.length > 0 ? data.byline : meta('byline').length > 0 ? meta('byline') : found.authors),
    url: first([found.canonical, data.url, ...meta('url')].map(webAddress)),
    body: data.body,
    published: first([data.published, ...meta('published'), ...found.times].map(isoDay)),
  });
}

function collect(document) {
  const found = { scripts: [], meta: new Map(), title: '', canonical: '', authors: [], times: [] };
  walk(document, (node) => {
    if (!node.tagName) return false;
    const property = attribute(node, 'itemprop').toLowerCase();
    if (node.tagName === 'svg' || node.tagName === 'math') return false;
    if (node.tagName === 'script' && /^application\/ld\+json/i.test(attribute(node, 'type').trim())) found.scripts.push(textOf(node));
    else if (node.tagName === 'meta') addMeta(found, node, property);
    else if (node.tagName === 'title' && !found.title) found.title = textOf(node);
    else if (node.tagName === 'link' && attribute(node, 'rel').toLowerCase() === 'canonical') found.canonical ||= attribute(node, 'href');
    else if (node.tagName === 'time') addTime(found, node, property);
    else if (property === 'author' || attribute(node, 'rel').toLowerCase() === 'author') {
      if (found.authors.length < bylineMost) found.authors.push(textOf(node));
    }
    return true;
  });
  return found;
}

function addMeta(found, node, property) {
  const key = (attribute(node, 'property') || attribute(node, 'name') || property).toLowerCase().trim();
  const content = attribute(node, 'content').trim();
  if (key === '' || content === '') return;
  if (!found.meta.has(key)) found.meta.set(key, []);
  found.meta.get(key).push(content.slice(0, longest * 4));
}

/** The first <time> that is called the publication; others only where none is. */
function addTime(found, node, property) {
  const stamp = attribute(node, 'datetime') || textOf(node);
  const named = property === 'datepublished' || node.attrs.some(({ name: n }) => n === 'pubdate') || /publish|posted|entry-date/i.test(attribute(node, 'class'));
  if (named) found.times.unshift(stamp);
  else if (found.times.length < 10 && insideArticle(node)) found.times.push(stamp);
}

/** In the article or its head, and in no list of others. */
function insideArticle(node) {
  for (let at = node.parentNode, n = 0; at?.tagName && n < 40; at = at.parentNode, n++) {
    if (/^(aside|nav|footer|li|ul)$/.test(at.tagName)) return false;
    if (at.tagName === 'article' || at.tagName === 'main') return true;
  }
  return false;
}

/** Text of an element and of those below it, cut. */
export function textOf(element, most = 2e6) {
  const parts = [];
  let size = 0;
  walk(element, (node) => {
    if (node.nodeName === '#text' && size < most) {
      parts.push(node.value);
      size += node.value.length;
    }
    return size < most;
  });
  return parts.join('');
}

const first = (values) => values.find((value) => value) ?? '';
const present = (fields) => Object.fromEntries(Object.entries(fields).filter(([, value]) => value));

function line(value) {
  const text = String(value).replace(/\s+/g, ' ').trim();
  return text.length <= longest ? text : '';
}

/** An outlet: no address, no handle, no list of what it writes about. */
function name(value) {
  const text = line(value).split(' | ')[0];
  return /^(https?:|www\.|@)/i.test(text) ? '' : text;
}

/** “Bridge opens | The Harbour Post” → “Bridge opens”. */
function withoutOutlet(title, source) {
  const parts = title.split(/\s+[|–—·»-]\s+/);
  if (parts.length < 2 || source === '') return title;
  const same = (a, b) => a.toLowerCase().replace(/^the\s+|\.(com|org|net)$/g, '') === b.toLowerCase().replace(/^the\s+|\.(com|org|net)$/g, '');
  if (same(parts[parts.length - 1], source)) return title.slice(0, title.lastIndexOf(parts[parts.length - 1])).replace(/\s+[|–—·»-]\s*$/, '');
  return title;
}

function byline(values) {
  const names = values.map((value) => line(value).replace(/^by\s+|[,;\s]+$/gi, '')).filter((n) => n !== '' && !/^(https?:|www\.|@|\/)|^(undefined|null|none|n\/a|admin|administrator|unknown)$/i.test(n));
  return [...new Set(names)].slice(0, bylineMost).join(', ');
}

function webAddress(value) {
  const address = String(value ?? '').trim();
  return /^https?:\/\/[^\s<>"]{3,1990}$/i.test(address) ? address : '';
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** The day that a stamp writes: “2025-12-02T23:30:00-05:00” is 2 December, wherever it is read. '' where it names no day. */
export function isoDay(stamp) {
  const text = String(stamp ?? '').trim().slice(0, 60);
  const iso = /^(\d{4})-?(\d{2})-?(\d{2})(?!\d)/.exec(text) ?? /^(\d{4})\/(\d{1,2})\/(\d{1,2})(?!\d)/.exec(text);
  if (iso) return day(iso[1], iso[2], iso[3]);
  const dayFirst = /(?:^|[\s,])(\d{1,2})\.?\s+([A-Za-z]{3,9})\.?,?\s+(\d{4})\b/.exec(text);
  if (dayFirst) return day(dayFirst[3], monthOf(dayFirst[2]), dayFirst[1]);
  const monthFirst = /(?:^|[\s,])([A-Za-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})\b/.exec(text);
  return monthFirst ? day(monthFirst[3], monthOf(monthFirst[1]), monthFirst[2]) : '';
}

const monthOf = (word) => months.indexOf(word.slice(0, 3).toLowerCase()) + 1;

function day(year, month, dayOfMonth) {
  const [y, m, d] = [Number(year), Number(month), Number(dayOfMonth)];
  const date = new Date(Date.UTC(y, m - 1, d));
  const real = y >= 1900 && y <= 2100 && date.getUTCMonth() === m - 1 && date.getUTCDate() === d;
  return real ? date.toISOString().slice(0, 10) : '';
}
