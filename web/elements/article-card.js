// One article before the comparison: what was understood of it, a look at its beginning, and what was left out as the page around it.
// Long texts are never put into a text field: its layout alone takes seconds for a few megabytes.
// Fires change { text | source | published }, editing (the same, while it is typed), split { parts }, decide { decisions },
// move-article { by } and remove.
import { LitElement, html } from 'lit';
import { moved } from '../ingest/request.js';
import { understand } from '../ingest/understand.js';
import { dayWords, titleOf, wordCount } from '../report/wording.js';
import './article-blocks.js';
import cardText from '../styles/card.css?inline';
import { base, sheet } from './sheets.js';

const editable = 64 * 1024; // code units
const preview = 400;
const mostParted = 2_000_000; // code units that are looked through for several articles

class ArticleCard extends LitElement {
  static properties = {
    article: { attribute: false }, number: { attribute: false }, count: { attribute: false }, strings: { attribute: false }, problem: { attribute: false }, decisions: { attribute: false },
    editing: { state: true }, understood: { state: true }, parts: { state: true },
  };

  static styles = [base, sheet(cardText)];

  willUpdate(changed) {
    if (changed.has('article') && this.article.text !== changed.get('article')?.text) {
      const { text } = this.article;
      this.facts = {
        title: titleOf(text), words: wordCount(text),
        rest: text.slice(0, preview * 4).trim().replace(/^[^\n\r]*\s*/, '').slice(0, preview),
      };
      this.understood = null;
      this.#look();
    }
    if (changed.has('article') || changed.has('decisions')) this.#understand();
  }

  /** Whether the text looks like several articles. */
  async #look() {
    const { text } = this.article;
    this.parts = [];
    if (text.length > mostParted) return;
    const { partsOf } = await import('../ways/index.js');
    if (this.article.text === text) this.parts = partsOf(text);
  }

  async #split() {
    const { cutInto } = await import('../ways/index.js');
    this.dispatchEvent(new CustomEvent('split', { detail: { parts: cutInto(this.article, this.parts) } }));
  }

  /** Asks the core; an answer that came too late, to a question that is no longer the last, is dropped. */
  async #understand() {
    const { article, decisions } = this;
    const understood = await understand(article, decisions);
    if (this.article === article && this.decisions === decisions && understood) this.understood = understood;
  }

  #move({ detail: { span, what } }) {
    const decisions = moved(this.decisions, this.article.id, span, what);
    this.dispatchEvent(new CustomEvent('decide', { detail: { decisions } }));
  }

  #order(by) {
    this.dispatchEvent(new CustomEvent('move-article', { detail: { by } }));
  }

  #change(fields) {
    this.dispatchEvent(new CustomEvent('change', { detail: fields }));
  }

  #typing(fields) {
    this.dispatchEvent(new CustomEvent('editing', { detail: fields }));
  }

  render() {
    const { article, number, facts, understood, strings: { start: s, n } } = this;
    const short = article.text.length <= editable;
    return html`<article class=${this.problem ? 'wrong' : ''} aria-label=${s.article(number)}>
      <div class="head"><span class="number" aria-hidden="true">${number}</span><h3><bdi>${understood?.title?.text || facts.title || s.noText}</bdi></h3></div>
      ${understood ? html`<p class="about">${this.#about()}</p>` : ''}
      ${this.#notes()}
      ${this.#renderParts()}
      ${this.editing || understood || !facts.rest ? '' : html`<p class="preview"><bdi>${facts.rest}</bdi></p>`}
      ${this.problem ? html`<p class="problem">${this.problem}</p>` : ''}
      <div class="fields">
        <label><span>${s.outlet}</span><input .value=${article.source} placeholder=${understood?.source || s.outletHint} autocomplete="off" @input=${(e) => this.#typing({ source: e.target.value.trim() })} @change=${(e) => this.#change({ source: e.target.value.trim() })}></label>
        <label><span>${s.published}</span><input type="date" .value=${article.published} @change=${(e) => this.#change({ published: e.target.value })}></label>
      </div>
      ${understood ? html`<cc-article-blocks .text=${article.text} .blocks=${understood.blocks} .number=${number} .strings=${this.strings} @move=${this.#move}></cc-article-blocks>` : ''}
      ${this.editing && short ? html`<textarea aria-label=${s.text(number)} spellcheck="false" .value=${article.text} @input=${(e) => this.#typing({ text: e.target.value })} @change=${(e) => this.#change({ text: e.target.value })}></textarea>` : ''}
      <div class="foot">
        <p>${understood ? '' : n.word(facts.words)}${short ? '' : html`${understood ? '' : ' · '}${s.long}`}</p>
        ${this.count > 1 ? html`<button type="button" class="plain" aria-label=${s.up(number)} ?disabled=${number === 1} @click=${() => this.#order(-1)}>↑</button>
        <button type="button" class="plain" aria-label=${s.down(number)} ?disabled=${number === this.count} @click=${() => this.#order(1)}>↓</button>` : ''}
        <button type="button" class="plain" ?hidden=${!short} aria-expanded=${this.editing ? 'true' : 'false'} @click=${() => { this.editing = !this.editing; }}>${this.editing ? s.done : s.editText}</button>
        <button type="button" class="plain" aria-label=${s.removeOne(number)} @click=${() => this.dispatchEvent(new CustomEvent('remove'))}>${s.remove}</button>
      </div>
    </article>`;
  }

  /** Outlet, date, author, length, language: what the comparison will go by. */
  #about() {
    const { source, byline, published, words, language } = this.understood;
    const { start: s, read, n, tag } = this.strings;
    const basis = { stated: ` (${read.stated})`, inferred: ` (${read.inferred})` }[published?.basis] ?? '';
    const parts = [
      source ? html`<bdi>${source}</bdi>` : s.noOutlet, published?.value ? `${dayWords(published.value, this.strings)}${basis}` : read.unknownDate,
      ...(byline ? [html`<bdi>${byline}</bdi>`] : []), s.read(n.word(words)), language === 'und' ? s.noLanguage : new Intl.DisplayNames(tag, { type: 'language' }).of(language),
    ];
    return parts.map((part, i) => (i === 0 ? part : html` · ${part}`));
  }

  /** The text looks like several articles: it can be split. */
  #renderParts() {
    const { article, parts = [], strings: { start: s } } = this;
    if (parts.length === 0) return '';
    return html`<div class="parts"><p>${s.several(parts.length)} ${parts.slice(0, 6).map(([from, to], i) => html`${i > 0 ? ' · ' : ''}<bdi>${titleOf(article.text.slice(from, Math.min(to, from + 300)), 50)}</bdi>`)}${parts.length > 6 ? ' …' : ''}</p>
      <button type="button" @click=${this.#split}>${s.split(parts.length)}</button>
      <button type="button" class="plain" @click=${() => { this.parts = []; }}>${s.whole}</button></div>`;
  }

  #notes() {
    const { notes = [] } = this.article;
    return notes.length === 0 ? '' : html`<ul class="notes" lang="en">${notes.map((note) => html`<li>${note.charAt(0).toUpperCase()}${note.slice(1)}.</li>`)}</ul>`;
  }
}

customElements.define('cc-article-card', ArticleCard);
