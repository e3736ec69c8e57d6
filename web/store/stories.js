// Stories kept on this device, in IndexedDB: one record a story, { id, title, request }. Written whole or not at all.

const name = 'crosscheck', table = 'stories';

function opened() {
  return new Promise((done, fail) => {
    const asked = indexedDB.open(name, 1);
    asked.onupgradeneeded = () => asked.result.createObjectStore(table, { keyPath: 'id', autoIncrement: true });
    asked.onsuccess = () => done(asked.result);
    asked.onerror = asked.onblocked = () => fail(asked.error ?? new Error('blocked'));
  });
}

/** Runs one transaction, and waits until it is on the disk. */
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

/** @returns {Promise<{ id: number, title: string, request: object }[]>} newest last */
export const keptStories = () => run('readonly', (store) => store.getAll());

export async function keep(title, request) {
  navigator.storage?.persist?.().catch(() => {}); // asked once there is something to keep
  return run('readwrite', (store) => store.add({ title, request }));
}

export const drop = (id) => run('readwrite', (store) => store.delete(id));

/** Everything that the page has left on this device: stories, settings, its own files for offline use. */
export async function forgetEverything() {
  await new Promise((done) => {
    const asked = indexedDB.deleteDatabase(name);
    asked.onsuccess = asked.onerror = asked.onblocked = done;
  });
  for (const key of Object.keys(localStorage)) if (key.startsWith('crosscheck')) localStorage.removeItem(key);
  for (const key of await globalThis.caches?.keys() ?? []) if (key.startsWith('crosscheck-')) await caches.delete(key);
  await (await navigator.serviceWorker?.getRegistration())?.unregister();
}
