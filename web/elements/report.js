// <crosscheck-report>: a report as a reader sees it. It needs the report and the texts, nothing else:
//   report, texts (Map or object: article id → text)   what is shown
//   strings    the interface's language (web/strings/); English by default
//   decisions  the reader's corrections so far; `correctable`: whether there is a core that compares again
//   embedded   a part of someone’s page: takes no focus when it appears
//   route      { view, finding, base }: where the reader is; kept: other keys of the address, for links
// Fires route { route, push }, decide { decisions }, undo, edit. Decides nothing about facts.
import { LitElement, html } from 'lit';
import en from '../strings/en.js';
import { successor } from '../report/decisions.js';
import { differencesIn, mentionIn, modelOf } from '../report/model.js';
import { views } from '../report/route.js';
import { differs, isConflict, summaryLine, verdictWord } from '../report/verdicts.js';
import reportText from '../styles/report.css?inline';
import { keyOf } from './keys.js';
import './panel.js';
import { renderGlance, renderNotes } from './glance.js';
import { base, parts, sheet, tokens } from './sheets.js';
import { viewOf } from './views/index.js';

import('./dialogs.js').catch(() => {}); // with the page, not before it: keys and views work without
const shownFor = 5000; // ms that a message stays

class CrosscheckReport extends LitElement {
  static properties = {
    report: { attribute: false }, texts: { attribute: false }, strings: { attribute: false }, decisions: { attribute: false },
    route: { attribute: false }, correctable: { type: Boolean }, embedded: { type: Boolean }, kept: { attribute: false }, mention: { state: true }, filter: { state: true }, told: { state: true }, said: { state: true }, print: { state: true },
  };

  static styles = [tokens, base, parts, sheet(reportText)];

  #origin = null; // what had the focus before the panel opened
  #stamp = 0;

  constructor() {
    super();
    this.strings = en;
    this.decisions = [];
    this.route = { view: 'read', finding: null, base: null };
    this.filter = {};
    this.mention = null;
    this.told = ''; // shown and spoken
    this.said = ''; // spoken only
    this.printing = matchMedia('print');
  }

  connectedCallback() {
    super.connectedCallback();
    this.addEventListener('keydown', this.handleKey);
    addEventListener('beforeprint', this.#openAll);
    addEventListener('afterprint', this.#closeAll);
    this.printing.addEventListener('change', this.#onPrint);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.removeEventListener('keydown', this.handleKey);
    removeEventListener('beforeprint', this.#openAll);
    removeEventListener('afterprint', this.#closeAll);
    this.printing.removeEventListener('change', this.#onPrint);
  }

  #openAll = () => { this.print = true; };
  #closeAll = () => { this.print = false; };
  #onPrint = ({ matches }) => { this.print = matches; };

  willUpdate(changed) {
    if (!changed.has('report') && !changed.has('texts') && !changed.has('strings') && !changed.has('decisions')) return;
    const before = this.chosen;
    const texts = this.texts instanceof Map ? this.texts : new Map(Object.entries(this.texts));
    this.model = modelOf(this.report, texts, { strings: this.strings, decisions: this.decisions });
    if (!changed.has('report')) return;
    const again = changed.get('report') !== undefined && before;
    if (again) this.#keep(successor(this.model.findings, before));
  }

  /** After a new comparison the same finding stays open, whatever it is called now. */
  #keep(finding) {
    this.mention = null;
    this.#setRoute({ ...this.route, finding: finding?.id ?? null }, false);
  }

  get chosen() {
    return this.model?.byId.get(this.route.finding) ?? null;
  }

  get baseArticle() {
    const list = [...this.model.articles.values()];
    return list[(this.route.base ?? 1) - 1] ?? list[0];
  }

  #setRoute(route, push) {
    this.route = route;
    this.dispatchEvent(new CustomEvent('route', { detail: { route, push } }));
  }

  /** Goes somewhere; the finding that is open stays open where nothing else is said. */
  go = (change, { push = true } = {}) => {
    this.mention = change.mention ?? null;
    delete change.mention;
    this.#stamp++;
    this.#setRoute({ ...this.route, ...change }, push);
  };

  /** Opens a finding beside the view; at one of its places where that is given. A null finding shows a place alone. */
  show = (finding, { mention = null, event, push = true, focus = event?.detail === 0 } = {}) => {
    if (!this.chosen) this.#origin = deepActive();
    const change = { finding: finding?.id ?? null, mention };
    if (mention && (this.route.view === 'read' || !finding)) Object.assign(change, { view: 'read', base: this.model.articles.get(mention.article).number });
    this.go(change, { push });
    if (focus && finding) this.updateComplete.then(() => this.renderRoot.querySelector('cc-panel')?.focus());
  };

  close = () => {
    this.go({ finding: null });
    this.updateComplete.then(() => (this.#origin?.isConnected ? this.#origin : this.renderRoot.querySelector('#view'))?.focus());
  };

  decide = (decisions, told) => {
    if (told) this.tell(told);
    this.dispatchEvent(new CustomEvent('decide', { detail: { decisions } }));
  };

  tell = (what) => {
    this.told = what;
    clearTimeout(this.silence);
    this.silence = setTimeout(() => { this.told = ''; }, shownFor);
  };

  // ── keys ─────────────────────────────────────────────────────────────────────────────────────

  handleKey = (event) => {
    const act = keyOf(event, { singleKeys: true, ...this.renderRoot.querySelector('cc-help')?.keys });
    if (!act || (act.name === 'escape' && !this.chosen) || this.renderRoot.querySelector('cc-help').open || this.renderRoot.querySelector('cc-find').open) return;
    event.preventDefault();
    event.stopPropagation();
    if (act.view !== undefined) this.#turn(views[act.view]);
    else this.#acts[act.name]?.();
  };

  #acts = {
    next: () => this.step(1), previous: () => this.step(-1),
    conflict: () => this.#cycle(this.model.findings.filter(isConflict), 1, this.strings.result.noConflict(this.strings.n.comparable(this.model.findings.filter((f) => f.verdict !== 'single').length))),
    help: () => this.renderRoot.querySelector('cc-help').show?.(), find: () => this.renderRoot.querySelector('cc-find').show?.(),
    undo: () => this.decisions.length > 0 && this.dispatchEvent(new CustomEvent('undo')),
    base: () => this.go({ view: 'read', base: (this.baseArticle.number % this.model.articles.size) + 1 }),
    escape: () => this.chosen && this.close(),
  };

  #turn(view) {
    this.go({ view });
    this.updateComplete.then(() => this.renderRoot.querySelector('#view').focus({ preventScroll: true }));
  }

  /** What “next” goes through here. */
  get sequence() {
    if (this.route.view === 'read') return differencesIn(this.model, this.baseArticle.id);
    return this.renderRoot.querySelector('#view > *')?.sequence ?? this.model.findings.filter(differs);
  }

  step(by) {
    this.#cycle(this.sequence, by, this.strings.result.noDifference);
  }

  #cycle(list, by, none) {
    if (list.length === 0) return this.tell(none);
    const at = list.indexOf(this.chosen);
    const finding = list[at === -1 ? (by > 0 ? 0 : list.length - 1) : (at + by + list.length) % list.length];
    const here = mentionIn(finding, this.baseArticle.id) ?? finding.positions[0].mentions[0];
    this.show(finding, { mention: this.route.view === 'read' ? here : null, push: false, focus: true });
  }

  // ── what is seen ─────────────────────────────────────────────────────────────────────────────

  get ctx() {
    const { model, route, chosen, mention, filter, go, show, close, decide, tell, correctable, kept, print } = this;
    return {
      model, s: model.s, route, chosen, mention, filter, go, show, close, decide, tell, correctable, kept, print, stamp: this.#stamp,
      base: this.baseArticle, step: (by) => this.step(by), sequence: this.sequence, setFilter: (change) => { this.filter = change; },
    };
  }

  render() {
    const { ctx } = this;
    const { s } = ctx;
    if (this.print) return this.#renderPrint(ctx);
    return html`
      ${renderGlance(ctx, this.#tools(s))}
      <nav aria-label=${s.result.nav}>${views.map((view, i) => html`<a href="./#view=${view}" aria-current=${this.route.view === view ? 'page' : 'false'}
        @click=${(event) => { event.preventDefault(); this.#turn(view); }}>${s.result.views[view]}<kbd aria-hidden="true">${i + 1}</kbd></a>`)}</nav>
      <div class="layout ${this.route.view} ${this.chosen ? 'open' : ''}">
        <section id="view" tabindex="-1" aria-label=${s.result.views[this.route.view]}>${viewOf(this.route.view, ctx)}</section>
        ${this.chosen || this.route.view === 'read' ? html`<cc-panel .ctx=${ctx} class=${this.chosen ? '' : 'idle'}></cc-panel>` : ''}
      </div>
      <p class="told" role="status">${this.told}</p>
      <p class="offscreen" aria-live="polite">${this.said}</p>
      <cc-help .s=${s}></cc-help>
      <cc-find .ctx=${ctx}></cc-find>`;
  }

  #tools(s) {
    const fire = (name) => this.dispatchEvent(new CustomEvent(name));
    return html`<div class="tools">
      <slot name="tools"></slot>
      ${this.decisions.length > 0 ? html`<span>${s.result.changed}</span><button type="button" class="plain" @click=${() => fire('undo')}>${s.result.undo}</button>` : ''}
      <button type="button" class="plain" aria-keyshortcuts="/" @click=${this.#acts.find}>${s.result.find}</button>
      <button type="button" class="plain" aria-keyshortcuts="?" @click=${this.#acts.help}>${s.result.help}</button>
    </div>`;
  }

  /** On paper everything is open: all views, one after the other. */
  #renderPrint(ctx) {
    return html`${renderGlance(ctx, '')}${renderNotes(ctx)}
      ${views.map((view) => html`<section class="printed"><h2>${ctx.s.result.views[view]}</h2>${viewOf(view, ctx)}</section>`)}`;
  }

  updated(changed) {
    if (changed.has('route') && this.chosen && this.route.view !== 'read') this.#showChosen();
    if (changed.has('route') && innerWidth < 768) requestAnimationFrame(() => this.#showTab()); // later: it takes a layout
    if (changed.has('report') && changed.get('report') === undefined && !this.embedded) this.renderRoot.querySelector('h2').focus({ preventScroll: true });
    if (changed.has('report') && changed.get('report') !== undefined) this.tell(this.strings.result.recomputed(summaryLine(this.model.report, this.strings)));
    if (changed.has('route') && this.chosen && this.route.finding !== changed.get('route')?.finding) this.said = `${verdictWord(this.chosen.verdict, this.strings)}: ${this.chosen.topic}`;
  }

  /** The tabs scroll on a narrow window: the current one is brought into sight. */
  #showTab() {
    const tab = this.renderRoot.querySelector('nav [aria-current=page]');
    if (tab) tab.parentElement.scrollLeft = tab.offsetLeft - (innerWidth - tab.offsetWidth) / 2;
  }

  /** Brings the finding that is open into sight where it stands in a list. */
  async #showChosen() {
    const view = this.renderRoot.querySelector('#view > *');
    await view?.updateComplete;
    view?.renderRoot.querySelector('.chosen, [aria-current=true]')?.scrollIntoView({ block: 'nearest' });
  }
}

/** The element with the focus, through shadow roots. */
function deepActive() {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element;
}

customElements.define('crosscheck-report', CrosscheckReport);
