// Whether a report is what this version finds in the same articles: it is computed again and compared.

/**
 * @param {import('./report.js').Report} report
 * @param {import('./report.js').Request['articles']} articles its articles: by id where the ids are the same, else in order
 * @param {(request: import('./report.js').Request) => Promise<import('./report.js').Report>} compare
 * @returns {Promise<string[]>} where the two differ, as paths into the report; none where they are the same
 */
export async function verify(report, articles, compare) {
  let fewest = null;
  for (const request of requests(report, articles)) {
    const differences = differ(report, await compare(request));
    if (differences.length === 0) return [];
    if (fewest === null || differences.length < fewest.length) fewest = differences;
  }
  return fewest;
}

/** A report does not tell whether an outlet was given or read from the text: both are tried. */
function requests(report, articles) {
  const ids = new Map(articles.map((article) => [article.id, article]));
  const byId = report.articles.every(({ id }) => ids.has(id));
  const own = report.articles.map((told, i) => ({ told, given: byId ? ids.get(told.id) : articles[i] }));
  const dated = own.map(({ told, given }) => ({ ...given, id: told.id, ...(told.published?.basis === 'given' && { published: told.published.value }) }));
  const named = dated.map((article, i) => ({ ...article, ...(own[i].told.source && { source: own[i].told.source }), ...(own[i].told.byline && { byline: own[i].told.byline }) }));
  const titled = named.map((article, i) => ({ ...article, ...(own[i].told.title?.text && !own[i].told.title.span && { title: own[i].told.title.text }) }));
  return [dated, named, titled].map((list) => ({ articles: list }));
}

const most = 20; // differences that are told

/** Paths at which two JSON values differ, at most a few. */
export function differ(a, b) {
  const paths = [];
  const stack = [[a, b, '']];
  while (stack.length > 0 && paths.length < most) {
    const [left, right, path] = stack.pop();
    if (left === right) continue;
    const keys = left && right && typeof left === 'object' && typeof right === 'object' && Array.isArray(left) === Array.isArray(right)
      ? [...new Set([...Object.keys(left), ...Object.keys(right)])] : null;
    if (keys === null) paths.push(path || '(all)');
    else for (const key of keys.reverse()) stack.push([left[key], right[key], Array.isArray(left) ? `${path}[${key}]` : path ? `${path}.${key}` : key]);
  }
  return paths;
}
