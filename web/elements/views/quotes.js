// Quotes: by speaker, with the words in which articles differ.
import { LitElement, html } from 'lit';
import { wordDifference } from '../../report/difference.js';
import { mentionsOf, quote } from '../../report/evidence.js';
import { articlesOf, grouped, silentIn } from '../../report/model.js';
import { quoted } from '../../report/wording.js';
import quotesText from '../../styles/quotes.css?inline';
import { badge, outlet, outletNumber, paged, said, short, wordingButtons, wordsButton } from '../parts.js';
import { base, parts, sheet } from '../sheets.js';

class QuotesView extends LitElement {
  static properties = { ctx: { attribute: false } };

  static styles = [base, parts, sheet(quotesText)];

  willUpdate() {
    const { model } = this.ctx;
    const names = new Map(model.report.entities.map((e) => [e.id, e.name]));
    const speakerOf = ({ positions }) => positions.map(({ value }) => names.get(value.speaker)).find(Boolean) ?? '';
    this.all = model.findings.filter(({ kind }) => kind === 'quote');
    this.speakers = grouped(this.all, speakerOf)
      .map(([name, findings]) => ({ name, findings, shared: findings.filter((f) => f.verdict !== 'single'), alone: findings.filter((f) => f.verdict === 'single') }))
      .sort((a, b) => Number(a.name === '') - Number(b.name === '') || b.shared.length - a.shared.length || b.findings.length - a.findings.length);
  }

  get sequence() {
    return (this.speakers ?? []).flatMap(({ shared }) => shared);
  }

  render() {
    const { s } = this.ctx;
    return html`<p class="lead">${s.quotes.lead}</p>
      ${this.all.length === 0 ? html`<p class="none">${s.result.nothing}</p>` : paged(this, 'speakers', this.speakers, (speaker) => this.#renderSpeaker(speaker), { step: 12, s, at: this.speakers.findIndex(({ shared }) => shared.includes(this.ctx.chosen)) })}`;
  }

  #renderSpeaker({ name, shared, alone }) {
    const { ctx } = this;
    const { s } = ctx;
    return html`<section><h3 class="head">${name ? html`<bdi>${name}</bdi>` : s.quotes.nobody}</h3>
      <div class="stack">${paged(this, `shared ${name}`, shared, (finding) => this.#renderShared(finding), { step: 8, s, at: shared.indexOf(ctx.chosen) })}</div>
      ${alone.length === 0 ? '' : html`<details ?open=${ctx.print || shared.length === 0}><summary>${s.quotes.once(alone.length)}</summary>
        <ul class="once">${paged(this, `alone ${name}`, alone, (finding) => html`<li>${outletNumber(ctx.model.articles.get(mentionsOf(finding)[0].article))} ${wordingButtons(ctx, finding, mentionsOf(finding), 1)}</li>`, { step: 8, s, listed: true })}</ul></details>`}
    </section>`;
  }

  /** The wordings of one quotation; each but the longest is compared with it. */
  #renderShared(finding) {
    const { ctx } = this;
    const { s, model } = ctx;
    const words = (position) => quote(model.texts, position.mentions[0]);
    const longest = finding.positions.reduce((a, b) => (words(b).length > words(a).length ? b : a));
    const silent = silentIn(model, finding);
    return html`<div class="card ${finding === ctx.chosen ? 'chosen' : ''}">
      <p>${badge(finding.verdict, s)}${finding.verdict === 'agree' ? '' : html` <span class="by" lang="en"><bdi>${finding.why}</bdi></span>`}</p>
      ${[longest, ...finding.positions.filter((p) => p !== longest)].map((position) => html`<div class="wording">
        ${position === longest ? wordsButton(ctx, finding, position.mentions[0]) : this.#renderDifference(finding, position, words(longest), words(position))}
        ${position === longest ? '' : this.#renderEdits(finding, longest, position)}
        <p class="who">${[...articlesOf({ positions: [position] })].map((id) => html`${outlet(model.articles.get(id))} `)}${said(position.mentions[0], s)}</p>
      </div>`)}
      ${silent.length === 0 ? '' : html`<p class="by">${s.compare.notIn}: ${silent.map((a) => html`${outletNumber(a)} `)}</p>`}
    </div>`;
  }

  /** What kind of difference each is, as the report has it. */
  #renderEdits(finding, longest, position) {
    const { s } = this.ctx;
    const pair = [longest, position].map((p) => finding.positions.indexOf(p));
    const relation = finding.relations.find(({ between }) => pair.every((i) => between.includes(i)));
    if (!relation?.edits?.length) return '';
    const turned = relation.between[0] !== pair[0];
    return html`<ul class="edits">${relation.edits.slice(0, 12).map(({ type, a, b }) => {
      const [from, to] = turned ? [b, a] : [a, b];
      return html`<li>${s.quotes.edits[type] ?? type}: <bdi class="words">${from ? quoted(short(from, 80)) : '–'}</bdi> → <bdi class="words">${to ? quoted(short(to, 80)) : '–'}</bdi></li>`;
    })}</ul>`;
  }

  #renderDifference(finding, position, longest, words) {
    const { ctx } = this;
    const { s } = ctx;
    const steps = wordDifference(bare(longest), bare(words));
    return html`<button type="button" class="words" @click=${(event) => ctx.show(finding, { mention: position.mentions[0], event })}><bdi>“${steps.map(({ type, words: part }) => (
      type === 'same' ? part : type === 'gone' ? html`<del><span class="offscreen"> [${s.quotes.gone}: </span>${part}<span class="offscreen">] </span></del>` : html`<ins><span class="offscreen"> [${s.quotes.added}: </span>${part}<span class="offscreen">] </span></ins>`))}”</bdi></button>`;
  }
}

/** Without the quotation marks that a quotation brings. */
const bare = (words) => words.replace(/^["“”„«‘']+|["“”»’']+$/g, '');

customElements.define('cc-quotes', QuotesView);
