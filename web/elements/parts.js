// Templates that several views use. Words of articles are text, isolated in their own direction.
import { html, nothing } from 'lit';
import { quote } from '../report/evidence.js';
import { wordings } from '../report/model.js';
import { kindWord, verdictOf, verdictWord } from '../report/verdicts.js';
import { quoted, sourceWords, valueWords } from '../report/wording.js';

export const sign = (id) => html`<span class="sign ${verdictOf(id).family}" aria-hidden="true">${verdictOf(id).sign}</span>`;

export const badge = (id, s) => html`<span class="badge ${verdictOf(id).family}">${sign(id)}${verdictWord(id, s)}</span>`;

export const outlet = ({ number, name }) => html`<span class="outlet"><span class="n">${number}</span><bdi>${name}</bdi></span>`;

/** Like `outlet`, where only the number has room; the name is said. */
export const outletNumber = ({ number, name }) => html`<span class="n" title=${name}><span class="offscreen">${name}: </span>${number}</span>`;

export const topicOf = (finding, s) => html`<bdi>${finding.topic || kindWord(finding.kind, s)}</bdi>`;

/** The language that words of an article are in, for voices that read them. */
export const langOf = ({ article }) => (article.language && article.language !== 'und' ? article.language : nothing);

/** Exact words as a button that opens their finding at that place. */
export function wordsButton(ctx, finding, mention, words = quote(ctx.model.texts, mention)) {
  const chosen = ctx.chosen === finding && ctx.mention === mention;
  return html`<button type="button" class="words" aria-pressed=${String(chosen)} lang=${langOf(ctx.model.articles.get(mention.article))}
    @click=${(event) => ctx.show(finding, { mention, event })}><bdi>${quoted(short(words))}</bdi></button>`;
}

/** The different wordings of some mentions as buttons; how often each stands, where more than once. */
export function wordingButtons(ctx, finding, mentions, limit = 3) {
  const list = wordings(ctx.model.texts, mentions);
  return html`${list.slice(0, limit).map(({ words, mentions: own }) => html`${wordsButton(ctx, finding, own[0], words)}${own.length > 1 ? html`<span class="by"> ×${own.length}</span>` : ''} `)}${
    list.length > limit ? html`<span class="by">${ctx.s.n.wording(list.length - limit)}</span>` : ''}`;
}

/** What a position says as a value; nothing where its words spell it out. */
export function valueOf({ model, s }, { value, mentions }) {
  const words = valueWords(value, s);
  const number = /[\d.,]*\d/.exec(words)?.[0] ?? words;
  const plain = value.type === 'quantity' && value.low !== null && value.low === value.high;
  return mentions.some((m) => { const text = quote(model.texts, m)?.toLowerCase() ?? ''; return text.includes(words.toLowerCase()) || (plain && text.includes(number)); }) ? '' : words;
}

export function said(mention, s) {
  const words = sourceWords(mention, s);
  return words ? html`<span class="by"><bdi>${words}</bdi></span>` : '';
}

export const short = (words, limit = 220) => (words.length > limit ? `${words.slice(0, words.lastIndexOf(' ', limit) > limit / 2 ? words.lastIndexOf(' ', limit) : limit)} …` : words);

const windows = new WeakMap(); // element → list's key → { from, to, reached }

/**
 * The part of a list that is in the page, however long the list is: its first entries, or those around one that must be seen; and
 * buttons for what is before and after.
 * @param {LitElement} element whose lists are told apart by `key`
 * @param {{ step?: number, s: object, at?: number, listed?: boolean }} options at: the entry to reach, once; listed: it stands in a list, so the buttons do
 */
export function windowOf(element, key, list, { step = 30, s, at = -1, listed = false }) {
  if (element.ctx.print) return { shown: list, before: '', after: '' };
  if (!windows.has(element)) windows.set(element, new Map());
  const own = windows.get(element);
  const now = own.get(key) ?? { from: 0, to: step };
  own.set(key, now);
  if (at !== -1 && now.reached !== list[at]) {
    if (at < now.from || at >= now.to) Object.assign(now, { from: Math.max(0, at - step / 2), to: at + step / 2 });
    now.reached = list[at];
  }
  const button = (word, n, change) => {
    if (n <= 0) return '';
    const made = html`<button type="button" class="more" @click=${() => { Object.assign(now, change); element.requestUpdate(); }}>${word(Math.min(step, n))}</button>`;
    return listed ? html`<li class="rest">${made}</li>` : made;
  };
  return {
    shown: list.slice(now.from, now.to), before: button(s.result.earlier, now.from, { from: Math.max(0, now.from - step) }),
    after: button(s.result.more, list.length - now.to, { to: now.to + step }),
  };
}

/** That part of a list as one template. */
export function paged(element, key, list, item, options) {
  const { shown, before, after } = windowOf(element, key, list, options);
  return html`${before}${shown.map(item)}${after}`;
}
