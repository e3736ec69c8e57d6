// <cross-check-frozen>: a frozen report, drawn without the core, under any policy that lets this script run.
//   <cross-check-frozen><script type="application/json">{"format":"crosscheck-frozen", …}</script> readable fallback </cross-check-frozen>
//   <cross-check-frozen src="report.json"> readable fallback </cross-check-frozen>
// or by its property `frozen`. What stands between its tags is shown until there is a report to draw, and where
// there is no script. Fires crosscheck-ready { articles, findings } and crosscheck-error { code, message }.
import styleText from './frozen.css?inline';
import { frozenView, isFrozen } from './frozen-view.js';
import { nodeOf } from './markup.js';
import { documentIn, fetched, tell } from './reading.js';

const Base = globalThis.HTMLElement ?? class {}; // an import on a server does no harm

export class CrossCheckFrozen extends Base {
  static observedAttributes = ['src'];
  static #styles;

  #frozen = null;
  #asked = 0;

  get frozen() {
    return this.#frozen;
  }

  set frozen(data) {
    this.#asked++; // what is still being fetched is not wanted any more
    this.#draw(data);
  }

  connectedCallback() {
    if (!this.#frozen) this.#read();
  }

  attributeChangedCallback(name, before, now) {
    if (this.isConnected && before !== now) this.#read();
  }

  async #read() {
    const asked = ++this.#asked;
    try {
      const src = this.getAttribute('src');
      const data = src ? await fetched(new URL(src, this.baseURI)) : await documentIn(this);
      if (asked === this.#asked && data) this.#draw(data);
    } catch (error) {
      if (asked === this.#asked) tell(this, 'crosscheck-error', { code: error.code ?? 'report', message: error.message });
    }
  }

  #draw(data) {
    if (!isFrozen(data)) return tell(this, 'crosscheck-error', { code: 'format', message: 'This is no frozen report of version 1.' });
    this.#frozen = data;
    const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [CrossCheckFrozen.#sheet()];
    root.replaceChildren(nodeOf(frozenView(data)));
    tell(this, 'crosscheck-ready', { articles: data.articles.length, findings: data.findings.length });
  }

  static #sheet() {
    if (!this.#styles) {
      this.#styles = new CSSStyleSheet();
      this.#styles.replaceSync(styleText);
    }
    return this.#styles;
  }
}

if (globalThis.customElements && !customElements.get('cross-check-frozen')) customElements.define('cross-check-frozen', CrossCheckFrozen);
