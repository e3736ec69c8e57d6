// What a reader corrects, as the request's decisions. “wrong” is for the page alone: the finding is
// set aside and counted nowhere; the core never hears of it.
import { mentionsOf } from './evidence.js';

const place = ({ article, span }) => [article, span[0]];

/** Where every mention of a finding begins: what a decision about it holds on to when findings get other numbers. */
export const placesOf = (finding) => mentionsOf(finding).map(place);

export const wrongKey = (places) => places.map(([article, at]) => `${at} ${article}`).sort().join('\n');

/** Some mentions are about something else than the rest of their finding. */
export function notTheSame(finding, mentions) {
  const others = mentionsOf(finding).filter((m) => !mentions.includes(m));
  return mentions.flatMap((a) => others.filter((b) => b.article !== a.article || b.span[0] !== a.span[0]).map((b) => ({ unlink: [place(a), place(b)] })));
}

/** Two findings are about the same thing. */
export const theSame = (finding, other) => [{ link: [place(mentionsOf(finding)[0]), place(mentionsOf(other)[0])] }];

/** The verdict, or what was read, is wrong. */
export const wrong = (finding) => [{ wrong: placesOf(finding) }];

/** What the core is told. */
export const forCore = (decisions) => decisions.filter((d) => !d.wrong);

/** The finding that took another's place after a new comparison: the one that holds most of its places. */
export function successor(findings, finding) {
  const wanted = new Set(placesOf(finding).map(String));
  let best = null, most = 0;
  for (const candidate of findings) {
    if (candidate.kind !== finding.kind) continue;
    const n = placesOf(candidate).filter((p) => wanted.has(String(p))).length;
    if (n > most) [best, most] = [candidate, n];
  }
  return best;
}

/** What a finding may be said to be the same as: findings of its kind with a mention in another article. */
export function partners(findings, finding) {
  const own = new Set(mentionsOf(finding).map(({ article }) => article));
  return findings.filter((f) => f !== finding && f.kind === finding.kind && mentionsOf(f).some(({ article }) => !own.has(article)));
}

/** Decisions with more of them; { right: finding } takes a “wrong” back. */
export function decided(decisions, more) {
  const right = more.filter((d) => d.right).map((d) => wrongKey(placesOf(d.right)));
  return [...decisions.filter((d) => !d.wrong || !right.includes(wrongKey(d.wrong))), ...more.filter((d) => !d.right)];
}

/** Decisions without those that name an article: its text changed, or it is gone. */
export function without(decisions, id) {
  const names = ([article]) => article === id;
  return decisions.filter(({ link, unlink, keep, drop, wrong: places }) => !((link ?? unlink ?? places)?.some(names) || names(keep ?? drop ?? [])));
}
