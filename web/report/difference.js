// How two wordings of one quotation differ, word by word: for the eye only; what the difference
// means stands in the report.

const most = 400; // words of a wording that are compared one by one; beyond, the whole is shown as other

/** @typedef {{ type: 'same' | 'gone' | 'added', words: string }} Step  gone: in the first only; added: in the second only */

/** @returns {Step[]} steps that give the first wording by same + gone and the second by same + added */
export function wordDifference(first, second) {
  const a = tokens(first), b = tokens(second);
  if (a.length > most || b.length > most) return [{ type: 'gone', words: first }, { type: 'added', words: second }];
  const common = longestCommon(a, b);
  const steps = [];
  let i = 0, j = 0;
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && equal(a[i], b[j])) add(steps, 'same', b[j++], i++);
    else if (j >= b.length || (i < a.length && common[i + 1][j] >= common[i][j + 1])) add(steps, 'gone', a[i++]);
    else add(steps, 'added', b[j++]);
  }
  return steps;
}

/** Words with the white space before them; marks that stand alone are words. */
const tokens = (text) => text.match(/\s*(?:[\p{L}\p{N}]+(?:['’.,-][\p{L}\p{N}]+)*|[^\s\p{L}\p{N}])/gu) ?? [];

/** Case and the shape of quotation marks, dashes and apostrophes are no difference. */
const form = (token) => token.trim().toLowerCase().replace(/[“”„«»"]/g, '"').replace(/[‘’]/g, "'").replace(/[–—]/g, '-');

const equal = (a, b) => form(a) === form(b);

function add(steps, type, words) {
  const last = steps.at(-1);
  if (last?.type === type) last.words += words;
  else steps.push({ type, words });
}

/** common[i][j]: how many words a from i and b from j have in common, in order. */
function longestCommon(a, b) {
  const table = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  const x = a.map(form), y = b.map(form);
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) table[i][j] = x[i] === y[j] ? table[i + 1][j + 1] + 1 : Math.max(table[i + 1][j], table[i][j + 1]);
  }
  return table;
}
