// The offer of a new version, at the foot of the page: taken when the reader wants it.
import { LitElement, css, html } from 'lit';
import { base, tokens } from '../elements/sheets.js';
import { stringsFor } from '../strings/index.js';

class Update extends LitElement {
  static properties = { offer: { attribute: false }, strings: { state: true } };

  static styles = [tokens, base, css`
    :host { position: fixed; inset: auto 0 0; z-index: 6; }
    div { display: flex; flex-wrap: wrap; align-items: center; gap: .25rem .75rem; width: fit-content; max-width: min(44rem, calc(100% - 2rem)); margin: 0 auto 1rem; padding: .6rem 1rem; border: 1px solid var(--strong-line); border-radius: var(--radius); background: var(--card); box-shadow: var(--shadow); }
    p { flex: 1 1 16rem; }
    @media print { :host { display: none; } }
  `];

  async willUpdate() {
    this.strings ??= await stringsFor(document.documentElement.lang);
  }

  render() {
    if (!this.offer || !this.strings) return '';
    const { offline } = this.strings;
    return html`<div role="status">
      <p>${offline.update}</p>
      <button type="button" class="main" @click=${() => this.offer.take()}>${offline.reload}</button>
      <button type="button" class="plain" @click=${() => this.remove()}>${offline.later}</button>
    </div>`;
  }
}

customElements.define('cc-update', Update);

export function offerUpdate(offer) {
  const shown = document.querySelector('cc-update') ?? document.createElement('cc-update');
  shown.offer = offer;
  document.body.append(shown);
}
