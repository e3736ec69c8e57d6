// Which lines of a page's text its linked data states as the text of its article (articleBody).

const row = 5; // words that are looked for at once
const share = 0.7; // of a line's rows that must stand in the stated text

/**
 * Linear in both texts.
 * @param {string} text of the page
 * @param {string} body of the linked data
 * @returns {{ span: [number, number], tag: string }[]} hints: runs of lines that stand in it, with the short lines between two of them
 */
export function statedHints(text, body) {
  const known = new Set(rowsOf(body));
  if (known.size === 0) return [];
  const hints = [];
  let open = null; // the run that the last long line belongs to
  for (const { 0: line, index } of text.matchAll(/[^\n]+/g)) {
    const rows = rowsOf(line);
    if (rows.length === 0) continue;
    if (rows.filter((words) => known.has(words)).length < share * rows.length) open = null;
    else if (open) open.span[1] = index + line.length;
    else hints.push(open = { span: [index, index + line.length], tag: 'articlebody' });
  }
  return hints;
}

function rowsOf(text) {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.slice(row - 1).map((_, i) => words.slice(i, i + row).join(' '));
}
