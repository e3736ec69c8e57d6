// What can be done with a result as a whole: back to the articles, copy, save, print. Fires edit.
import { LitElement, html } from 'lit';
import { markdown } from '../export/markdown.js';
import exportsText from '../styles/exports.css?inline';
import { base, sheet } from './sheets.js';

class Exports extends LitElement {
  static properties = { report: { attribute: false }, texts: { attribute: false }, strings: { attribute: false }, told: { state: true } };

  static styles = [base, sheet(exportsText)];

  render() {
    const { result } = this.strings;
    return html`<button type="button" class="plain" @click=${() => this.dispatchEvent(new CustomEvent('edit'))}>${result.edit}</button>
      <button type="button" class="plain" @click=${this.#copy}>${result.copy}</button>
      <button type="button" class="plain" @click=${this.#save}>${result.save}</button>
      <button type="button" class="plain" @click=${() => print()}>${result.print}</button>
      <span role="status">${this.told ?? ''}</span>`;
  }

  async #copy() {
    const text = markdown(this.report, this.texts);
    try {
      await navigator.clipboard.writeText(text);
      this.#tell(this.strings.result.copied);
    } catch {
      this.#download(text, 'crosscheck.md', 'text/markdown');
    }
  }

  #save() {
    this.#download(JSON.stringify(this.report), 'crosscheck-report.json', 'application/json');
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
