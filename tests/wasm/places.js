/** Places that a report quotes: every mention with its words and attribution, every label, all evidence of origins. */
export function* places(report) {
  for (const finding of report.findings) {
    for (const position of finding.positions) {
      for (const mention of position.mentions) {
        yield mention;
        for (const { source, span } of mention.attribution) yield { article: mention.article, span, words: source };
      }
      yield { ...position.mentions[0], words: position.text };
    }
  }
  for (const { labels } of report.entities) for (const { text, mentions } of labels) for (const place of mentions) yield { ...place, words: text };
  for (const { evidence } of report.origins) yield* evidence;
}
