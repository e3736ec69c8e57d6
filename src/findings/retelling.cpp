#include "findings/retelling.h"

#include <algorithm>
#include <string_view>
#include <tuple>
#include <utility>

#include "text/numbering.h"

namespace crosscheck {

Retellings::Retellings(const Story& story) : story_(story) {
  Numbering<std::string_view> words, sentences;
  Numbering<std::tuple<uint32_t, uint32_t, uint32_t>> spots;
  size_t tokens = 0;
  for (const Reading& reading : story.readings) tokens += reading.article.tokens.size();
  words_.reserve(tokens);
  rows_.reserve(story.facts.size());
  spots_.reserve(story.facts.size());
  std::vector<std::vector<uint32_t>> begins;  // article, token → the first of words_ from there on
  for (const Reading& reading : story.readings) {
    std::vector<uint32_t> begin;
    for (const Token& token : reading.article.tokens) {
      begin.push_back(static_cast<uint32_t>(words_.size()));
      if (token.kind == TokenKind::word || token.kind == TokenKind::number)
        words_.push_back(words.of(reading.article.form(token)));
    }
    begin.push_back(static_cast<uint32_t>(words_.size()));
    begins.push_back(std::move(begin));
  }
  for (const Fact& fact : story.facts) {
    const Article& article = story.readings[fact.article].article;
    const Sentence& sentence = article.sentences[fact.sentence];
    const std::vector<uint32_t>& begin = begins[fact.article];
    const bool claim = std::holds_alternative<Claim>(fact.value);
    const Range range = claim ? fact.tokens : sentence.tokens;
    const Range left_out = claim ? Range{range.end, range.end}
                                 : Range{fact.tokens.begin, std::min(fact.tokens.end, range.end)};
    const uint32_t own = begin[left_out.end] - begin[left_out.begin];
    rows_.push_back({begin[range.begin], begin[range.end] - begin[range.begin] - own,
                     begin[left_out.begin] - begin[range.begin], own});
    spots_.push_back(spots.of({sentences.of(sentence.span.in(article.text)),
                               fact.span.begin - sentence.span.begin, fact.span.size()}));
  }
}

bool Retellings::is_copy(uint32_t a, uint32_t b) const {
  return spots_[a] == spots_[b] && story_.facts[a].article != story_.facts[b].article;
}

// Whether two rows of words differ at one place at most, by two words.
bool Retellings::are_nearly_equal(const Row& a, const Row& b) const {
  constexpr uint32_t kMostOther = 2;
  const auto [least, most] = std::minmax(a.size, b.size);
  uint32_t head = 0, tail = 0;
  while (head < least && word(a, head) == word(b, head)) ++head;
  while (tail + head < least && word(a, a.size - 1 - tail) == word(b, b.size - 1 - tail)) ++tail;
  return head + tail + kMostOther >= most;
}

bool Retellings::is_retold(uint32_t a, uint32_t b) const {
  const Fact &f = story_.facts[a], &g = story_.facts[b];
  if (f.article == g.article) return false;
  const Claim* claim = std::get_if<Claim>(&f.value);
  if (claim && claim->lemma != std::get<Claim>(g.value).lemma) return false;
  const Row &x = rows_[a], &y = rows_[b];
  if (std::min(x.size, y.size) < (claim ? 8 : 4)) return false;
  if (claim) return are_nearly_equal(x, y);
  uint32_t alike = 0;
  while (x.size == y.size && alike < x.size && word(x, alike) == word(y, alike)) ++alike;
  return x.size == y.size && alike == x.size;
}

}  // namespace crosscheck
