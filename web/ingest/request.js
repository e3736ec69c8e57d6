// The page's articles and the reader's decisions about their blocks, as the core's request.

const optional = ['hints', 'title', 'source', 'byline', 'url', 'published'];

/** @param {object[]} articles @param {object[]} [decisions] of any kind; those about other articles are left out */
export function requestOf(articles, decisions = []) {
  const ids = new Set(articles.map(({ id }) => id));
  const kept = decisions.filter(({ keep, drop }) => !(keep ?? drop) || ids.has((keep ?? drop)[0]));
  return {
    articles: articles.map((article) => {
      const given = optional.filter((field) => article[field]?.length > 0).map((field) => [field, article[field]]);
      return { id: article.id, text: article.text, ...Object.fromEntries(given) };
    }),
    ...(kept.length > 0 && { decisions: kept }),
  };
}

/**
 * Decisions after the reader moved a block from furniture to body, or back. A decision to the contrary is taken back first, and
 * where there was one, that is all.
 * @param {object[]} decisions
 * @param {string} id of the article
 * @param {[number, number]} span of the block
 * @param {'keep' | 'drop'} what
 */
export function moved(decisions, id, span, what) {
  const contrary = what === 'keep' ? 'drop' : 'keep';
  const touches = ([other, [from, to]]) => other === id && from < span[1] && span[0] < to;
  const rest = decisions.filter((decision) => !(decision[contrary] && touches(decision[contrary])));
  return rest.length < decisions.length ? rest : [...rest, { [what]: [id, span] }];
}
