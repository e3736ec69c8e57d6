// What a reader should know of the letters of a text: they are kept as they are, and never mended in silence.

const read = 1_000_000; // code units that are looked at

const signs = [
  { pattern: /[\u202A-\u202E\u2066-\u2069]/g, least: 1, note: (n) => `${n} invisible mark${n === 1 ? '' : 's'} in it turn${n === 1 ? 's' : ''} the order of letters or figures round; it is read in the order in which it was written` },
  { pattern: /[\u{E0000}-\u{E007F}]/gu, least: 1, note: (n) => `${n} hidden letter${n === 1 ? '' : 's'} (tags) in it are not shown` },
  { pattern: /\d[\u200B-\u200D\u2060\uFEFF]+(?=\d)/g, least: 1, note: (n) => `${n} figure${n === 1 ? '' : 's'} in it hold${n === 1 ? 's' : ''} invisible letters` },
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
