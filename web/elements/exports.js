// What can be done with a result as a whole: back to the articles, copy, save, share, print. Fires edit.
import { LitElement, html } from 'lit';
import exportsText from '../styles/exports.css?inline';
import { base, sheet } from './sheets.js';

const saving = () => import('./saving.js');
saving().catch(() => {}); // with the page, so that nothing is fetched later; a failure is told by the first use

class Exports extends LitElement {
  static properties = { report: { attribute: false }, texts: { attribute: false }, articles: { attribute: false }, decisions: { attribute: false }, strings: { attribute: false }, told: { state: true } };

  static styles = [base, sheet(exportsText)];

  render() {
    const { result, exports: s } = this.strings;
    return html`<button type="button" class="plain" @click=${() => this.dispatchEvent(new CustomEvent('edit'))}>${result.edit}</button>
      <button type="button" class="plain" @click=${async () => this.#copy((await saving()).forms.markdown.text(this))}>${result.copy}</button>
      <span class="save"><select aria-label=${s.form}>${Object.entries(s.forms).filter(([name]) => location.protocol !== 'file:' || name !== 'link').map(([name, label]) => html`<option value=${name}>${label}</option>`)}</select><button type="button" class="plain" @click=${this.#save}>${s.save}</button></span>
      <button type="button" class="plain" @click=${this.#embed}>${s.embed}</button>
      <button type="button" class="plain" @click=${() => print()}>${result.print}</button>
      <span role="status">${this.told ?? ''}</span>`;
  }

  /** Saves a file, or copies what is to be pasted elsewhere. */
  async #save() {
    const name = this.renderRoot.querySelector('select').value;
    const { forms, linkOf } = await saving();
    const given = await this.#given();
    if (name === 'link') return this.#copy(await linkOf(given, this.strings));
    const { file, type, text } = forms[name];
    return this.#download(text(given), file, type);
  }

  async #given() {
    return (await saving()).saved(this.articles, this.report, this.decisions ?? []);
  }

  async #embed() {
    (await saving()).build(await this.#given(), this.strings);
  }

  async #copy(text) {
    try {
      await navigator.clipboard.writeText(text);
      this.#tell(this.strings.exports.copied(text.length));
    } catch {
      this.#download(text, 'crosscheck.txt', 'text/plain');
    }
  }

  #download(text, name, type) {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([text], { type }));
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
    this.#tell(this.strings.result.saved(name));
  }

  #tell(what) {
    this.told = what;
    setTimeout(() => { this.told = ''; }, 4000);
  }
}

customElements.define('cc-exports', Exports);
