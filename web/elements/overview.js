// What stands beside the findings: whose reporting the articles rest on, what each calls the same
// people, and what happened when. Folded at first. Fires show { finding?, mention } for evidence.
import { LitElement, css, html } from 'lit';
import { quote } from '../report/evidence.js';
import { plural } from '../report/verdicts.js';
import { dayWords, quoted } from '../report/wording.js';
import { base, controls } from './shared.js';

const most = 40; // entries of a list

class Overview extends LitElement {
  static properties = { report: { attribute: false }, texts: { attribute: false }, outlets: { attribute: false } };

  static styles = [base, controls, css`
    details { margin-top: .7rem; border: 1px solid var(--line); border-radius: var(--radius); background: var(--card); }
    summary { padding: .8rem 1rem; cursor: pointer; font-weight: 650; }
    summary small { color: var(--soft); font-weight: 400; }
    .inside { padding: 0 1rem 1rem; }
    .inside > li + li { margin-top: .8rem; padding-top: .8rem; border-top: 1px solid var(--line); }
    strong { font-weight: 650; overflow-wrap: anywhere; }
    small, .by { color: var(--soft); font-size: .85rem; }
    .row { display: flex; flex-wrap: wrap; align-items: center; gap: .2rem .4rem; margin-top: .3rem; }
    .n { flex: none; display: grid; place-items: center; min-width: 1.4rem; height: 1.4rem; padding: 0 .3rem; border-radius: 99px; background: var(--sunken); font-size: .78rem; font-weight: 650; }
    .row button { min-height: 1.9rem; max-width: 100%; padding: .05rem .55rem; border-color: var(--line); border-radius: 8px; font: .95rem/1.4 var(--serif); text-align: start; overflow-wrap: anywhere; }
    .row button.loaded { border: 1px dashed var(--apart); }
    .when { display: grid; grid-template-columns: minmax(6.5rem, auto) 1fr; gap: .2rem .75rem; }
    .when button { min-height: 0; padding: .1rem .3rem; border: 0; background: none; text-align: start; overflow-wrap: anywhere; }
    @media (pointer: coarse) { .row button, .when button { min-height: 2.5rem; } }
  `];

  #show(mention, finding) {
    this.pressed = this.renderRoot.activeElement;
    this.dispatchEvent(new CustomEvent('show', { detail: { mention, finding } }));
  }

  /** Back to the button that was pressed. */
  focus() {
    this.pressed?.focus();
  }

  render() {
    return html`${this.#fold('Whose reporting it rests on', this.#origins(), (o) => this.#renderOrigin(o))}
      ${this.#fold('What each article calls the same', this.#names(), (n) => this.#renderName(n))}
      ${this.#fold('What happened when', this.#dated(), (d) => this.#renderDated(d))}`;
  }

  #fold(title, list, item) {
    if (list.length === 0) return '';
    return html`<details><summary>${title} <small>(${list.length})</small></summary><ul class="inside">${list.slice(0, most).map(item)}</ul></details>`;
  }

  /** Origins that an article names, or shows otherwise; those of most articles first. */
  #origins() {
    return this.report.origins
      .map((origin) => ({ origin, evidence: this.#sound(origin.evidence) }))
      .filter(({ evidence }) => evidence.length > 0)
      .sort((a, b) => b.origin.articles.length - a.origin.articles.length);
  }

  #renderOrigin({ origin, evidence }) {
    return html`<li><strong><bdi>${origin.name}</bdi></strong> <small>${origin.kind}, ${plural(origin.articles.length, 'article')}</small>
      ${this.#byArticle(evidence).map(([id, places]) => html`<div class="row"><span class="n">${this.outlets.get(id).number}</span>
        ${distinct(places).slice(0, 4).map(({ place, words }) => html`<button type="button" @click=${() => this.#show(place)}><bdi>${quoted(words)}</bdi></button>`)}</div>`)}</li>`;
  }

  /** Those whom more than one article names, and not all by the same words. */
  #names() {
    return this.report.entities
      .map(({ name, labels }) => {
        const places = labels.flatMap((label) => this.#sound(label.mentions).map((place) => ({ ...place, loaded: label.loaded })));
        return { name, places, articles: this.#byArticle(places), wordings: distinct(places).length };
      })
      .filter(({ articles, wordings }) => articles.length > 1 && wordings > 1)
      .sort((a, b) => b.articles.length - a.articles.length || b.places.length - a.places.length);
  }

  #renderName({ name, articles }) {
    return html`<li><strong><bdi>${name}</bdi></strong>
      ${articles.map(([id, places]) => html`<div class="row"><span class="n" title=${this.outlets.get(id).name}>${this.outlets.get(id).number}</span>
        ${distinct(places).slice(0, 8).map(({ place, words, n }) => html`<button type="button" class=${place.loaded ? 'loaded' : ''} @click=${() => this.#show(place)}><bdi>${words}</bdi>${n > 1 ? html` <small>×${n}</small>` : ''}${place.loaded ? html` <small>loaded</small>` : ''}</button>`)}</div>`)}</li>`;
  }

  #dated() {
    const findings = new Map(this.report.findings.map((f) => [f.id, f]));
    return this.report.timeline.map((entry) => ({ ...entry, finding: findings.get(entry.finding) })).filter(({ finding }) => finding);
  }

  #renderDated({ from, to, finding }) {
    const [mention] = finding.positions[0].mentions;
    return html`<li class="when"><span class="by">${dayWords(from)}${to !== from ? ` to ${dayWords(to)}` : ''}</span>
      <button type="button" @click=${() => this.#show(mention, finding)}><bdi>${finding.topic || quote(this.texts, mention)}</bdi></button></li>`;
  }

  #sound(places) {
    return places.map((place) => ({ ...place, words: quote(this.texts, place) })).filter(({ words }) => words !== null);
  }

  #byArticle(places) {
    const ids = [...this.outlets.keys()].filter((id) => places.some(({ article }) => article === id));
    return ids.map((id) => [id, places.filter(({ article }) => article === id)]);
  }
}

/** Each wording once, with how often it stands: [{ place, words, n }]. */
function distinct(places) {
  const lines = new Map();
  for (const place of places) {
    const key = place.words.toLowerCase().replace(/\s+/g, ' ');
    const line = lines.get(key) ?? { place, words: place.words, n: 0 };
    lines.set(key, { ...line, n: line.n + 1 });
  }
  return [...lines.values()];
}

customElements.define('cc-overview', Overview);
