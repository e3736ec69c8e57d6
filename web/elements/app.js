// The whole page: the articles, the comparison, the report. It holds the state; its parts show it and
// say what the reader wants by events.
import { LitElement, css, html } from 'lit';
import { wellFormed } from '../../wasm/text.js';
import { compare, loadCore } from '../engine.js';
import { requestOf, withoutBlocksOf } from '../ingest/request.js';
import { plural } from '../report/verdicts.js';
import './compose.js';
import './report.js';
import { base, controls } from './shared.js';

class CrosscheckApp extends LitElement {
  static properties = {
    articles: { state: true }, stories: { state: true }, view: { state: true },
    report: { state: true }, compared: { state: true }, decisions: { state: true }, running: { state: true }, problem: { state: true },
  };

  static styles = [base, controls, css`
    header { display: flex; align-items: center; gap: .25rem 1.25rem; flex-wrap: wrap; padding: .75rem clamp(1rem, 3vw, 2rem); border-bottom: 1px solid var(--line); background: var(--card); }
    .name { display: flex; align-items: center; gap: .6rem; font-size: 1.15rem; font-weight: 700; letter-spacing: -.01em; }
    .name svg { width: 1.6rem; height: 1.6rem; }
    .promise { color: var(--soft); font-size: .875rem; }
    .running { max-width: 44rem; margin: 1.5rem auto 0; padding: .75rem 1rem; display: flex; align-items: center; gap: .75rem 1rem; flex-wrap: wrap; border: 1px solid var(--line); border-radius: var(--radius); background: var(--card); }
    .running p { flex: 1 1 14rem; }
    progress { width: 100%; height: .4rem; accent-color: var(--accent); }
    .problem { max-width: 44rem; margin: 1.5rem auto 0; padding: .9rem 1rem; border-inline-start: 4px solid var(--apart); border-radius: 8px; background: var(--apart-wash); }
    .problem strong { color: var(--apart); }
    .margin { padding-inline: 1rem; }
  `];

  #stop = null;
  #taken = 0;

  constructor() {
    super();
    this.articles = [];
    this.stories = [];
    this.decisions = [];
    this.view = 'compose';
    this.problem = null;
  }

  connectedCallback() {
    super.connectedCallback();
    loadCore().catch((error) => { this.problem = error; });
    import('../stories.js').then(({ stories }) => { this.stories = stories; });
    addEventListener('dragover', this.#allowDrop);
    addEventListener('drop', this.#drop);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    removeEventListener('dragover', this.#allowDrop);
    removeEventListener('drop', this.#drop);
  }

  #allowDrop = (event) => event.preventDefault();

  /** Files and text may be dropped anywhere on the page. */
  #drop = (event) => {
    event.preventDefault();
    this.view = 'compose';
    this.updateComplete.then(() => this.renderRoot.querySelector('cc-compose').take(event.dataTransfer));
  };

  #add({ detail: { text, source = '', published = '', ...rest } }) {
    this.problem = null;
    this.articles = [...this.articles, { id: `a${++this.#taken}`, text: wellFormed(text), source, published, ...rest }];
  }

  #change({ detail: { id, ...fields } }) {
    if (fields.text !== undefined) {
      Object.assign(fields, { text: wellFormed(fields.text), hints: [] }); // spans of another text
      this.decisions = withoutBlocksOf(this.decisions, id);
    }
    this.problem = null;
    this.articles = this.articles.map((a) => (a.id === id ? { ...a, ...fields } : a));
  }

  #remove({ detail: { id } }) {
    this.problem = null;
    this.articles = this.articles.filter((a) => a.id !== id);
  }

  #openStory({ detail: { slug } }) {
    this.decisions = [];
    this.articles = this.stories.find((story) => story.slug === slug).articles.map((a) => ({ ...a, text: wellFormed(a.text) }));
    this.#compare();
  }

  #edit() {
    this.view = 'compose';
    scrollTo(0, 0);
  }

  async #compare() {
    const articles = this.articles;
    this.problem = null;
    this.#stop = new AbortController();
    this.running = { articles: articles.length };
    try {
      this.report = await compare(requestOf(articles, this.decisions), this.#stop.signal);
      this.compared = articles;
      this.view = 'report';
      scrollTo(0, 0);
    } catch (error) {
      this.view = 'compose';
      if (error.code !== 'aborted') this.problem = error;
    } finally {
      this.running = null;
    }
  }

  render() {
    return html`
      <header>
        <p class="name">${mark}Crosscheck</p>
        <p class="promise">Your articles stay on this device. Nothing is sent anywhere.</p>
      </header>
      <main>
        <div class="margin" aria-live="polite">${this.#renderRunning()}${this.#renderProblem()}</div>
        ${this.view === 'report' ? html`
          <cc-report .report=${this.report} .articles=${this.compared} @edit=${this.#edit}></cc-report>` : html`
          <cc-compose .articles=${this.articles} .stories=${this.stories} .problem=${this.problem} .decisions=${this.decisions} ?busy=${Boolean(this.running)}
            @decide=${({ detail }) => { this.decisions = detail.decisions; }}
            @add=${this.#add} @change-article=${this.#change} @remove-article=${this.#remove} @clear=${() => { this.articles = []; this.problem = null; }} @story=${this.#openStory} @compare=${this.#compare}></cc-compose>`}
      </main>`;
  }

  #renderRunning() {
    if (!this.running) return '';
    return html`<div class="running" role="status">
      <p>Reading and comparing ${plural(this.running.articles, 'article')} …</p>
      <button type="button" @click=${() => this.#stop.abort()}>Stop</button>
      <progress aria-label="Comparing"></progress>
    </div>`;
  }

  #renderProblem() {
    const { problem } = this;
    if (!problem) return '';
    const number = /^articles\[(\d+)\]/.exec(problem.at ?? '')?.[1];
    return html`<div class="problem" role="alert">
      <strong>${number === undefined ? 'This did not work.' : `Article ${Number(number) + 1}:`}</strong> ${problem.message}
    </div>`;
  }
}

const mark = html`<svg viewBox="0 0 32 32" aria-hidden="true"><rect width="32" height="32" rx="8" fill="#1f3a5f"/><g stroke="#fff" stroke-width="3" stroke-linecap="round"><path d="M8 12h16M8 20h16"/><path d="M20 6 12 26" stroke="#ffb27a"/></g></svg>`;

customElements.define('crosscheck-app', CrosscheckApp);
