// The whole page: the articles, the comparison, the result. It holds the state and the address; its
// parts show it and say what the reader wants by events.
import { LitElement, html } from 'lit';
import { wellFormed } from '../../wasm/text.js';
import { compare, loadCore } from '../engine.js';
import { requestOf } from '../ingest/request.js';
import { decided, forCore, without } from '../report/decisions.js';
import { fragmentOf, routeOf } from '../report/route.js';
import en from '../strings/en.js';
import { languages, stringsFor } from '../strings/index.js';
import appText from '../styles/app.css?inline';
import './compose.js';
import { mark } from './mark.js';
import './exports.js';
import { Keeping } from './keeping.js';
import { base, sheet, tokens } from './sheets.js';

const quiet = 150; // ms before a comparison is said to run: most are done by then
const languageKey = 'crosscheck-language';

class CrosscheckApp extends LitElement {
  static properties = {
    articles: { state: true }, stories: { state: true }, view: { state: true }, strings: { state: true },
    report: { state: true }, compared: { state: true }, running: { state: true }, problem: { state: true }, decisions: { state: true }, removed: { state: true }, route: { state: true },
    saving: { state: true }, ask: { state: true }, told: { state: true },
  };

  static styles = [tokens, base, sheet(appText)];

  #stop = null;
  #taken = 0;
  #texts = null;
  #earlier = []; // decisions before each correction, for undo
  #keeping = new Keeping(this);
  story = null; // slug of the example that is open, for the address

  constructor() {
    super();
    this.articles = [];
    this.stories = [];
    this.decisions = [];
    this.view = 'compose';
    this.problem = null;
    this.route = routeOf(location.hash) ?? { view: 'read', finding: null, base: null };
    this.strings = en;
  }

  connectedCallback() {
    super.connectedCallback();
    stringsFor(remembered(), ...navigator.languages).then((strings) => { this.strings = strings; });
    loadCore().catch((error) => { this.problem = error; });
    import('./report.js'); // at once, so that nothing is fetched when a reader compares
    const back = this.#keeping.begin().catch(() => false);
    import('../stories.js').then(async ({ stories }) => {
      this.stories = stories;
      if (!await back) this.#openLinked();
      else if (routeOf(location.hash)) this.#compare();
    });
    addEventListener('dragover', this.#allowDrop);
    addEventListener('drop', this.#drop);
    addEventListener('popstate', this.#travel);
    addEventListener('keydown', this.#key);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    removeEventListener('dragover', this.#allowDrop);
    removeEventListener('drop', this.#drop);
    removeEventListener('popstate', this.#travel);
    removeEventListener('keydown', this.#key);
  }

  #allowDrop = (event) => event.preventDefault();

  /** Files and text may be dropped anywhere on the page. */
  #drop = (event) => {
    event.preventDefault();
    this.view = 'compose';
    this.updateComplete.then(() => this.renderRoot.querySelector('cc-compose').take(event.dataTransfer));
  };

  /** Keys of the result work anywhere on the page. */
  #key = (event) => {
    if (this.view === 'report') this.renderRoot.querySelector('crosscheck-report')?.handleKey(event);
  };

  // ── articles ─────────────────────────────────────────────────────────────────────────────────

  /** Other articles; `decisions`: what still holds of what was decided. */
  #set(articles, decisions = this.decisions) {
    this.#put(articles, decisions);
    this.#keeping.changed(true);
  }

  #put(articles, decisions, story = null) {
    this.problem = null;
    this.ask = null;
    this.decisions = decisions;
    this.#earlier = [];
    this.story = story;
    this.removed = null;
    this.articles = articles;
  }

  #add({ detail: { text, source = '', published = '', ...rest } }) {
    this.#set([...this.articles, { id: `a${++this.#taken}`, text: wellFormed(text), source, published, ...rest }]);
  }

  #change({ detail: { id, ...fields } }) {
    const other = fields.text !== undefined;
    this.#keeping.edited(id);
    if (other) Object.assign(fields, { text: wellFormed(fields.text), hints: [] }); // their spans were of another text
    this.#set(this.articles.map((a) => (a.id === id ? { ...a, ...fields } : a)), other ? without(this.decisions, id) : this.decisions);
  }

  #remove({ detail: { id } }) {
    this.#take(this.articles.filter((a) => a.id !== id), without(this.decisions, id));
  }

  /** Fewer articles; what was there before can be had back. */
  #take(articles, decisions) {
    const { articles: before, decisions: decided } = this;
    this.#set(articles, decisions);
    this.removed = () => this.#set(before, decided);
  }

  /** Changes the order: the article goes `by` places down, or up. */
  #move({ detail: { id, by } }) {
    const list = [...this.articles];
    const from = list.findIndex((a) => a.id === id);
    const to = from + by;
    if (to < 0 || to >= list.length) return;
    list.splice(to, 0, ...list.splice(from, 1));
    this.#set(list);
  }

  /** In the place of one article, the parts that it is made of. */
  #split({ detail: { id, parts } }) {
    const { articles: before, decisions } = this;
    this.#set(before.flatMap((a) => (a.id === id ? parts.map((part) => ({ source: '', published: '', ...part, id: `a${++this.#taken}` })) : [a])), without(decisions, id));
    this.removed = () => this.#set(before, decisions);
  }

  async #openStory({ detail: { slug } }) {
    await this.#keeping.leave();
    this.#put(this.stories.find((story) => story.slug === slug).articles.map((a) => ({ ...a, text: wellFormed(a.text) })), [], slug);
    return this.#compare();
  }

  /** A saved story, a record or what a file holds, takes the place of what is there; that can be had back. */
  async #openSaved({ detail: saved }) {
    const { articles: before, decisions: decided } = this;
    const record = await this.#keeping.leave(saved.request ? saved : { request: saved });
    await this.show(record);
    if (!record.id) this.#keeping.changed();
    if (before.length > 0) this.removed = () => this.#keeping.leave().then(() => this.#set(before, decided));
    if (!record.draft) await this.#compare();
  }

  /** Shows a kept story; compared again where a result is shown: what a saved report says is not believed. */
  async show({ request: { articles, decisions = [] }, slug = null }) {
    this.#put(articles.map(({ source = '', published = '', ...a }) => ({ ...a, text: wellFormed(a.text), source, published })), decisions, slug);
    this.#taken = Math.max(this.#taken, ...articles.map(({ id }) => Number(/^a(\d{1,6})$/.exec(id)?.[1] ?? 0))); // its ids are in use now
    if (this.view === 'report') return articles.length > 0 ? this.#compare() : this.#edit();
    await this.updateComplete;
    this.renderRoot.querySelector('cc-compose').type(this.#keeping.typed);
  }

  /** What comes from outside the page goes the way of what is pasted or dropped. */
  async receive({ article, files }) {
    this.view = 'compose';
    await this.updateComplete;
    return this.renderRoot.querySelector('cc-compose').receive({ article, files });
  }

  // ── comparing ────────────────────────────────────────────────────────────────────────────────

  async #compare() {
    const { articles } = this;
    const report = await this.#run(articles, this.decisions);
    if (!report) return;
    this.#texts = new Map(articles.map((a) => [a.id, a.text]));
    this.compared = articles;
    this.report = report;
    const first = this.view !== 'report';
    this.view = 'report';
    const linked = routeOf(location.hash) !== null; // the address asked for this: it is no step of its own
    if (first) history[linked ? 'replaceState' : 'pushState']({ view: 'report' }, '', this.#fragment());
    scrollTo(0, 0);
  }

  /** The report; nothing where it was stopped or did not work, which is said. */
  async #run(articles, decisions) {
    this.problem = null;
    this.#stop?.abort();
    const stop = this.#stop = new AbortController();
    const begun = Date.now();
    const slow = setTimeout(() => { this.running = { articles: articles.length, seconds: 0 }; }, quiet);
    const clock = setInterval(() => { if (this.#stop === stop) this.running = { articles: articles.length, seconds: Math.round((Date.now() - begun) / 1000) }; }, 1000);
    try {
      return await compare(requestOf(articles, forCore(decisions)), stop.signal);
    } catch (error) {
      if (error.code !== 'aborted') this.problem = error;
      return null;
    } finally {
      clearTimeout(slow);
      clearInterval(clock);
      if (this.#stop === stop) this.running = null;
    }
  }

  #correct({ detail }) {
    this.#earlier.push(this.decisions);
    this.#decide(decided(this.decisions, detail.decisions));
  }

  #undo() {
    this.#decide(this.#earlier.pop() ?? this.decisions.slice(0, -1));
  }

  /** The reader corrects: the whole is compared again with what was decided. */
  async #decide(decisions) {
    const before = this.decisions;
    const asked = JSON.stringify(forCore(decisions)) !== JSON.stringify(forCore(before));
    this.decisions = decisions;
    this.#keeping.changed();
    if (!asked) return;
    const report = await this.#run(this.compared, decisions);
    if (report) this.report = report;
    else {
      this.decisions = before;
      this.#keeping.changed();
    }
  }

  // ── the address ──────────────────────────────────────────────────────────────────────────────

  #fragment() {
    return fragmentOf(this.route, this.#kept());
  }

  #kept() {
    return this.story ? { story: this.story } : {};
  }

  #routed({ detail: { route, push } }) {
    this.route = route;
    history[push ? 'pushState' : 'replaceState']({ view: 'report' }, '', this.#fragment());
  }

  #travel = () => {
    const route = routeOf(location.hash);
    if (route && this.report) {
      this.route = route;
      this.view = 'report';
    } else if (!route) {
      this.view = 'compose';
    }
  };

  /** An address may name an example story: #story=ferry&view=compare. */
  #openLinked() {
    const slug = new URLSearchParams(location.hash.slice(1)).get('story');
    if (slug && this.articles.length === 0 && this.stories.some((story) => story.slug === slug)) this.#openStory({ detail: { slug } });
  }

  #edit() {
    this.view = 'compose';
    history.pushState({ view: 'compose' }, '', location.pathname + location.search);
    scrollTo(0, 0);
  }

  // ── what is seen ─────────────────────────────────────────────────────────────────────────────

  async #speak({ target }) {
    this.strings = await stringsFor(target.value);
    try {
      localStorage.setItem(languageKey, target.value);
    } catch { /* not kept, where nothing is */ }
  }

  /** Says something for a while. @param {(s: object) => string} words */
  tell(words) {
    this.told = words;
    setTimeout(() => { if (this.told === words) this.told = null; }, 5000);
  }

  updated(changed) {
    if (changed.has('view') && this.view === 'compose') this.renderRoot.querySelector('cc-compose').type(this.#keeping.typed);
  }

  willUpdate(changed) {
    if (!changed.has('strings')) return;
    document.documentElement.lang = this.strings.tag;
    document.title = this.strings.page.title;
  }

  render() {
    const { strings: s } = this;
    return html`
      <header class=${this.view}>
        ${this.view === 'report' ? html`<h1 class="name">${mark}Crosscheck</h1>` : html`<p class="name">${mark}Crosscheck</p>`}
        <p class="promise">${s.page.promise}</p>
        <label class="language"><span class="offscreen">${s.page.language}</span><select @change=${this.#speak}>${languages.map(([tag, name]) => html`<option value=${tag} lang=${tag} ?selected=${tag === s.tag}>${name}</option>`)}</select></label>
      </header>
      <main>
        <div class="margin" aria-live="polite">${this.#renderRunning()}${this.#renderProblem()}${this.#renderAsk()}${this.#renderRemoved()}${this.told ? html`<p class="running">${this.told(s)}</p>` : ''}</div>
        ${this.view === 'report' ? html`
          <crosscheck-report .report=${this.report} .texts=${this.#texts} .strings=${s} .decisions=${this.decisions} .route=${this.route} .kept=${this.#kept()} correctable
            @route=${this.#routed} @decide=${this.#correct} @undo=${this.#undo}>
            <cc-exports slot="tools" .report=${this.report} .texts=${this.#texts} .articles=${this.compared} .decisions=${forCore(this.decisions)} .strings=${s} @edit=${this.#edit}></cc-exports>
          </crosscheck-report>` : html`
          <cc-compose .articles=${this.articles} .stories=${this.stories} .strings=${s} .problem=${this.problem} .decisions=${this.decisions} ?busy=${Boolean(this.running)}
            @decide=${({ detail }) => { this.decisions = detail.decisions; this.#keeping.changed(); }} @split=${this.#split}
            @typing=${({ detail }) => { this.#keeping.typed = detail.text; }} @editing=${({ detail }) => this.#keeping.editing(detail)}
            @add=${this.#add} @change-article=${this.#change} @remove-article=${this.#remove} @move-article=${this.#move} @clear=${() => this.#take([], [])} @story=${this.#openStory} @open-saved=${this.#openSaved} @compare=${this.#compare}></cc-compose>
          <cc-kept .saving=${this.saving} ?filled=${this.articles.length > 0} .strings=${s} @open-saved=${this.#openSaved}></cc-kept>
          <cc-ways .strings=${s}></cc-ways>`}
      </main>`;
  }

  #renderRunning() {
    if (!this.running) return '';
    const { page, n } = this.strings;
    return html`<div class="running" role="status">
      <p>${page.comparing(n.article(this.running.articles))} <span aria-hidden="true">${this.running.seconds > 0 ? page.seconds(this.running.seconds) : ''}</span></p>
      <button type="button" @click=${() => this.#stop.abort()}>${page.stop}</button>
      <progress aria-label=${page.progress}></progress>
    </div>`;
  }

  /** A question that waits for the reader's choice. */
  #renderAsk() {
    if (!this.ask) return '';
    const { ask: { say, choices }, strings: s } = this;
    const choose = (act) => { this.ask = null; act(); };
    return html`<div class="running ask"><p>${say(s)}</p>${choices.map(([label, act]) => html`<button type="button" @click=${() => choose(act)}>${label(s)}</button>`)}</div>`;
  }

  #renderRemoved() {
    if (!this.removed || this.view !== 'compose') return '';
    const { start, result } = this.strings;
    return html`<div class="running"><p>${start.removed}</p><button type="button" @click=${() => this.removed()}>${result.undo}</button></div>`;
  }

  #renderProblem() {
    const { problem, strings: { page } } = this;
    if (!problem) return '';
    const number = /^articles\[(\d+)\]/.exec(problem.at ?? '')?.[1];
    return html`<div class="problem" role="alert">
      <strong>${number === undefined ? page.failed : page.articleAt(Number(number) + 1)}</strong> <bdi lang="en">${problem.message}</bdi>
    </div>`;
  }
}

function remembered() {
  try {
    return localStorage.getItem(languageKey);
  } catch {
    return null;
  }
}

customElements.define('crosscheck-app', CrosscheckApp);
