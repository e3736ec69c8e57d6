// Values, dates and sources in a few plain words. Fixed forms around data of the report: no prose.

const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
const month = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });
const whole = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 3 });

/** “21 Nov 2025” for an ISO day; what is no such day is shown as it is. */
export function dayWords(iso) {
  const time = Date.parse(`${iso}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(iso) && !Number.isNaN(time) ? day.format(time) : String(iso ?? '');
}

/** What a position says, as a value: “21 Nov 2025”, “80 or more”. Empty where the words say it all. */
export function valueWords(value) {
  if (value.type === 'time') return timeWords(value);
  if (value.type === 'quantity') return quantityWords(value);
  if (value.type === 'claim' && value.negated) return 'denied';
  return '';
}

function timeWords({ from, to, granularity }) {
  if (from === to) return dayWords(from);
  if (granularity === 'month') return month.format(Date.parse(`${from}T00:00:00Z`));
  if (granularity === 'year') return from.slice(0, 4);
  return `${dayWords(from)} to ${dayWords(to)}`;
}

function quantityWords({ number, low, high, lowOpen, highOpen, approximate, unit }) {
  const n = (x) => whole.format(x);
  const about = approximate ? 'about ' : '';
  const amount = low !== null && low === high ? about + n(low)
    : low !== null && high === null ? (lowOpen ? `more than ${n(low)}` : `${n(low)} or more`)
    : low === null && high !== null ? (highOpen ? `fewer than ${n(high)}` : `${n(high)} or fewer`)
    : low !== null ? `${about}${n(low)} to ${n(high)}`
    : number !== null ? about + n(number) : '';
  if (amount === '') return '';
  if (unit === 'percent') return `${amount} %`;
  return unit && unit !== 'person' ? `${amount} ${unit}` : amount;
}

/** Who stands behind a mention: “quoting Karoline Leavitt”, “according to sources”; empty for the article's own voice. */
export function sourceWords({ voice, attribution, certainty }) {
  const chain = attribution.map(({ source }) => source).join(', via ');
  const said = chain === '' ? '' : voice === 'quoted' ? `quoting ${chain}` : `according to ${chain}`;
  const sure = certainty === 'stated' || certainty === 'reported' ? '' : certainty;
  return [said, sure].filter(Boolean).join('; ');
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
