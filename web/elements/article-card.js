// One article before the comparison: what was understood of it, a look at its beginning, and what was left out as the page around it.
// Long texts are never put into a text field: its layout alone takes seconds for a few megabytes.
// Fires change { text | source | published }, decide { decisions } and remove.
import { LitElement, css, html } from 'lit';
import { moved } from '../ingest/request.js';
import { understand } from '../ingest/understand.js';
import { plural } from '../report/verdicts.js';
import { dayWords, titleOf, wordCount } from '../report/wording.js';
import './article-blocks.js';
import { base, controls } from './shared.js';

const editable = 64 * 1024; // code units
const preview = 400;
const languages = new Intl.DisplayNames('en', { type: 'language' });

class ArticleCard extends LitElement {
  static properties = {
    article: { attribute: false }, number: { attribute: false }, problem: { attribute: false }, decisions: { attribute: false },
    editing: { state: true }, understood: { state: true },
  };

  static styles = [base, controls, css`
    article { padding: 1rem; border: 1px solid var(--line); border-radius: var(--radius); background: var(--card); box-shadow: var(--shadow); }
    article.wrong { border-color: var(--apart); border-width: 2px; }
    .head { display: flex; gap: .75rem; align-items: start; }
    .number { flex: none; display: grid; place-items: center; width: 1.8rem; height: 1.8rem; border-radius: 50%; background: var(--sunken); font-weight: 650; font-size: .9rem; }
    h3 { font: 600 1.05rem/1.35 var(--serif); flex: 1; min-width: 0; overflow-wrap: anywhere; padding-top: .15rem; }
    .preview { margin: .4rem 0 0; color: var(--soft); font-size: .92rem; display: -webkit-box; -webkit-line-clamp: 2; -webkit-box-orient: vertical; overflow: hidden; overflow-wrap: anywhere; contain: content; }
    .fields { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 11rem), 1fr)); gap: .6rem; margin-top: .8rem; }
    label span { display: block; margin-bottom: .15rem; font-size: .82rem; color: var(--soft); }
    .foot { display: flex; flex-wrap: wrap; align-items: center; gap: .1rem .4rem; margin-top: .5rem; color: var(--soft); font-size: .85rem; }
    .foot p { flex: 1 1 8rem; }
    .foot p:empty { flex-basis: 1rem; }
    .about { margin-top: .35rem; color: var(--soft); font-size: .9rem; }
    .about bdi { color: var(--ink); }
    .notes { margin-top: .5rem; padding: .4rem .75rem; border-radius: 8px; background: var(--sunken); font-size: .88rem; }
    cc-article-blocks { margin-top: .6rem; }
    .problem { margin-top: .5rem; color: var(--apart); font-weight: 600; }
    textarea { margin-top: .75rem; min-height: 14rem; font-family: var(--serif); }
  `];

  willUpdate(changed) {
    if (changed.has('article') && this.article.text !== changed.get('article')?.text) {
      const { text } = this.article;
      this.facts = {
        title: titleOf(text), words: wordCount(text),
        rest: text.slice(0, preview * 4).trim().replace(/^[^\n\r]*\s*/, '').slice(0, preview),
      };
      this.understood = null;
    }
    if (changed.has('article') || changed.has('decisions')) this.#understand();
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

  #change(fields) {
    this.dispatchEvent(new CustomEvent('change', { detail: fields }));
  }

  render() {
    const { article, number, facts, understood } = this;
    const short = article.text.length <= editable;
    return html`<article class=${this.problem ? 'wrong' : ''} aria-label="Article ${number}">
      <div class="head"><span class="number" aria-hidden="true">${number}</span><h3><bdi>${understood?.title?.text || facts.title || 'No text'}</bdi></h3></div>
      ${understood ? html`<p class="about">${this.#about()}</p>` : ''}
      ${this.#notes()}
      ${this.editing || understood || !facts.rest ? '' : html`<p class="preview"><bdi>${facts.rest}</bdi></p>`}
      ${this.problem ? html`<p class="problem">${this.problem}</p>` : ''}
      <div class="fields">
        <label><span>Outlet</span><input .value=${article.source} placeholder=${understood?.source || 'not found in the text'} autocomplete="off" @change=${(e) => this.#change({ source: e.target.value.trim() })}></label>
        <label><span>Published</span><input type="date" .value=${article.published} @change=${(e) => this.#change({ published: e.target.value })}></label>
      </div>
      ${understood ? html`<cc-article-blocks .text=${article.text} .blocks=${understood.blocks} .number=${number} @move=${this.#move}></cc-article-blocks>` : ''}
      ${this.editing && short ? html`<textarea aria-label="Text of article ${number}" spellcheck="false" .value=${article.text} @change=${(e) => this.#change({ text: e.target.value })}></textarea>` : ''}
      <div class="foot">
        <p>${understood ? '' : plural(facts.words, 'word')}${short ? '' : html`${understood ? '' : ' · '}too long to edit here`}</p>
        <button type="button" class="plain" ?hidden=${!short} aria-expanded=${this.editing ? 'true' : 'false'} @click=${() => { this.editing = !this.editing; }}>${this.editing ? 'Done' : 'Edit text'}</button>
        <button type="button" class="plain" aria-label="Remove article ${number}" @click=${() => this.dispatchEvent(new CustomEvent('remove'))}>Remove</button>
      </div>
    </article>`;
  }

  /** Outlet, date, author, length, language: what the comparison will go by. */
  #about() {
    const { source, byline, published, words, language } = this.understood;
    const basis = { stated: ' (read from the text)', inferred: ' (worked out from the text)' }[published?.basis] ?? '';
    const parts = [
      source ? html`<bdi>${source}</bdi>` : 'outlet unknown', published?.value ? `${dayWords(published.value)}${basis}` : 'date unknown',
      ...(byline ? [html`<bdi>${byline}</bdi>`] : []), `${plural(words, 'word')} read`, language === 'und' ? 'language unknown' : languages.of(language),
    ];
    return parts.map((part, i) => (i === 0 ? part : html` · ${part}`));
  }

  #notes() {
    const { notes = [] } = this.article;
    return notes.length === 0 ? '' : html`<ul class="notes">${notes.map((note) => html`<li>${note.charAt(0).toUpperCase()}${note.slice(1)}.</li>`)}</ul>`;
  }
}

customElements.define('cc-article-card', ArticleCard);
