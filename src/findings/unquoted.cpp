#include "findings/unquoted.h"

#include <map>

#include "facts/quote.h"
#include "facts/versions.h"
#include "reading/tree.h"

namespace crosscheck {
namespace {

constexpr size_t kFewestWords = 6;
constexpr size_t kGram = 4;

std::string gram(const std::vector<std::string>& words, size_t at) {
  std::string key;
  for (size_t i = at; i < at + kGram; ++i) key += words[i] + ' ';
  return key;
}

using Index = std::map<std::string, std::vector<size_t>>;

Index index_of(const Spoken& row) {
  Index index;
  for (size_t i = 0; i + kGram <= row.words.size(); ++i) index[gram(row.words, i)].push_back(i);
  return index;
}

bool stands_at(const Spoken& row, size_t at, const std::vector<std::string>& words) {
  return at + words.size() <= row.words.size() &&
         std::equal(words.begin(), words.end(),
                    row.words.begin() + static_cast<std::ptrdiff_t>(at));
}

// There are "no plans": what is quoted in part is no word of the article's own.
bool touches_quotation(const Reading& reading, const Spoken& row, size_t at, size_t count) {
  const auto quoted = [&](size_t word) {
    return reading.quotation_of[row.tokens[word].begin] != kNone;
  };
  return quoted(at) || quoted(at + count - 1);
}

Fact unquoted_fact(const Story& story, uint32_t article, const Spoken& row, size_t at,
                   const Fact& quoted) {
  const Reading& reading = story.readings[article];
  const Range tokens{row.tokens[at].begin,
                     row.tokens[at + std::get<Quote>(quoted.value).tokens.size() - 1].end};
  Quote value = std::get<Quote>(quoted.value);
  value.quoted = false;
  value.speaker = value.addressee = kNone;
  value.named.clear();
  value.occasion.clear();
  value.cue.clear();
  value.words = std::string(span_of(reading.article, tokens).in(reading.article.text));
  return {.article = article,
          .tokens = tokens,
          .span = span_of(reading.article, tokens),
          .sentence = reading.sentence_of[tokens.begin],
          .rule = "quote.unquoted",
          .value = value,
          .frame = frame_of(reading, tokens)};
}

}  // namespace

void add_unquoted(Story& story) {
  if (story.readings.size() < 2) return;
  std::vector<Spoken> rows;
  std::vector<Index> indexes;
  for (const Reading& reading : story.readings) {
    rows.push_back(spoken(reading, {0, static_cast<uint32_t>(reading.article.tokens.size())}));
    indexes.push_back(index_of(rows.back()));
  }
  const size_t quoted = story.facts.size();
  for (size_t f = 0; f < quoted; ++f) {
    const Quote* quote = std::get_if<Quote>(&story.facts[f].value);
    if (!quote || quote->tokens.size() < kFewestWords) continue;
    const std::vector<std::string> words = quote->tokens;
    for (uint32_t a = 0; a < story.readings.size(); ++a) {
      if (a == story.facts[f].article) continue;
      const auto places = indexes[a].find(gram(words, 0));
      if (places == indexes[a].end()) continue;
      for (size_t at : places->second) {
        if (!stands_at(rows[a], at, words) ||
            touches_quotation(story.readings[a], rows[a], at, words.size()))
          continue;
        Fact fact = unquoted_fact(story, a, rows[a], at, story.facts[f]);
        bool known = false;
        for (size_t g = quoted; g < story.facts.size(); ++g)
          known = known || (story.facts[g].article == a && story.facts[g].span.overlaps(fact.span));
        if (!known) story.facts.push_back(std::move(fact));
      }
    }
  }
}

}  // namespace crosscheck
