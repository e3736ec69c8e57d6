#include <algorithm>
#include <map>

#include "facts/quote.h"
#include "origins/origin.h"
#include "reading/tree.h"

namespace crosscheck {
namespace {

constexpr size_t kFewestWords = 12;  // shorter runs are names and formulas of the trade
constexpr size_t kMostPlaces = 8;    // of one run of words in an article

struct Row {
  std::vector<std::string_view> words;
  std::vector<uint32_t> tokens;
};

Row row_of(const Reading& reading) {
  Row row;
  for (uint32_t i = 0; i < reading.article.tokens.size(); ++i) {
    if (reading.article.tokens[i].kind == TokenKind::punctuation) continue;
    row.words.push_back(form(reading, i));
    row.tokens.push_back(i);
  }
  return row;
}

std::string gram(const Row& row, size_t at) {
  std::string key;
  for (size_t i = at; i < at + kFewestWords; ++i) (key += row.words[i]) += ' ';
  return key;
}

using Index = std::map<std::string, std::vector<size_t>>;

void compare_rows(const Story& story, uint32_t a, uint32_t b, const Row& x, const Index& in_x,
                  const Row& y, std::vector<Passage>& passages) {
  for (size_t j = 0; j + kFewestWords <= y.words.size();) {
    const auto places = in_x.find(gram(y, j));
    if (places == in_x.end()) {
      ++j;
      continue;
    }
    size_t best = 0, from = 0;
    for (size_t i : places->second) {
      size_t n = kFewestWords;
      while (i + n < x.words.size() && j + n < y.words.size() && x.words[i + n] == y.words[j + n])
        ++n;
      if (n > best) {
        best = n;
        from = i;
      }
    }
    passages.push_back(
        {a, b, span_of(story.readings[a].article, {x.tokens[from], x.tokens[from + best - 1] + 1}),
         span_of(story.readings[b].article, {y.tokens[j], y.tokens[j + best - 1] + 1})});
    j += best;
  }
}

}  // namespace

std::vector<Passage> shared_passages(const Story& story) {
  std::vector<Row> rows;
  std::vector<Index> indexes;
  for (const Reading& reading : story.readings) {
    rows.push_back(row_of(reading));
    Index index;
    for (size_t i = 0; i + kFewestWords <= rows.back().words.size(); ++i) {
      auto& places = index[gram(rows.back(), i)];
      if (places.size() < kMostPlaces) places.push_back(i);
    }
    indexes.push_back(std::move(index));
  }
  std::vector<Passage> passages;
  for (uint32_t a = 0; a < rows.size(); ++a)
    for (uint32_t b = a + 1; b < rows.size(); ++b)
      compare_rows(story, a, b, rows[a], indexes[a], rows[b], passages);
  return passages;
}

}  // namespace crosscheck
