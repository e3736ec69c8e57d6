// The example stories, as they stand in examples/stories/: in a chunk of their own, loaded with the page.
const lists = import.meta.glob('../examples/stories/*/story.json', { eager: true, import: 'default' });
const texts = import.meta.glob('../examples/stories/*/*.txt', { eager: true, query: '?raw', import: 'default' });

/** [{ slug, title, articles: [{ id, text, source, published }] }] */
export const stories = Object.entries(lists).map(([path, { title, articles }]) => {
  const folder = path.slice(0, path.lastIndexOf('/'));
  return {
    slug: folder.slice(folder.lastIndexOf('/') + 1),
    title,
    articles: articles.map(({ id, file, source, published }) => ({ id, text: texts[`${folder}/${file}`], source, published })),
  };
});
