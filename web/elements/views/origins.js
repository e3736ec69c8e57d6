// Origins: who has it from whom, as a small graph with a list beside it; and text that articles share.
import { LitElement, html, svg } from 'lit';
import { quote } from '../../report/evidence.js';
import { grouped } from '../../report/model.js';
import { quoted } from '../../report/wording.js';
import originsText from '../../styles/origins.css?inline';
import { outlet, paged, short } from '../parts.js';
import { base, parts, sheet } from '../sheets.js';

const drawn = 12; // origins of the graph
const drawnArticles = 16;
const rowHeight = 2.5; // rem, as in the style sheet

class OriginsView extends LitElement {
  static properties = { ctx: { attribute: false } };

  static styles = [base, parts, sheet(originsText)];

  willUpdate() {
    const { model } = this.ctx;
    this.list = model.report.origins
      .map((origin) => ({ origin, evidence: origin.evidence.filter((place) => quote(model.texts, place) !== null) }))
      .sort((a, b) => b.origin.articles.length - a.origin.articles.length || b.origin.findings.length - a.origin.findings.length);
    this.copied = grouped(model.report.passages.filter(({ between, spans }) => between.every((id, i) => quote(model.texts, { article: id, span: spans[i] }) !== null)), ({ between }) => between.join('\n'));
  }

  get sequence() {
    return [];
  }

  render() {
    const { s } = this.ctx;
    return html`<p class="lead">${s.origins.lead}</p>
      ${this.list.length === 0 ? html`<p class="none">${s.origins.none}</p>` : html`${this.#renderGraph()}
        <div class="stack list">${paged(this, 'origins', this.list, (o) => this.#renderOrigin(o), { step: 20, s })}</div>`}
      <h3 class="head">${s.origins.copied}</h3>
      ${this.copied.length === 0 ? html`<p class="soft">${s.origins.noneCopied}</p>` : html`<div class="stack">${paged(this, 'copied', this.copied, ([, passages]) => this.#renderCopied(passages), { step: 12, s })}</div>`}`;
  }

  #renderGraph() {
    const { s, model } = this.ctx;
    const shown = this.list.slice(0, drawn).map(({ origin }) => origin);
    const articles = [...model.articles.values()].filter(({ id }) => shown.some((o) => o.articles.includes(id))).slice(0, drawnArticles);
    // An origin stands at the height of its articles, so that few lines cross.
    const height = (o) => o.articles.reduce((sum, id) => sum + Math.max(0, articles.findIndex((a) => a.id === id)), 0) / o.articles.length;
    const origins = shown.map((o) => [height(o), o]).sort(([a], [b]) => a - b).map(([, o]) => o);
    const rows = Math.max(origins.length, articles.length);
    const middle = (i, n) => `${Math.round(((i + 0.5) * rowHeight * rows * 100) / n) / 100}rem`;
    return html`<figure role="img" aria-label=${s.origins.graph}><div class="graph" aria-hidden="true">
      <ol>${origins.map(({ name, kind }) => html`<li><bdi>${name}</bdi><span class="by">${s.origins.kinds[kind] ?? kind}</span></li>`)}</ol>
      <svg height="${rows * rowHeight}rem">${origins.flatMap((origin, i) => articles.map((entry, j) => (origin.articles.includes(entry.id)
        ? svg`<line class=${origin.evidence.some((e) => e.article === entry.id && e.by === 'copied-text') ? 'copied' : ''} x1="0" x2="100%" y1=${middle(i, origins.length)} y2=${middle(j, articles.length)}></line>` : '')))}</svg>
      <ol>${articles.map((entry) => html`<li>${outlet(entry)}</li>`)}</ol>
    </div></figure>`;
  }

  #renderOrigin({ origin, evidence }) {
    const { ctx } = this;
    const { s, model } = ctx;
    return html`<div class="card"><h3><bdi>${origin.name}</bdi> <span class="by">${s.origins.kinds[origin.kind] ?? origin.kind} · ${s.n.article(origin.articles.length)} · ${s.origins.findings(origin.findings.length)}</span></h3>
      ${grouped(evidence, ({ article }) => article).map(([id, places]) => html`<p>${outlet(model.articles.get(id))} ${grouped(places, (p) => quote(model.texts, p).toLowerCase()).slice(0, ctx.print ? 50 : 4).map(([, own]) => html`
        <button type="button" class="words" @click=${(event) => ctx.show(null, { mention: own[0], event })}><bdi>${quoted(short(quote(model.texts, own[0]), 90))}</bdi></button> <span class="by">${s.origins.by[own[0].by] ?? own[0].by}</span> `)}</p>`)}
    </div>`;
  }

  #renderCopied(passages) {
    const { ctx } = this;
    const { s, model } = ctx;
    const [a, b] = passages[0].between.map((id) => model.articles.get(id));
    return html`<div class="card"><p class="share">${outlet(a)} ${outlet(b)} <span class="by">${s.origins.share(a.number, b.number, s.n.passage(passages.length))}</span></p>
      <ul>${paged(this, `copied ${a.id} ${b.id}`, passages, ({ spans }) => html`<li><button type="button" class="words" @click=${(event) => ctx.show(null, { mention: { article: a.id, span: spans[0] }, event })}><bdi>${quoted(short(a.text.slice(...spans[0])))}</bdi></button>
        <button type="button" class="plain" @click=${(event) => ctx.show(null, { mention: { article: b.id, span: spans[1] }, event })}>${s.finding.there}: ${b.number}</button></li>`, { step: 5, s, listed: true })}</ul></div>`;
  }
}

customElements.define('cc-origins', OriginsView);
