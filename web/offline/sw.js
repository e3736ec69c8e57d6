// The service worker: after the first load the page works without a network, one version at a time.
//
// A version is the list of its files, each with its SHA-256. Installing fetches them all and checks each, so
// that a site that changes in the middle gives no mixture: the install fails whole, and the version that is there
// stays. A new version waits until every page of the old one is closed, or the reader asks for it. What is not in
// a cache comes from the network: a lost cache costs a fetch, not the page. It fetches nothing but the list.

const { version, files } = self.CROSSCHECK_FILES; // { version, files: { name: sha256 } }, set by the build
const prefix = 'crosscheck-site-';
const cacheName = prefix + version;
const shelf = 'crosscheck-shared';
const scope = new URL('./', self.location.href).href;
const startPage = new URL('index.html', scope).href;

self.addEventListener('install', (event) => event.waitUntil(install()));
self.addEventListener('activate', (event) => event.waitUntil(activate()));
self.addEventListener('message', ({ data }) => {
  if (data === 'crosscheck:take-over') self.skipWaiting();
});
self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method === 'POST' && request.url === new URL('share', scope).href) return event.respondWith(receive(request));
  if (request.method !== 'GET' || !request.url.startsWith(scope)) return;
  const url = request.url.replace(/[?#].*$/, '');
  if (request.mode === 'navigate' && (url === scope || url === startPage)) event.respondWith(answer(startPage, request));
  else if (url.slice(scope.length) in files || /\/assets\/[^/]+$/.test(url)) event.respondWith(answer(url, request));
});

/** What another app shares is put aside on this device and the page is opened, which takes it from there (web/ways/arrive.js). It goes to no server. */
async function receive(request) {
  try {
    const form = await request.formData();
    await caches.delete(shelf);
    const cache = await caches.open(shelf);
    const [title, text, url] = ['title', 'text', 'url'].map((name) => String(form.get(name) ?? ''));
    if (title || text || url) await cache.put(new URL('shared', scope), Response.json({ title, text, url }));
    for (const [i, file] of form.getAll('files').entries()) {
      await cache.put(new URL(`shared?n=${i}&file=${encodeURIComponent(file.name)}`, scope), new Response(file, { headers: { 'Content-Type': file.type } }));
    }
  } catch { /* damaged, or no room: the page opens without it */ }
  return Response.redirect(new URL('./#shared', scope), 303);
}

/** Nothing is kept before all of it is there. */
async function install() {
  const whole = await Promise.all(Object.entries(files).map(async ([name, sum]) => [new URL(name, scope).href, await genuine(name, sum)]));
  try {
    const cache = await caches.open(cacheName);
    for (const [url, response] of whole) await cache.put(url, response);
  } catch (error) {
    await caches.delete(cacheName); // no room: no half of a version stays
    throw error;
  }
}

/** A file as this version has it. Names in assets/ are of one content, so the browser's own cache will do for them. */
async function genuine(name, sum) {
  const response = await fetch(new URL(name, scope), { cache: name.startsWith('assets/') ? 'default' : 'reload', credentials: 'omit' });
  if (!response.ok) throw new Error(`${name} answers ${response.status}`);
  const bytes = await response.arrayBuffer();
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  if (Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('') !== sum) throw new Error(`${name} is of another version`);
  return new Response(bytes, { headers: { 'Content-Type': response.headers.get('Content-Type') ?? '' } });
}

/** The version before this one stays: a page of it may still be open, and want a part that it has not loaded yet. */
async function activate() {
  const own = (await caches.keys()).filter((name) => name.startsWith(prefix) && name !== cacheName);
  await Promise.all(own.slice(0, -1).map((name) => caches.delete(name)));
}

/** From this version; a part with a content hash also from another; else from the network. */
async function answer(url, request) {
  return await kept(url).catch(() => undefined) ?? fetch(request);
}

async function kept(url) {
  return await (await caches.open(cacheName)).match(url) ?? (url.includes('/assets/') ? caches.match(url) : undefined);
}
