// Who is who inside one text, against two sets of others:
// GAP (Wikipedia, an ambiguous pronoun and two names that it may stand for): of the pronouns that were linked to one of the two, how
// many to the right one; of those that stand for one, how many were linked to it.
// GUM (its news, interviews, biographies …, coreference in MISC): of the wordings that were linked to an earlier one, how many stand for
// the same; of the names, descriptions and pronouns that gold links to a named actor told before, how many were.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildNative } from '../../../.ci/build.mjs';
import { keepOutputClear, root } from '../../../.ci/steps.mjs';

const data = join(root, '../shared/data');
const gapFile = (part) => join(data, `coref/gap/gap-${part}.tsv`);
const gumFile = join(data, 'treebank/en_gum-dev.conllu');

/** Wordings of each text: { begin, end, head, entity, kind }, offsets in bytes. */
function wordingsOf(texts) {
  const input = texts.map((text) => JSON.stringify({ text })).join('\n');
  const { stdout, stderr } = spawnSync(join(root, 'build/release/tests/crosscheck-readings'), { input, encoding: 'utf8', maxBuffer: 1 << 30 });
  const lines = stdout.split('\n').filter((line) => line);
  if (lines.length !== texts.length) throw new Error(`${lines.length} readings for ${texts.length} texts: ${stderr}`);
  return lines.map((line) => JSON.parse(line).map(([begin, end, head, entity, kind]) => ({ begin, end, head, entity, kind })));
}

const share = (part, whole) => `${whole ? (100 * part / whole).toFixed(1) : 'n/a'} % (${part} of ${whole})`;

function measureGap(part, misses) {
  const rows = readFileSync(gapFile(part), 'utf8').trim().split('\n').slice(1).map((line) => line.split('\t'));
  const readings = wordingsOf(rows.map((row) => row[1]));
  let linked = 0, right = 0, told = 0;
  rows.forEach(([id, text, pronoun, offset, a, aOffset, aRight, b, bOffset, bRight], i) => {
    const bytes = (at) => Buffer.byteLength([...text].slice(0, Number(at)).join(''));
    const at = bytes(offset);
    const found = readings[i].find((w) => w.kind === 'pronoun' && w.begin === at);
    // The entity whose wording holds a part of a name.
    const holder = (name, from) => readings[i].find((w) => w.kind === 'name' && w.begin < bytes(from) + Buffer.byteLength(name) && bytes(from) < w.end)?.entity;
    const said = [[a, aOffset, aRight], [b, bOffset, bRight]].map(([name, from, gold]) => ({ gold: gold === 'TRUE', name, said: found && holder(name, from) === found.entity }));
    told += said.some((x) => x.gold) ? 1 : 0;
    const chosen = said.filter((x) => x.said);
    if (!chosen.length) return;
    linked++;
    if (chosen.some((x) => x.gold)) right++;
    else if (misses) console.log(`  ${id}: ${pronoun} → ${chosen[0].name}: ${[...text].slice(Math.max(0, offset - 250), Number(offset) + 40).join('')}`);
  });
  console.log(`GAP ${part}: pronouns linked right ${share(right, linked)}, found ${share(right, told)}`);
}

// The documents of GUM: text, and gold wordings by the byte at which their head begins: { entity, kind, first }.
function gumDocuments() {
  const documents = [];
  let text, gold, open, sentence;
  const close = () => {
    for (const m of sentence.mentions) {
      const head = sentence.tokens.slice(m.first, m.last + 1).find((t) => t.head < m.first + 1 || t.head > m.last + 1);
      if (head) gold.push({ at: head.at, entity: m.entity, kind: head.upos === 'PROPN' ? 'name' : head.upos === 'PRON' ? 'pronoun' : 'description', person: m.type === 'person', size: m.last - m.first });
    }
  };
  const entities = (misc, index) => {
    for (const [part] of (/(?:^|\|)Entity=([^|]*)/.exec(misc)?.[1] ?? '').matchAll(/\([^()]*\)?|[^()]+\)/g)) {
      if (part.startsWith('(')) {
        const [entity, type] = part.slice(1).replace(')', '').split('-');
        open.push({ entity, type, first: index });
      }
      if (!part.endsWith(')')) continue;
      const id = part.startsWith('(') ? open.at(-1)?.entity : part.slice(0, -1);
      const which = open.map((m) => m.entity).lastIndexOf(id);
      if (which >= 0) sentence.mentions.push({ ...open.splice(which, 1)[0], last: index });
    }
  };
  for (const line of readFileSync(gumFile, 'utf8').split('\n')) {
    if (line.startsWith('# newdoc')) documents.push({ parts: [], gold: [], name: line.split('= ')[1] });
    if (line.startsWith('# newdoc')) [open, gold, text] = [[], documents.at(-1).gold, ''];
    if (line.startsWith('# newpar') && text) text += '\n\n';
    if (line.startsWith('# text = ')) sentence = { text: line.slice(9), from: text, cursor: 0, tokens: [], mentions: [] };
    if (line.startsWith('# text = ')) text += `${line.slice(9)} `;
    const c = line.split('\t');
    if (c.length === 10 && /^\d+$/.test(c[0])) {
      const found = sentence.text.indexOf(c[1], sentence.cursor);
      if (found >= 0) sentence.cursor = found + c[1].length;
      sentence.tokens.push({ at: Buffer.byteLength(sentence.from + sentence.text.slice(0, Math.max(found, 0))), head: Number(c[6]), upos: c[3] });
      entities(c[9], sentence.tokens.length - 1);
    }
    if (line === '' && sentence?.tokens.length) {
      close();
      documents.at(-1).text = text;
      sentence = { tokens: [], mentions: [] };
    }
  }
  return documents;
}

function measureGum(misses) {
  const documents = gumDocuments();
  const readings = wordingsOf(documents.map((d) => d.text));
  const score = Object.fromEntries(['name', 'description', 'pronoun'].map((kind) => [kind, { linked: 0, right: 0, told: 0, found: 0 }]));
  documents.forEach((document, d) => {
    // Of several gold wordings with one head, the longest.
    const goldAt = new Map();
    for (const g of document.gold) if (!(goldAt.get(g.at)?.size > g.size)) goldAt.set(g.at, g);
    const said = [...readings[d]].sort((a, b) => a.begin - b.begin);
    const before = new Map(); // entity → gold entity of its last wording
    const links = new Map(); // gold wording → whether it was linked right
    for (const w of said) {
      const g = goldAt.get(w.head);
      const earlier = before.get(w.entity);
      if (g && earlier !== undefined) {
        score[w.kind].linked++;
        if (earlier.entity === g.entity) score[w.kind].right++, links.set(g, true);
        else if (misses) console.log(`  ${document.name}: ${Buffer.from(document.text).subarray(w.begin, w.end)} → ${earlier.text}`);
      }
      if (g) before.set(w.entity, { entity: g.entity, text: Buffer.from(document.text).subarray(w.begin, w.end).toString() });
    }
    const named = new Set();
    for (const g of [...goldAt.values()].sort((a, b) => a.at - b.at)) {
      if (named.has(g.entity)) score[g.kind].told++, score[g.kind].found += links.has(g) ? 1 : 0;
      if (g.kind === 'name') named.add(g.entity);
    }
  });
  for (const [kind, s] of Object.entries(score)) console.log(`GUM dev, ${kind}s: linked right ${share(s.right, s.linked)}, found ${share(s.found, s.told)}`);
}

/** @param {string[]} flags --misses prints every wrong link; --validation measures on GAP's validation part too */
export function measure(flags) {
  if (!existsSync(data)) return console.log(`names: skipped, ${data} is not there`);
  keepOutputClear();
  buildNative('release', ['crosscheck-readings']);
  const misses = flags.includes('--misses');
  for (const part of ['development', ...(flags.includes('--validation') ? ['validation'] : [])]) measureGap(part, misses);
  measureGum(misses);
}
