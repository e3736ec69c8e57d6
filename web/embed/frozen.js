// The frozen form of a report: what was found and the passages that it quotes, nothing else of the
// articles. It is drawn without the core, as HTML text for static sites or as nodes in a page.
//
//   const frozen = freeze(report, texts, { urls });   // plain data: JSON.stringify it
//   const html = renderHtml(frozen);                  // markup without script or style
import { quote, verified } from '../report/evidence.js';
import { kindWord, sorted, summaryLine, verdictOf, verdictWord } from '../report/verdicts.js';
import en from '../strings/en.js';
import { htmlOf } from './markup.js';
import { frozenView } from './frozen-view.js';
import { safeUrl } from './safe-url.js';

export { isFrozen } from './frozen-view.js';
export { safeUrl };

/**
 * @param {import('../../wasm/report.js').Report} report
 * @param {Map<string, string> | Record<string, string>} texts article id → text as it was compared
 * @param {{ urls?: Record<string, string>, single?: boolean, strings?: object }} [options] urls: article id → its address;
 *   single: also what only one article has; strings: the language of the fixed words (web/strings/)
 * @returns {import('./frozen.js').Frozen}
 */
export function freeze(report, texts, { urls = {}, single = false, strings = en } = {}) {
  const held = texts instanceof Map ? texts : new Map(Object.entries(texts));
  const sound = verified(report, held).report;
  const shown = sorted(sound.findings).filter(({ verdict }) => single || verdict !== 'single');
  return {
    format: 'crosscheck-frozen', version: 1, engine: report.engine, lang: strings.tag, summary: summaryLine(sound, strings),
    articles: sound.articles.map(({ id, title, source, published }) => ({
      id, title: title?.text ?? '', source: source ?? '', published: published?.value ?? '', url: safeUrl(urls[id]),
    })),
    findings: shown.map((finding) => frozenFinding(finding, held, strings)),
  };
}

function frozenFinding({ kind, verdict, topic, why, positions }, texts, strings) {
  return {
    verdict, sign: verdictOf(verdict).sign, word: verdictWord(verdict, strings), topic: topic || kindWord(kind, strings), why: verdict === 'agree' ? '' : why ?? '',
    positions: positions.map(({ mentions }) => {
      const passages = new Map();
      for (const mention of mentions) {
        const words = quote(texts, mention);
        passages.set(`${mention.article} ${words}`, { article: mention.article, words });
      }
      return [...passages.values()];
    }),
  };
}

/** A frozen report as HTML: headings, a list and quotations, readable anywhere. @param {import('./frozen.js').Frozen} frozen */
export const renderHtml = (frozen) => htmlOf(frozenView(frozen));
