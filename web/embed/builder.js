// The embed builder: a dialog over a result that gives it as markup for a page of one's own. A chunk of its own.
import { LitElement, html } from 'lit';
import { base, sheet } from '../elements/sheets.js';
import builderText from './builder.css?inline';
import english from './builder-words.js';
import { ownFolder, snippets } from './snippets.js';

/** What the policy of a page must allow, form by form, where it has one. */
const policies = { frozen: "script-src 'self'", frame: "script-src 'self'; frame-src 'self'", element: "script-src 'self' 'wasm-unsafe-eval'; worker-src blob:; connect-src 'self'; trusted-types crosscheck lit-html" };

class Builder extends LitElement {
  static properties = { given: { attribute: false }, strings: { attribute: false }, form: { state: true }, folder: { state: true }, snippet: { state: true }, told: { state: true } };

  static styles = [base, sheet(builderText)];

  constructor() {
    super();
    this.form = 'frozen';
    this.folder = ownFolder();
  }

  firstUpdated() {
    this.renderRoot.querySelector('dialog').showModal();
  }

  async willUpdate(changed) {
    if (!changed.has('form') && !changed.has('folder')) return;
    const { form, folder } = this;
    this.told = '';
    const snippet = await snippets[form](this.given, this.strings, folder);
    if (form === this.form && folder === this.folder) this.snippet = snippet;
  }

  async #copy() {
    const box = this.renderRoot.querySelector('textarea');
    box.select();
    await navigator.clipboard.writeText(this.snippet).then(() => { this.told = this.strings.exports.copied(this.snippet.length); }, () => {}); // else it stands selected
  }

  render() {
    const { strings: { embed: s = english }, form, folder, snippet } = this;
    return html`<dialog aria-label=${s.title} @close=${() => this.remove()}>
      <div class="top"><h2>${s.title}</h2><form method="dialog"><button aria-label=${s.close}>✕</button></form></div>
      ${Object.entries(s.forms).map(([name, [label, means]]) => html`<label class="form"><input type="radio" name="form" value=${name} .checked=${name === form} @change=${() => { this.form = name; }}>
        <b>${label}</b><span class="soft">${means}</span></label>`)}
      ${form === 'plain' ? '' : html`<label>${s.folder}<input type="text" spellcheck="false" .value=${folder} @input=${({ target }) => { this.folder = target.value.trim().replace(/([^/])$/, '$1/'); }}></label>
        <p class="soft">${s.own}</p>`}
      <textarea readonly rows="7" spellcheck="false" aria-label=${s.markup} .value=${snippet ?? s.long}></textarea>
      <div class="copy"><button type="button" class="main" ?disabled=${!snippet} @click=${this.#copy}>${s.copy}</button><span role="status">${this.told}</span></div>
      ${policies[form] ? html`<p class="soft">${s.policy} <code>${policies[form]}</code></p>` : ''}
    </dialog>`;
  }
}

customElements.define('cc-embed', Builder);

/** @param {object} given what saving.js gives of a result */
export function build(given, strings) {
  document.body.append(Object.assign(document.createElement('cc-embed'), { given, strings }));
}
