// One finding: its verdict, each position with the exact words and who has them, why, and what a
// reader can do about it.
import { LitElement, html } from 'lit';
import { notTheSame, partners, theSame, wrong } from '../report/decisions.js';
import { mentionsOf, quote } from '../report/evidence.js';
import { plainForm, searchable } from '../report/find.js';
import { grouped, inSentence, silence, silentIn } from '../report/model.js';
import { fragmentOf } from '../report/route.js';
import { kindWord, verdictOf, verdictWord } from '../report/verdicts.js';
import { quoted } from '../report/wording.js';
import panelText from '../styles/panel.css?inline';
import { badge, langOf, outlet, said, short, topicOf, valueOf } from './parts.js';
import { base, parts, sheet } from './sheets.js';

const placesAtFirst = 2; // of one position in one article
const choices = 12; // findings offered as “the same thing”

class Panel extends LitElement {
  static properties = { ctx: { attribute: false }, choosing: { state: true }, query: { state: true }, all: { state: true } };

  static styles = [base, parts, sheet(panelText)];

  willUpdate(changed) {
    if (this.ctx.chosen === this.finding) return;
    this.finding = this.ctx.chosen;
    this.choosing = '';
    this.query = '';
    this.all = false;
    this.fresh = true;
  }

  updated() {
    if (this.fresh) this.scrollTop = 0;
    this.fresh = false;
  }

  focus() {
    this.renderRoot.querySelector('h3')?.focus({ preventScroll: true });
  }

  render() {
    const { ctx, finding } = this;
    const { s } = ctx;
    if (!finding) return html`<section aria-label=${s.finding.region}><p class="hint">${s.read.hint}</p></section>`;
    const verdict = verdictOf(finding.verdict);
    return html`<section class=${verdict.family} aria-label=${s.finding.region}>
      ${this.#renderTop()}
      <h3 tabindex="-1">${badge(finding.verdict, s)} <span class="kind">${kindWord(finding.kind, s)}</span><span class="topic">${topicOf(finding, s)}</span></h3>
      ${finding.why && finding.verdict !== 'single' ? html`<p class="why"><bdi lang="en">${finding.why}</bdi></p>` : html`<p class="why">${s.verdicts[finding.verdict]?.means ?? ''}</p>`}
      <ol class="positions">${finding.positions.map((position) => this.#renderPosition(position))}</ol>
      ${this.#renderSilent()}
      ${this.#renderBasis()}
      ${this.#renderActions()}
    </section>`;
  }

  #renderTop() {
    const { ctx, finding } = this;
    const { s, sequence } = ctx;
    const at = sequence.indexOf(finding);
    return html`<div class="top">
      <button type="button" aria-label=${s.finding.previous} aria-keyshortcuts="p" @click=${() => ctx.step(-1)}>←</button>
      <button type="button" aria-label=${s.finding.next} aria-keyshortcuts="n" @click=${() => ctx.step(1)}>→</button>
      <span class="soft">${at === -1 ? '' : s.result.at(at + 1, sequence.length)}</span>
      <button type="button" aria-label=${s.finding.close} aria-keyshortcuts="Escape" @click=${ctx.close}>✕</button>
    </div>`;
  }

  #renderPosition(position) {
    const { model } = this.ctx;
    const value = valueOf(this.ctx, position);
    return html`<li>${value ? html`<p class="value">${value}</p>` : ''}
      ${grouped(position.mentions, ({ article }) => article).map(([id, mentions]) => this.#renderSide(model.articles.get(id), mentions))}</li>`;
  }

  /** One article's part in a position. */
  #renderSide(entry, mentions) {
    const { ctx } = this;
    const { s } = ctx;
    const shown = this.all || ctx.print ? mentions : mentions.slice(0, placesAtFirst);
    return html`<div class="side">
      <p class="who">${outlet(entry)}${entry === ctx.base && ctx.route.view === 'read' ? html` <span class="by">${s.result.thisArticle}</span>` : ''}</p>
      ${shown.map((mention) => {
        const { before, words, after } = inSentence(entry.text, mention);
        return html`<div class="place ${mention === ctx.mention ? 'here' : ''}">
          <blockquote class="words" lang=${langOf(entry)}><bdi>${before}<b>${words}</b>${after}</bdi></blockquote>
          <p class="foot">${said(mention, s)} ${ctx.print ? '' : html`<button type="button" class="plain" @click=${() => this.#goThere(mention)}>${s.finding.there}<span class="offscreen">: ${entry.name}</span></button>`}</p>
        </div>`;
      })}
      ${mentions.length > shown.length ? html`<button type="button" class="plain" @click=${() => { this.all = true; }}>${s.finding.more(mentions.length - shown.length)}</button>` : ''}
    </div>`;
  }

  #goThere(mention) {
    const { ctx } = this;
    ctx.go({ view: 'read', base: ctx.model.articles.get(mention.article).number, mention });
  }

  #renderSilent() {
    const { ctx, finding } = this;
    const { s } = ctx;
    const silent = silentIn(ctx.model, finding);
    if (silent.length === 0) return '';
    const reason = (entry) => ({
      silent: () => s.finding.silent(s.n.word(entry.article.words)), cut: () => s.finding.silentCut, unread: () => s.finding.silentUnread(s.n.passage(entry.coverage.unread.length)),
    })[silence(entry)]();
    return html`<ul class="silent">${silent.slice(0, 12).map((entry) => html`<li>${outlet(entry)} <span class="by">${reason(entry)}</span></li>`)}${silent.length > 12 ? html`<li class="by">${s.finding.more(silent.length - 12)}</li>` : ''}</ul>`;
  }

  /** Rule, confidence, every pair: what the verdict comes from. */
  #renderBasis() {
    const { ctx, finding } = this;
    const { s, model } = ctx;
    const names = finding.origins.map((id) => model.report.origins.find((o) => o.id === id)?.name).filter(Boolean);
    const { confidence } = finding;
    const level = confidence >= 0.8 ? 'high' : confidence >= 0.5 ? 'middle' : 'low';
    return html`
      ${names.length === 0 ? '' : html`<p class="by">${s.finding.rests(s.n.origin(names.length))}: ${names.slice(0, 6).map((name, i) => html`${i > 0 ? ', ' : ''}<bdi>${name}</bdi>`)}${names.length > 6 ? ' …' : ''}</p>`}
      <details ?open=${ctx.print}><summary>${s.finding.why}</summary>
        <dl><dt>${s.finding.confidence}</dt><dd>${s.finding.sure[level]} (${Math.round(confidence * 100)} %)</dd>
          <dt>${s.finding.readBy}</dt><dd>${[...new Set(mentionsOf(finding).map(({ rule }) => rule))].slice(0, 8).map((rule) => html`<code>${rule}</code> `)}</dd></dl>
        <ul>${finding.relations.slice(0, 30).map(({ between: [a, b], relation, rule, why }) => html`<li>
          <bdi class="words">${quoted(short(finding.positions[a].text, 80))}</bdi> ${s.finding.pair} <bdi class="words">${quoted(short(finding.positions[b].text, 80))}</bdi>: ${verdictWord(relation, s)}.
          <bdi lang="en">${why}</bdi> <code>${rule}</code></li>`)}</ul>
      </details>`;
  }

  #renderActions() {
    const { ctx, finding } = this;
    const { s } = ctx;
    if (ctx.print) return '';
    const toggle = (what) => { this.choosing = this.choosing === what ? '' : what; };
    const open = (what) => String(this.choosing === what);
    return html`<div class="actions">
      <button type="button" class="plain" @click=${this.#copy}>${s.finding.copy}</button>
      <button type="button" class="plain" @click=${this.#link}>${s.finding.link}</button>
      ${ctx.correctable ? html`
        ${mentionsOf(finding).length > 1 ? html`<button type="button" class="plain" aria-expanded=${open('other')} @click=${() => (mentionsOf(finding).length === 2 ? this.#part([mentionsOf(finding)[0]]) : toggle('other'))}>${s.finding.notSame}</button>` : ''}
        <button type="button" class="plain" aria-expanded=${open('same')} @click=${() => toggle('same')}>${s.finding.same}</button>
        <button type="button" class="plain" @click=${() => ctx.decide(wrong(finding), s.finding.wrongDone)}>${s.finding.wrong}</button>` : ''}
    </div>
    ${this.choosing === 'other' ? this.#renderParting() : this.choosing === 'same' ? this.#renderJoining() : ''}`;
  }

  /** Which of several places is about something else. */
  #renderParting() {
    const { ctx, finding } = this;
    const { s, model } = ctx;
    return html`<div class="choose"><p>${s.finding.which}</p><ul>${grouped(mentionsOf(finding), ({ article }) => article).flatMap(([id, mentions]) => grouped(mentions, (m) => quote(model.texts, m)).map(([words, own]) => html`<li>
      <button type="button" class="line" @click=${() => this.#part(own)}>${outlet(model.articles.get(id))} <bdi class="words">${quoted(short(words, 120))}</bdi></button></li>`))}</ul></div>`;
  }

  #part(mentions) {
    this.ctx.decide(notTheSame(this.finding, mentions));
  }

  /** Which other finding is about the same thing: those that hold words of the topic first. */
  #renderJoining() {
    const { ctx, finding } = this;
    const { s, model } = ctx;
    const all = partners(model.findings, finding);
    const query = plainForm(this.query.trim());
    const own = new Set(plainForm(finding.topic).match(/\p{L}{4,}/gu));
    const near = (f) => (plainForm(f.topic).match(/\p{L}{4,}/gu) ?? []).filter((w) => own.has(w)).length;
    const list = query ? all.filter((f) => searchable(model, f).includes(query)) : all.map((f) => [near(f), f]).sort((a, b) => b[0] - a[0]).map(([, f]) => f);
    return html`<div class="choose"><label>${s.finding.other}<input type="search" .value=${this.query} placeholder=${s.finding.search} @input=${(e) => { this.query = e.target.value; }}></label>
      ${list.length === 0 ? html`<p class="soft">${s.finding.noOthers}</p>` : html`<ul>${list.slice(0, choices).map((f) => html`<li>
        <button type="button" class="line" @click=${() => ctx.decide(theSame(finding, f))}>${[...new Set(mentionsOf(f).map((m) => m.article))].slice(0, 4).map((id) => outlet(model.articles.get(id)))} <bdi class="words">${quoted(short(f.positions[0].text, 100))}</bdi> <span class="by"><bdi>${short(f.topic, 80)}</bdi></span></button></li>`)}</ul>`}</div>`;
  }

  #copy = async () => {
    const { findingText } = await import('./dialogs.js'); // it is there: the result asks for it when it is first seen
    this.#toClipboard(findingText(this.ctx.model, this.finding), this.ctx.s.result.copied);
  };

  #link = () => {
    const { ctx } = this;
    const here = `${location.href.split('#')[0]}${fragmentOf({ ...ctx.route, finding: this.finding.id }, ctx.kept ?? {})}`;
    this.#toClipboard(here, ctx.s.finding.linkCopied);
  };

  async #toClipboard(text, done) {
    try {
      await navigator.clipboard.writeText(text);
      this.ctx.tell(done);
    } catch {
      this.ctx.tell(text); // where the clipboard is closed, the text can be taken from the page
    }
  }
}

customElements.define('cc-panel', Panel);
