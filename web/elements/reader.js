// One article as a column: every piece of evidence underlined, the chosen one marked, furniture folded.
// Only a window of a long text is in the page; choosing a mention moves the window there.
// Fires choose-article { id } and show { finding, mention } (a press on evidence).
import { LitElement, css, html } from 'lit';
import { pieces } from '../report/evidence.js';
import { foldTitle, stretches, windowAround } from '../report/layout.js';
import { plural, verdictOf } from '../report/verdicts.js';
import { dayWords, titleOf } from '../report/wording.js';
import { base, controls } from './shared.js';

const room = 60_000; // code units in the page at a time

class Reader extends LitElement {
  static properties = {
    article: { attribute: false }, text: { attribute: false }, marks: { attribute: false }, outlets: { attribute: false },
    chosen: { attribute: false }, target: { attribute: false }, window: { state: true },
  };

  static styles = [base, controls, css`
    :host { background: var(--card); border: 1px solid var(--line); border-radius: var(--radius); overflow: clip; }
    nav { position: sticky; top: 0; z-index: 1; display: flex; gap: .35rem; overflow-x: auto; scrollbar-width: none; padding: .6rem 1rem; background: var(--card); border-bottom: 1px solid var(--line); }
    nav button { position: relative; flex: none; min-width: 2.5rem; min-height: 2.25rem; padding: .1rem .4rem; border-color: var(--line); font-weight: 650; font-size: .9rem; border-radius: 99px; max-width: 11rem; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
    nav button[aria-current=true] { background: var(--accent); color: var(--on-accent); border-color: var(--accent); padding-inline: .8rem; }
    .page { padding: 1.25rem clamp(1rem, 4vw, 1.75rem) 3rem; max-width: 42rem; margin: 0 auto; }
    h3 { font: 600 1.35rem/1.25 var(--serif); letter-spacing: -.01em; overflow-wrap: anywhere; }
    .about { margin: .2rem 0 1rem; color: var(--soft); font-size: .875rem; }
    .text { font: 1.06rem/1.68 var(--serif); overflow-wrap: anywhere; }
    .text > p { margin-bottom: .85em; white-space: pre-line; }
    .text > h3 { margin-bottom: .7em; white-space: pre-line; }
    .text > .standfirst { font-style: italic; }
    .text > .heading { font-weight: 650; margin-top: 1.4em; }
    .text > .byline, .text > .dateline { color: var(--soft); font: .9rem/1.5 var(--ui); }
    .text > .caption { color: var(--soft); font-size: .95rem; }
    .text > .item { padding-inline-start: 1.1em; }
    details { margin-bottom: .85em; font: .875rem/1.5 var(--ui); color: var(--soft); }
    summary { cursor: pointer; padding: .35rem .7rem; border-radius: 8px; background: var(--sunken); }
    details p { padding: .35rem .7rem 0; white-space: pre-line; }
    .ev { text-decoration: underline 1px dotted var(--line); text-underline-offset: .24em; cursor: pointer; border-radius: 3px; }
    .ev.agree, .ev.compatible { text-decoration: underline 2px solid var(--together-mark); }
    .ev.conflict, .ev.contested, .ev.tension { text-decoration: underline 2px solid var(--apart-mark); background: var(--apart-wash); }
    .ev:hover { background: var(--sunken); }
    .same { background: var(--together-mark); color: inherit; }
    .same.conflict, .same.contested, .same.tension { background: var(--apart-mark); }
    mark { color: inherit; background: var(--together-mark); text-decoration: underline 3px solid var(--focus); text-underline-offset: .2em; outline: none; }
    mark.conflict, mark.contested, mark.tension { background: var(--apart-mark); }
    mark.update, mark.variant, mark.single, .same.update, .same.variant, .same.single { background: var(--aside-mark); }
    .more { margin: 0 0 1rem; width: 100%; }
    @media print { :host { border: 0; } nav, .more { display: none; } mark, .ev { print-color-adjust: exact; } }
  `];

  willUpdate(changed) {
    if (changed.has('article')) {
      this.stretches = stretches(this.article);
      this.window = windowAround(this.stretches, 0, room);
    }
    if (changed.has('target') && this.target) {
      const place = this.target.span[0];
      const inside = this.stretches.slice(this.window.first, this.window.last).some(({ span }) => span[0] <= place && place < span[1]);
      if (!inside) this.window = windowAround(this.stretches, place, room);
    }
  }

  updated(changed) {
    if (!changed.has('target') || !this.target) return;
    const mark = this.renderRoot.querySelector('mark');
    if (!mark) return;
    const fold = mark.closest('details');
    if (fold) fold.open = true;
    if (this.target.focus) mark.focus({ preventScroll: true });
    this.#scrollTo(mark);
  }

  /** Brings a mark to the middle of what is seen of this column; then the column to where the mark is seen. */
  #scrollTo(mark) {
    const behavior = matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth';
    const own = this.getBoundingClientRect();
    const { top } = mark.getBoundingClientRect();
    const middle = (Math.max(own.top, 0) + Math.min(own.bottom, innerHeight)) / 2;
    const wanted = this.scrollTop + top - middle;
    const possible = Math.max(0, Math.min(wanted, this.scrollHeight - this.clientHeight));
    const moved = possible - this.scrollTop;
    if (moved !== 0) this.scrollTo({ top: possible, behavior });
    const lands = top - moved;
    if (this.target.focus && (lands < 80 || lands > innerHeight - 120)) scrollBy({ top: lands - innerHeight / 2, behavior });
  }

  render() {
    const { article, window: { first, last } } = this;
    const list = this.stretches;
    return html`
      <nav aria-label="Articles">${[...this.outlets].map(([id, { number, name }]) => html`
        <button type="button" aria-current=${id === article.id ? 'true' : 'false'} title=${name}
          @click=${() => this.dispatchEvent(new CustomEvent('choose-article', { detail: { id } }))}>${number} <bdi class=${id === article.id ? '' : 'offscreen'}>${name}</bdi></button>`)}</nav>
      <div class="page">
        ${list.some(({ role }) => role === 'title') ? '' : html`<h3><bdi>${article.title?.text || titleOf(this.text)}</bdi></h3>`}
        <p class="about">${this.#about()}</p>
        <div class="text">
          ${first > 0 ? html`<button type="button" class="more" @click=${() => this.#move(windowAround(list, list[first - 1].span[0], room))}>Show what comes before</button>` : ''}
          ${list.slice(first, last).map((stretch) => this.#renderStretch(stretch))}
          ${last < list.length ? html`<button type="button" class="more" @click=${() => this.#move({ first, last: windowAround(list, list[last].span[0], room).last })}>Show more of this article</button>` : ''}
        </div>
      </div>`;
  }

  #move(window) {
    this.window = window;
  }

  #about() {
    const { article } = this;
    const date = article.published?.value ? dayWords(article.published.value) : 'date unknown';
    const basis = { stated: ' (read from the text)', inferred: ' (worked out from the text)' }[article.published?.basis] ?? '';
    return [this.outlets.get(article.id).name, `${date}${basis}`, plural(article.words, 'word')].join(' · ');
  }

  #renderStretch(stretch) {
    if (stretch.role === 'title') return html`<h3>${this.#renderText(stretch.span)}</h3>`;
    if (stretch.role !== 'furniture') return html`<p class=${stretch.role}>${this.#renderText(stretch.span)}</p>`;
    return html`<details><summary>${foldTitle(stretch)}</summary>${stretch.parts.map(({ span }) => html`<p>${this.#renderText(span)}</p>`)}</details>`;
  }

  #renderText(span) {
    return pieces(span, this.#marksIn(span)).map(({ from, to, marks }) => {
      const words = this.text.slice(from, to);
      if (marks.length === 0) return words;
      if (marks.includes(this.target)) return html`<mark class=${this.chosen.finding?.verdict ?? 'single'} tabindex="-1">${words}</mark>`;
      const same = marks.find((m) => m.finding === this.chosen?.finding);
      const inner = same ?? gravest(marks);
      return html`<span class="ev ${same ? 'same' : ''} ${inner.finding.verdict}" @click=${() => this.dispatchEvent(new CustomEvent('show', { detail: inner }))}>${words}</span>`;
    });
  }

  /** The evidence in a span, with what was chosen, which may be a name and no evidence of a finding. */
  #marksIn([from, to]) {
    const all = this.target ? [...this.marks, this.target] : this.marks;
    return all.filter(({ span }) => span[0] < to && span[1] > from);
  }
}

/** Of marks on the same words, the one with the gravest verdict; the innermost where that is equal. */
function gravest(marks) {
  return marks.reduce((a, b) => (verdictOf(b.finding.verdict).rank <= verdictOf(a.finding.verdict).rank ? b : a));
}

customElements.define('cc-reader', Reader);
