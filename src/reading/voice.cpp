#include "reading/voice.h"

#include <algorithm>

#include "language/wordlist.h"
#include "reading/cues.h"
#include "reading/tree.h"

namespace crosscheck {

bool is_told(const Attribution& said) {
  return said.act == Act::statement || said.act == Act::thought;
}

Voice voice_at(const Reading& reading, uint32_t token) {
  const int32_t q = reading.quotation_of[token];
  if (q != kNone && reading.quotations[static_cast<size_t>(q)].attribution != kNone)
    return Voice::quoted;
  return attributions_over(reading, reading.article.tokens[token].span).empty() ? Voice::own
                                                                                : Voice::attributed;
}

std::vector<uint32_t> attributions_over(const Reading& reading, Span span) {
  const auto& all = reading.attributions;
  const auto after = std::upper_bound(
      all.begin(), all.end(), span.begin,
      [](uint32_t begin, const Attribution& said) { return begin < said.content.begin; });
  std::vector<uint32_t> found;
  for (auto a = static_cast<uint32_t>(after - all.begin());
       a-- > 0 && reading.reach[a] >= span.end;) {
    const Attribution& said = all[a];
    if (!is_told(said) || !said.content.contains(span)) continue;
    // What begins in one part and ends in another goes on after the source.
    const auto holds = [&](Span border) {
      return std::any_of(said.parts.begin(), said.parts.end(),
                         [&](const Span& part) { return part.contains(border); });
    };
    if (!span.empty() && holds({span.begin, span.begin + 1}) && holds({span.end - 1, span.end}))
      found.push_back(a);
  }
  std::reverse(found.begin(), found.end());
  std::stable_sort(found.begin(), found.end(), [&](uint32_t a, uint32_t b) {
    return reading.attributions[a].content.size() < reading.attributions[b].content.size();
  });
  return found;
}

Certainty certainty_at(const Reading& reading, uint32_t token) {
  static const WordList hedges(resource_json("en/attribution.jsonc")["hedges"]);
  const auto over = attributions_over(reading, reading.article.tokens[token].span);
  Certainty certainty =
      over.empty() ? Certainty::stated : reading.attributions[over.front()].certainty;
  const Range sentence = reading.article.sentences[reading.sentence_of[token]].tokens;
  constexpr uint32_t kNear = 8;
  for (uint32_t i = std::max(sentence.begin, token > kNear ? token - kNear : 0);
       i < std::min(sentence.end, token + kNear); ++i)
    if (const int32_t hedge = hedges.find(form(reading, i)); hedge >= 0)
      certainty =
          std::min(certainty, certainty_named(hedges.value(hedge).get_ref<const std::string&>()));
  return certainty;
}

}  // namespace crosscheck
