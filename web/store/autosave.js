// What the page holds is written to this device by itself, so that a browser that dies costs a second of typing at most. No tab
// writes over what another wrote: each writing names the version that it follows, and where that is not the last any more, nothing
// is written until the reader has chosen.
import { drop, forgetEverything, keptStories, keptStory, save, trimDrafts } from './stories.js';

const wait = 300; // ms from a change to its writing; with the time that writing takes, well under a second
const mostDrafts = 5; // stories that are kept by themselves
const openKey = 'crosscheck-open'; // in sessionStorage: what this tab works on, for a reload and a restored window

/**
 * @param {object} page
 * @param {() => object | null} page.contents the fields of a record (see stories.js); null for nothing to keep
 * @param {(clean: boolean) => void} page.elsewhere the story was changed or removed in another tab; clean: nothing is unsaved here
 * @param {() => void} page.wrote what is listed of the stories is another now
 * @param {() => void} page.failed nothing can be kept here, or no more; told once
 */
export function autosave({ contents, elsewhere, wrote, failed }) {
  let known = null; // { id, stamp, draft } of the record that this tab works on
  let dirty = false, held = false, timer = 0, pause = wait, writing = null, listed = '';
  const channel = globalThis.BroadcastChannel ? new BroadcastChannel('crosscheck') : null;
  channel?.addEventListener('message', ({ data }) => { if (known && (data.all || data.id === known.id) && data.stamp !== known.stamp) changedElsewhere(); });
  addEventListener('visibilitychange', () => { if (document.visibilityState === 'hidden') flush(); });
  addEventListener('pagehide', () => flush());

  function changedElsewhere() {
    held = true;
    clearTimeout(timer);
    timer = 0;
    elsewhere(!dirty && !writing);
  }

  /** Something is another now; soon: it was one act, such as an article that was added, not a letter of many. */
  function changed(soon = false) {
    dirty = true;
    if (held || writing || (timer && !soon)) return;
    clearTimeout(timer);
    timer = setTimeout(flush, soon ? 0 : pause);
  }

  /** Writes now what is not written yet. */
  async function flush() {
    clearTimeout(timer);
    timer = 0;
    while (writing) await writing; // another may have begun one meanwhile
    if (!dirty || held) return;
    writing = write();
    await writing;
    writing = null;
    if (dirty) changed();
  }

  async function write() {
    dirty = false;
    const begun = performance.now();
    try {
      await put(contents());
    } catch { // no room, or a private window
      failed?.();
      failed = null;
    }
    pause = Math.max(wait, 2 * (performance.now() - begun)); // large stories take long to write
  }

  async function put(fields) {
    if (!fields) {
      if (known?.draft) await drop(known.id);
      known = null;
    } else {
      const draft = known ? known.draft : true;
      const saved = await save(known, { ...fields, ...(draft && { draft }) });
      if (!saved) return changedElsewhere();
      if (!known) await trimDrafts(mostDrafts);
      known = { ...saved, draft };
      channel?.postMessage(saved);
    }
    remember(known?.id);
    const line = known ? `${known.id} ${fields.request.articles.length} ${fields.title}` : '';
    if (line !== listed) wrote(); // to list reads all that is kept: not with every letter
    listed = line;
  }

  /** Goes on as a story of its own. */
  function part() {
    known = null;
    held = false;
    changed();
  }

  /** This tab works on a record from here on, which is as it is on the device; on none yet, with null. */
  function resume(record) {
    clearTimeout(timer);
    timer = 0;
    known = record?.id ? { id: record.id, stamp: record.stamp, draft: record.draft } : null;
    dirty = held = false;
    remember(known?.id);
  }

  return {
    changed, flush,

    /**
     * The same of a record that may be another on the device by now. What was before is written first, or discarded.
     * @returns {Promise<object | null>} the record as it is on the device now
     */
    async open(record, { discard = false } = {}) {
      if (held && dirty && !discard) part();
      if (!discard) await flush();
      const now = record?.id ? await keptStory(record.id).catch(() => null) ?? record : record;
      resume(now);
      return now;
    },

    resume,

    part,

    /** The newest story that was kept by itself. */
    newest: async () => (await keptStories()).filter(({ draft, id }) => draft && id !== known?.id).sort((a, b) => b.at - a.at)[0] ?? null,

    /** The record that this tab works on, as it is on the device now. */
    current: async () => (known ? keptStory(known.id) : undefined),

    /** The reader wants it kept: it is no draft any more. Fails where nothing can be kept. */
    async keep() {
      navigator.storage?.persist?.().catch(() => {}); // asked once there is something to keep
      while (writing) await writing;
      if (known) known.draft = false;
      const saved = await save(known, contents());
      if (!saved) return changedElsewhere();
      known = { ...saved, draft: false };
      dirty = false;
      remember(known.id);
      wrote();
    },

    /** A story, or all that is kept, is forgotten. What is on the page stays there, and is not kept until it changes again. */
    async forget(id) {
      while (writing) await writing;
      if (!id || known?.id === id) {
        clearTimeout(timer);
        known = null;
        dirty = held = false;
        timer = 0;
        remember();
      }
      await (id ? drop(id) : forgetEverything());
      channel?.postMessage({ id, all: !id });
    },
  };
}

function remember(id) {
  try {
    if (id === undefined) sessionStorage.removeItem(openKey);
    else sessionStorage.setItem(openKey, id);
  } catch { /* not kept, where nothing is */ }
}

/** What this tab worked on before it was loaded again. */
export async function lastOpen() {
  const id = Number(sessionStorage.getItem(openKey));
  return id ? keptStory(id) : undefined;
}
