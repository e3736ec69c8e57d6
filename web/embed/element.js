// <cross-check>: articles side by side inside any page. In this order it takes
//   its property `articles` (as in a request) or `story` (a saved report with its articles, or a frozen one),
//   its attribute src (the address of such a saved report),
//   a child <script type="application/json"> that holds one,
//   its children <article> or <template>, with data-outlet, data-date and data-url.
// What stands between its tags stays as it is until there is a result, and for good where there is none.
// It begins when it comes near the window (loading="eager": at once). One core serves all elements of a page.
// Events: crosscheck-start { articles }, crosscheck-ready { articles, findings, verdicts }, crosscheck-select
// { finding }, crosscheck-error { code, message, at }.
import { compare } from '../../wasm/index.js';
import elementText from './element.css?inline';
import frozenText from './frozen.css?inline';
import { articlesIn } from './articles.js';
import { frozenView, isFrozen } from './frozen-view.js';
import { nodeOf } from './markup.js';
import { documentIn, fetched, parsed, problem, tell } from './reading.js';

const Base = globalThis.HTMLElement ?? class {}; // an import on a server does no harm
const near = '300px'; // how far below the window an element begins

export class CrossCheck extends Base {
  static observedAttributes = ['src'];

  #articles = null;
  #story = null;
  #stop = null; // ends the work that is going on
  #watch = null;

  get articles() {
    return this.#articles;
  }

  set articles(list) {
    this.#articles = list;
    this.#story = null;
    if (this.isConnected) this.#wait();
  }

  get story() {
    return this.#story;
  }

  set story(data) {
    this.#story = data;
    this.#articles = null;
    if (this.isConnected) this.#wait();
  }

  connectedCallback() {
    if (!this.shadowRoot) this.attachShadow({ mode: 'open' }).append(document.createElement('slot'));
    this.shadowRoot.adoptedStyleSheets = [sheet(elementText)];
    if (!this.shadowRoot.querySelector('[part=report], crosscheck-report')) this.#wait();
  }

  disconnectedCallback() {
    this.#end();
  }

  attributeChangedCallback(name, before, now) {
    if (this.isConnected && before !== now) this.#wait();
  }

  #end() {
    this.#watch?.disconnect();
    this.#stop?.abort();
  }

  /** Begins now, or when the element comes near the window. */
  #wait() {
    this.#end();
    if (this.getAttribute('loading') === 'eager' || typeof IntersectionObserver === 'undefined') return this.#run();
    this.#watch = new IntersectionObserver((entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      this.#watch.disconnect();
      this.#run();
    }, { rootMargin: near });
    this.#watch.observe(this);
  }

  async #run() {
    const { signal } = (this.#stop = new AbortController());
    try {
      const shown = await this.#result(signal);
      if (shown && !signal.aborted) await this.#show(shown, signal);
    } catch (error) {
      if (signal.aborted) return;
      this.dataset.state = 'error';
      tell(this, 'crosscheck-error', { code: error.code ?? 'trap', message: error.message, at: error.at ?? '' });
    }
  }

  /** What there is to show: { report, texts } or a frozen report. */
  async #result(signal) {
    if (this.#articles) return this.#compared(this.#articles, signal);
    const saved = this.#story ?? await this.#saved();
    if (saved) return isFrozen(saved) ? saved : opened(saved);
    await parsed(this);
    const articles = articlesIn(this);
    if (articles.length > 0) return this.#compared(articles, signal);
    return null;
  }

  #saved() {
    const src = this.getAttribute('src');
    return src ? fetched(new URL(src, this.baseURI)) : documentIn(this);
  }

  async #compared(articles, signal) {
    this.dataset.state = 'comparing';
    tell(this, 'crosscheck-start', { articles: articles.length });
    const wasm = this.getAttribute('wasm');
    const report = await compare({ articles }, { signal, ...(wasm && { wasm: new URL(wasm, this.baseURI) }) });
    return { report, texts: new Map(articles.map(({ id, text }) => [id, text])) };
  }

  async #show(shown, signal) {
    const view = isFrozen(shown) ? nodeOf(frozenView(shown)) : await this.#reportView(shown);
    if (signal.aborted) return;
    const before = this.#edges();
    this.#keepHeight();
    this.shadowRoot.adoptedStyleSheets = [sheet(elementText), ...(isFrozen(shown) ? [sheet(frozenText)] : [])];
    this.shadowRoot.replaceChildren(...this.#framed(view));
    if (this.hasAttribute('data-framed')) this.#keepEdges(before);
    this.dataset.state = 'ready';
    const { articles, findings } = isFrozen(shown) ? shown : shown.report;
    const verdicts = {};
    for (const { verdict } of findings) verdicts[verdict] = (verdicts[verdict] ?? 0) + 1;
    tell(this, 'crosscheck-ready', { articles: articles.length, findings: findings.length, verdicts });
  }

  async #reportView({ report, texts }) {
    const { reportView } = await import('./report-view.js');
    return reportView(this, report, texts);
  }

  /** A result that takes more room than what it replaces would push the page down under the reader's eyes. It scrolls until it is asked to open. */
  #keepHeight() {
    const { top, bottom, height } = this.getBoundingClientRect();
    this.toggleAttribute('data-framed', top < innerHeight && bottom > 0);
    this.style.setProperty('--_height', `${Math.max(1, height)}px`);
  }

  #edges() {
    return [this.getBoundingClientRect().top, this.nextElementSibling?.getBoundingClientRect().top];
  }

  /** The margins of what is replaced may have stood out of the element: they become its own. */
  #keepEdges([top, next]) {
    const { marginBlockStart, marginBlockEnd } = getComputedStyle(this);
    this.style.marginBlockStart = `${parseFloat(marginBlockStart) + top - this.#edges()[0]}px`;
    if (next !== undefined) this.style.marginBlockEnd = `${parseFloat(marginBlockEnd) + next - this.#edges()[1]}px`;
  }

  #framed(view) {
    if (!this.hasAttribute('data-framed')) return [view];
    const frame = document.createElement('div');
    frame.className = 'frame';
    frame.tabIndex = 0;
    frame.setAttribute('part', 'frame');
    frame.append(view);
    const more = document.createElement('button');
    Object.assign(more, { type: 'button', textContent: this.getAttribute('open-label') ?? 'Show all', className: 'open' });
    more.setAttribute('part', 'open');
    more.addEventListener('click', () => { this.removeAttribute('data-framed'); more.remove(); });
    return [frame, more];
  }
}

/** A saved report with its articles: { request, report }. */
function opened(saved) {
  if (saved?.format !== 'crosscheck-story' || !Array.isArray(saved.request?.articles) || !Array.isArray(saved.report?.findings)) {
    throw problem('format', saved?.format === 'crosscheck-report' ? 'This report has no articles with it: save the story, or freeze the report.' : 'This is no saved report.');
  }
  if (saved.version !== 1) throw problem('format', 'This report was saved by a newer version.');
  return { report: saved.report, texts: new Map(saved.request.articles.map(({ id, text }) => [id, text])) };
}

const sheets = new Map();
/** A constructed style sheet, made once: the one kind that a strict policy allows. */
function sheet(text) {
  if (!sheets.has(text)) {
    const made = new CSSStyleSheet();
    made.replaceSync(text);
    sheets.set(text, made);
  }
  return sheets.get(text);
}

if (globalThis.customElements && !customElements.get('cross-check')) customElements.define('cross-check', CrossCheck);
