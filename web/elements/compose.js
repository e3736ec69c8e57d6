// Where articles come in: pasted, typed, dropped, chosen as files, or as an example story.
// Fires add { text, hints, … }, change-article { id, … }, remove-article { id }, split { id, parts }, decide { decisions }, clear, move-article { id, by }, story { slug }, open-saved (a request), compare; while
// something is typed, typing { text } and editing { id, … }.
import { LitElement, html } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { contentsOf } from '../ingest/transfer.js';
import './article-card.js';
import composeText from '../styles/compose.css?inline';
import { base, sheet } from './sheets.js';

const most = 50; // articles that the core takes
const largestSaved = 60e6; // bytes
const reading = () => import('./reading.js');
const shownStories = 2; // examples that stand open

class Compose extends LitElement {
  static properties = {
    articles: { attribute: false }, stories: { attribute: false }, strings: { attribute: false }, problem: { attribute: false }, decisions: { attribute: false }, busy: { type: Boolean },
    notes: { state: true }, typed: { state: true }, reading: { state: true },
  };

  static styles = [base, sheet(composeText)];

  constructor() {
    super();
    this.notes = [];
    this.typed = false;
    this.reading = '';
    this.decisions = [];
  }

  firstUpdated() {
    reading().then(({ prepare }) => prepare(), () => {}); // the first use says what is wrong
  }

  /** Puts back what was typed. */
  async type(text) {
    await this.updateComplete;
    this.renderRoot.querySelector('#paste').value = text;
    this.typed = text.trim() !== '';
  }

  #fire(name, detail) {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }

  /** Adds an article; says so where there is no text in it, or no room. @returns {boolean} whether it was added */
  #add(article, name = '') {
    const { text } = article;
    const { start: s } = this.strings;
    const about = name ? `${name}: ` : '';
    if (text.trim() === '') this.#note(name ? s.emptyFile(name) : s.empty);
    else if (/^\s*https?:\/\/\S+\s*$/.test(text)) this.#note(s.address);
    else if (this.articles.length >= most) this.#note(`${about}${s.most(most)}`);
    else {
      const twin = this.articles.findIndex((other) => other.text === text);
      if (twin !== -1) this.#note(`${about}${s.twin(twin + 1)}`);
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
    for (const folder of given.folders) this.#note(this.strings.start.folder(folder));
    if (given.files.length > 0) await this.#takeFiles(given.files);
    else if (given.folders.length === 0) await this.#takeText(given);
  }

  /** What comes from outside the page: an article, files, or both. */
  async receive({ article, files = [] }) {
    this.notes = [];
    if (files.length > 0) await this.#takeFiles(files);
    if (article) this.#add(article);
  }

  async #takeText({ html: markup, plain }) {
    if (markup !== '') this.reading = this.strings.start.readingPaste;
    const { article, notes } = await this.#read(markup, plain).catch(({ message }) => ({ article: { text: plain }, notes: [message] }));
    this.reading = '';
    return this.#add({ ...article, notes });
  }

  async #read(markup, plain) {
    const { preferred, readRichText } = await reading();
    return preferred(markup && await readRichText(markup), plain);
  }

  async #takeFiles(files) {
    const { readFile } = await reading();
    const free = Math.max(0, most - this.articles.length);
    const stop = this.stop = new AbortController();
    for (const [i, file] of files.slice(0, free).entries()) {
      if (stop.signal.aborted) break;
      this.reading = this.strings.start.reading(file.name, i + 1, files.length);
      if (await this.#takeSaved(file)) return;
      const { name, article, notes = [], problem } = await unlessStopped(readFile(file), stop.signal);
      if (stop.signal.aborted) this.#note(this.strings.start.stopped(file.name));
      else if (problem) this.#note(`${name}: ${problem}`);
      else if (this.#add({ ...article, notes }, name)) await this.updateComplete;
    }
    this.reading = '';
    this.stop = null;
    const left = files.slice(free);
    if (left.length > 0) this.#note(this.strings.start.leftFiles(most, left.slice(0, 5).map(({ name }) => name).join(', '), left.length - 5));
  }

  /** A story that was saved here comes back whole. @returns {Promise<boolean>} whether the file is one */
  async #takeSaved(file) {
    if (!/\.(json|html)$/i.test(file.name) || file.size > largestSaved) return false;
    const text = await file.text().catch(() => '');
    const { looksSaved, readStory } = await reading();
    if (!looksSaved(text)) return false;
    this.reading = '';
    this.stop = null;
    try {
      this.#fire('open-saved', readStory(text).request);
    } catch (error) {
      this.#note(`${file.name}: ${error.message}`);
    }
    return true;
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
    this.#type(box);
    box.focus();
  }

  #type({ value }) {
    this.typed = value.trim() !== '';
    this.#fire('typing', { text: value });
  }

  #chosen(event) {
    this.notes = [];
    this.#takeFiles([...event.target.files]);
    event.target.value = '';
  }

  render() {
    const { articles, stories, strings: { start: s, n } } = this;
    return html`
      <div class=${articles.length === 0 ? '' : 'short'}>
      <h1>${s.question}</h1>
      <p class="lead">${s.lead}</p>
      <div class="paste">
        <label for="paste">${articles.length === 0 ? s.first : s.another}</label>
        <textarea id="paste" rows="4" placeholder=${s.placeholder} spellcheck="false"
          @paste=${this.#paste} @input=${(event) => this.#type(event.target)}></textarea>
        <div class="row">
          <p class="hint">${s.hint}</p>
          <button type="button" ?hidden=${!this.typed} class="main" @click=${this.#addTyped}>${s.addTyped}</button>
          <button type="button" @click=${() => this.renderRoot.querySelector('input[type=file]').click()}>${s.files}</button>
          <input type="file" multiple accept=".txt,.md,.html,.htm,.mhtml,.mht,.eml,.docx,text/plain,text/html" tabindex="-1" aria-hidden="true" @change=${this.#chosen}>
        </div>
      </div>
      </div>
      <div aria-live="polite">${this.reading ? html`<p class="reading"><bdi>${this.reading}</bdi> ${this.stop ? html`<button type="button" @click=${() => this.stop.abort()}>${this.strings.page.stop}</button>` : ''}</p>` : ''}${this.notes.length === 0 ? '' : html`<ul class="notes">${this.notes.map((note) => html`<li><bdi>${note}</bdi></li>`)}</ul>`}</div>
      ${articles.length === 0 ? '' : html`<div class="over"><h2>${s.yours(articles.length)}</h2>
        <button type="button" class="plain" ?disabled=${this.busy} @click=${() => this.#fire('clear')}>${s.clear}</button></div>`}
      <div class="cards">
        ${repeat(articles, ({ id }) => id, (article, i) => html`<cc-article-card .article=${article} .number=${i + 1} .count=${articles.length} .strings=${this.strings} .problem=${this.#problemOf(i)} .decisions=${this.decisions}
          @change=${({ detail }) => this.#fire('change-article', { id: article.id, ...detail })}
          @editing=${({ detail }) => this.#fire('editing', { id: article.id, ...detail })}
          @split=${({ detail }) => this.#fire('split', { id: article.id, ...detail })}
          @decide=${({ detail }) => this.#fire('decide', detail)}
          @move-article=${({ detail }) => this.#fire('move-article', { id: article.id, ...detail })}
          @remove=${() => this.#fire('remove-article', { id: article.id })}></cc-article-card>`)}
      </div>
      ${articles.length > 0 ? '' : this.#renderStories(stories)}
      <div class="go" ?hidden=${articles.length === 0}><div>
        <p>${articles.length < 2 ? s.one : n.article(articles.length)}</p>
        <button type="button" class="main" ?disabled=${this.busy} @click=${() => this.#fire('compare')}>${s.compare}</button>
      </div></div>`;
  }

  #renderStories(stories) {
    if (stories.length === 0) return '';
    const { start: s, n } = this.strings;
    const item = ({ slug, title, articles }) => html`<li><button type="button" ?disabled=${this.busy} @click=${() => this.#fire('story', { slug })}><span lang="en">${title}</span><small>${n.article(articles.length)}</small></button></li>`;
    return html`<section class="examples">
      <h2>${s.examples}</h2>
      <ul>${stories.slice(0, shownStories).map(item)}</ul>
      ${stories.length <= shownStories ? '' : html`<details><summary>${s.moreExamples(stories.length - shownStories)}</summary><ul>${stories.slice(shownStories).map(item)}</ul></details>`}
    </section>`;
  }

  #problemOf(i) {
    return this.problem?.at?.startsWith(`articles[${i}]`) ? this.problem.message : '';
  }
}

/** What a file gives; nothing as soon as the reader does not want to wait for it. */
function unlessStopped(read, signal) {
  return Promise.race([read, new Promise((done) => { signal.addEventListener('abort', () => done({}), { once: true }); })]);
}

customElements.define('cc-compose', Compose);
