// <cc-kept>: what is kept on this device, under the articles of the start page. Fires open-saved (a request).
import { LitElement, css, html } from 'lit';
import { base } from '../elements/sheets.js';
import { titleOf } from '../report/wording.js';
import { drop, forgetEverything, keep, keptStories } from './stories.js';

class Kept extends LitElement {
  static properties = { articles: { attribute: false }, decisions: { attribute: false }, strings: { attribute: false }, list: { state: true }, told: { state: true } };

  static styles = [base, css`
    section { max-width: 46rem; margin: 0 auto; padding: 0 1rem 7rem; }
    h2 { font-size: 1rem; margin-bottom: .4rem; }
    li { display: flex; flex-wrap: wrap; align-items: center; gap: .25rem .5rem; }
    li .open { flex: 1 1 12rem; text-align: start; overflow-wrap: anywhere; }
    p { color: var(--soft); font-size: .9rem; margin-top: .4rem; }
  `];

  constructor() {
    super();
    this.list = [];
    this.told = '';
    this.#read();
  }

  async #read() {
    try {
      this.list = await keptStories();
    } catch { /* private windows keep nothing: the button says so when it is pressed */ }
  }

  render() {
    const { kept: s } = this.strings;
    if (this.list.length === 0 && this.articles.length === 0 && !this.told) return '';
    return html`<section aria-label=${s.title}>
      ${this.list.length > 0 ? html`<h2>${s.title}</h2><ul>${this.list.map(({ id, title, request }) => html`<li>
        <button type="button" class="open" @click=${() => this.dispatchEvent(new CustomEvent('open-saved', { detail: request }))}><bdi>${title}</bdi></button>
        <button type="button" class="plain" aria-label="${s.remove}: ${title}" @click=${() => this.#do(() => drop(id))}>${s.remove}</button></li>`)}</ul>` : ''}
      ${this.articles.length > 0 ? html`<button type="button" @click=${this.#keep}>${s.keep}</button>` : ''}
      ${this.list.length > 0 ? html`<button type="button" class="plain" @click=${() => this.#do(forgetEverything, s.forgotten)}>${s.forget}</button>` : ''}
      <p role="status">${this.told}</p><p>${s.honest}</p>
    </section>`;
  }

  #keep() {
    const { articles, decisions } = this;
    const request = { articles: articles.map(({ id, text, hints, title, source, byline, url, published }) => ({ id, text, hints, title, source, byline, url, published })), decisions };
    return this.#do(() => keep(titleOf(articles[0].text, 80), JSON.parse(JSON.stringify(request))), this.strings.kept.done);
  }

  async #do(work, told = '') {
    try {
      await work();
      this.told = told;
    } catch {
      this.told = this.strings.kept.failed;
    }
    if (work === forgetEverything) this.list = []; // to look would make an empty store again
    else await this.#read();
  }
}

customElements.define('cc-kept', Kept);
