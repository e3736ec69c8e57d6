// A story's score in lines for a person.
const pct = (x) => (x === null ? '  n/a' : `${(100 * x).toFixed(1).padStart(5)}%`);
const ratio = (n, d) => (d ? n / d : null);
const named = (list, most = Infinity) => list.slice(0, most).join(' | ') || 'none';

export function printScore(result, print = console.log) {
  const { alignment, conflict, names, origins } = result;
  const line = (name, value, rest = '') => print(`${name.padEnd(22)}${value}${rest && `   ${rest}`}`);
  print(result.story);
  line('alignment recall', pct(alignment.recall), `(${alignment.aligned} of ${alignment.all} cross-article pairs)`);
  line('alignment precision', pct(alignment.precision));
  for (const [kind, v] of Object.entries(alignment.byKind))
    line(`  ${kind}`, pct(ratio(v.aligned, v.all)), `right relation ${pct(ratio(v.right, v.all - v.open))}`);
  line('relation right', pct(result.relation.exactOfAll), 'of all pairs');
  line('conflict recall', pct(conflict.recall), `missed: ${conflict.missed.join(', ') || 'none'}`);
  line('conflict precision', pct(conflict.precision), `false alarms: ${named(conflict.falseAlarms)}`);
  line('traps sprung', `${String(result.traps.sprung.length).padStart(6)}`, `of ${result.traps.all}: ${named(result.traps.sprung)}`);
  line('wrong merges', String(alignment.wrongMerges.length).padStart(6), alignment.wrongMerges.slice(0, 6).join(' | '));
  line('single facts found', pct(result.single.recall));
  line('furniture dropped', pct(result.furniture.dropped), `missed: ${named(result.furniture.missed)}`);
  line('body kept', pct(result.body.kept), `missed: ${named(result.body.missed)}`);
  line('titles right', pct(result.title), `missed: ${named(result.titles.missed)}`);
  line('names linked', pct(names.linked), `missed: ${named(names.missed, 8)}`);
  line('origins found', pct(origins.found), `missed: ${named(origins.missed, 8)}`);
  const lost = {};
  result.missedPairs.forEach((p) => { const k = p.split(':')[0]; lost[k] = (lost[k] ?? 0) + 1; });
  line('pairs missed by fact', Object.entries(lost).map(([k, v]) => `${k} ${v}`).join(', ') || 'none');
}
