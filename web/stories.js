// The example stories that the page offers, out of those in examples/stories/: few enough to choose from at a glance, in a chunk
// of their own, loaded with the page. The bundler reads both patterns, so each must be spelled out.
const lists = import.meta.glob('../examples/stories/{diplomacy,earthquake,election,ferry,final,ransomware,takeover,verdict}/story.json', { eager: true, import: 'default' });
const texts = import.meta.glob('../examples/stories/{diplomacy,earthquake,election,ferry,final,ransomware,takeover,verdict}/*.txt', { eager: true, query: '?raw', import: 'default' });

const first = ['ferry', 'election']; // those that stand open

/** [{ slug, title, articles: [{ id, text, source, published }] }] */
export const stories = Object.entries(lists).map(([path, { title, articles }]) => {
  const folder = path.slice(0, path.lastIndexOf('/'));
  return {
    slug: folder.slice(folder.lastIndexOf('/') + 1),
    title,
    articles: articles.map(({ id, file, source, published }) => ({ id, text: texts[`${folder}/${file}`], source, published })),
  };
}).sort((a, b) => rank(a) - rank(b));

function rank({ slug }) {
  return first.includes(slug) ? first.indexOf(slug) : first.length;
}
