// Articles that come from outside the page: in its address (#add=, what the bookmarklet opens), shared by another app (the
// service worker has put it aside), or as files that the system opens with it. Untrusted, and only ever text.

const longest = 2_000_000; // characters of an address; browsers take no longer ones
const shelf = 'crosscheck-shared'; // the cache that web/offline/sw.js puts a share into

/**
 * @param {string} fragment of the address
 * @returns {{ text: string, title?: string, url?: string, source?: string, published?: string } | null} an article without its id
 */
export function articleIn(fragment) {
  if (!fragment.startsWith('#add=') || fragment.length > longest) return null;
  const given = new URLSearchParams(fragment.slice(1));
  return articleOf({ text: given.get('add'), title: given.get('title'), url: given.get('url'), source: given.get('source'), published: given.get('published') });
}

function articleOf({ text, title, url, source, published }) {
  const line = (words, most) => (words ?? '').replace(/\s+/gu, ' ').trim().slice(0, most);
  const more = {
    title: line(title, 300), source: line(source, 100),
    url: /^https?:\/\//i.test(url ?? '') ? url.slice(0, 2000) : '', published: /^\d{4}-\d\d-\d\d/.test(published ?? '') ? published.slice(0, 10) : '',
  };
  return { text: text ?? '', ...Object.fromEntries(Object.entries(more).filter(([, value]) => value)) };
}

/** What another app shared, once. @returns {Promise<{ article: object | null, files: File[] }>} */
export async function shared() {
  const cache = await caches.open(shelf);
  const files = [];
  let article = null;
  for (const request of await cache.keys()) {
    const response = await cache.match(request);
    const name = new URL(request.url).searchParams.get('file');
    if (name === null) article = sharedArticle(await response.json());
    else files.push(new File([await response.blob()], name, { type: response.headers.get('Content-Type') ?? '' }));
  }
  await caches.delete(shelf);
  return { article, files };
}

/** Apps put the address into the text, or the text into the title; an address alone is said to be one. */
function sharedArticle({ title, text, url }) {
  const words = text || url || title || '';
  return words ? articleOf({ text: words, title: text ? title : '', url: url || /^https?:\/\/\S+$/.exec(words.trim())?.[0] }) : null;
}

/** Files that the system opens with the page. @param {(files: File[]) => void} take */
export function onFiles(take) {
  globalThis.launchQueue?.setConsumer(async ({ files = [] }) => {
    const list = [];
    for (const handle of files) list.push(await handle.getFile());
    if (list.length > 0) take(list);
  });
}
