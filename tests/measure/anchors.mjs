// Where the passages of a gold story stand in its texts.
// Spans are [start, end) in UTF-16 code units, which is what JavaScript's indexOf and slice count.
import { readFileSync, readdirSync, existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const storiesFolder = join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'examples', 'stories');

export const storySlugs = (folder = storiesFolder) =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(folder, entry.name, 'gold.json')))
    .map((entry) => entry.name).sort();

// { story, gold, texts: Map of article id to text } of a story folder.
export function readStory(folder) {
  const read = (name) => readFileSync(join(folder, name), 'utf8');
  const story = JSON.parse(read('story.json'));
  return { story, gold: JSON.parse(read('gold.json')), texts: new Map(story.articles.map((a) => [a.id, read(a.file)])) };
}

// Every start of `passage` in `text`, overlapping ones included.
export function startsOf(text, passage) {
  const starts = [];
  for (let at = text.indexOf(passage); at >= 0; at = text.indexOf(passage, at + 1)) starts.push(at);
  return starts;
}

// The span of the part of `anchor` that stands in [[ ]]. An anchor that stands more than once in the text needs
// `occurrence`, counted from 1; one that stands once must have none. Throws with the anchor named.
export function spanOfAnchor(text, anchor, occurrence) {
  const parts = anchor.match(/^([^[\]]*)\[\[([^[\]]+)\]\]([^[\]]*)$/u);
  if (!parts) throw new Error(`anchor needs exactly one [[key part]]: ${anchor}`);
  const [, before, key, after] = parts;
  const starts = startsOf(text, before + key + after);
  if (!starts.length) throw new Error(`anchor not found: ${anchor}`);
  if (starts.length > 1 && occurrence === undefined) throw new Error(`anchor found ${starts.length} times: ${anchor}`);
  if (starts.length === 1 && occurrence !== undefined) throw new Error(`anchor found once, occurrence is superfluous: ${anchor}`);
  const start = starts[(occurrence ?? 1) - 1];
  if (start === undefined) throw new Error(`anchor found ${starts.length} times, not ${occurrence}: ${anchor}`);
  return [start + before.length, start + before.length + key.length];
}

// The spans of a list of verbatim passages of one text. A passage that the text repeats is listed as often as it stands there.
export function spansOfPassages(text, passages) {
  const seen = new Map();
  return passages.map((passage) => {
    const nth = seen.get(passage) ?? 0;
    seen.set(passage, nth + 1);
    const starts = startsOf(text, passage);
    const listed = passages.filter((other) => other === passage).length;
    if (starts.length !== listed) throw new Error(`passage found ${starts.length} times, listed ${listed} times: ${passage}`);
    return [starts[nth], starts[nth] + passage.length];
  });
}

// The gold story with every span computed anew from its anchors and passages.
export function placeSpans(gold, texts) {
  const placeGroup = (group) => Object.fromEntries(
    Object.entries(group).map(([id, passages]) => [id, spansOfPassages(texts.get(id), passages)]));
  const placeMention = ({ article, anchor, occurrence }) => ({
    article, anchor, ...(occurrence === undefined ? {} : { occurrence }), span: spanOfAnchor(texts.get(article), anchor, occurrence) });
  return {
    ...gold,
    facts: gold.facts.map((fact) => ({ ...fact, positions: fact.positions.map((position) => (
      { ...position, mentions: position.mentions.map(placeMention) })) })),
    copied: gold.copied.map((c) => ({ ...c, spans: c.between.map((id) => spanOfAnchor(texts.get(id), `[[${c.text}]]`)) })),
    furnitureSpans: placeGroup(gold.furniture),
    bodySpans: placeGroup(gold.body),
  };
}

// JSON with one line for every value that fits in one and holds no object: a mention, a relation, a list of spans.
export function format(value, indent = '') {
  const line = oneLine(value);
  const deep = typeof value === 'object' && value !== null && Object.values(value).flat().some((x) => typeof x === 'object' && x !== null && !Array.isArray(x));
  if (!deep && line.length + indent.length <= 220) return line;
  if (typeof value !== 'object' || value === null) return line;
  const deeper = `${indent} `;
  const inner = Array.isArray(value)
    ? value.map((item) => deeper + format(item, deeper))
    : Object.entries(value).map(([key, item]) => `${deeper}${JSON.stringify(key)}: ${format(item, deeper)}`);
  const [open, close] = Array.isArray(value) ? '[]' : '{}';
  return `${open}\n${inner.join(',\n')}\n${indent}${close}`;
}

function oneLine(value) {
  if (Array.isArray(value)) return `[${value.map(oneLine).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  return `{ ${Object.entries(value).map(([key, item]) => `${JSON.stringify(key)}: ${oneLine(item)}`).join(', ')} }`;
}
