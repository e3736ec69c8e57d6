// Names: what each article calls whom, in its own voice and in the words of others.
import { LitElement, html } from 'lit';
import { quote } from '../../report/evidence.js';
import { grouped } from '../../report/model.js';
import namesText from '../../styles/names.css?inline';
import { langOf, outlet, paged } from '../parts.js';
import { base, parts, sheet } from '../sheets.js';

const labelsAtFirst = 6;

class NamesView extends LitElement {
  static properties = { ctx: { attribute: false }, all: { state: true } };

  static styles = [base, parts, sheet(namesText)];

  willUpdate() {
    const { model } = this.ctx;
    this.list = model.report.entities.map((entity) => {
      const places = entity.labels.flatMap(({ voice, loaded, mentions }) => mentions.map((m) => ({ ...m, voice, loaded, words: quote(model.texts, m) }))).filter(({ words }) => words !== null);
      const wordings = new Set(places.map(({ words }) => words.toLowerCase())).size;
      return { entity, places, wordings, articles: new Set(places.map(({ article }) => article)).size };
    }).filter(({ places }) => places.length > 0);
    this.list.sort((a, b) => b.articles - a.articles || b.wordings - a.wordings || b.places.length - a.places.length);
    this.differing = this.list.filter(({ articles, wordings }) => articles > 1 && wordings > 1);
  }

  get sequence() {
    return [];
  }

  render() {
    const { s, print } = this.ctx;
    const shown = this.all ? this.list : this.differing;
    return html`<p class="lead">${s.names.lead}</p>
      ${print || this.list.length === this.differing.length ? '' : html`<p><button type="button" class="plain" @click=${() => { this.all = !this.all; }}>${this.all ? s.names.fewer : s.names.allNames}</button></p>`}
      ${shown.length === 0 ? html`<p class="none">${s.names.none}</p>` : html`<div class="stack">${paged(this, String(this.all), shown, (name) => this.#renderName(name), { step: 20, s })}</div>`}`;
  }

  #renderName({ entity, places }) {
    const { s, model } = this.ctx;
    const order = [...model.articles.keys()];
    const rows = grouped(places, ({ article }) => article).sort(([a], [b]) => order.indexOf(a) - order.indexOf(b));
    return html`<div class="card"><h3><bdi>${entity.name}</bdi> <span class="by">${s.names.types[entity.type] ?? entity.type}</span></h3>
      <table><thead><tr><td></td><th scope="col">${s.names.own}</th><th scope="col">${s.names.others}</th></tr></thead>
      <tbody>${rows.map(([id, own]) => html`<tr><th scope="row">${outlet(model.articles.get(id))}</th>
        <td>${this.#renderLabels(model.articles.get(id), own.filter(({ voice }) => voice === 'own'), s.names.own)}</td>
        <td>${this.#renderLabels(model.articles.get(id), own.filter(({ voice }) => voice !== 'own'), s.names.others)}</td></tr>`)}</tbody></table></div>`;
  }

  #renderLabels(entry, places, column) {
    const { ctx } = this;
    if (places.length === 0) return html`<span class="soft dash" aria-hidden="true">–</span>`;
    const list = grouped(places, ({ words }) => words.toLowerCase().replace(/\s+/g, ' '));
    const shown = ctx.print ? list : list.slice(0, labelsAtFirst);
    return html`<span class="column" aria-hidden="true">${column}</span>${shown.map(([, own]) => html`<button type="button" class="words ${own[0].loaded ? 'loaded' : ''}" lang=${langOf(entry)} @click=${(event) => ctx.show(null, { mention: own[0], event })}><bdi>${own[0].words}</bdi>${
      own.length > 1 ? html`<small> ×${own.length}</small>` : ''}${own[0].loaded ? html`<small class="judging" lang=${ctx.s.tag}>${ctx.s.names.loaded}</small>` : ''}</button>`)}${list.length > shown.length ? html`<span class="by">${ctx.s.finding.more(list.length - shown.length)}</span>` : ''}`;
  }
}

customElements.define('cc-names', NamesView);
