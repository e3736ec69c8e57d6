// What a reader should know of the letters of a text: they are kept as they are, and never mended in silence.

const read = 1_000_000; // code units that are looked at

const places = (n, what) => `${n} place${n === 1 ? '' : 's'} in it ${n === 1 ? what.replace(/^(\w+)/, '$1s') : what}`;

const signs = [
  { pattern: /[\u202A-\u202E\u2066-\u2069]/g, least: 1, note: (n) => `${n} invisible mark${n === 1 ? '' : 's'} in it turn${n === 1 ? 's' : ''} the order of letters or figures round; it is read in the order in which it was written` },
  { pattern: /[\u{E0000}-\u{E007F}]/gu, least: 1, note: (n) => `${n} hidden letter${n === 1 ? '' : 's'} (tags) in it are not shown` },
  { pattern: /\d[\u200B-\u200D\u2060\uFEFF]+(?=\d)/g, least: 1, note: (n) => `${n} figure${n === 1 ? '' : 's'} in it hold${n === 1 ? 's' : ''} invisible letters` },
  { pattern: /\p{L}[\u200B\u2060\uFEFF]+(?=\p{L})|(?!^)\uFEFF/gu, least: 1, note: (n) => places(n, 'hold invisible letters') },
  // Letters that look like Latin ones stand beside Latin ones. Greek α, β, μ and the like belong to formulas.
  { pattern: /\p{Script=Latin}[\u0400-\u052FΑΒΕΖΗΙΚΜΝΟΡΤΥΧοριν]|[\u0400-\u052FΑΒΕΖΗΙΚΜΝΟΡΤΥΧοριν](?=\p{Script=Latin})/gu, least: 1, note: (n) => places(n, 'put letters that look like Latin ones beside Latin ones: such words are not taken for the same') },
  { pattern: /\p{Surrogate}/gu, least: 1, note: (n) => places(n, 'hold half a letter, shown as �') },
  // “â€™” for ’ and “Ã©” for é: UTF-8 that was read as Windows-1252 before it came here.
  { pattern: /â€[\u0090-\u009F\u2018-\u203A\u02DC™œž]|Ã[\u00A0-\u00BF]|Â[\u00A0-\u00BF]/g, least: 3, note: (n) => `${n} places in it look like letters that were read in the wrong encoding (such as “â€™”): the file may have been saved so` },
];

/** @param {string} text @returns {string[]} */
export function oddities(text) {
  const start = text.slice(0, read);
  return signs.flatMap(({ pattern, least, note }) => {
    const n = start.match(pattern)?.length ?? 0;
    return n >= least ? [note(n)] : [];
  });
}
