// Compare: the table topic × article, conflicts first. On a narrow window, and of many articles, each topic is a card.
import { LitElement, html } from 'lit';
import { mentionsOf } from '../../report/evidence.js';
import { plainForm, searchable } from '../../report/find.js';
import { articlesOf, grouped, silentIn } from '../../report/model.js';
import { counts, kinds, verdictOf, verdictWord } from '../../report/verdicts.js';
import compareText from '../../styles/compare.css?inline';
import { badge, outlet, outletNumber, paged, said, sign, topicOf, windowOf, wordingButtons } from '../parts.js';
import { base, parts, sheet } from '../sheets.js';

const step = 30;
const columns = 8; // of articles, beyond which a table is mostly empty

class CompareView extends LitElement {
  static properties = { ctx: { attribute: false }, narrow: { state: true } };

  static styles = [base, parts, sheet(compareText)];

  constructor() {
    super();
    this.width = matchMedia('(max-width: 1023.98px)');
    this.narrow = this.width.matches;
  }

  connectedCallback() {
    super.connectedCallback();
    this.width.addEventListener('change', this.#resize);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.width.removeEventListener('change', this.#resize);
  }

  #resize = ({ matches }) => { this.narrow = matches; };

  get cards() {
    return this.narrow || this.ctx.print || this.ctx.model.articles.size > columns;
  }

  get sequence() {
    return this.list ?? [];
  }

  willUpdate() {
    const { model, filter, print } = this.ctx;
    this.filtered = Object.values(filter).join();
    const words = plainForm((filter.words ?? '').trim());
    this.list = print ? model.findings : model.findings.filter((f) => (!filter.verdict || f.verdict === filter.verdict) && (!filter.kind || f.kind === filter.kind)
      && (!filter.article || articlesOf(f).has(filter.article)) && (!words || searchable(model, f).includes(words)));
  }

  render() {
    const { ctx } = this;
    const { s, model } = ctx;
    return html`${ctx.print ? '' : this.#renderFilter()}
      ${this.list.length === 0 ? html`<p class="none">${model.findings.length === 0 ? s.result.noFacts : s.result.nothing}</p>` : this.cards ? this.#renderCards() : this.#renderTable()}
      ${model.aside.length === 0 ? '' : this.#renderAside()}`;
  }

  #renderFilter() {
    const { ctx } = this;
    const { s, model, filter } = ctx;
    const set = (change) => ctx.setFilter({ ...filter, ...change });
    const active = Boolean(filter.verdict || filter.kind || filter.article || filter.words);
    const select = (label, key, options) => html`<label><span>${label}</span><select @change=${(e) => set({ [key]: e.target.value })}>
      <option value="" ?selected=${!filter[key]}>${s.compare.all}</option>${options.map(([id, word]) => html`<option value=${id} ?selected=${filter[key] === id}>${word}</option>`)}</select></label>`;
    return html`<div class="filter" role="search" aria-label=${s.compare.filter}>
      ${select(s.compare.verdict, 'verdict', counts(model.findings).map(({ verdict, n }) => [verdict.id, `${verdict.sign} ${verdictWord(verdict.id, s)} (${n})`]))}
      ${select(s.compare.kind, 'kind', kinds.map((id) => [id, s.kinds[id][1]]))}
      ${select(s.compare.article, 'article', [...model.articles.values()].map((a) => [a.id, `${a.number} ${a.name}`]))}
      <label class="find"><span>${s.compare.words}</span><input type="search" .value=${filter.words ?? ''} placeholder=${s.compare.wordsHint} @input=${(e) => set({ words: e.target.value })}></label>
      <p class="soft" role="status">${s.compare.shown(this.list.length, model.findings.length)} ${active ? html`<button type="button" class="plain" @click=${() => ctx.setFilter({})}>${s.compare.clear}</button>` : ''}</p>
    </div>`;
  }

  #renderTable() {
    const { ctx } = this;
    const { s, model } = ctx;
    const articles = [...model.articles.values()];
    const { shown, before, after } = windowOf(this, `table ${this.filtered}`, this.list, { step, s, at: this.list.indexOf(ctx.chosen) });
    return html`${before}<div class="scroller" tabindex="0" role="region" aria-label=${s.compare.table}><table>
      <thead><tr><th scope="col">${s.compare.topic}</th>${articles.map((a) => html`<th scope="col">${outlet(a)}</th>`)}</tr></thead>
      ${grouped(shown, ({ verdict }) => verdict).map(([id, list]) => html`<tbody>
        <tr class="group"><th colspan=${articles.length + 1} scope="rowgroup"><span>${badge(id, s)} <span class="soft">${s.verdicts[id]?.means ?? ''}</span></span></th></tr>
        ${list.map((finding) => this.#renderRow(finding, articles))}</tbody>`)}
    </table></div>
    ${after}`;
  }

  #renderRow(finding, articles) {
    const { ctx } = this;
    const { s } = ctx;
    const by = new Map(grouped(mentionsOf(finding), ({ article }) => article));
    return html`<tr class="${verdictOf(finding.verdict).family} ${finding === ctx.chosen ? 'chosen' : ''}">
      <th scope="row"><button type="button" class="line" aria-current=${String(finding === ctx.chosen)} @click=${(event) => ctx.show(finding, { event })}>${sign(finding.verdict)}<span class="topic">${topicOf(finding, s)}</span></button></th>
      ${articles.map(({ id }) => html`<td>${by.has(id) ? wordingButtons(ctx, finding, by.get(id), 2) : html`<span class="soft" aria-label=${s.compare.none}>–</span>`}</td>`)}
    </tr>`;
  }

  #renderCards() {
    const { ctx } = this;
    const { s } = ctx;
    let group;
    return html`<div class="stack">${paged(this, `cards ${this.filtered}`, this.list, (finding) => {
      const head = group === finding.verdict ? '' : html`<h3 class="head">${badge(finding.verdict, s)} <span class="soft">${s.verdicts[finding.verdict]?.means ?? ''}</span></h3>`;
      group = finding.verdict;
      return html`${head}${this.#renderCard(finding)}`;
    }, { step, s, at: this.list.indexOf(ctx.chosen) })}</div>`;
  }

  #renderCard(finding) {
    const { ctx } = this;
    const { s, model } = ctx;
    const silent = silentIn(model, finding);
    return html`<div class="card ${verdictOf(finding.verdict).family} ${finding === ctx.chosen ? 'chosen' : ''}">
      <button type="button" class="line" aria-current=${String(finding === ctx.chosen)} @click=${(event) => ctx.show(finding, { event })}>${sign(finding.verdict)} <span class="topic">${topicOf(finding, s)}</span></button>
      ${ctx.print && finding.why && finding.verdict !== 'single' ? html`<p lang="en"><bdi>${finding.why}</bdi></p>` : ''}
      ${finding.positions.map(({ mentions }) => html`<div class="position">${grouped(mentions, ({ article }) => article).map(([id, own]) => html`<p>${ctx.print ? outlet(model.articles.get(id)) : outletNumber(model.articles.get(id))} <span>${wordingButtons(ctx, finding, own, 2)} ${said(own[0], s)}</span></p>`)}</div>`)}
      ${silent.length === 0 ? '' : html`<p class="by">${s.compare.notIn}: ${silent.map((a) => html`${outletNumber(a)} `)}</p>`}
    </div>`;
  }

  /** What the reader marked as wrong, and the way back. */
  #renderAside() {
    const { ctx } = this;
    const { s, model } = ctx;
    return html`<section class="set-aside"><h3 class="head">${s.finding.asideTitle} (${model.aside.length})</h3><p class="lead">${s.finding.asideMeans}</p>
      <ul class="stack">${model.aside.map((finding) => html`<li class="card"><span>${badge(finding.verdict, s)} <span class="topic">${topicOf(finding, s)}</span></span>
        ${ctx.print ? '' : html`<button type="button" class="plain" @click=${() => ctx.decide([{ right: finding }])}>${s.finding.back}</button>`}</li>`)}</ul></section>`;
  }
}

customElements.define('cc-compare', CompareView);
