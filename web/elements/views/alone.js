// Left out: what only one article tells, and where in it that stands; and what it lacks that others tell.
import { LitElement, html, svg } from 'lit';
import { mentionsOf } from '../../report/evidence.js';
import { articlesOf, grouped } from '../../report/model.js';
import { kindWord } from '../../report/verdicts.js';
import aloneText from '../../styles/alone.css?inline';
import { badge, langOf, outlet, outletNumber, paged, topicOf } from '../parts.js';
import { base, parts, sheet } from '../sheets.js';

class AloneView extends LitElement {
  static properties = { ctx: { attribute: false }, opened: { state: true } };

  static styles = [base, parts, sheet(aloneText)];

  willUpdate() {
    const { model } = this.ctx;
    if (this.model === model) return;
    this.model = model;
    this.single = grouped(model.findings.filter(({ verdict }) => verdict === 'single'), (f) => mentionsOf(f)[0].article);
    this.shared = model.findings.filter((f) => f.verdict !== 'single' && articlesOf(f).size > 1);
    this.sections = new Map();
  }

  /** What is shown of an article, made when it is opened. */
  #section(entry) {
    if (!this.sections.has(entry)) {
      const own = this.single.find(([id]) => id === entry.id)?.[1] ?? [];
      this.sections.set(entry, {
        sentences: sentencesOf(own, entry.id), missing: this.shared.filter((f) => !articlesOf(f).has(entry.id)),
        paragraphs: 1 + this.model.marks.get(entry.id).reduce((most, { mention }) => Math.max(most, mention.paragraph), 0),
      });
    }
    return this.sections.get(entry);
  }

  #open(entry) {
    return this.ctx.print || (this.opened?.get(entry.id) ?? entry === this.ctx.base);
  }

  #toggle(entry, { target }) {
    if (!this.ctx.print && target.open !== this.#open(entry)) this.opened = new Map(this.opened).set(entry.id, target.open);
  }

  get sequence() {
    return [];
  }

  render() {
    const { ctx } = this;
    const { s } = ctx;
    return html`<p class="lead">${s.alone.lead}</p>
      ${[...ctx.model.articles.values()].map((entry) => html`<details ?open=${this.#open(entry)} @toggle=${(event) => this.#toggle(entry, event)}>
        <summary>${outlet(entry)} <span class="by">${s.n.sentence(this.#section(entry).sentences.length)}</span></summary>
        ${this.#open(entry) ? this.#renderSection(entry) : ''}
      </details>`)}`;
  }

  #renderSection(entry) {
    const { s } = this.ctx;
    const { sentences, missing, paragraphs } = this.#section(entry);
    return html`<h3>${s.alone.tells}</h3>
      ${sentences.length === 0 ? html`<p class="soft">${s.alone.nothing}</p>` : html`<ol>${paged(this, entry.id, sentences, (sentence) => this.#renderSentence(entry, sentence, paragraphs), { step: 12, s, listed: true })}</ol>`}
      ${missing.length === 0 ? '' : html`<h3>${s.alone.missed} (${missing.length})</h3><ul class="missing">${paged(this, `missing ${entry.id}`, missing, (finding) => html`<li><button type="button" class="line" @click=${(event) => this.ctx.show(finding, { event })}>${badge(finding.verdict, s)} ${topicOf(finding, s)}
        ${[...articlesOf(finding)].map((id) => outletNumber(this.ctx.model.articles.get(id)))}</button></li>`, { step: 8, s, listed: true })}</ul>`}`;
  }

  /** A sentence with its facts marked, and where it stands: a bar as long as the article. */
  #renderSentence(entry, { span: [from, to], facts }, paragraphs) {
    const { ctx } = this;
    const { s } = ctx;
    const at = `${Math.round((from / Math.max(1, entry.text.length)) * 100)}%`;
    const [first] = facts;
    return html`<li><p class="place"><svg aria-hidden="true">${svg`<line x1="0" x2="100%" y1="50%" y2="50%"></line><circle cx=${at} cy="50%" r="4"></circle>`}</svg><span class="by">${s.alone.place(first.mention.paragraph + 1, paragraphs)} · ${[...new Set(facts.map(({ finding }) => kindWord(finding.kind, s)))].join(', ')}</span></p>
      <button type="button" class="words" lang=${langOf(entry)} @click=${(event) => ctx.show(first.finding, { mention: first.mention, event })}><bdi>${marked(entry.text, [from, to], facts.map(({ mention }) => mention.span))}</bdi></button></li>`;
  }
}

/** The sentences of an article that hold single findings, in order: [{ span, facts: [{ finding, mention }] }]. */
function sentencesOf(single, id) {
  const facts = single.flatMap((finding) => mentionsOf(finding).filter(({ article }) => article === id).slice(0, 1).map((mention) => ({ finding, mention })));
  return grouped(facts, ({ mention }) => (mention.sentence ?? mention.span).join())
    .map(([, list]) => ({ span: cover(list), facts: list.sort((a, b) => a.mention.span[0] - b.mention.span[0]) }))
    .sort((a, b) => a.span[0] - b.span[0]);
}

/** The sentence with all that begins in it; a very long one is cut to its facts. */
function cover(list) {
  const [from, to] = list[0].mention.sentence ?? list[0].mention.span;
  const starts = list.map(({ mention }) => mention.span[0]), ends = list.map(({ mention }) => mention.span[1]);
  const whole = [Math.min(from, ...starts), Math.max(to, ...ends)];
  return whole[1] - whole[0] < 2000 ? whole : [starts[0], Math.min(ends[0], starts[0] + 2000)];
}

/** Text with some spans of it emphasised; overlapping ones are one. */
function marked(text, [from, to], spans) {
  const parts = [];
  let at = from;
  for (const [a, b] of [...spans].sort((x, y) => x[0] - y[0])) {
    const start = Math.max(a, at), end = Math.min(b, to);
    if (end <= start) continue;
    parts.push(text.slice(at, start), html`<b>${text.slice(start, end)}</b>`);
    at = end;
  }
  return [...parts, text.slice(at, to)];
}

customElements.define('cc-alone', AloneView);
