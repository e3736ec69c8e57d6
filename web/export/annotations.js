// A report as W3C Web Annotations: every passage with a text-quote and a text-position selector. Positions are
// UTF-16 code units of the text that was compared; the quotation finds the passage where the text differs.
import { quote, verified } from '../report/evidence.js';
import { sorted } from '../report/verdicts.js';
import { safeUrl } from '../embed/safe-url.js';

const context = 32; // code units before and after, as annotation tools have it

/**
 * @param {import('../../wasm/report.js').Report} report
 * @param {import('../report/evidence.js').Texts} texts
 * @param {{ urls?: Record<string, string> }} [options] article id → its address; without one a URN stands for it
 */
export function annotations(report, texts, { urls = {} } = {}) {
  const items = [];
  for (const finding of sorted(verified(report, texts).report.findings)) {
    finding.positions.forEach(({ mentions }, position) => mentions.forEach((mention, i) => {
      items.push({
        id: `urn:crosscheck:${finding.id}:${position + 1}:${i + 1}`, type: 'Annotation', motivation: 'classifying',
        body: [
          { type: 'TextualBody', purpose: 'classifying', value: finding.verdict },
          { type: 'TextualBody', purpose: 'describing', format: 'text/plain', language: 'en', value: [finding.topic, finding.why].filter(Boolean).join(': ') },
        ],
        target: { source: safeUrl(urls[mention.article]) || `urn:crosscheck:article:${encodeURIComponent(mention.article)}`, selector: selectors(texts, mention) },
      });
    }));
  }
  return { '@context': 'http://www.w3.org/ns/anno.jsonld', type: 'AnnotationPage', items };
}

function selectors(texts, mention) {
  const text = texts.get(mention.article);
  const [start, end] = mention.span;
  return [
    { type: 'TextQuoteSelector', exact: quote(texts, mention), prefix: text.slice(whole(text, Math.max(0, start - context)), start), suffix: text.slice(end, whole(text, Math.min(text.length, end + context))) },
    { type: 'TextPositionSelector', start, end },
  ];
}

/** A place that splits no surrogate pair. */
const whole = (text, at) => (/[\uDC00-\uDFFF]/.test(text[at] ?? '') && /[\uD800-\uDBFF]/.test(text[at - 1] ?? '') ? at + 1 : at);
