// The parts of a story's score that do not concern findings: what was kept of each article, its title, names and origins.
const overlaps = (a, b) => a[0] < b[1] && b[0] < a[1];
const ratio = (n, d) => (d ? n / d : null);

function passages(gold, group, bodyOf) {
  return Object.entries(gold[`${group}Spans`] ?? {}).flatMap(([id, spans]) => spans.map((span, i) => (
    { kept: bodyOf(id).some((b) => overlaps(b, span)), name: `${id}: ${(gold[group]?.[id]?.[i] ?? span.join('-')).slice(0, 40)}` })));
}

export function scoreArticles(gold, report) {
  const articles = new Map(report.articles.map((a) => [a.id, a]));
  const bodyOf = (id) => (articles.get(id)?.blocks ?? []).filter((b) => b.role !== 'furniture').map((b) => b.span);
  const furniture = passages(gold, 'furniture', bodyOf);
  const body = passages(gold, 'body', bodyOf);
  const titled = gold.articles.filter((a) => a.title);
  const dropped = furniture.filter((p) => !p.kept).length;
  const kept = body.filter((p) => p.kept).length;
  const right = titled.filter((a) => articles.get(a.id)?.title?.text === a.title);
  return {
    furniture: { all: furniture.length, right: dropped, dropped: ratio(dropped, furniture.length), missed: furniture.filter((p) => p.kept).map((p) => p.name) },
    body: { all: body.length, right: kept, kept: ratio(kept, body.length), missed: body.filter((p) => !p.kept).map((p) => p.name) },
    title: ratio(right.length, titled.length),
    titles: { all: titled.length, right: right.length, missed: titled.filter((a) => !right.includes(a)).map((a) => a.id) },
  };
}

// A predicted entity stands for one gold entity: the one most of whose labels it holds.
export function scoreNames(gold, report) {
  const names = { all: 0, right: 0, missed: [] };
  const taken = new Set();
  const holds = (label, l) => label.text.length <= l.text.length + 40
    && label.text.toLowerCase().includes(l.text.toLowerCase().replace(/^the /, '')) && label.mentions.some((m) => m.article === l.article);
  for (const entity of gold.names ?? []) {
    const labels = Object.entries(entity.labels).flatMap(([article, list]) => list.map((text) => ({ article, text })));
    const homes = labels.map((l) => (report.entities ?? []).filter((e) => e.labels.some((x) => holds(x, l))).map((e) => e.id));
    const tally = {};
    homes.flat().forEach((id) => (tally[id] = (tally[id] ?? 0) + 1));
    const best = Object.entries(tally).filter(([id]) => !taken.has(id)).sort((a, b) => b[1] - a[1])[0]?.[0];
    taken.add(best);
    labels.forEach((l, i) => {
      names.all++;
      if (best && homes[i].includes(best)) names.right++; else names.missed.push(`${l.article}: ${l.text}`);
    });
  }
  return { linked: ratio(names.right, names.all), ...names };
}

export function scoreOrigins(gold, report) {
  const bare = (name) => name.toLowerCase().replace(/^the /, '');
  const wanted = (gold.origins ?? []).flatMap((o) => o.articles.map((article) => ({ origin: o.origin, article })));
  const missed = wanted.filter((w) => !(report.origins ?? []).some((p) => bare(p.name) === bare(w.origin) && p.articles.includes(w.article)));
  return { found: ratio(wanted.length - missed.length, wanted.length), all: wanted.length, right: wanted.length - missed.length,
    missed: missed.map((w) => `${w.origin} in ${w.article}`) };
}
