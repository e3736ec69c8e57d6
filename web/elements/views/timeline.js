// Timeline: what happened, as the articles date it, against when they were published. The list first;
// the drawing says nothing that the list does not.
import { LitElement, html, svg } from 'lit';
import { mentionIn, articlesOf, grouped } from '../../report/model.js';
import { dayScale } from '../../report/scale.js';
import { differs } from '../../report/verdicts.js';
import { dayWords, timeWords } from '../../report/wording.js';
import timelineText from '../../styles/timeline.css?inline';
import { outlet, outletNumber, paged, sign, topicOf } from '../parts.js';
import { base, parts, sheet } from '../sheets.js';

class TimelineView extends LitElement {
  static properties = { ctx: { attribute: false } };

  static styles = [base, parts, sheet(timelineText)];

  willUpdate() {
    const { model } = this.ctx;
    const told = model.report.timeline.map(({ from, to, finding }) => ({ from, to, finding: model.byId.get(finding) })).filter(({ finding }) => finding && !model.aside.includes(finding));
    const published = [...model.articles.values()].filter(({ article }) => article.published?.value).map((entry) => ({ from: entry.article.published.value, to: entry.article.published.value, entry }));
    this.dated = [...told, ...published].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : Number(Boolean(a.entry)) - Number(Boolean(b.entry))));
    this.undated = [...model.articles.values()].filter(({ article }) => !article.published?.value);
    this.told = told;
  }

  get sequence() {
    return (this.told ?? []).map(({ finding }) => finding).filter(differs);
  }

  render() {
    const { ctx } = this;
    const { s } = ctx;
    if (this.told.length === 0) return html`<p class="lead">${s.timeline.lead}</p><p class="none">${s.result.nothing}</p>`;
    const days = grouped(this.dated, ({ from, to }) => `${from} ${to}`);
    return html`<p class="lead">${s.timeline.lead}</p>
      ${this.undated.length === 0 ? '' : html`<p class="soft">${s.timeline.undated}: ${this.undated.map((entry) => html`${outlet(entry)} `)}</p>`}
      ${this.#renderChart()}
      <ol aria-label=${s.timeline.list}>${paged(this, 'days', days, ([, items]) => this.#renderDay(items), { step: 40, s, listed: true, at: days.findIndex(([, items]) => items.some(({ finding }) => finding && finding === ctx.chosen)) })}</ol>`;
  }

  #renderDay(items) {
    const { s } = this.ctx;
    const [{ from, to }] = items;
    const value = items.map(({ finding }) => finding?.positions.map((p) => p.value).find((v) => v.from === from && v.to === to)).find(Boolean);
    return html`<li><p class="when">${value ? timeWords(value, s) : timeWords({ from, to }, s)}</p>
      <ul>${paged(this, `day ${from} ${to}`, items, ({ finding, entry }) => (entry ? html`<li class="published"><span class="mark" aria-hidden="true">▲</span> ${s.timeline.published}: ${outlet(entry)}</li>` : this.#renderTold(finding)), { step: 40, s, listed: true, at: items.findIndex(({ finding }) => finding && finding === this.ctx.chosen) })}</ul></li>`;
  }

  #renderTold(finding) {
    const { ctx } = this;
    return html`<li><button type="button" class="line" aria-current=${String(finding === ctx.chosen)} @click=${(event) => ctx.show(finding, { event })}>${finding.verdict === 'single' ? '' : sign(finding.verdict)}
      <span class="what">${topicOf(finding, ctx.s)}</span> <span class="who">${[...articlesOf(finding)].map((id) => html`${outletNumber(ctx.model.articles.get(id))}`)}</span></button></li>`;
  }

  /** A row for each article: the days that it tells of, and the day of its own. */
  #renderChart() {
    const { ctx } = this;
    const { s, model } = ctx;
    const scale = dayScale(this.dated.map(({ from }) => from));
    if (!scale || scale.from === scale.to) return '';
    const x = (iso) => `${Math.round(Math.min(1, Math.max(0, scale.at(iso))) * 1000) / 10}%`;
    const rows = [...model.articles.values()].slice(0, 20);
    return html`<figure role="img" aria-label=${s.timeline.chart}><div class="chart" aria-hidden="true">
      ${rows.map((entry) => html`<span class="row">${outlet(entry)}</span><svg>${svg`<line class="axis" x1="0" x2="100%" y1="38%" y2="38%"></line>
        ${this.told.filter(({ from, finding }) => from >= scale.from && mentionIn(finding, entry.id)).slice(0, 200).map(({ from, finding }) => svg`<circle class=${differs(finding) ? 'differs' : ''} cx=${x(from)} cy="38%" r="5"></circle>`)}
        ${entry.article.published?.value ? svg`<svg x=${x(entry.article.published.value)} y="58%" overflow="visible"><path d="M0 0 L6 10 L-6 10 Z"></path></svg>` : ''}`}</svg>`)}
      <span class="soft">${scale.earlier > 0 ? `← ${s.timeline.earlier(scale.earlier)}` : ''}</span><p class="ends"><span>${dayWords(scale.from, s)}</span><span>${dayWords(scale.to, s)}</span></p>
    </div></figure>`;
  }
}

customElements.define('cc-timeline', TimelineView);
