// A report saved with its articles, so that it can be opened and compared again; and the way back from
// every form that holds one.

const largest = 60e6; // characters of a saved file

/**
 * @param {import('../../wasm/report.js').Request} request
 * @param {import('../../wasm/report.js').Report} report
 */
export function storyOf(request, report) {
  return { format: 'crosscheck-story', version: 1, engine: report.engine, request, report };
}

/** JSON that may stand between <script type="application/json"> and its end. */
export const jsonForHtml = (value) => JSON.stringify(value).replace(/</g, '\\u003c').replace(/\u2028/g, '\\u2028').replace(/\u2029/g, '\\u2029');

const opening = '<script type="application/json" id="crosscheck-story">';

export const storyBlock = (story) => `${opening}${jsonForHtml(story)}</script>`;

/** Whether a file looks like one of ours; `readStory` then says what is in it. */
export const looksSaved = (text) => /^\s*\{\s*"format"\s*:\s*"crosscheck-/.test(text) || text.includes(opening);

/**
 * The request and report in a saved story: its JSON, or an HTML report that it was saved in. What it says is not
 * believed: whoever opens it compares again.
 * @param {string} text
 * @returns {{ request: import('../../wasm/report.js').Request, report: import('../../wasm/report.js').Report }}
 * @throws {Error} with a sentence
 */
export function readStory(text) {
  if (text.length > largest) throw new Error(`This file is larger than ${largest / 1e6} million characters.`);
  const at = text.indexOf(opening);
  const json = at === -1 ? text : text.slice(at + opening.length, text.indexOf('</script>', at));
  let data;
  try {
    data = JSON.parse(json, (key, value) => (key === '__proto__' ? undefined : value));
  } catch {
    throw new Error('This file is damaged: a part of it is missing, or was changed.');
  }
  if (data?.format === 'crosscheck-report') throw new Error('This is a report without its articles. Open the articles themselves.');
  if (data?.format === 'crosscheck-frozen') throw new Error('This report holds only the passages that it quotes. Open the articles themselves.');
  if (data?.format !== 'crosscheck-story') throw new Error('This is no saved story.');
  if (data.version !== 1) throw new Error('This story was saved by a newer version.');
  const { request, report } = data;
  if (!Array.isArray(request?.articles) || !request.articles.every(isArticle)) throw new Error('This story has no articles in it.');
  return { request, report };
}

const optional = ['title', 'source', 'byline', 'url', 'published'];
const isArticle = (a) => typeof a?.id === 'string' && typeof a.text === 'string' && optional.every((key) => a[key] === undefined || typeof a[key] === 'string');
