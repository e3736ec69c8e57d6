// The head of a result: one sentence, the counts as ways in, and what the tool could not read.
import { html } from 'lit';
import { counts, headline, verdicts } from '../report/verdicts.js';
import { sign } from './parts.js';

const always = ['conflict', 'update', 'agree', 'single'];

export function renderGlance(ctx, tools) {
  const { s, model } = ctx;
  const tally = new Map(counts(model.findings).map(({ verdict, n }) => [verdict.id, n]));
  const shown = verdicts.filter(({ id }) => tally.has(id) || (always.includes(id) && model.articles.size > 1));
  return html`<header class="glance">
    <div class="title"><h2 tabindex="-1">${headline(model.report, s)}</h2>${tools}</div>
    <ul class="stats" aria-label=${s.result.glance}>
      ${stat(model.articles.size, s.result.articles(model.articles.size), '', () => ctx.go({ view: 'read' }))}
      ${stat(originsOf(model).length, s.result.origins(originsOf(model).length), '', () => ctx.go({ view: 'origins' }))}
      ${shown.map(({ id }) => stat(tally.get(id) ?? 0, s.result.stat[id](tally.get(id) ?? 0), id, () => open(ctx, id)))}
    </ul>
    ${ctx.print ? '' : renderNotes(ctx)}
  </header>`;
}

const stat = (n, word, id, go) => html`<li><button type="button" @click=${go}>${id ? sign(id) : ''}<b>${n}</b> <span>${word}</span></button></li>`;

function open(ctx, verdict) {
  ctx.setFilter({ verdict });
  ctx.go({ view: 'compare', finding: null });
}

/** Origins that some finding rests on. */
export const originsOf = (model) => model.report.origins.filter(({ findings }) => findings.length > 0);

/** What is to be said with every result: no score, what was not read, what was left out. */
export function renderNotes(ctx) {
  const { s, model } = ctx;
  const unread = [...model.articles.values()].filter(({ coverage }) => coverage?.unread.length > 0);
  return html`<div class="notes">
    <p>${s.result.noScore}</p>
    ${unread.length === 0 ? '' : html`<details ?open=${ctx.print}><summary>${unread.map((a) => s.result.unread(s.n.passage(a.coverage.unread.length), a.name)).join(' · ')}</summary>
      <ul>${unread.flatMap((a) => a.coverage.unread.slice(0, 20).map(({ span, why }) => html`<li><bdi class="words">${a.text.slice(...span).slice(0, 200)}</bdi> <span class="by">${a.name}: <bdi lang="en">${why}</bdi></span></li>`))}</ul></details>`}
    ${model.dropped > 0 ? html`<p>${s.result.dropped(s.n.mention(model.dropped))}</p>` : ''}
  </div>`;
}
