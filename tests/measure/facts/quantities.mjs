// Quantities against the English specs of Microsoft's Recognizers-Text (shared/data/quantities/recognizers-specs).
//   npm run measure -- facts --only quantities [--misses [FILE]]
//
// Every case is one article with the case's input as its text. It counts as right where every expected result is met and no
// quantity of the model's kind stands beside them. A result is met by a quantity of `articles[].quantities` whose span overlaps
// it, with its value and its unit:
//   number      the value, whatever the unit: the model reads the bare number in "$20" too. Beside: quantities without unit
//   ordinal     the value, and `rank`; "end-1", one before the end, is rank -2. Other relative places ("last", "next") name no number and are
//               never met. Beside: ranks
//   percentage  the value, and "percent". Beside: percents
//   currency    the value, and the ISO 4217 code of the unit's name (a bare "Dollar" is USD; "Cent", "Pence" are "cent",
//               "penny"; names of no one country, as "Franc", stand in small letters). Beside: money
//   dimension   the value, and the unit's name in small letters (a "Ton" that the text calls tonne is a "metric ton").
//               Beside: units of measure that are no time, no age and, as another model reads those, no temperature
//   age         the value, and the unit of time, with "age" as attribute; "Age" is "year". Beside: ages
// Of a range the report tells both ends in one quantity, where these specs have the last number alone: either end will do.
// Values are equal to within one part in 10^9. A result without a value (a unit that has no number) is never met.
// Left out: cases marked NotSupported for all of .NET, JavaScript, Python and Java.
// Below the line, not in the total: files of the same suite for ranges and temperatures, and other modes of these models.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../../.ci/steps.mjs';
import { reportsOf } from '../reports.mjs';

const folder = join(root, '../shared/data/quantities/recognizers-specs');
const files = {
  number: 'Number/English/NumberModel.json',
  ordinal: 'Number/English/OrdinalModel.json',
  percentage: 'Number/English/PercentModel.json',
  currency: 'NumberWithUnit/English/CurrencyModel.json',
  dimension: 'NumberWithUnit/English/DimensionModel.json',
  age: 'NumberWithUnit/English/AgeModel.json',
};
const beside = {
  'temperature ': 'NumberWithUnit/English/TemperatureModel.json',
  'number range': 'Number/English/NumberRangeModel.json',
};
const currencies = {
  dollar: 'USD', 'united states dollar': 'USD', pound: 'GBP', 'british pound': 'GBP', 'chinese yuan': 'CNY', 'japanese yen': 'JPY', rupee: 'INR', 'finnish markka': 'FIM',
  peseta: 'ESP', 'netherlands guilder': 'NLG', bitcoin: 'BTC', pence: 'penny',
};
const units = { milliliter: 'milliliter', age: 'year', c: 'degree celsius', f: 'degree fahrenheit' };
const times = ['second', 'minute', 'hour', 'day', 'week', 'month', 'year', 'decade', 'century', 'millisecond', 'fortnight'];

const isMoney = (unit) => /^[A-Z]{3}$/.test(unit) || ['cent', 'penny', 'euro cent', 'satoshi', 'franc', 'peso', 'mark'].includes(unit);
const isCounted = (value) => value.unit === '' || value.counted !== '';

/** @type {Record<string, (value: any) => boolean>} */
const kinds = {
  number: (v) => v.unit === '' && !v.rank,
  ordinal: (v) => v.rank === true,
  percentage: (v) => v.unit === 'percent',
  currency: (v) => isMoney(v.unit),
  dimension: (v) => v.unit !== '' && !isMoney(v.unit) && !v.unit.startsWith('percent') && v.attribute !== 'age' && v.attribute !== 'temperature' && !/celsius|fahrenheit/.test(v.unit) && !times.includes(v.unit) && !isCounted(v),
  age: (v) => v.attribute === 'age',
  'temperature ': (v) => v.unit.startsWith('degree'),
  'number range': (v) => v.low !== v.high,
};

const close = (a, b) => typeof a === 'number' && Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b));

function unitFits(kind, value, result) {
  const wanted = (result.Resolution.unit ?? '').toLowerCase();
  if (kind === 'number') return true;
  if (kind === 'ordinal') return value.rank === true;
  if (kind === 'percentage') return value.unit === 'percent';
  if (kind === 'currency') return value.unit === (result.Resolution.isoCurrency ?? currencies[wanted] ?? wanted);
  if (kind === 'age') return value.attribute === 'age' && value.unit === (units[wanted] ?? wanted);
  if (kind === 'number range') return true;
  if (wanted === 'ton' && /tonne/i.test(result.Text)) return value.unit === 'metric ton';
  return value.unit === (units[wanted] ?? wanted);
}

// "[20,30)" as its ends; null where open.
function rangeFits(value, text) {
  const [low, high] = text.slice(1, -1).split(',').map((end) => (end === '' ? null : Number(end)));
  const fits = (a, b) => (b === null ? a === null : close(a, b));
  return fits(value.low, low) && fits(value.high, high);
}

function valueFits(kind, value, result) {
  const wanted = result.Resolution?.value;
  if (typeof wanted !== 'string') return false;
  if (kind === 'number range') return rangeFits(value, wanted);
  const fromEnd = /^end-(\d+)$/.exec(wanted);
  const number = fromEnd ? -1 - Number(fromEnd[1]) : Number(wanted.replace('%', ''));
  return close(value.number, number) || (value.number === null && (close(value.low, number) || close(value.high, number)));
}

function judge(kind, example, report) {
  const found = (report.articles?.[0]?.quantities ?? []).map(({ span, value }) => ({ span, ...value }));
  const overlaps = (value, result) => value.span[0] <= result.End && value.span[1] > result.Start;
  const missed = example.Results.filter((result) => !found.some((value) => overlaps(value, result) && valueFits(kind, value, result) && unitFits(kind, value, result)));
  const valueMissed = example.Results.filter((result) => !found.some((value) => overlaps(value, result) && valueFits(kind, value, result)));
  const extra = found.filter((value) => kinds[kind](value) && !example.Results.some((result) => overlaps(value, result)));
  return { right: missed.length + extra.length === 0, valueRight: valueMissed.length + extra.length === 0, missed, extra, found };
}

function casesOf(file) {
  const cases = JSON.parse(readFileSync(join(folder, file), 'utf8').replace(/^\uFEFF/, ''));
  return cases.filter((example) => !['dotnet', 'javascript', 'python', 'java'].every((name) => (example.NotSupported ?? '').toLowerCase().split(/,\s*/).includes(name)));
}

const percent = (part, whole) => `${((100 * part) / whole).toFixed(1)} %`;

/** @param {string[]} flags */
export async function measure(flags) {
  if (!existsSync(folder)) throw new Error(`no ${folder}: the specs are not part of the project`);
  const all = Object.entries({ ...files, ...beside }).map(([kind, file]) => ({ kind, cases: casesOf(file) }));
  const requests = all.flatMap(({ kind, cases }) => cases.map((example, i) => ({ articles: [{ id: `${kind}-${i}`, text: example.Input }] })));
  const reports = reportsOf(requests);
  const wanted = flags.includes('--misses') ? (flags[flags.indexOf('--misses') + 1] ?? '') : null;
  let at = 0;
  const total = { cases: 0, right: 0, valueRight: 0 };
  console.log('quantities: Recognizers-Text English specs · cases, exact value and unit, exact value');
  for (const { kind, cases } of all) {
    const judged = cases.map((example) => ({ example, ...judge(kind, example, reports[at++]) }));
    const right = judged.filter((j) => j.right).length, valueRight = judged.filter((j) => j.valueRight).length;
    if (kind in files) {
      total.cases += cases.length;
      total.right += right;
      total.valueRight += valueRight;
    }
    console.log(`  ${kind.padEnd(12)} ${String(cases.length).padStart(4)}  ${percent(right, cases.length).padStart(7)}  ${percent(valueRight, cases.length).padStart(7)}`);
    if (kind === 'age')
      console.log(`  ${'all'.padEnd(12)} ${String(total.cases).padStart(4)}  ${percent(total.right, total.cases).padStart(7)}  ${percent(total.valueRight, total.cases).padStart(7)}\n  --`);
    if (wanted === null || (wanted !== '' && !wanted.startsWith('--') && wanted !== kind.trim())) continue;
    for (const { example, missed, extra, found, right: fine } of judged.filter((j) => !j.right))
      if (!fine)
        console.log(`    ${example.Input}\n      missed ${missed.map((r) => `${r.Text}=${r.Resolution?.value} ${r.Resolution?.unit ?? ''}`).join(' | ') || '-'}; beside ${extra.map((v) => v.number).join(' ') || '-'}; found ${found.map((v) => `${example.Input.slice(...v.span)}=${v.number ?? `${v.low}..${v.high}`} ${v.unit}${v.attribute ? `/${v.attribute}` : ''}${v.rank ? '#' : ''}`).join(' | ')}`);
  }
}
