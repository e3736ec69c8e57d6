// Times against the English date-time specs of Microsoft's Recognizers-Text.
//   npm run measure -- facts --only date-times [--errors]
// Left out are the cases that are marked NotSupported for every one of .NET, JavaScript, Python and Java, and those that its other
// settings expect (calendar, tasks, experimental …: those stand in files of their own). DateTimeModel is the public interface with
// resolved values; the parsers state them by kind.
// A case is right where each expected expression is met by one of the report that overlaps it and has one of its values (a date without
// its year has two there, the last and the next: one of them is asked for), and nothing is found outside of what is expected. Compared is
// what an expression comes to: the day, the first day and the one after the last, the date-time, the time of day, the seconds of a duration;
// of a set, which has no value there, its TIMEX3 value, as of "now" and of a part of the day ("TMO"); of a half-open time ("before 2018") its
// one border; of a distance ("two months ago") the day that counting comes to. A range ends there where its last day, month or year
// begins ("2014 to 2018" on 2018-01-01), which is what is compared of one. Where an early, middle or late part begins and ends is a
// convention (halves there, thirds here), so of one the whole and the part are compared ("2018-W22", "late"). A single value is compared as
// what it is, where the suite calls it a range ("around 1pm"). A parser states only its own kind, so that what is found of another kind
// beside it ("a 25 minutes meeting" for DatePeriodParser) is no error there. Every second case, in the order of the file, is "the other
// half": the first is for tuning.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../../.ci/steps.mjs';
import { reportsOf } from '../reports.mjs';

const folder = join(root, '../shared/data/quantities/recognizers-specs/DateTime/English');
const files = ['DateTimeModel', 'DateParser', 'DatePeriodParser', 'DateTimeParser', 'DateTimePeriodParser', 'DurationParser', 'HolidayParser', 'SetParser', 'TimeParser', 'TimePeriodParser', 'MergedParser'];
// The kinds of expression that a parser states; DateTimeModel and MergedParser state all.
const kinds = { DateParser: /^date$/, DatePeriodParser: /^daterange$/, DateTimeParser: /^datetime$/, DateTimePeriodParser: /^datetimerange$/, DurationParser: /^duration$/, HolidayParser: /^date$/, SetParser: /^set$/, TimeParser: /^time$/, TimePeriodParser: /^timerange$/ };
const platforms = ['dotnet', 'javascript', 'python', 'java'];

const parse = (name) => JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8').replace(/^\uFEFF/, ''))
  .filter((c) => !platforms.every((platform) => (c.NotSupported ?? '').toLowerCase().includes(platform)));

// The values that a result may have, each as { start, end, value, timex }.
function wantedOf(result) {
  const listed = result.Resolution?.values ?? result.Value?.values;
  if (listed) return listed.map((v) => ({ ...v, mod: v.Mod ?? '' }));
  const { Timex: timex, FutureResolution: future = {}, PastResolution: past = {}, Mod: mod = '' } = result.Value ?? {};
  return [future, past].map((r) => {
    const start = r.startDate ?? r.startDateTime ?? r.startTime, end = r.endDate ?? r.endDateTime ?? r.endTime;
    return { timex, mod, type: result.Type, start, end, value: r.date ?? r.dateTime ?? r.time ?? r.duration ?? r.set };
  });
}

const day = (value) => value.slice(0, 10);
const dayAfter = (value) => {
  const at = new Date(`${day(value)}T00:00:00Z`);
  if (Number.isNaN(at.getTime())) return value;
  return new Date(at.getTime() + 86400000).toISOString().slice(0, 10);
};
const moment = (value) => (value === undefined || value === null ? value : value.replace('T', ' ').replace(/^(\d{4}-\d\d-\d\d \d\d:\d\d)$/, '$1:00').replace(/( \d\d)$/, '$1:00:00'));
const clock = (value) => moment(value)?.slice(11);

// What the report says of an expression, in the form of the specs.
function border(f) {
  if (!f.from) return {};
  const fine = f.from.length > 10;
  let start = fine ? moment(f.from) : f.from, end = fine ? moment(f.to) : dayAfter(f.to);
  if (f.day && f.bound) start = end = f.day;
  if (f.bound === 'since') return { start };
  if (f.bound === 'after') return { start: end };
  if (f.bound === 'before') return { end: start };
  if (f.bound === 'by') return { end: fine ? start : f.to, other: end, third: f.from };
  return { start, end };
}

// What kind of expression the suite would call what was found.
function kindOf(f) {
  if (f.type === 'SET' || f.type === 'DURATION') return f.type.toLowerCase();
  if (f.granularity === 'part-of-day') return f.timex.startsWith('XXXX') ? 'timerange' : 'datetimerange';
  if (f.granularity === 'hour' || f.granularity === 'minute' || f.granularity === 'second') return f.range ? 'datetimerange' : 'datetime';
  return f.granularity === 'day' && !f.range ? 'date' : 'daterange';
}

// "TMEL", lunch, is from 11 to 13 there, as "TMI", midday, is here.
const parts = { TMEL: 'TMI', start: 'START', mid: 'MID', end: 'END' };

// Sets in a notation of the suite's own.
const sets = { P1WD: 'XXXX-WXX-WD', P1WE: 'XXXX-WXX-WE', 'P0.5Y': 'P6M' };

// What kind a value is: that of the suite, except of a single value that it calls a range.
function typeOf(wanted) {
  const type = (wanted.type ?? '').replace('datetimeV2.', '');
  if (!type.endsWith('range') || wanted.value === undefined || wanted.start || wanted.end) return type;
  return /^\d\d:/.test(wanted.value) ? 'time' : wanted.value.includes(':') ? 'datetime' : 'date';
}

function fits(wanted, f) {
  const type = typeOf(wanted);
  if (wanted.mod in parts && f.mod === parts[wanted.mod]) return alike(wanted.timex, f.timex);
  if (wanted.timex === 'PRESENT_REF') return f.timex === 'PRESENT_REF';
  if (type === 'timerange' && /^T[A-Z]+$/.test(wanted.timex)) return f.timex.endsWith(parts[wanted.timex] ?? wanted.timex);
  if (type === 'set') return f.type === 'SET' && f.timex.replace(/:00$/, '') === (sets[wanted.timex] ?? wanted.timex);
  if (type === 'duration') return f.seconds !== undefined && String(f.seconds) === String(wanted.value);
  if (type === 'timezone') return true;
  if (wanted.value !== undefined && wanted.value !== 'not resolved') {
    if (type === 'date') return (f.day ?? f.from) === wanted.value && (f.day ?? f.to) === wanted.value;
    // The end of a day is its last second there.
    if (type === 'datetime' && f.mod === 'END' && f.granularity === 'day') return `${f.from} 23:59:59` === wanted.value;
    if (type === 'datetime') return moment(f.from) === wanted.value && moment(f.to) === wanted.value;
    if (type === 'time') return (f.from ? clock(f.from) : /T(\d\d:\d\d(?::\d\d)?)/.exec(f.timex)?.[1].padEnd(8, ':00')) === wanted.value;
  }
  if (wanted.value === 'not resolved' || (!wanted.start && !wanted.end)) return f.timex === wanted.timex;
  // "The rest of the week" ends there on its last day.
  if (f.mod === 'END' && wanted.timex.startsWith('(') && f.from === wanted.start && f.to === wanted.end) return true;
  const { start, end, other, third = f.last && moment(f.last) } = border(f);
  const same = type === 'timerange' ? (a, b) => a === b || clock(a) === b : (a, b) => a === b || (a !== undefined && b !== undefined && (`${a} 00:00:00` === b || a === `${b} 00:00:00`));
  return same(start, wanted.start) && (same(end, wanted.end) || same(other, wanted.end) || same(third, wanted.end));
}

// "XXXX-11" is any November, "XXXX-WXX-2" any Tuesday, "TMO" any morning.
function alike(wanted, timex) {
  const weekday = /^XXXX-WXX-(\d)(.*)$/.exec(wanted);
  if (weekday && /^\d{4}-\d\d-\d\d/.test(timex)) return (new Date(timex.slice(0, 10)).getUTCDay() + 6) % 7 + 1 === Number(weekday[1]) && timex.slice(10) === weekday[2];
  return wanted.startsWith('T') ? timex.endsWith(wanted) : new RegExp(`^${wanted.replaceAll('X', '.')}$`).test(timex);
}

const overlaps = (a, b) => a[0] < b[1] && b[0] < a[1];

function verdictOf(spec, times, kind) {
  const expected = (spec.Results ?? []).map((result) => {
    const start = result.Start, end = result.End !== undefined ? result.End + 1 : result.Start + result.Length;
    return { span: [start, end], wanted: wantedOf(result) };
  });
  const candidates = times.flatMap((t, i) => [t, ...(t.range ? [{ ...t, bound: undefined, ...t.range, last: times[i + 1].from }] : [])]);
  const missed = expected.filter((e) => !candidates.some((t) => overlaps(t.span, e.span) && e.wanted.some((w) => fits(w, t))));
  const extra = times.filter((t) => (!kind || kind.test(kindOf(t))) && !expected.some((e) => overlaps(t.span, e.span)));
  return { right: missed.length === 0 && extra.length === 0, missed, extra, expected };
}

// An utterance as a sentence: a line without its stop that holds a date is one of an article's lines of date and author, in which no
// sentence is read.
const sentence = (input) => (/[.!?]\s*$/.test(input) ? input : `${input}.`);

/** @param {string[]} flags */
export async function measure(flags) {
  if (!existsSync(folder)) {
    console.log('date-times: no ../shared/data/quantities/recognizers-specs here, nothing to measure');
    return;
  }
  const all = files.map(parse);
  const requests = all.flat().map((c) => ({ articles: [{ id: 'a', text: sentence(c.Input), title: "Untitled", published: c.Context?.ReferenceDateTime?.slice(0, 19) }],
    decisions: [{ keep: ['a', [0, sentence(c.Input).length]] }] }));
  const reports = reportsOf(requests);
  let at = 0;
  const total = [0, 0];
  files.forEach((name, i) => {
    const count = [0, 0, 0, 0];
    all[i].forEach((spec, k) => {
      const report = reports[at++];
      const times = report.articles?.[0].times ?? [];
      const { right, missed, extra } = verdictOf(spec, times, kinds[name]);
      count[k % 2 * 2] += 1;
      count[k % 2 * 2 + 1] += right ? 1 : 0;
      if (!right && k % 2 === 0 && flags.includes('--errors'))
        console.log(`${name}\t${spec.Context?.ReferenceDateTime?.slice(0, 16)}\t${spec.Input}\t${missed.map((m) => `missed ${spec.Input.slice(...m.span)} = ${m.wanted.map((w) => [w.timex, w.value ?? '', w.start ?? '', w.end ?? '', w.mod ?? ''].join(' ')).join(' or ')}`).join(' | ')} ${extra.map((e) => `extra ${spec.Input.slice(...e.span)}`).join(' | ')}\tgot ${times.map((t) => `[${spec.Input.slice(...t.span)}: ${t.timex} ${t.from ?? ''}..${t.to ?? ''} ${t.bound ?? ''}${t.range ? ` (${t.range.from}..${t.range.to})` : ''}${t.seconds !== undefined ? ` ${t.seconds} s` : ''}]`).join(' ')}`);
    });
    const [n, m, o, p] = count;
    total[0] += n + o;
    total[1] += m + p;
    console.log(`${name}: ${m + p} of ${n + o} right (${(100 * (m + p) / (n + o)).toFixed(1)} %); tuning half ${(100 * m / n).toFixed(1)} %, other half ${(100 * p / o).toFixed(1)} %`);
  });
  console.log(`date-time specs, resolved values: ${total[1]} of ${total[0]} right (${(100 * total[1] / total[0]).toFixed(1)} %)`);
}
