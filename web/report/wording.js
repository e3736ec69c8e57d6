// Values, dates and sources in a few plain words. Fixed forms around data of the report: no prose.
import en from '../strings/en.js';

const formats = new Map();
/** Formats of a locale, made once: making one takes longer than using it a thousand times. */
function of({ locale }) {
  if (!formats.has(locale)) {
    formats.set(locale, {
      day: new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' }),
      month: new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' }),
      whole: new Intl.NumberFormat(locale, { maximumFractionDigits: 3 }),
    });
  }
  return formats.get(locale);
}

/** “21 Nov 2025” for an ISO day; what is no such day is shown as it is. */
export function dayWords(iso, s = en) {
  const time = Date.parse(`${iso}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(iso) && !Number.isNaN(time) ? of(s).day.format(time) : String(iso ?? '');
}

export const numberWords = (x, s = en) => of(s).whole.format(x);

/** What a position says, as a value: “21 Nov 2025”, “80 or more”. Empty where the words say it all. */
export function valueWords(value, s = en) {
  if (value.type === 'time') return timeWords(value, s);
  if (value.type === 'quantity') return quantityWords(value, s);
  if (value.type === 'claim' && value.negated) return s.value.denied;
  return '';
}

/** An interval of days: one day, a month, a year, or from one to the other. */
export function timeWords({ from, to, granularity }, s = en) {
  if (from === to) return dayWords(from, s);
  if (granularity === 'month') return of(s).month.format(Date.parse(`${from}T00:00:00Z`));
  if (granularity === 'year') return from.slice(0, 4);
  return s.value.between(dayWords(from, s), dayWords(to, s));
}

function quantityWords({ number, low, high, lowOpen, highOpen, approximate, unit }, s) {
  const n = (x) => numberWords(x, s);
  const about = approximate ? s.value.about : (x) => x;
  const amount = low !== null && low === high ? about(n(low))
    : low !== null && high === null ? (lowOpen ? s.value.more : s.value.atLeast)(n(low))
    : low === null && high !== null ? (highOpen ? s.value.fewer : s.value.atMost)(n(high))
    : low !== null ? about(s.value.between(n(low), n(high)))
    : number !== null ? about(n(number)) : '';
  if (amount === '') return '';
  if (unit === 'percent') return `${amount} %`;
  return unit && unit !== 'person' ? `${amount} ${unit}` : amount;
}

/** Who stands behind a mention: “quoting Karoline Leavitt”, “according to sources”; empty for the article's own voice. */
export function sourceWords({ voice, attribution, certainty }, s = en) {
  const chain = (attribution ?? []).map(({ source }) => source).join(s.said.via);
  const said = chain === '' ? '' : (voice === 'quoted' ? s.said.quoting : s.said.by)(chain);
  return [said, s.certainty[certainty] ?? ''].filter(Boolean).join('; ');
}

/** Words of an article in quotation marks; where they bring their own, in those. */
export function quoted(words) {
  return /^["“„«‘'‹「]/.test(words) ? words : `“${words}”`;
}

/** The words of an article's head: title, or its first line. */
export function titleOf(text, limit = 120) {
  const line = /\S[^\n\r]*/.exec(text)?.[0].trim() ?? '';
  return line.length > limit ? `${line.slice(0, limit - 1).trimEnd()}…` : line;
}

/** How many words a text has: runs of letters and digits. */
export function wordCount(text) {
  let n = 0;
  for (const _ of text.matchAll(/[\p{L}\p{N}]+(?:[’'.,-][\p{L}\p{N}]+)*/gu)) n++;
  return n;
}
