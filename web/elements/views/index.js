// The views of a result. Each is an element that is given the context (see report.js), and may say
// by `sequence` which findings “next” goes through.
import { html } from 'lit';
import './read.js';
import './compare.js';
import './quotes.js';
import './figures.js';
import './timeline.js';
import './names.js';
import './origins.js';
import './alone.js';

const templates = {
  read: (ctx) => html`<cc-read .ctx=${ctx}></cc-read>`,
  compare: (ctx) => html`<cc-compare .ctx=${ctx}></cc-compare>`,
  quotes: (ctx) => html`<cc-quotes .ctx=${ctx}></cc-quotes>`,
  figures: (ctx) => html`<cc-figures .ctx=${ctx}></cc-figures>`,
  timeline: (ctx) => html`<cc-timeline .ctx=${ctx}></cc-timeline>`,
  names: (ctx) => html`<cc-names .ctx=${ctx}></cc-names>`,
  origins: (ctx) => html`<cc-origins .ctx=${ctx}></cc-origins>`,
  alone: (ctx) => html`<cc-alone .ctx=${ctx}></cc-alone>`,
};

export const viewOf = (view, ctx) => templates[view](ctx);
