// Evidence is text.slice(...span) or it is not shown. Everything that quotes goes through here.

/**
 * @typedef {{ article: string, span: [number, number] }} Place
 * @typedef {Map<string, string>} Texts   article id → its text as it was compared
 */

/** The words at a span, or null where the span is not a proper part of the text. */
export function words(text, span) {
  if (typeof text !== 'string' || !Array.isArray(span)) return null;
  const [from, to] = span;
  if (!Number.isInteger(from) || !Number.isInteger(to) || from < 0 || from >= to || to > text.length) return null;
  if (splitsPair(text, from) || splitsPair(text, to)) return null;
  return text.slice(from, to);
}

function splitsPair(text, at) {
  const before = text.charCodeAt(at - 1), after = text.charCodeAt(at);
  return before >= 0xd800 && before <= 0xdbff && after >= 0xdc00 && after <= 0xdfff;
}

/** The words of a mention in its article. @param {Texts} texts @param {Place} place */
export function quote(texts, place) {
  return words(texts.get(place.article), place.span);
}

/**
 * The report with all that cannot be shown taken out: mentions whose span is no part of the text,
 * positions left without a mention or whose text none of their mentions has, findings left without
 * a position. `dropped` counts them.
 */
export function verified(report, texts) {
  let dropped = 0;
  const findings = [];
  for (const finding of report.findings) {
    const kept = finding.positions.map((position) => {
      const mentions = position.mentions.filter((mention) => quote(texts, mention) !== null);
      dropped += position.mentions.length - mentions.length;
      const sound = mentions.some((mention) => quote(texts, mention) === position.text);
      if (mentions.length > 0 && !sound) dropped += mentions.length;
      return sound ? { ...position, mentions } : null;
    });
    const positions = kept.filter(Boolean);
    if (positions.length === 0) continue;
    if (kept.every(Boolean)) findings.push({ ...finding, positions });
    else if (positions.length > 1) findings.push(renumbered(finding, kept, positions));
  }
  return { report: { ...report, findings }, dropped };
}

/** Relations point at positions by number: those of a lost position go, the others move up. */
function renumbered(finding, kept, positions) {
  const place = (i) => positions.indexOf(kept[i]);
  const relations = (finding.relations ?? [])
    .filter(({ between: [a, b] }) => kept[a] && kept[b])
    .map((r) => ({ ...r, between: r.between.map(place) }));
  return { ...finding, positions, relations };
}

/**
 * Cuts [0, length) of a text where evidence begins or ends.
 * @param {[number, number]} span        the passage to cut
 * @param {{ span: [number, number] }[]} marks  sorted by start; may nest and overlap
 * @returns {{ from: number, to: number, marks: object[] }[]}  pieces in order; marks: those that cover the piece, innermost last
 */
export function pieces([from, to], marks) {
  const inside = marks.filter(({ span }) => span[0] < to && span[1] > from);
  const cuts = new Set([from, to]);
  for (const { span } of inside) for (const cut of span) if (cut > from && cut < to) cuts.add(cut);
  const ordered = [...cuts].sort((a, b) => a - b);
  return ordered.slice(1).map((end, i) => {
    const start = ordered[i];
    const covering = inside.filter(({ span }) => span[0] <= start && span[1] >= end);
    covering.sort((a, b) => b.span[1] - b.span[0] - (a.span[1] - a.span[0]));
    return { from: start, to: end, marks: covering };
  });
}

/** Every mention of a finding, position after position. */
export const mentionsOf = (finding) => finding.positions.flatMap(({ mentions }) => mentions);
