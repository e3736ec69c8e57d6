// Two dialogs over a result: help with the keys, and finding words anywhere; and a finding as text. A chunk of its own: seldom used.
import { LitElement, html } from 'lit';
import { find } from '../report/find.js';
import { verdicts } from '../report/verdicts.js';
import dialogText from '../styles/dialog.css?inline';
import { badge, outletNumber, sign, topicOf } from './parts.js';
import { base, parts, sheet } from './sheets.js';

export { findingText } from '../report/share.js';

const styles = [base, parts, sheet(dialogText)];
const storeKey = 'crosscheck-single-keys';
const listed = 40; // hits of each kind

const keys = [['n / j', 'next'], ['p / k', 'previous'], ['c', 'conflict'], ['/', 'find'], ['u', 'undo'], ['b', 'base'], ['1 – 8', 'views'], ['Esc', 'escape'], ['?', 'help']];

class Help extends LitElement {
  static properties = { s: { attribute: false }, singleKeys: { state: true } };

  static styles = styles;

  constructor() {
    super();
    this.singleKeys = remembered() !== 'off';
  }

  get open() {
    return this.renderRoot.querySelector('dialog')?.open ?? false;
  }

  /** Which keys act, for keyOf. */
  get keys() {
    return { singleKeys: this.singleKeys };
  }

  show() {
    this.renderRoot.querySelector('dialog').showModal();
  }

  #switch(event) {
    this.singleKeys = event.target.checked;
    try {
      localStorage.setItem(storeKey, this.singleKeys ? 'on' : 'off');
    } catch { /* not kept, where nothing is */ }
  }

  render() {
    const { s } = this;
    return html`<dialog aria-label=${s.help.title}>
      <div class="top"><h2>${s.help.title}</h2><form method="dialog"><button aria-label=${s.help.close}>✕</button></form></div>
      <p>${s.help.how}</p>
      <h3>${s.help.signs}</h3>
      <dl class="signs">${verdicts.map(({ id }) => html`<dt>${badge(id, s)}</dt><dd>${s.verdicts[id].means}</dd>`)}</dl>
      <h3>${s.help.keys}</h3>
      <dl class="keys">${keys.map(([key, name]) => html`<dt><kbd>${key}</kbd></dt><dd>${s.help.list[name]}</dd>`)}</dl>
      <label class="check"><input type="checkbox" .checked=${this.singleKeys} @change=${this.#switch}> ${s.help.single}</label>
      <p class="soft">${s.help.singleHint}</p>
    </dialog>`;
  }
}

function remembered() {
  try {
    return localStorage.getItem(storeKey);
  } catch {
    return null;
  }
}

class Find extends LitElement {
  static properties = { ctx: { attribute: false }, query: { state: true } };

  static styles = styles;

  constructor() {
    super();
    this.query = '';
  }

  get open() {
    return this.renderRoot.querySelector('dialog')?.open ?? false;
  }

  show() {
    this.renderRoot.querySelector('dialog').showModal();
    this.renderRoot.querySelector('input').select();
  }

  #go(finding, mention) {
    this.renderRoot.querySelector('dialog').close();
    this.ctx.show(finding, { mention, focus: Boolean(finding) });
  }

  render() {
    const { s } = this.ctx;
    return html`<dialog aria-label=${s.findBox.title}>
      <div class="top"><h2>${s.findBox.title}</h2><form method="dialog"><button aria-label=${s.findBox.close}>✕</button></form></div>
      <label>${s.findBox.label}<input type="text" enterkeyhint="search" autocomplete="off" autofocus .value=${this.query} @input=${(event) => { this.query = event.target.value; }}></label>
      <div role="status">${this.query.trim().length < 2 ? '' : this.#renderHits()}</div>
    </dialog>`;
  }

  #renderHits() {
    const { model, s } = this.ctx;
    const { findings, passages } = find(model, this.query);
    if (findings.length + passages.length === 0) return html`<p class="soft">${s.findBox.none}</p>`;
    const rest = (list) => (list.length > listed ? html`<p class="soft">${s.findBox.more(list.length - listed)}</p>` : '');
    return html`
      ${findings.length === 0 ? '' : html`<h3>${s.findBox.findings} (${findings.length})</h3><ul>${findings.slice(0, listed).map((f) => html`<li>
        <button type="button" class="line" @click=${() => this.#go(f, null)}>${sign(f.verdict)} ${topicOf(f, s)}</button></li>`)}</ul>${rest(findings)}`}
      ${passages.length === 0 ? '' : html`<h3>${s.findBox.passages} (${passages.length})</h3><ul>${passages.slice(0, listed).map((place) => this.#renderPassage(place))}</ul>${rest(passages)}`}`;
  }

  #renderPassage(place) {
    const entry = this.ctx.model.articles.get(place.article);
    const [from, to] = place.span;
    return html`<li><button type="button" class="line" @click=${() => this.#go(null, place)}>${outletNumber(entry)}
      <bdi class="words">${entry.text.slice(Math.max(0, from - 40), from).replace(/^\S*\s/, '')}<b>${entry.text.slice(from, to)}</b>${entry.text.slice(to, to + 60).replace(/\S*$/, '…')}</bdi></button></li>`;
  }
}

customElements.define('cc-help', Help);
customElements.define('cc-find', Find);
