// Linked data in a page (JSON-LD, schema.org): what it says of the article that the page is about.
// Whatever is in it was written by strangers: only strings are taken, to a bounded depth, and what is malformed is passed over.

const mostNodes = 5000;
const deepest = 12;
const longestBody = 500_000; // letters of an article's text
const articleTypes = /^(?:https?:\/\/schema\.org\/)?(?:News|Report(?:age)?News|Analysis(?:News)?|Opinion(?:News)?|Background(?:News)?|Satirical|Advertiser|Live|Tech|Scholarly|Social)?(?:Article|BlogPosting|BlogPost|Report|MediaPosting)$/;

/**
 * @param {string[]} scripts contents of the page's JSON-LD
 * @returns {{ title?: string, source?: string, byline: string[], url?: string, published?: string, body?: string }}
 */
export function articleData(scripts) {
  const nodes = scripts.flatMap((script) => nodesOf(parse(script)));
  const byId = new Map(nodes.filter((node) => typeof node['@id'] === 'string' && node.name !== undefined).map((node) => [node['@id'], node]));
  const article = nodes.find((node) => types(node).some((type) => articleTypes.test(type)));
  if (!article) return { byline: [] };
  const named = (value) => names(value, byId);
  return {
    title: string(article.headline) || string(article.name),
    source: named(article.publisher)[0] ?? named(article.sourceOrganization)[0],
    byline: named(article.author).length > 0 ? named(article.author) : named(article.creator),
    url: string(article.url) || string(article.mainEntityOfPage?.['@id']) || string(article.mainEntityOfPage),
    body: typeof article.articleBody === 'string' ? article.articleBody.slice(0, longestBody) : '',
    published: string(article.datePublished) || string(article.dateCreated),
  };
}

/** JSON as pages really have it: comment or CDATA marks around it, raw line ends within strings, commas before a closing bracket. */
function parse(script) {
  const json = script.replace(/^\s*(?:<!--|(?:\/\/|\/\*)?\s*<!\[CDATA\[(?:\s*\*\/)?)/, '').replace(/(?:-->|(?:\/\/|\/\*)?\s*\]\]>(?:\s*\*\/)?)\s*;?\s*$/, '').replace(/;\s*$/, '');
  for (const mended of [(s) => s, (s) => s.replace(/[\u0000-\u001f]+/g, ' '), (s) => s.replace(/[\u0000-\u001f]+/g, ' ').replace(/,(\s*[}\]])/g, '$1')]) {
    try {
      return JSON.parse(mended(json));
    } catch { /* try the next; what none of them reads is passed over */ }
  }
  return null;
}

/** Objects of the data, outer before inner. */
function nodesOf(data) {
  const nodes = [];
  const open = [{ value: data, depth: 0 }];
  while (open.length > 0 && nodes.length < mostNodes) {
    const { value, depth } = open.pop();
    if (value === null || typeof value !== 'object' || depth > deepest) continue;
    if (!Array.isArray(value)) nodes.push(value);
    const inner = Object.values(value).filter((v) => v !== null && typeof v === 'object');
    for (let i = Math.min(inner.length, mostNodes) - 1; i >= 0; i--) open.push({ value: inner[i], depth: depth + 1 });
  }
  return nodes;
}

const types = (node) => [node['@type']].flat().filter((type) => typeof type === 'string');

const string = (value) => {
  const one = Array.isArray(value) ? value[0] : value;
  return typeof one === 'string' ? decoded(one) : undefined;
};

/** Names of persons or organisations: strings, objects with a name, lists of them, or what an @id points to. */
function names(value, byId) {
  return [value].flat().slice(0, 20).flatMap((one) => {
    if (typeof one === 'string') return [decoded(one)];
    if (one === null || typeof one !== 'object') return [];
    const name = string(one.name) ?? string(byId.get(one['@id'])?.name);
    return name ? [name] : [];
  }).filter(Boolean);
}

/** Many pages write HTML's character references into the strings. The frequent ones; others stay as they are. */
function decoded(text) {
  const known = { amp: '&', quot: '"', apos: '’', lt: '<', gt: '>', nbsp: ' ', rsquo: '’', lsquo: '‘', rdquo: '”', ldquo: '“', ndash: '–', mdash: '—', hellip: '…' };
  return text.replace(/&(?:#(\d{1,6})|#x([\da-f]{1,5})|([a-z]{2,6}));/gi, (whole, decimal, hex, name) => {
    if (name) return known[name.toLowerCase()] ?? whole;
    const code = decimal ? Number(decimal) : parseInt(hex, 16);
    return code > 31 && code < 0x110000 && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : whole;
  });
}
