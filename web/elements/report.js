// The report: one summary line, the findings by verdict, the articles beside them.
// Decides nothing about facts; fires edit when the reader wants back to the articles.
import { LitElement, css, html } from 'lit';
import { markdown } from '../export/markdown.js';
import { verified } from '../report/evidence.js';
import { counts, kinds, plural, sorted, summaryLine } from '../report/verdicts.js';
import './finding.js';
import './overview.js';
import './reader.js';
import { badges, base, controls, family } from './shared.js';

/** How many findings of a verdict are shown before “Show more”, and how many more each time. */
const first = { conflict: 30, contested: 30, tension: 30, agree: 8, single: 0 };
const usual = 12, step = 30;

const widths = [[1760, 3], [1280, 2]]; // from this width on, so many articles beside the findings

class ReportView extends LitElement {
  static properties = {
    report: { attribute: false }, articles: { attribute: false },
    chosen: { state: true }, columns: { state: true }, only: { state: true }, kind: { state: true }, shown: { state: true }, pane: { state: true }, told: { state: true },
  };

  static styles = [base, controls, badges, css`
    .summary { padding: clamp(1.25rem, 3.5vw, 2.25rem) clamp(1rem, 3vw, 2rem) 1rem; max-width: 120rem; margin: 0 auto; }
    h2 { font: 600 clamp(1.25rem, 3.4vw, 1.75rem)/1.3 var(--serif); letter-spacing: -.01em; max-width: 60rem; text-wrap: pretty; }
    .bar { display: flex; flex-wrap: wrap; gap: .4rem; margin-top: .9rem; }
    .bar button { min-height: 2.4rem; padding: .1rem .8rem .1rem .25rem; border-radius: 99px; border-color: var(--line); display: inline-flex; gap: .45rem; align-items: center; font-size: .9rem; }
    .bar .kind { padding-inline: .8rem; }
    .bar button { flex: none; }
    .bar button[aria-pressed=true] { background: var(--accent); color: var(--on-accent); border-color: var(--accent); }
    .bar b { font-weight: 700; }
    .tools { display: flex; flex-wrap: wrap; gap: .1rem .25rem; margin: .5rem -.5rem 0; font-size: .9rem; align-items: center; }
    .dropped { margin-top: .6rem; color: var(--soft); font-size: .875rem; }
    .layout { display: grid; gap: 1.25rem; padding: 0 clamp(.75rem, 3vw, 2rem) 5rem; max-width: 120rem; margin: 0 auto; }
    .group + .group { margin-top: 2rem; }
    .group h3 { font-size: 1rem; font-weight: 700; display: flex; gap: .5rem; align-items: center; }
    .means { color: var(--soft); font-size: .875rem; margin: .15rem 0 .7rem; }
    .list { display: grid; gap: .7rem; grid-template-columns: minmax(0, 1fr); }
    .more { width: 100%; margin-top: .7rem; }
    cc-overview { margin-top: 2rem; }
    .none { padding: 1rem; border: 1px solid var(--line); border-radius: var(--radius); background: var(--card); color: var(--soft); }
    .readers { display: grid; gap: 1rem; grid-template-columns: repeat(var(--columns), minmax(0, 1fr)); align-items: start; }
    .switch { position: fixed; inset: auto 0 0; z-index: 3; display: none; gap: .5rem; padding: .55rem 1rem calc(.55rem + env(safe-area-inset-bottom)); background: var(--card); border-top: 1px solid var(--line); }
    .switch button { flex: 1; }
    .switch button[aria-current=true] { background: var(--accent); color: var(--on-accent); border-color: var(--accent); font-weight: 600; }
    @media (min-width: 768px) {
      .layout { grid-template-columns: minmax(19rem, 5fr) minmax(0, 7fr); }
      .readers { position: sticky; top: 1rem; align-self: start; }
      cc-reader { max-height: calc(100vh - 2rem); overflow: auto; overscroll-behavior: contain; }
    }
    @media (min-width: 1280px) { .layout { grid-template-columns: 25rem minmax(0, 1fr); } }
    @media (min-width: 1760px) { .layout { grid-template-columns: 28rem minmax(0, 1fr); } }
    @media (max-width: 767.98px) {
      .switch { display: flex; }
      .bar { flex-wrap: nowrap; overflow-x: auto; scrollbar-width: none; margin-inline: -1rem; padding: 2px 1rem; }
      .bar + .bar { margin-top: .3rem; }
      .tools { flex-wrap: nowrap; gap: 0; font-size: .85rem; }
      .wide { display: none; }
      .findings[data-off], .readers[data-off] { display: none; }
    }
    @media print { .bar, .tools, .switch { display: none; } .layout { display: block; } cc-reader { max-height: none; } }
  `];

  constructor() {
    super();
    this.only = '';
    this.kind = '';
    this.shown = {};
    this.pane = 'findings';
    this.columns = [];
    this.media = widths.map(([width]) => matchMedia(`(min-width: ${width}px)`));
  }

  connectedCallback() {
    super.connectedCallback();
    for (const query of this.media) query.addEventListener('change', this.#resize);
    addEventListener('keydown', this.#key);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    for (const query of this.media) query.removeEventListener('change', this.#resize);
    removeEventListener('keydown', this.#key);
  }

  willUpdate(changed) {
    if (!changed.has('report')) return;
    this.texts = new Map(this.articles.map((a) => [a.id, a.text]));
    const { report, dropped } = verified(this.report, this.texts);
    this.sound = report;
    this.dropped = dropped;
    this.outlets = new Map(report.articles.map((a, i) => [a.id, { number: i + 1, name: a.source || `Article ${i + 1}` }]));
    this.findings = sorted(report.findings);
    this.marks = marksByArticle(report);
    this.chosen = null;
    this.#fill([]);
  }

  #slots() {
    const at = this.media.findIndex((query) => query.matches);
    return Math.min(at === -1 ? 1 : widths[at][1], this.articles.length);
  }

  /** The articles beside the findings: those wanted first, then as before, then in order. */
  #fill(wanted) {
    const ids = new Set([...wanted, ...this.columns.filter((id) => this.texts.has(id)), ...this.texts.keys()]);
    const chosen = [...ids].slice(0, this.#slots());
    const kept = this.columns.slice(0, this.#slots()).map((id) => (chosen.includes(id) ? id : null));
    for (const id of chosen) if (!kept.includes(id)) { const free = kept.indexOf(null); if (free === -1) kept.push(id); else kept[free] = id; }
    this.columns = kept.filter(Boolean);
  }

  #resize = () => this.#fill([]);

  /** Shows a mention in its article, and beside it what others have in the same finding. */
  #show({ finding, mention }, from) {
    this.chosen = { finding, mention, from };
    this.#fill([mention.article, ...counterparts(finding, mention).map((m) => m.article)]);
    this.pane = 'articles';
  }

  #key = (event) => {
    if (event.key === 'Escape' && this.chosen) this.#back();
  };

  /** Back to the finding that the marked words belong to. */
  #back() {
    const { from } = this.chosen;
    this.pane = 'findings';
    this.updateComplete.then(() => {
      const card = from ?? [...this.renderRoot.querySelectorAll('cc-finding')].find((c) => c.finding === this.chosen.finding);
      const button = card?.renderRoot.querySelector('[aria-pressed=true]') ?? card;
      button?.scrollIntoView({ block: 'nearest' });
      button?.focus();
    });
  }

  /** The mention that a column scrolls to. A new object each time it is chosen, so that it scrolls again. */
  #target(id) {
    if (!this.chosen) return null;
    const { finding, mention } = this.chosen;
    const own = mention.article === id ? mention : counterparts(finding, mention).find((m) => m.article === id);
    if (!own) return null;
    this.targets ??= new WeakMap();
    const known = this.targets.get(this.chosen) ?? new Map();
    this.targets.set(this.chosen, known);
    if (!known.has(id)) known.set(id, { mention: own, span: own.span, focus: own === mention });
    return known.get(id);
  }

  render() {
    const slots = this.columns.length;
    return html`
      <div class="summary">
        <h2 tabindex="-1">${summaryLine(this.sound)}</h2>
        ${this.#renderFilters()}
        <div class="tools">
          <button type="button" class="plain" @click=${() => this.dispatchEvent(new CustomEvent('edit'))}>Edit <span class="wide">the</span> articles</button>
          <button type="button" class="plain" @click=${this.#copy}>Copy <span class="wide">as Markdown</span></button>
          <button type="button" class="plain" @click=${this.#save}>Save <span class="wide">the report</span></button>
          <span role="status">${this.told ?? ''}</span>
        </div>
        ${this.dropped > 0 ? html`<p class="dropped">${plural(this.dropped, 'mention')} left out: the words did not stand in the text.</p>` : ''}
      </div>
      <div class="layout">
        <section class="findings" aria-label="Findings" ?data-off=${this.pane !== 'findings'}>${this.#renderGroups()}
          <cc-overview .report=${this.sound} .texts=${this.texts} .outlets=${this.outlets} @show=${({ detail, currentTarget }) => this.#show(detail, currentTarget)}></cc-overview></section>
        <section class="readers" aria-label="The articles" ?data-off=${this.pane !== 'articles'}>
          ${this.columns.map((id) => html`<cc-reader .article=${this.sound.articles.find((a) => a.id === id)} .text=${this.texts.get(id)} .marks=${this.marks.get(id)}
            .outlets=${this.outlets} .chosen=${this.chosen} .target=${this.#target(id)}
            @choose-article=${({ detail }) => this.#swap(id, detail.id)} @show=${({ detail }) => this.#show(detail)}></cc-reader>`)}
        </section>
      </div>
      <div class="switch" data-columns=${slots}>
        <button type="button" aria-current=${this.pane === 'findings' ? 'true' : 'false'} @click=${() => (this.chosen ? this.#back() : this.#turn('findings'))}>Findings</button>
        <button type="button" aria-current=${this.pane === 'articles' ? 'true' : 'false'} @click=${() => this.#turn('articles')}>Articles</button>
      </div>`;
  }

  updated(changed) {
    this.renderRoot.querySelector('.readers').style.setProperty('--columns', this.columns.length);
    if (changed.has('report')) this.renderRoot.querySelector('h2').focus({ preventScroll: true });
  }

  #turn(pane) {
    this.pane = pane;
    scrollTo(0, 0);
  }

  #swap(from, to) {
    const other = this.columns.indexOf(to);
    this.columns = this.columns.map((id, i) => (id === from ? to : i === other ? from : id));
  }

  #renderFilters() {
    const toggle = (name, value) => { this[name] = this[name] === value ? '' : value; };
    const ofKind = kinds.map((kind) => ({ ...kind, n: this.findings.filter((f) => f.kind === kind.id).length })).filter(({ n }) => n > 0);
    return html`
      <div class="bar" role="group" aria-label="Show one verdict">${counts(this.sound.findings).map(({ verdict, n }) => html`
        <button type="button" class=${family[verdict.id] ?? ''} aria-pressed=${this.only === verdict.id ? 'true' : 'false'} title=${verdict.means} @click=${() => toggle('only', verdict.id)}>
          <span class="sign" aria-hidden="true">${verdict.sign}</span>${verdict.word} <b>${n}</b></button>`)}</div>
      ${ofKind.length < 2 ? '' : html`<div class="bar" role="group" aria-label="Show one kind">${ofKind.map(({ id, plural: word, n }) => html`
        <button type="button" class="kind" aria-pressed=${this.kind === id ? 'true' : 'false'} @click=${() => toggle('kind', id)}>${word} <b>${n}</b></button>`)}</div>`}`;
  }

  #renderGroups() {
    const wanted = this.findings.filter((f) => (!this.only || f.verdict === this.only) && (!this.kind || f.kind === this.kind));
    if (wanted.length === 0) return html`<p class="none">${this.findings.length === 0 ? 'No facts were found to compare in these texts.' : 'Nothing of this kind.'}</p>`;
    return counts(wanted).map(({ verdict, n }) => {
      const start = this.only === verdict.id ? step : first[verdict.id] ?? usual;
      const limit = this.shown[verdict.id] ?? start;
      const list = wanted.filter((f) => f.verdict === verdict.id).slice(0, limit);
      return html`<section class="group ${family[verdict.id] ?? ''}">
        <h3><span class="sign" aria-hidden="true">${verdict.sign}</span>${verdict.word} (${n})</h3>
        <p class="means">${verdict.means}</p>
        <div class="list">${list.map((finding) => html`<cc-finding .finding=${finding} .texts=${this.texts} .outlets=${this.outlets} .chosen=${this.chosen}
          @show=${({ detail, currentTarget }) => this.#show(detail, currentTarget)}></cc-finding>`)}</div>
        ${n > limit ? html`<button type="button" class="more" @click=${() => { this.shown = { ...this.shown, [verdict.id]: limit + step }; }}>Show ${Math.min(step, n - limit)} ${limit > 0 ? 'more' : `of ${n}`}</button>` : ''}
      </section>`;
    });
  }

  async #copy() {
    const text = markdown(this.sound, this.texts);
    try {
      await navigator.clipboard.writeText(text);
      this.#tell('Copied.');
    } catch {
      this.#download(text, 'crosscheck.md', 'text/markdown');
    }
  }

  #save() {
    this.#download(JSON.stringify(this.report), 'crosscheck-report.json', 'application/json');
  }

  #download(text, name, type) {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([text], { type }));
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
    this.#tell(`Saved as ${name}.`);
  }

  #tell(what) {
    this.told = what;
    setTimeout(() => { this.told = ''; }, 4000);
  }
}

/** What stands in a finding beside a mention: other positions first. Names and origins have no finding. */
function counterparts(finding, mention) {
  if (!finding) return [];
  const own = finding.positions.find(({ mentions }) => mentions.includes(mention));
  return [...finding.positions.filter((p) => p !== own), own].flatMap((p) => p.mentions);
}

/** Article id → its evidence, sorted by where it starts: [{ span, finding, mention }]. */
function marksByArticle(report) {
  const byArticle = new Map(report.articles.map(({ id }) => [id, []]));
  for (const finding of report.findings) {
    for (const { mentions } of finding.positions) for (const mention of mentions) byArticle.get(mention.article)?.push({ span: mention.span, finding, mention });
  }
  for (const marks of byArticle.values()) marks.sort((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1]);
  return byArticle;
}

customElements.define('cc-report', ReportView);
