// Which blocks of an article are taken for its own, and which for the page around it, with the reason. Each goes to the other side
// by one click. Fires move { span, what: 'keep' | 'drop' }.
import { LitElement, css, html } from 'lit';
import { plural } from '../report/verdicts.js';
import { base, controls } from './shared.js';

const step = 100; // rows drawn before “Show more”, and how many more each time
const longest = 300; // code units of a block that are shown

const roles = { title: 'title', standfirst: 'standfirst', byline: 'byline', dateline: 'date line', heading: 'heading', item: 'list', caption: 'caption' };

class ArticleBlocks extends LitElement {
  static properties = { text: { attribute: false }, blocks: { attribute: false }, number: { attribute: false }, shown: { state: true } };

  static styles = [base, controls, css`
    details { border-top: 1px solid var(--line); }
    summary { min-height: 2.75rem; padding: .55rem .25rem; cursor: pointer; font-size: .9rem; }
    .none { padding: .55rem .25rem; border-top: 1px solid var(--line); font-size: .9rem; }
    b { font-weight: 650; }
    summary span { color: var(--soft); }
    ul { max-height: 26rem; overflow: auto; overscroll-behavior: contain; }
    li { display: flex; gap: .25rem .75rem; align-items: start; padding: .4rem .25rem; border-top: 1px solid var(--line); }
    .words { flex: 1; min-width: 0; font-size: .92rem; overflow-wrap: anywhere; }
    .words p { display: -webkit-box; -webkit-line-clamp: 3; -webkit-box-orient: vertical; overflow: hidden; }
    .words small { color: var(--soft); }
    li button { flex: none; min-height: 2.25rem; padding: .1rem .7rem; font-size: .85rem; }
    .more { width: 100%; margin-top: .4rem; }
  `];

  constructor() {
    super();
    this.shown = {};
  }

  render() {
    const left = this.blocks.filter(({ role }) => role === 'furniture');
    const kept = this.blocks.filter(({ role }) => role !== 'furniture');
    const reasons = [...new Set(left.map(({ why }) => why).filter(Boolean))];
    return html`
      ${this.#renderList('left', left, 'keep', html`<b>${left.length === 0 ? 'Nothing' : plural(left.length, 'line')} left out</b>${left.length === 0 ? '' : html` <span>as the page around it: ${reasons.slice(0, 4).join(', ')}${reasons.length > 4 ? ' …' : ''}</span>`}`)}
      ${this.#renderList('kept', kept, 'drop', html`<b>${plural(kept.length, 'line')} read</b> <span>as the article</span>`)}`;
  }

  #renderList(name, blocks, what, heading) {
    if (blocks.length === 0) return html`<p class="none">${heading}</p>`;
    const most = this.shown[name] ?? step;
    return html`<details class=${name}>
      <summary>${heading}</summary>
      <ul aria-label=${name === 'left' ? `What is left out of article ${this.number}` : `What is read of article ${this.number}`}>
        ${blocks.slice(0, most).map((block) => this.#renderBlock(block, what))}
      </ul>
      ${blocks.length <= most ? '' : html`<button type="button" class="more" @click=${() => { this.shown = { ...this.shown, [name]: most + step }; }}>Show ${Math.min(step, blocks.length - most)} more</button>`}
    </details>`;
  }

  #renderBlock({ span, role, why }, what) {
    const words = this.text.slice(span[0], Math.min(span[1], span[0] + longest));
    const note = role === 'furniture' ? why : roles[role];
    return html`<li>
      <div class="words"><p><bdi>${words}${span[1] - span[0] > longest ? '…' : ''}</bdi></p>${note ? html`<small>${note}</small>` : ''}</div>
      <button type="button" aria-label="${what === 'keep' ? 'Bring back' : 'Leave out'}: ${words.slice(0, 60)}"
        @click=${() => this.dispatchEvent(new CustomEvent('move', { detail: { span, what } }))}>${what === 'keep' ? 'Bring back' : 'Leave out'}</button>
    </li>`;
  }
}

customElements.define('cc-article-blocks', ArticleBlocks);
