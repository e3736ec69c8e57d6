// Times against WikiWars (TIMEX3) and the normalised dates of GUM.
//   npm run measure -- facts --only times [--errors]
// Scored as TempEval-3 scores values: an expression that was found and one that was marked belong together where their extents overlap
// (the longest overlap first, one to one), and the value is right where the two are equal. F1 of right values over what was marked and
// found. "relaxed" is the F1 of the extents alone. An expression marked without a value counts neither way.
// WikiWars: every expression that has a value; `type` is ignored. Documents with an odd number are the half for tuning.
// GUM: dates that an annotator gave a day, month, year or both ends ("when", "from" and "to"). Its annotation holds no durations, sets
// and vague times ("now"), and its clock times are elements of their own: what is found of these counts neither way, nor what overlaps a
// date with an open or uncertain border ("notBefore"). Where an early, middle or late part of a decade or century begins and ends is a
// convention ("mid-1980s" from 1982 or 1983 on): of one, the whole and the part are compared. Every second document is the half for tuning.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../../.ci/steps.mjs';
import { reportsOf } from '../reports.mjs';

const data = join(root, '../shared/data');

const unescape = (text) => text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&apos;', "'").replaceAll('&amp;', '&');

function wikiWars() {
  const folder = join(data, 'times/wikiwars');
  const files = ['trainingset/tml', 'testset/tml'].flatMap((part) => readdirSync(join(folder, part)).map((name) => join(folder, part, name))).sort();
  return files.map((file) => {
    const xml = readFileSync(file, 'utf8');
    const published = /<DCT>.*?value="([^"]*)"/s.exec(xml)[1];
    const body = /<TEXT>(.*)<\/TEXT>/s.exec(xml)[1];
    let text = '';
    const marked = [];
    let at = 0;
    const open = [];
    for (const tag of body.matchAll(/<(\/?)TIMEX3([^>]*)>/g)) {
      text += unescape(body.slice(at, tag.index));
      at = tag.index + tag[0].length;
      if (tag[1] === '') open.push({ start: text.length, value: /value="([^"]*)"/.exec(tag[2])?.[1] ?? 'null' });
      else {
        const { start, value } = open.pop();
        marked.push({ span: [start, text.length], value: value === 'null' ? null : value });
      }
    }
    text += unescape(body.slice(at));
    const name = file.split('/').pop();
    return { name, tune: Number(name.slice(0, 2)) % 2 === 1, text, published, marked };
  });
}

// Seasons as GUM writes them ("2012-06" to "2012-09") and their letters in TIMEX3.
const seasons = { '03-06': 'SP', '06-09': 'SU', '09-12': 'FA', '12-03': 'WI', '06-08': 'SU' };
const lastDay = (value) => {
  const [year, month, day] = value.split('-');
  if (day) return value;
  if (month) return new Date(Date.UTC(Number(year), Number(month), 0)).toISOString().slice(0, 10);
  return `${year}-12-31`;
};
const firstDay = (value) => `${value}-01-01`.slice(0, 10);
const year = (value) => value.replace(/^-0*(\d+)/, (_, digits) => `BC${digits.padStart(4, '0')}`).replace(/^--/, 'XXXX-').replace(/^(\d{1,3})(?=$|-)/, (digits) => digits.padStart(4, '0'));

function gumValue(attributes) {
  const get = (name) => new RegExp(`\\b${name}:::"([^"]*)"`).exec(attributes)?.[1];
  const when = get('when'), from = get('from'), to = get('to');
  if (when) return { value: year(when) };
  if (!from || !to) return null;
  const season = seasons[`${from.slice(-2)}-${to.slice(-2)}`];
  if (season && (from.length === 7 || from.startsWith('--'))) return { value: `${from.startsWith('--') ? 'XXXX' : from.slice(0, 4)}-${season}` };
  const decade = /^(\d{3})0(-01-01)?$/.exec(from)?.[1], century = /^(\d\d)00(-01-01)?$/.exec(from)?.[1];
  if (century && to.startsWith(`${century}99`)) return { value: century };
  if (decade && to.startsWith(`${decade}9`)) return { value: decade };
  return { from: firstDay(from), to: lastDay(to) };
}

function gum() {
  const documents = [];
  for (const part of ['dev', 'train']) {
    for (const chunk of readFileSync(join(data, `treebank/en_gum-${part}.conllu`), 'utf8').split(/^# newdoc id = /m).slice(1)) {
      const document = { name: chunk.slice(0, chunk.indexOf('\n')), published: /dateCreated = (\S+)/.exec(chunk)?.[1], text: '', marked: [] };
      document.tune = documents.length % 2 === 0;
      let open = null;
      for (const sentence of chunk.split('\n\n')) {
        const text = /^# text = (.*)$/m.exec(sentence)?.[1];
        if (text === undefined) continue;
        document.text += (document.text === '' ? '' : /^# newpar/m.test(sentence) ? '\n\n' : ' ');
        const start = document.text.length;
        document.text += text;
        let at = 0;
        for (const line of sentence.split('\n')) {
          const fields = line.split('\t');
          if (fields.length < 10 || !/^\d+(-\d+)?$/.test(fields[0])) continue;
          if (!fields[0].includes('-') && !text.startsWith(fields[1], text.indexOf(fields[1], at))) continue;
          const found = text.indexOf(fields[1], at);
          if (found < 0 || found > at + 3) continue;
          const xml = /XML=(.*?)(\||$)/.exec(fields[9])?.[1] ?? '';
          const begin = /<date ([^>]*)>/.exec(xml);
          if (begin) open = { start: start + found, attributes: begin[1] };
          if (!fields[0].includes('-')) at = found + fields[1].length;
          else continue;
          if (open && xml.includes('</date>')) {
            document.marked.push({ span: [open.start, start + at], value: gumValue(open.attributes) });
            open = null;
          }
        }
      }
      documents.push(document);
    }
  }
  return documents;
}

// Whether both are the same part of a decade ("198") or century ("19").
function samePart(value, f) {
  if (!f.mod || !/^\d{2,3}$/.test(f.timex)) return false;
  const begin = `${f.timex.padEnd(4, '0')}-01-01`, end = `${f.timex.padEnd(4, '9')}-12-31`;
  if (value.from < begin || value.to > end) return false;
  return { START: value.from === begin, MID: value.from > begin && value.to < end, END: value.to === end }[f.mod] && !(value.from === begin && value.to === end);
}

const overlap = (a, b) => Math.min(a[1], b[1]) - Math.max(a[0], b[0]);

// Pairs of marked and found expressions, the longest overlap first.
function paired(marked, found) {
  const pairs = [];
  marked.forEach((m, i) => found.forEach((f, j) => { if (overlap(m.span, f.span) > 0) pairs.push([i, j, overlap(m.span, f.span)]); }));
  pairs.sort((a, b) => b[2] - a[2] || a[0] - b[0] || a[1] - b[1]);
  const ofMarked = new Map(), ofFound = new Map();
  for (const [i, j] of pairs) if (!ofMarked.has(i) && !ofFound.has(j)) { ofMarked.set(i, j); ofFound.set(j, i); }
  return { ofMarked, ofFound };
}

function tally(documents, foundOf, equal, show) {
  const sum = { marked: 0, found: 0, overlap: 0, right: 0 };
  for (const document of documents) {
    const found = foundOf(document);
    const { ofMarked, ofFound } = paired(document.marked, found);
    const words = (span) => document.text.slice(...span).replace(/\s+/g, ' ');
    document.marked.forEach((m, i) => {
      if (m.value === null) return;
      sum.marked += 1;
      const f = ofMarked.has(i) ? found[ofMarked.get(i)] : null;
      if (f) sum.overlap += 1;
      if (f && equal(m.value, f)) sum.right += 1;
      else if (show) console.log(`${f ? 'wrong' : 'missed'}\t${document.name}\t${words(m.span)}\t${JSON.stringify(m.value)}\t${f ? `${words(f.span)}\t${f.timex}` : words([m.span[0] - 40, m.span[1] + 20])}`);
    });
    found.forEach((f, j) => {
      const m = ofFound.has(j) ? document.marked[ofFound.get(j)] : null;
      if (m ? m.value === null : document.marked.some((other) => other.value === null && overlap(other.span, f.span) > 0)) return;
      if (!m && f.neutral) return;
      sum.found += 1;
      if (show && !m) console.log(`extra\t${document.name}\t${words(f.span)}\t${f.timex}\t${words([f.span[0] - 40, f.span[1] + 20])}`);
    });
  }
  const f1 = (hits) => 200 * hits / (sum.marked + sum.found);
  return { ...sum, relaxed: f1(sum.overlap), value: f1(sum.right), precision: 100 * sum.right / sum.found, recall: 100 * sum.right / sum.marked };
}

function print(label, documents, foundOf, equal, show) {
  for (const [half, part] of [['all', documents], ['tuning half', documents.filter((d) => d.tune)], ['other half', documents.filter((d) => !d.tune)]]) {
    const t = tally(part, foundOf, equal, show && half === 'tuning half');
    console.log(`${label}, ${half}: value F1 ${t.value.toFixed(1)} (precision ${t.precision.toFixed(1)}, recall ${t.recall.toFixed(1)}), relaxed ${t.relaxed.toFixed(1)}; ${t.marked} marked, ${t.found} found, ${t.right} right`);
  }
}

// Nothing of the text is furniture here: the annotators read all of it.
const requestOf = ({ text, published }) => ({ articles: [{ id: 'a', text, title: 'Untitled', published }], decisions: [{ keep: ['a', [0, text.length]] }] });

/** @param {string[]} flags */
export async function measure(flags) {
  const show = flags.includes('--errors');
  if (!existsSync(join(data, 'times/wikiwars'))) {
    console.log('times: no ../shared/data/times/wikiwars here, nothing to measure');
    return;
  }
  const wars = wikiWars();
  const warReports = new Map(reportsOf(wars.map(requestOf)).map((report, i) => [wars[i], report]));
  print('WikiWars', wars, (d) => warReports.get(d).articles[0].times, (value, f) => value === f.timex, show);
  if (!existsSync(join(data, 'treebank/en_gum-dev.conllu'))) return;
  const documents = gum();
  const reports = new Map(reportsOf(documents.map(requestOf)).map((report, i) => [documents[i], report]));
  const found = (d) => reports.get(d).articles[0].times.map((t) => ({ ...t, ...(t.range && d.marked.some((m) => m.value?.from && overlap(m.span, t.range.span) > 0 && overlap(m.span, t.range.span) > overlap(m.span, t.span)) ? t.range : {}),
    neutral: t.type === 'DURATION' || t.type === 'SET' || /_REF|^T|T\d|X/.test(t.timex) }));
  const date = (timex) => timex.replace(/T.*/, '');
  const equal = (value, f) => (value.value ? date(f.timex) === date(value.value) : (f.from === value.from && f.to === value.to) || samePart(value, f));
  print('GUM', documents, found, equal, show);
}
