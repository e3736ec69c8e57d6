// Stories kept on this device, in IndexedDB: one record a story. Written whole or not at all.
//
//   { id, title, request, stamp, at, draft?, typed?, slug? }
//
// stamp: another with each writing; who writes says which one it knows, so no tab writes over another's work. at: when, in ms.
// draft: kept by itself, not because the reader asked for it. typed: what stands in the box for the next article. slug: the example
// that it began as.

const name = 'crosscheck', table = 'stories';

function opened() {
  return new Promise((done, fail) => {
    const asked = indexedDB.open(name, 1);
    asked.onupgradeneeded = () => asked.result.createObjectStore(table, { keyPath: 'id', autoIncrement: true });
    asked.onsuccess = () => done(asked.result);
    asked.onerror = asked.onblocked = () => fail(asked.error ?? new Error('blocked'));
  });
}

/** Runs one transaction, and waits until it is on the disk. `work` gives what will have the `result` by then. */
async function run(mode, work) {
  const database = await opened();
  try {
    return await new Promise((done, fail) => {
      const transaction = database.transaction(table, mode, { durability: 'strict' });
      const asked = work(transaction.objectStore(table));
      transaction.oncomplete = () => done(asked.result);
      transaction.onabort = transaction.onerror = () => fail(transaction.error);
    });
  } finally {
    database.close();
  }
}

/** @returns {Promise<object[]>} newest last */
export const keptStories = () => run('readonly', (store) => store.getAll());

/** @returns {Promise<object | undefined>} */
export const keptStory = (id) => run('readonly', (store) => store.get(id));

/**
 * Writes a story in place of the one that is known, or as a new one.
 * @param {{ id: number, stamp?: string } | null} known
 * @param {object} fields of the record
 * @returns {Promise<{ id: number, stamp: string } | null>} null, and nothing written, where that story was changed or removed elsewhere
 */
export function save(known, fields) {
  const outcome = { result: null };
  return run('readwrite', (store) => {
    const put = () => {
      const at = Date.now(), stamp = `${at} ${Math.random()}`;
      store.put({ ...fields, at, stamp, ...(known && { id: known.id }) }).onsuccess = ({ target }) => { outcome.result = { id: target.result, stamp }; };
    };
    if (!known) put();
    else store.get(known.id).onsuccess = ({ target: { result } }) => { if (result && result.stamp === known.stamp) put(); };
    return outcome;
  });
}

/** Of stories that were kept by themselves, only the newest few stay. */
export function trimDrafts(most) {
  return run('readwrite', (store) => {
    const asked = store.getAll();
    asked.onsuccess = () => {
      const drafts = asked.result.filter(({ draft }) => draft).sort((a, b) => b.at - a.at);
      for (const { id } of drafts.slice(most)) store.delete(id);
    };
    return asked;
  });
}

export const drop = (id) => run('readwrite', (store) => store.delete(id));

/** Everything that the page has left on this device: stories, settings, its own files for offline use. */
export async function forgetEverything() {
  await new Promise((done) => {
    const asked = indexedDB.deleteDatabase(name);
    asked.onsuccess = asked.onerror = asked.onblocked = done;
  });
  for (const storage of [localStorage, sessionStorage]) for (const key of Object.keys(storage)) if (key.startsWith('crosscheck')) storage.removeItem(key);
  for (const key of await globalThis.caches?.keys() ?? []) if (key.startsWith('crosscheck-')) await caches.delete(key);
  await (await navigator.serviceWorker?.getRegistration())?.unregister();
}
