// Ways in beside pasting: what comes from outside, a text that is several articles, and how a reader sets them up.
// A chunk of its own, loaded with the page.
import { LitElement, css, html } from 'lit';
import { base } from '../elements/sheets.js';
import { bookmarklet } from './bookmarklet.js';

export { articleIn, onFiles, shared } from './arrive.js';
export { cutInto, partsOf } from './several.js';

const hosted = location.protocol !== 'file:';

class Ways extends LitElement {
  static properties = { strings: { attribute: false } };

  static styles = [base, css`
    details { max-width: 46rem; margin: 0 auto; padding: 0 1rem 7rem; color: var(--soft); }
    summary { padding: .5rem 0; }
    li { margin: .5rem 0; }
    a { display: inline-block; padding: .3rem .8rem; border: 1px solid var(--strong-line); border-radius: 99px; background: var(--card); color: var(--ink); text-decoration: none; font-weight: 600; cursor: grab; }
  `];

  render() {
    const { ways: s } = this.strings;
    return html`<details><summary>${s.title}</summary><ul>
      <li>${s.several}</li>
      ${hosted ? html`<li><a href=${bookmarklet(location.href.split('#')[0])} @click=${(event) => event.preventDefault()}>${s.bookmarklet}</a> ${s.bookmarkletHow}</li>
      <li>${s.installed}</li>` : ''}
    </ul></details>`;
  }
}

customElements.define('cc-ways', Ways);
