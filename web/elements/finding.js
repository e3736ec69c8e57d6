// One finding: its verdict, what it is about, each position with the exact words and who has them, why.
// Fires show { finding, mention } when the reader wants to see words in their article.
import { LitElement, css, html } from 'lit';
import { quote } from '../report/evidence.js';
import { kindOf, plural, verdictOf } from '../report/verdicts.js';
import { quoted, sourceWords, valueWords } from '../report/wording.js';
import { badges, base, controls, family } from './shared.js';

const wordingsAtFirst = 4;

class FindingCard extends LitElement {
  static properties = {
    finding: { attribute: false }, texts: { attribute: false }, outlets: { attribute: false },
    chosen: { attribute: false }, all: { state: true },
  };

  static styles = [base, controls, badges, css`
    article { padding: .9rem 1rem 1rem; border: 1px solid var(--line); border-radius: var(--radius); background: var(--card); }
    article.chosen { border-color: var(--focus); box-shadow: 0 0 0 1px var(--focus); }
    .top { display: flex; justify-content: space-between; align-items: center; gap: .5rem; flex-wrap: wrap; color: var(--soft); font-size: .82rem; }
    h4 { margin: .5rem 0 .1rem; font-size: 1.02rem; font-weight: 650; line-height: 1.35; overflow-wrap: anywhere; }
    .positions { display: grid; gap: .55rem; margin-top: .6rem; }
    .position { padding-inline-start: .75rem; border-inline-start: 3px solid var(--aside-mark); }
    .apart .position { border-color: var(--apart-mark); }
    .together .position { border-color: var(--together-mark); }
    .wording { display: flex; flex-wrap: wrap; align-items: center; gap: .25rem .6rem; }
    .wording + .wording { margin-top: .45rem; }
    .words { font-family: var(--serif); font-size: 1.05rem; line-height: 1.4; overflow-wrap: anywhere; cursor: pointer; }
    .words.long { font-size: .98rem; display: -webkit-box; -webkit-line-clamp: 4; -webkit-box-orient: vertical; overflow: hidden; }
    .words:hover { text-decoration: underline; text-decoration-thickness: 1px; text-underline-offset: .2em; }
    .value { margin-inline-start: .5em; color: var(--soft); font: .82rem var(--ui); white-space: nowrap; }
    .outlets { display: flex; flex-wrap: wrap; gap: .3rem .35rem; max-width: 100%; }
    .outlets button { position: relative; min-height: 1.9rem; max-width: 100%; padding: .05rem .6rem .05rem .25rem; border-radius: 99px; border-color: var(--line); font-size: .85rem; display: inline-flex; align-items: center; gap: .4rem; }
    .outlets button[aria-pressed=true] { background: var(--accent); color: var(--on-accent); border-color: var(--accent); }
    .outlets bdi { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
    .n { flex: none; display: grid; place-items: center; min-width: 1.4rem; height: 1.4rem; padding: 0 .3rem; border-radius: 99px; background: var(--sunken); color: var(--ink); font-size: .78rem; font-weight: 650; }
    .by { color: var(--soft); font-size: .85rem; margin-top: .15rem; overflow-wrap: anywhere; }
    .why { margin-top: .7rem; font-size: .92rem; line-height: 1.45; }
    details { margin-top: .5rem; font-size: .92rem; }
    summary { cursor: pointer; color: var(--soft); font-size: .85rem; padding: .35rem 0; }
    details li { margin-top: .5rem; padding: .55rem .7rem; border-radius: 8px; background: var(--sunken); line-height: 1.5; overflow-wrap: anywhere; }
    details .text { font-family: var(--serif); }
    details b { font-weight: 700; text-decoration: underline; text-decoration-color: var(--strong-line); text-underline-offset: .2em; }
    details small { display: block; color: var(--soft); margin-top: .15rem; }
    @media (pointer: coarse) { .outlets button { min-height: 2.5rem; } }
  `];

  #show(mention) {
    this.dispatchEvent(new CustomEvent('show', { detail: { finding: this.finding, mention } }));
  }

  render() {
    const { finding } = this;
    const verdict = verdictOf(finding.verdict);
    const isChosen = this.chosen?.finding === finding;
    return html`<article class="${family[verdict.id] ?? ''} ${isChosen ? 'chosen' : ''}">
      <div class="top"><span class="badge"><span class="sign" aria-hidden="true">${verdict.sign}</span>${verdict.word}</span><span>${kindOf(finding.kind).word}</span></div>
      ${finding.topic ? html`<h4><bdi>${finding.topic}</bdi></h4>` : ''}
      <ol class="positions">${finding.positions.map((position) => this.#renderPosition(position))}</ol>
      ${finding.why && !['agree', 'single'].includes(finding.verdict) ? html`<p class="why"><bdi>${finding.why}</bdi></p>` : ''}
      ${this.#renderContext(finding)}
    </article>`;
  }

  #renderPosition(position) {
    const wordings = this.#wordings(position);
    const shown = this.all ? wordings : wordings.slice(0, wordingsAtFirst);
    const value = informative(valueWords(position.value), wordings);
    return html`<li class="position">
      ${shown.map(({ words, mentions }, i) => html`<div class="wording">
        <span class="words ${words.length > 160 ? 'long' : ''}" @click=${() => this.#show(mentions[0])}><bdi>${quoted(words)}</bdi>${value && i === 0 ? html`<span class="value">${value}</span>` : ''}</span>
        <div class="outlets">${this.#outletsOf(mentions).map(({ outlet, own }) => this.#renderOutlet(outlet, own, words))}</div>
      </div>`)}
      ${wordings.length > shown.length ? html`<button type="button" class="plain" @click=${() => { this.all = true; }}>${plural(wordings.length - shown.length, 'more wording')}</button>` : ''}
    </li>`;
  }

  /** The same words in several places are one line. */
  #wordings({ mentions }) {
    const lines = new Map();
    for (const mention of mentions) {
      const words = quote(this.texts, mention);
      const key = words.toLowerCase().replace(/\s+/g, ' ');
      if (!lines.has(key)) lines.set(key, { words, mentions: [] });
      lines.get(key).mentions.push(mention);
    }
    return [...lines.values()];
  }

  #outletsOf(mentions) {
    const byArticle = group(mentions);
    return [...byArticle].map(([id, own]) => ({ outlet: this.outlets.get(id), own }));
  }

  /** A press shows the words in their article; more presses go through them where there are several. */
  #renderOutlet(outlet, own, words) {
    const at = own.indexOf(this.chosen?.mention);
    return html`<button type="button" aria-pressed=${at === -1 ? 'false' : 'true'} @click=${() => this.#show(own[(at + 1) % own.length])}><span class="n">${outlet.number}</span> <bdi>${outlet.name}</bdi>${own.length > 1 ? html`<span>×${own.length}</span>` : ''}<span class="offscreen">: show ${quoted(words.slice(0, 80))}</span></button>`;
  }

  #renderContext(finding) {
    const mentions = finding.positions.flatMap((position) => position.mentions);
    return html`<details>
      <summary>In context${finding.relations?.length > 1 ? ', and how each pair relates' : ''}</summary>
      <ul>${mentions.slice(0, 12).map((mention) => this.#renderSentence(mention))}${this.#relations(finding).map(({ a, b, word, why }) => html`<li><bdi>${quoted(a)}</bdi> and <bdi>${quoted(b)}</bdi>: ${word}<small><bdi>${why}</bdi></small></li>`)}</ul>
    </details>`;
  }

  #renderSentence(mention) {
    const text = this.texts.get(mention.article);
    const { span: [from, to] } = mention;
    const [start, end] = mention.sentence?.[0] <= from && mention.sentence?.[1] >= to && mention.sentence[1] - mention.sentence[0] < 1500 ? mention.sentence : [from, to];
    const said = sourceWords(mention);
    return html`<li><bdi class="text">${text.slice(start, from)}<b>${text.slice(from, to)}</b>${text.slice(to, end)}</bdi>
      <small>${this.outlets.get(mention.article).name}${said ? html` · <bdi>${said}</bdi>` : ''}</small></li>`;
  }

  #relations({ positions, relations = [] }) {
    if (relations.length < 2) return [];
    return relations.slice(0, 12).map(({ between: [a, b], relation, why }) => ({ a: positions[a].text, b: positions[b].text, word: verdictOf(relation).word.toLowerCase(), why }));
  }
}

/** A value that the words already spell out is not said twice. */
function informative(value, wordings) {
  return wordings.some(({ words }) => words.toLowerCase().includes(value.toLowerCase())) ? '' : value;
}

function group(mentions) {
  const map = new Map();
  for (const mention of mentions) map.set(mention.article, [...(map.get(mention.article) ?? []), mention]);
  return map;
}

customElements.define('cc-finding', FindingCard);
