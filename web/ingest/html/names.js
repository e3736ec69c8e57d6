// Words of an element's class, id and role: "ArticleBody-main__text" → article, body, main, text.

const most = 12; // words of one element
const longest = 24; // letters of one word
const read = 400; // letters of class and id that are looked at

/** @param {{ name: string, value: string }[]} attrs @returns {string[]} lower case, each once */
export function namesOf(attrs) {
  const words = new Set();
  for (const { name, value } of attrs) {
    if (name !== 'class' && name !== 'id' && name !== 'role' && name !== 'itemprop') continue;
    for (const [word] of value.slice(0, read).matchAll(/[A-Z]+(?![a-z])|[A-Z]?[a-z]+/g)) {
      if (word.length > 1 && word.length <= longest && words.size < most) words.add(word.toLowerCase());
    }
  }
  return [...words];
}
