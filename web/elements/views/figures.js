// Figures: what each allows, drawn on one scale, so that “at least 83” and “more than 80” are seen to fit.
import { LitElement, html, nothing, svg } from 'lit';
import { mentionsOf } from '../../report/evidence.js';
import { articlesOf } from '../../report/model.js';
import { barOf, scaleOf } from '../../report/scale.js';
import { numberWords } from '../../report/wording.js';
import figuresText from '../../styles/figures.css?inline';
import { badge, outlet, outletNumber, paged, topicOf, valueOf, wordingButtons } from '../parts.js';
import { base, parts, sheet } from '../sheets.js';

class FiguresView extends LitElement {
  static properties = { ctx: { attribute: false } };

  static styles = [base, parts, sheet(figuresText)];

  willUpdate() {
    const all = this.ctx.model.findings.filter(({ kind }) => kind === 'quantity');
    this.shared = all.filter(({ verdict }) => verdict !== 'single');
    this.alone = all.filter(({ verdict }) => verdict === 'single');
  }

  get sequence() {
    return this.shared ?? [];
  }

  render() {
    const { ctx, shared, alone } = this;
    const { s, model } = ctx;
    return html`<p class="lead">${s.figures.lead}</p>
      ${shared.length + alone.length === 0 ? html`<p class="none">${s.result.nothing}</p>` : ''}
      <div class="stack">${paged(this, 'shared', shared, (finding) => this.#renderFigure(finding), { step: 20, s, at: shared.indexOf(ctx.chosen) })}</div>
      ${alone.length === 0 ? '' : html`<details ?open=${ctx.print}><summary>${s.figures.once(alone.length)}</summary>
        <ul class="once">${paged(this, 'alone', alone, (finding) => html`<li>${outletNumber(model.articles.get(mentionsOf(finding)[0].article))} ${wordingButtons(ctx, finding, mentionsOf(finding), 1)}
          <span class="by">${valueOf(ctx, finding.positions[0])} ${topicOf(finding, s)}</span></li>`, { step: 30, s, listed: true })}</ul></details>`}`;
  }

  #renderFigure(finding) {
    const { ctx } = this;
    const { s, model } = ctx;
    const scale = scaleOf(finding.positions.map(({ value }) => value));
    return html`<div class="card ${finding === ctx.chosen ? 'chosen' : ''}">
      <button type="button" class="line" aria-current=${String(finding === ctx.chosen)} @click=${(event) => ctx.show(finding, { event })}>${badge(finding.verdict, s)} <span class="topic">${topicOf(finding, s)}</span></button>
      <ul class="rows">${finding.positions.map((position) => html`<li>
        <div class="said">${wordingButtons(ctx, finding, position.mentions, 2)}<span class="who">${[...articlesOf({ positions: [position] })].map((id) => html`${ctx.print ? outlet(model.articles.get(id)) : outletNumber(model.articles.get(id))} `)}</span>
          <span class="by">${valueOf(ctx, position)}</span></div>
        ${scale ? renderBar(barOf(position.value, scale), scale) : ''}</li>`)}</ul>
      ${scale ? html`<div class="rows axis" aria-hidden="true"><small>${scale.log ? s.figures.log : ''}</small><svg>${scale.ticks.map((x) => svg`<text x=${per(scale.at(x))} y="14">${numberWords(x, s)}</text>`)}</svg></div>` : ''}
    </div>`;
  }
}

const per = (share) => `${Math.round(share * 10_000) / 100}%`;

/** A bar over the values that the words allow. The words beside it say the same. */
function renderBar(bar, scale) {
  const grid = scale.ticks.map((x) => svg`<line class="tick" x1=${per(scale.at(x))} x2=${per(scale.at(x))} y1="0" y2="100%"></line>`);
  if (!bar) return html`<svg class="bar" aria-hidden="true">${grid}</svg>`;
  const { from, to, openLow, openHigh, hollowLow, hollowHigh, soft } = bar;
  const end = (share, hollow) => svg`<circle class="end ${hollow ? 'hollow' : ''} ${soft ? 'soft' : ''}" cx=${per(share)} cy="50%" r="6"></circle>`;
  return html`<svg class="bar" aria-hidden="true">${grid}
    ${to > from ? svg`<line class="span ${soft ? 'soft' : ''}" x1=${per(from)} x2=${per(to)} y1="50%" y2="50%"></line>` : nothing}
    ${openLow ? svg`<svg x="0" y="50%" overflow="visible"><path class="arrow" d="M10 -7 L0 0 L10 7"></path></svg>` : end(from, hollowLow)}
    ${openHigh ? svg`<svg x="100%" y="50%" overflow="visible"><path class="arrow" d="M-10 -7 L0 0 L-10 7"></path></svg>` : to > from ? end(to, hollowHigh) : nothing}
  </svg>`;
}

customElements.define('cc-figures', FiguresView);
