// <cc-kept>: what is kept on this device, under the articles of the start page. Fires open-saved (a record).
import { LitElement, css, html } from 'lit';
import { base } from '../elements/sheets.js';
import { keptStories } from './stories.js';

export { autosave, lastOpen } from './autosave.js';

class Kept extends LitElement {
  static properties = { saving: { attribute: false }, filled: { type: Boolean }, strings: { attribute: false }, list: { state: true }, told: { state: true } };

  static styles = [base, css`
    section { max-width: 46rem; margin: 0 auto; padding: 0 1rem 1.5rem; }
    h2 { font-size: 1rem; margin-bottom: .4rem; }
    ul { display: grid; gap: .35rem; margin-bottom: .6rem; }
    li { display: flex; flex-wrap: wrap; align-items: center; gap: .25rem .5rem; }
    li .open { flex: 1 1 12rem; text-align: start; overflow-wrap: anywhere; }
    small { display: block; color: var(--soft); }
    p { color: var(--soft); font-size: .9rem; margin-top: .4rem; }
  `];

  constructor() {
    super();
    this.list = [];
    this.told = '';
    this.look();
  }

  /** Reads the list again. */
  async look() {
    try {
      this.list = await keptStories();
    } catch { /* private windows keep nothing: the button says so when it is pressed */ }
  }

  render() {
    const { kept: s, n } = this.strings;
    if (this.list.length === 0 && !this.filled && !this.told) return '';
    return html`<section aria-label=${s.title}>
      ${this.list.length > 0 ? html`<h2>${s.title}</h2><ul>${this.list.toReversed().map((record) => {
        const title = record.title || s.untitled;
        return html`<li>
        <button type="button" class="open" @click=${() => this.dispatchEvent(new CustomEvent('open-saved', { detail: record }))}><bdi>${title}</bdi><small>${n.article(record.request.articles.length)}${record.draft ? ` · ${s.draft}` : ''}</small></button>
        <button type="button" class="plain" aria-label="${s.remove}: ${title}" @click=${() => this.#do(() => this.saving.forget(record.id))}>${s.remove}</button></li>`;
      })}</ul>` : ''}
      ${this.filled ? html`<button type="button" @click=${() => this.#do(() => this.saving.keep(), s.done)}>${s.keep}</button>` : ''}
      ${this.list.length > 0 ? html`<button type="button" class="plain" @click=${() => this.#do(this.#forget, s.forgotten)}>${s.forget}</button>` : ''}
      <p role="status">${this.told}</p><p>${s.honest}</p>
    </section>`;
  }

  #forget = () => this.saving.forget();

  async #do(work, told = '') {
    try {
      await work();
      this.told = told;
    } catch {
      this.told = this.strings.kept.failed;
    }
    if (work === this.#forget) this.list = []; // to look would make an empty store again
    else await this.look();
  }
}

customElements.define('cc-kept', Kept);
