// Which blocks of an article are taken for its own, and which for the page around it, with the reason. Each goes to the other side
// by one click. Fires move { span, what: 'keep' | 'drop' }.
import { LitElement, html } from 'lit';
import blocksText from '../styles/blocks.css?inline';
import { base, sheet } from './sheets.js';

const step = 100; // rows drawn before “Show more”, and how many more each time
const longest = 300; // code units of a block that are shown

class ArticleBlocks extends LitElement {
  static properties = { strings: { attribute: false }, text: { attribute: false }, blocks: { attribute: false }, number: { attribute: false }, shown: { state: true } };

  static styles = [base, sheet(blocksText)];

  constructor() {
    super();
    this.shown = {};
  }

  render() {
    const { start: s, n } = this.strings;
    const left = this.blocks.filter(({ role }) => role === 'furniture');
    const kept = this.blocks.filter(({ role }) => role !== 'furniture');
    const reasons = [...new Set(left.map(({ why }) => why).filter(Boolean))];
    return html`
      ${this.#renderList('left', left, 'keep', html`<b>${left.length === 0 ? s.nothingLeft : s.leftOut(n.line(left.length))}</b>${left.length === 0 ? '' : html` <span>${s.asPage(`${reasons.slice(0, 4).join(', ')}${reasons.length > 4 ? ' …' : ''}`)}</span>`}`)}
      ${this.#renderList('kept', kept, 'drop', html`<b>${s.kept(n.line(kept.length))}</b> <span>${s.asArticle}</span>`)}`;
  }

  #renderList(name, blocks, what, heading) {
    if (blocks.length === 0) return html`<p class="none">${heading}</p>`;
    const most = this.shown[name] ?? step;
    return html`<details class=${name}>
      <summary>${heading}</summary>
      <ul aria-label=${name === 'left' ? this.strings.start.listLeft(this.number) : this.strings.start.listKept(this.number)}>
        ${blocks.slice(0, most).map((block) => this.#renderBlock(block, what))}
      </ul>
      ${blocks.length <= most ? '' : html`<button type="button" class="more" @click=${() => { this.shown = { ...this.shown, [name]: most + step }; }}>${this.strings.result.more(Math.min(step, blocks.length - most))}</button>`}
    </details>`;
  }

  #renderBlock({ span, role, why }, what) {
    const words = this.text.slice(span[0], Math.min(span[1], span[0] + longest));
    const note = role === 'furniture' ? why : this.strings.start.roles[role];
    const act = what === 'keep' ? this.strings.start.bringBack : this.strings.start.leaveOut;
    return html`<li>
      <div class="words"><p><bdi>${words}${span[1] - span[0] > longest ? '…' : ''}</bdi></p>${note ? html`<small>${note}</small>` : ''}</div>
      <button type="button" aria-label="${act}: ${words.slice(0, 60)}"
        @click=${() => this.dispatchEvent(new CustomEvent('move', { detail: { span, what } }))}>${act}</button>
    </li>`;
  }
}

customElements.define('cc-article-blocks', ArticleBlocks);
