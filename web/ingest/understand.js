// What the core makes of one article by itself: title, outlet, date, language, and which blocks are the article's.
import { compareIfLoaded } from '../engine.js';
import { requestOf } from './request.js';

const most = 300_000; // code units: longer texts are read only when they are compared

/**
 * @param {object} article of the page
 * @param {object[]} decisions
 * @returns {Promise<object | null>} the article of a report; null where that cannot be told now
 */
export async function understand(article, decisions) {
  if (article.text.length > most || article.text.trim() === '') return null;
  try {
    const report = await compareIfLoaded({ ...requestOf([article], decisions.filter(({ keep, drop }) => keep || drop)), options: { kinds: ['time'] } });
    return report?.articles[0] ?? null;
  } catch {
    return null; // what is wrong is said when the articles are compared
  }
}
