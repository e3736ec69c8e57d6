// Between the page and what is kept on this device: what the reader enters is kept by itself, comes back after a reload, and is
// not written over by another tab; and what comes from outside the page finds its story.
import { titleOf } from '../report/wording.js';

const recent = 3_600_000; // ms: what comes in is offered to a story that was changed this short a time ago
const fields = ['id', 'text', 'hints', 'title', 'source', 'byline', 'url', 'published', 'notes'];

export class Keeping {
  #app;
  #saving = null;
  #ways = null;
  #typed = ''; // in the box for the next article
  #edits = new Map(); // article id → fields that are being typed, and not yet taken

  /** @param {HTMLElement} app the page: articles, decisions, story, ask, tell(), show(record), receive() */
  constructor(app) {
    this.#app = app;
  }

  /** Loads what keeps and what comes in. @returns {Promise<boolean>} whether something came back */
  async begin() {
    const [{ autosave, lastOpen }, ways] = await Promise.all([import('../store/kept.js'), import('../ways/index.js')]);
    this.#ways = ways;
    this.#saving = autosave({ contents: () => this.#contents(), elsewhere: (clean) => this.#elsewhere(clean), wrote: () => this.#app.renderRoot.querySelector('cc-kept')?.look(), failed: () => this.#app.tell((s) => s.kept.failed) });
    this.#app.saving = this.#saving;
    const record = await lastOpen().catch(() => undefined);
    const back = Boolean(record) && this.#mine(record);
    if (back) {
      this.#saving.resume(record); // nothing is waited for in between: what is entered meanwhile is not written over
      this.#takeUp(record);
      await this.#app.show(record);
    } else if (this.#contents()) {
      this.changed(true); // what was entered while this was loading
    }
    addEventListener('hashchange', () => this.#arriveByAddress());
    ways.onFiles((files) => this.#arrive({ files }));
    await this.#arriveByAddress();
    return back;
  }

  /** Nothing was begun here in the meantime, and the address asks for no other story. */
  #mine({ slug }) {
    const asked = new URLSearchParams(location.hash.slice(1)).get('story');
    return this.#app.articles.length === 0 && this.#typed === '' && (!asked || asked === slug);
  }

  // ── what is kept by itself ───────────────────────────────────────────────────────────────────

  changed(soon) {
    this.#saving?.changed(soon);
  }

  get typed() {
    return this.#typed;
  }

  set typed(text) {
    if (text === this.#typed) return;
    this.#typed = text;
    this.changed();
  }

  /** Fields of an article while they are typed. */
  editing({ id, ...typed }) {
    this.#edits.set(id, { ...this.#edits.get(id), ...typed });
    this.changed();
  }

  /** They were taken into the article, or it is gone. */
  edited(id) {
    this.#edits.delete(id);
  }

  #contents() {
    const { articles, decisions, story } = this.#app;
    const untouched = story && decisions.length === 0 && this.#edits.size === 0;
    if ((articles.length === 0 || untouched) && this.#typed.trim() === '') return null;
    const list = articles.map((article) => {
      const edit = this.#edits.get(article.id);
      const now = edit ? { ...article, ...edit, ...(edit.text !== undefined && { hints: [] }) } : article;
      return Object.fromEntries(fields.filter((key) => now[key] !== undefined).map((key) => [key, now[key]]));
    });
    return { title: titleOf(list[0]?.text ?? this.#typed, 80), request: { articles: list, decisions }, typed: this.#typed, ...(story && { slug: story }) };
  }

  /** Another story begins: what was there is written first. @returns {Promise<object | null>} the record as it is on the device now */
  async leave(record = null, how = {}) {
    const now = this.#saving ? await this.#saving.open(record, how) : record;
    this.#takeUp(now);
    return now;
  }

  #takeUp(record) {
    this.#edits.clear();
    this.#typed = record?.typed ?? '';
  }

  async #show(record, how) {
    await this.#app.show(await this.leave(record, how));
  }

  async #elsewhere(clean) {
    const app = this.#app;
    const take = async () => {
      const record = await this.#saving.current().catch(() => undefined);
      await this.#show(record ?? { request: { articles: [] } }, { discard: true });
    };
    if (clean && app.view === 'compose' && await this.#saving.current().catch(() => undefined)) {
      await take();
      return app.tell((s) => s.tabs.taken);
    }
    app.ask = { say: (s) => s.tabs.changed, choices: [[(s) => s.tabs.take, take], [(s) => s.tabs.own, () => this.#saving.part()]] };
  }

  // ── what comes from outside ──────────────────────────────────────────────────────────────────

  async #arriveByAddress() {
    const { hash, pathname, search } = location;
    const article = this.#ways.articleIn(hash);
    if (!article && hash !== '#shared') return;
    history.replaceState(null, '', pathname + search); // no article stays in the address, nor comes twice
    await this.#arrive(article ? { article } : await this.#ways.shared().catch(() => ({})));
  }

  /** Into the story that is here; where there is none, the reader says whether into the last one. */
  async #arrive({ article = null, files = [] }) {
    if (!article && files.length === 0) return;
    const app = this.#app;
    const add = () => app.receive({ article, files });
    const last = app.articles.length > 0 ? null : await this.#saving.newest().catch(() => null);
    if (!last || Date.now() - last.at > recent) return add();
    const what = article ? article.title ?? titleOf(article.text, 80) : files.map(({ name }) => name).join(', ');
    app.ask = { say: (s) => s.ways.arrived(what), choices: [[(s) => s.ways.addTo(last.title), async () => { await this.#show(last); await add(); }], [(s) => s.ways.startNew, add]] };
  }
}
