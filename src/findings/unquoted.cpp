#include "findings/unquoted.h"

#include <map>

#include "facts/quote.h"
#include "reading/tree.h"

namespace crosscheck {
namespace {

constexpr size_t kFewestWords = 6;
constexpr size_t kGram = 4;

// The words of an article in a row, each with its first token.
struct Row {
  std::vector<std::string> words;
  std::vector<uint32_t> tokens;
};

Row row_of(const Reading& reading) {
  Row row;
  for (uint32_t i = 0; i < reading.article.tokens.size(); ++i) {
    const std::vector<std::string> word = spoken_words(reading, {i, i + 1});
    if (word.empty()) continue;
    const Token& token = reading.article.tokens[i];
    const std::string& f = word.front();
    const bool glued = !row.words.empty() && !token.space_before && row.tokens.back() + 1 == i &&
                       (f == "n't" || f.starts_with('\'') || f == "not");
    if (glued) {
      row.words.back() += f;
    } else {
      row.words.push_back(f);
      row.tokens.push_back(i);
    }
  }
  return row;
}

std::string gram(const std::vector<std::string>& words, size_t at) {
  std::string key;
  for (size_t i = at; i < at + kGram; ++i) key += words[i] + ' ';
  return key;
}

using Index = std::map<std::string, std::vector<size_t>>;

Index index_of(const Row& row) {
  Index index;
  for (size_t i = 0; i + kGram <= row.words.size(); ++i) index[gram(row.words, i)].push_back(i);
  return index;
}

bool stands_at(const Row& row, size_t at, const std::vector<std::string>& words) {
  return at + words.size() <= row.words.size() &&
         std::equal(words.begin(), words.end(),
                    row.words.begin() + static_cast<std::ptrdiff_t>(at));
}

Fact unquoted_fact(const Story& story, uint32_t article, const Row& row, size_t at,
                   const Fact& quoted) {
  const Reading& reading = story.readings[article];
  const Range tokens{row.tokens[at],
                     row.tokens[at + std::get<Quote>(quoted.value).tokens.size() - 1] + 1};
  Quote value = std::get<Quote>(quoted.value);
  value.quoted = false;
  value.speaker = kNone;
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
  std::vector<Row> rows;
  std::vector<Index> indexes;
  for (const Reading& reading : story.readings) {
    rows.push_back(row_of(reading));
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
            story.readings[a].quotation_of[rows[a].tokens[at]] != kNone)
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
