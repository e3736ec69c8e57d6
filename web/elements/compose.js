// Where articles come in: pasted, typed, dropped, chosen as files, or as an example story.
// Fires add { text, hints, … }, change-article { id, … }, remove-article { id }, decide { decisions }, clear, story { slug }, compare.
import { LitElement, css, html } from 'lit';
import { prepare, readFile, readRichText } from '../ingest/files.js';
import { contentsOf, preferred } from '../ingest/transfer.js';
import './article-card.js';
import { base, controls } from './shared.js';

const most = 50; // articles that the core takes

class Compose extends LitElement {
  static properties = {
    articles: { attribute: false }, stories: { attribute: false }, problem: { attribute: false }, decisions: { attribute: false }, busy: { type: Boolean },
    notes: { state: true }, typed: { state: true }, reading: { state: true },
  };

  static styles = [base, controls, css`
    :host { max-width: 46rem; margin: 0 auto; padding: clamp(1.5rem, 5vw, 3rem) 1rem 7rem; }
    h1 { font: 600 clamp(1.6rem, 5.5vw, 2.4rem)/1.2 var(--serif); letter-spacing: -.015em; text-wrap: balance; }
    .lead { margin: .75rem 0 1.75rem; color: var(--soft); font-size: 1.05rem; max-width: 38rem; }
    .paste { padding: 1rem; border: 2px dashed var(--strong-line); border-radius: var(--radius); background: var(--card); }
    .paste:focus-within { border-color: var(--focus); }
    label { display: block; font-weight: 600; margin-bottom: .4rem; }
    .paste textarea { border: 0; padding: .25rem; min-height: 6.5rem; outline-offset: 4px; background: none; }
    .short h1 { font-size: 1.35rem; }
    .short .lead { margin-bottom: 1.25rem; font-size: .95rem; }
    .short textarea { min-height: 0; height: 3.75rem; }
    .over { display: flex; align-items: center; justify-content: space-between; margin-top: 1.5rem; }
    .over h2 { margin: 0; }
    .row { display: flex; flex-wrap: wrap; align-items: center; gap: .5rem .75rem; margin-top: .5rem; }
    .hint { color: var(--soft); font-size: .875rem; flex: 1 1 12rem; }
    .cards { display: grid; gap: .75rem; margin-top: .5rem; }
    .notes { margin-top: .75rem; padding: .6rem 1rem; border-radius: 8px; background: var(--apart-wash); font-size: .92rem; }
    .notes li + li { margin-top: .25rem; }
    .reading { margin-top: .75rem; color: var(--soft); font-size: .92rem; }
    .examples { margin-top: 2rem; }
    h2 { font-size: 1rem; font-weight: 650; margin-bottom: .6rem; }
    .examples ul { display: grid; gap: .5rem; grid-template-columns: repeat(auto-fill, minmax(min(100%, 19rem), 1fr)); }
    .examples button { width: 100%; text-align: start; padding: .7rem 1rem; border-color: var(--line); line-height: 1.35; }
    .examples small { display: block; color: var(--soft); margin-top: .15rem; }
    .go { position: fixed; inset: auto 0 0; padding: .75rem 1rem calc(.75rem + env(safe-area-inset-bottom)); background: var(--card); border-top: 1px solid var(--line); z-index: 2; }
    .go div { max-width: 44rem; margin: 0 auto; display: flex; align-items: center; gap: .75rem; }
    .go p { flex: 1; color: var(--soft); font-size: .9rem; line-height: 1.35; }
    .go button { flex: none; padding-inline: 1.5rem; }
    input[type=file] { display: none; }
  `];

  constructor() {
    super();
    this.notes = [];
    this.typed = false;
    this.reading = '';
    this.decisions = [];
  }

  firstUpdated() {
    prepare();
  }

  #fire(name, detail) {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }

  /** Adds an article; says so where there is no text in it, or no room. @returns {boolean} whether it was added */
  #add(article, name = '') {
    const { text } = article;
    const about = name ? `${name}: ` : '';
    if (text.trim() === '') this.#note(name ? `${name}: there is no text in it` : 'There is no text to add.');
    else if (/^\s*https?:\/\/\S+\s*$/.test(text)) this.#note('That is an address. Pages are not fetched: open it, and paste the article’s text.');
    else if (this.articles.length >= most) this.#note(`${about}${most} articles are the most that can be compared at once`);
    else {
      const twin = this.articles.findIndex((other) => other.text === text);
      if (twin !== -1) this.#note(`${about}the same text as article ${twin + 1}`);
      this.#fire('add', article);
      return true;
    }
    return false;
  }

  #note(note) {
    this.notes = [...this.notes, note];
  }

  /** What was dropped or pasted: files, formatted text or plain text. @param {DataTransfer} data */
  async take(data) {
    this.notes = [];
    const given = contentsOf(data);
    for (const folder of given.folders) this.#note(`${folder}: this is a folder: open it, and choose the files in it`);
    if (given.files.length > 0) await this.#takeFiles(given.files);
    else if (given.folders.length === 0) await this.#takeText(given);
  }

  async #takeText({ html: markup, plain }) {
    if (markup === '') return this.#add({ text: plain });
    this.reading = 'Reading what was pasted …';
    const rich = await readRichText(markup);
    this.reading = '';
    const { article, note } = preferred(rich, plain);
    return this.#add(note ? { ...article, notes: [note] } : article);
  }

  async #takeFiles(files) {
    const free = Math.max(0, most - this.articles.length);
    for (const [i, file] of files.slice(0, free).entries()) {
      this.reading = files.length === 1 ? `Reading ${file.name} …` : `Reading ${file.name} (${i + 1} of ${files.length}) …`;
      const { name, article, notes = [], problem } = await readFile(file);
      if (problem) this.#note(`${name}: ${problem}`);
      else if (this.#add({ ...article, notes }, name)) await this.updateComplete;
    }
    this.reading = '';
    const left = files.slice(free);
    if (left.length > 0) this.#note(`${most} articles are the most that can be compared at once. Left out: ${left.slice(0, 5).map(({ name }) => name).join(', ')}${left.length > 5 ? ` and ${left.length - 5} more` : ''}`);
  }

  #paste(event) {
    event.preventDefault();
    this.take(event.clipboardData);
  }

  #addTyped() {
    const box = this.renderRoot.querySelector('#paste');
    this.notes = [];
    this.#add({ text: box.value });
    box.value = '';
    this.typed = false;
    box.focus();
  }

  #chosen(event) {
    this.notes = [];
    this.#takeFiles([...event.target.files]);
    event.target.value = '';
  }

  render() {
    const { articles, stories } = this;
    return html`
      <div class=${articles.length === 0 ? '' : 'short'}>
      <h1>What do these articles agree on, and what cannot both be true?</h1>
      <p class="lead">Paste two or more news articles on one story. You see their facts side by side, each with the exact words that it rests on.</p>
      <div class="paste">
        <label for="paste">${articles.length === 0 ? 'Paste the first article' : 'Paste another article'}</label>
        <textarea id="paste" rows="4" placeholder="The whole text, as you copied it: menus, captions and all" spellcheck="false"
          @paste=${this.#paste} @input=${(event) => { this.typed = event.target.value.trim() !== ''; }}></textarea>
        <div class="row">
          <p class="hint">Each paste becomes an article. Files can be dropped anywhere: text, saved pages, mails, Word documents.</p>
          <button type="button" ?hidden=${!this.typed} class="main" @click=${this.#addTyped}>Add this text</button>
          <button type="button" @click=${() => this.renderRoot.querySelector('input[type=file]').click()}>Choose files</button>
          <input type="file" multiple accept=".txt,.md,.html,.htm,.mhtml,.mht,.eml,.docx,text/plain,text/html" tabindex="-1" aria-hidden="true" @change=${this.#chosen}>
        </div>
      </div>
      </div>
      <div aria-live="polite">${this.reading ? html`<p class="reading"><bdi>${this.reading}</bdi></p>` : ''}${this.notes.length === 0 ? '' : html`<ul class="notes">${this.notes.map((note) => html`<li><bdi>${note}</bdi></li>`)}</ul>`}</div>
      ${articles.length === 0 ? '' : html`<div class="over"><h2>${articles.length === 1 ? 'Your article' : 'Your articles'}</h2>
        <button type="button" class="plain" ?disabled=${this.busy} @click=${() => this.#fire('clear')}>Remove all</button></div>`}
      <div class="cards">
        ${articles.map((article, i) => html`<cc-article-card .article=${article} .number=${i + 1} .problem=${this.#problemOf(i)} .decisions=${this.decisions}
          @change=${({ detail }) => this.#fire('change-article', { id: article.id, ...detail })}
          @decide=${({ detail }) => this.#fire('decide', detail)}
          @remove=${() => this.#fire('remove-article', { id: article.id })}></cc-article-card>`)}
      </div>
      ${articles.length > 0 ? '' : this.#renderStories(stories)}
      <div class="go" ?hidden=${articles.length === 0}><div>
        <p>${articles.length < 2 ? 'One article: its facts are listed. Add another to compare.' : `${articles.length} articles`}</p>
        <button type="button" class="main" ?disabled=${this.busy} @click=${() => this.#fire('compare')}>Compare</button>
      </div></div>`;
  }

  #renderStories(stories) {
    if (stories.length === 0) return '';
    return html`<section class="examples">
      <h2>Or open an example</h2>
      <ul>${stories.map(({ slug, title, articles }) => html`<li>
        <button type="button" ?disabled=${this.busy} @click=${() => this.#fire('story', { slug })}>${title}<small>${articles.length} articles</small></button>
      </li>`)}</ul>
    </section>`;
  }

  #problemOf(i) {
    return this.problem?.at?.startsWith(`articles[${i}]`) ? this.problem.message : '';
  }
}

customElements.define('cc-compose', Compose);
