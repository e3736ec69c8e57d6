// Read: one article, with quiet marks where others confirm, refine, contradict it or tell it differently.
// Only a window of a long text is in the page; choosing a place moves the window there.
import { LitElement, html, nothing, svg } from 'lit';
import { pieces } from '../../report/evidence.js';
import { foldTitle, stretches, windowAround } from '../../report/layout.js';
import { grouped, marksIn, mentionIn, articlesOf } from '../../report/model.js';
import { verdictOf, verdictWord, verdicts } from '../../report/verdicts.js';
import { dayWords } from '../../report/wording.js';
import readText from '../../styles/read.css?inline';
import { badge, langOf, paged, sign, topicOf, wordingButtons } from '../parts.js';
import { base, parts, sheet } from '../sheets.js';

const room = 60_000; // code units in the page at a time
const inMargin = 3; // signs beside one paragraph

class ReadView extends LitElement {
  static properties = { ctx: { attribute: false }, window: { state: true }, off: { state: true } };

  static styles = [base, parts, sheet(readText)];

  constructor() {
    super();
    this.off = new Set(['single']);
  }

  willUpdate(changed) {
    if (!changed.has('ctx')) return;
    const { base: entry, model, chosen, mention, print } = this.ctx;
    if (this.entry?.article !== entry.article || this.entry?.text !== entry.text) {
      this.stretches = stretches(entry.article);
      this.window = windowAround(this.stretches, 0, room);
    }
    this.entry = entry;
    this.marks = model.marks.get(entry.id);
    const own = mention?.article === entry.id ? mention : chosen && mentionIn(chosen, entry.id);
    this.target = own ? { mention: own, span: own.span, finding: chosen } : null;
    if (this.target) this.#reach(this.target.span[0]);
    if (print) this.window = { first: 0, last: this.stretches.length };
  }

  /** Moves the window so that a place is in it. */
  #reach(place) {
    const inside = this.stretches.slice(this.window.first, this.window.last).some(({ span }) => span[0] <= place && place < span[1]);
    if (!inside) this.window = windowAround(this.stretches, place, room);
  }

  updated(changed) {
    const { ctx } = this;
    if (!changed.has('ctx') || !this.target || ctx.print || this.stamp === ctx.stamp) return;
    this.stamp = ctx.stamp;
    const mark = this.renderRoot.querySelector('mark');
    if (!mark) return;
    const fold = mark.closest('details');
    if (fold) fold.open = true;
    const { top, bottom } = mark.getBoundingClientRect();
    if (top > innerHeight * 0.14 && bottom < innerHeight * 0.45) return;
    mark.scrollIntoView({ block: 'start', behavior: matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth' });
  }

  render() {
    const { ctx, entry } = this;
    return html`${ctx.print ? '' : html`${this.#renderSwitch()}${this.#renderLegend()}`}
      <div class="sheet">
        ${ctx.print ? '' : this.#renderMap()}
        <article lang=${langOf(entry)} aria-label=${ctx.s.read.text}>
          ${this.stretches.some(({ role }) => role === 'title') ? '' : html`<h3><bdi>${entry.article.title?.text || entry.name}</bdi></h3>`}
          <p class="about" lang=${ctx.s.tag}>${this.#about()}</p>
          ${this.#renderWindow()}
        </article>
      </div>
      ${this.#renderMissing()}`;
  }

  #renderSwitch() {
    const { ctx } = this;
    return html`<div class="switch chips" role="group" aria-label=${ctx.s.read.base}>${[...ctx.model.articles.values()].map((a) => html`
      <button type="button" aria-current=${a === ctx.base ? 'true' : 'false'} @click=${() => ctx.go({ base: a.number })}><span class="n">${a.number}</span><bdi>${a.name}</bdi></button>`)}</div>`;
  }

  /** What the marks mean, and which are drawn. */
  #renderLegend() {
    const { s } = this.ctx;
    const here = new Map(grouped(this.marks, ({ finding }) => finding.verdict).map(([id, list]) => [id, new Set(list.map(({ finding }) => finding)).size]));
    return html`<div class="legend chips" role="group" aria-label=${s.read.marks}>${verdicts.filter(({ id }) => here.has(id)).map(({ id }) => html`
      <button type="button" class=${id} aria-pressed=${String(!this.off.has(id))} title=${s.verdicts[id].means} @click=${() => this.#toggle(id)}>${sign(id)}<span class="ev ${id}">${verdictWord(id, s)}</span> <b>${here.get(id)}</b></button>`)}</div>`;
  }

  #toggle(id) {
    const off = new Set(this.off);
    if (!off.delete(id)) off.add(id);
    this.off = off;
  }

  /** A bar as long as the article: where in it the marks lie. */
  #renderMap() {
    const { ctx, entry } = this;
    const length = Math.max(1, entry.text.length);
    const seen = new Set();
    const drawn = this.marks.filter(({ finding }) => !this.off.has(finding.verdict) && finding.verdict !== 'single').sort((a, b) => verdictOf(b.finding.verdict).rank - verdictOf(a.finding.verdict).rank);
    const told = grouped(drawn, ({ finding }) => finding.verdict).map(([id, list]) => `${verdictWord(id, ctx.s)} ${list.length}`).reverse().join(', ');
    return html`<svg class="map" role="img" aria-label=${ctx.s.read.map(told || '0')} @click=${this.#jump}>${drawn.slice(-2000).map(({ span, finding }) => {
      const at = Math.round((span[0] / length) * 400) / 4;
      const key = `${at} ${finding.verdict}`;
      if (seen.has(key)) return nothing;
      seen.add(key);
      return svg`<rect class=${finding.verdict} y="${at}%" height="3"></rect>`;
    })}${this.target ? svg`<rect class="here" y="${(this.target.span[0] / length) * 100}%" height="5"></rect>` : nothing}</svg>`;
  }

  #jump = (event) => {
    const { top, height } = event.currentTarget.getBoundingClientRect();
    const wanted = ((event.clientY - top) / height) * this.entry.text.length;
    const marks = this.marks.filter(({ finding }) => !this.off.has(finding.verdict) && finding.verdict !== 'single');
    if (marks.length === 0) return;
    const nearest = marks.reduce((a, b) => (Math.abs(b.span[0] - wanted) < Math.abs(a.span[0] - wanted) ? b : a));
    this.ctx.show(nearest.finding, { mention: nearest.mention });
  };

  #about() {
    const { s } = this.ctx;
    const { article, name } = this.entry;
    const date = article.published?.value ? dayWords(article.published.value, s) : s.read.unknownDate;
    const basis = { stated: ` (${s.read.stated})`, inferred: ` (${s.read.inferred})` }[article.published?.basis] ?? '';
    return [name, article.byline, `${date}${article.published?.value ? basis : ''}`, s.n.word(article.words)].filter(Boolean).join(' · ');
  }

  #renderWindow() {
    const { s } = this.ctx;
    const { first, last } = this.window;
    const list = this.stretches;
    return html`<div class="text">
      ${first > 0 ? html`<button type="button" class="more" @click=${() => { this.window = windowAround(list, list[first - 1].span[0], room); }}>${s.read.before}</button>` : ''}
      ${list.slice(first, last).map((stretch) => this.#renderStretch(stretch))}
      ${last < list.length ? html`<button type="button" class="more" @click=${() => { this.window = { first, last: windowAround(list, list[last].span[0], room).last }; }}>${s.read.after}</button>` : ''}
    </div>`;
  }

  #renderStretch(stretch) {
    const { role, span } = stretch;
    if (role === 'furniture') {
      return html`<details ?open=${this.ctx.print}><summary lang=${this.ctx.s.tag}>${foldTitle(stretch, this.ctx.s)}</summary>${stretch.parts.map((part) => this.#renderLeftOut(part))}</details>`;
    }
    const text = this.#renderText(span);
    return html`<div class="row">${this.#renderMargin(span)}${role === 'title' ? html`<h3>${text}</h3>` : role === 'heading' ? html`<h4>${text}</h4>` : html`<p class=${role}>${text}</p>`}</div>`;
  }

  /** A line that was taken for the page around the article, and the way to have it read. */
  #renderLeftOut({ span }) {
    const { ctx, entry: { article } } = this;
    return html`<p>${this.#renderText(span)}${ctx.correctable ? html` <button type="button" class="plain" lang=${ctx.s.tag} @click=${() => ctx.decide([{ keep: [article.id, span] }])}>${ctx.s.finding.back}</button>` : ''}</p>`;
  }

  /** The gravest verdicts of a paragraph, as buttons: what the keyboard and a screen reader use for the marks in it. */
  #renderMargin(span) {
    const { ctx } = this;
    const starting = marksIn(this.marks, span).filter((m) => m.span[0] >= span[0] && !this.off.has(m.finding.verdict));
    const byVerdict = grouped(starting, ({ finding }) => finding.verdict).sort(([a], [b]) => verdictOf(a).rank - verdictOf(b).rank);
    return html`<div class="margin" lang=${ctx.s.tag}>${byVerdict.slice(0, inMargin).map(([id, marks]) => {
      const list = grouped(marks, ({ finding }) => finding).map(([, own]) => own[0]);
      const at = list.findIndex(({ finding }) => finding === ctx.chosen);
      const next = list[(at + 1) % list.length];
      return html`<button type="button" class=${id} aria-label=${ctx.s.read.margin(verdictWord(id, ctx.s), list.length)} aria-pressed=${String(at !== -1)}
        @click=${(event) => ctx.show(next.finding, { mention: next.mention, event })}>${sign(id)}${list.length > 1 ? html`<small>${list.length}</small>` : ''}</button>`;
    })}</div>`;
  }

  #renderText(span) {
    const { chosen } = this.ctx;
    const marks = marksIn(this.marks, span).filter(({ finding }) => finding === chosen || !this.off.has(finding.verdict));
    if (this.target && this.target.span[0] < span[1] && this.target.span[1] > span[0]) marks.push(this.target);
    return pieces(span, marks).map(({ from, to, marks: over }) => {
      const words = this.entry.text.slice(from, to);
      if (over.length === 0) return words;
      if (over.includes(this.target)) return html`<mark class=${chosen?.verdict ?? 'single'}>${words}</mark>`;
      const same = over.find(({ finding }) => finding === chosen);
      const top = same ?? gravest(over);
      return html`<span class="ev ${top.finding.verdict} ${same ? 'same' : ''}" data-sign=${verdictOf(top.finding.verdict).sign} @click=${() => this.ctx.show(top.finding, { mention: top.mention })}>${words}</span>`;
    });
  }

  /** What two or more others tell, and this article does not. */
  #renderMissing() {
    const { ctx, entry } = this;
    const { s, model } = ctx;
    if (model.articles.size < 3 || ctx.print) return '';
    const list = model.findings.filter((f) => f.verdict !== 'single' && !articlesOf(f).has(entry.id) && articlesOf(f).size > 1);
    return html`<section class="missing"><h3 class="head">${s.read.missing}</h3>
      ${list.length === 0 ? html`<p class="soft">${s.read.noneMissing}</p>` : html`<p class="lead">${s.read.missingLead}</p>
      <div class="stack">${paged(this, `missing ${entry.id}`, list, (finding) => html`<div class="card item">
        <div class="top">${badge(finding.verdict, s)} <span class="topic">${topicOf(finding, s)}</span></div>
        ${grouped(finding.positions.flatMap((p) => p.mentions), (m) => m.article).map(([id, own]) => html`<p><span class="n" title=${model.articles.get(id).name}>${model.articles.get(id).number}</span> ${wordingButtons(ctx, finding, own, 2)}</p>`)}
      </div>`, { step: 8, s })}</div>`}</section>`;
  }
}

/** Of marks on the same words, the one with the gravest verdict; the innermost where that is equal. */
function gravest(marks) {
  return marks.reduce((a, b) => (verdictOf(b.finding.verdict).rank <= verdictOf(a.finding.verdict).rank ? b : a));
}

customElements.define('cc-read', ReadView);
