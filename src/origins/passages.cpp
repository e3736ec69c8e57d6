#include <algorithm>
#include <array>
#include <string_view>
#include <tuple>

#include "origins/origin.h"
#include "reading/tree.h"
#include "text/numbering.h"

namespace crosscheck {
namespace {

// Choices of ours, tried on tests/measure/passages.jsonc; no source fixes them.
constexpr size_t kSeedWords = 4;     // that stand alike in both begin a passage
constexpr size_t kFewestWords = 12;  // alike in a passage: fewer are formulas of the trade
constexpr size_t kFewestPlain = 9;   // of them in small letters: names and titles are no copies
constexpr size_t kMostChanged = 3;   // words of either side between two runs that are alike
constexpr size_t kFewestAlike = 70;  // percent of the longer side
constexpr size_t kMostTried = 64;    // words alike that make no copy yet
constexpr size_t kMostPlaces = 8;    // of one run of words in an article

// The words of an article outside quotation marks: what two articles quote alike a third has said.
struct Row {
  std::vector<uint32_t> words;  // equal words have equal numbers
  std::vector<uint32_t> tokens;
  std::vector<bool> plain;  // in small letters
};

Row row_of(const Reading& reading, Numbering<std::string_view>& numbers) {
  Row row;
  auto quotation = reading.quotations.begin();
  for (uint32_t i = 0; i < reading.article.tokens.size(); ++i) {
    while (quotation != reading.quotations.end() && quotation->tokens.end <= i) ++quotation;
    const bool quoted = quotation != reading.quotations.end() && quotation->tokens.begin <= i &&
                        !quotation->scare && !quotation->title;
    if (quoted || reading.article.tokens[i].kind == TokenKind::punctuation) continue;
    row.words.push_back(numbers.of(form(reading, i)));
    row.tokens.push_back(i);
    const char first = reading.article.text[reading.article.tokens[i].span.begin];
    row.plain.push_back(first < 'A' || first > 'Z');
  }
  return row;
}

// Where runs of kSeedWords words stand, in all articles.
class Seeds {
 public:
  explicit Seeds(const std::vector<Row>& rows) {
    for (uint32_t r = 0; r < rows.size(); ++r) {
      group_of_.emplace_back(rows[r].words.size());
      for (uint32_t at = 0; at + kSeedWords <= rows[r].words.size(); ++at) {
        Seed& seed = seeds_.emplace_back(Seed{{}, r, at});
        std::copy_n(rows[r].words.begin() + at, kSeedWords, seed.words.begin());
      }
    }
    std::sort(seeds_.begin(), seeds_.end(), [](const Seed& a, const Seed& b) {
      return std::tie(a.words, a.row, a.at) < std::tie(b.words, b.row, b.at);
    });
    for (uint32_t i = 0; i < seeds_.size(); ++i) {
      if (i == 0 || seeds_[i].words != seeds_[i - 1].words) groups_.push_back(i);
      group_of_[seeds_[i].row][seeds_[i].at] = static_cast<uint32_t>(groups_.size() - 1);
    }
    groups_.push_back(static_cast<uint32_t>(seeds_.size()));
  }
  // The first kMostPlaces places in row `in` of the words at a place of another row.
  // REQUIRES: kSeedWords words stand there.
  std::vector<uint32_t> places(uint32_t in, uint32_t row, size_t at) const {
    const uint32_t group = group_of_[row][at];
    const auto end = seeds_.begin() + groups_[group + 1];
    std::vector<uint32_t> found;
    for (auto seed = std::lower_bound(seeds_.begin() + groups_[group], end, in,
                                      [](const Seed&s, uint32_t wanted) { return s.row < wanted; });
         seed != end && seed->row == in && found.size() < kMostPlaces; ++seed)
      found.push_back(seed->at);
    return found;
  }

 private:
  struct Seed {
    std::array<uint32_t, kSeedWords> words;
    uint32_t row, at;
  };
  std::vector<Seed> seeds_;                      // by words, row and place
  std::vector<uint32_t> groups_;                 // where seeds_ of other words begin; its end
  std::vector<std::vector<uint32_t>> group_of_;  // row, place → group
};

// Words [from, to) of the one and [at, end) of the other row; how many stand alike.
struct Match {
  size_t from = 0, to = 0, at = 0, end = 0, alike = 0, plain = 0;
};

bool is_copy(const Match& match) {
  const size_t longer = std::max(match.to - match.from, match.end - match.at);
  return match.alike >= kFewestWords && match.plain >= kFewestPlain &&
         match.alike * 100 >= longer * kFewestAlike;
}

// From the words that stand alike at two places over what is changed between them, as far as it
// is a copy. What is none after kMostTried words is given up: so the time is linear in the longer
// row, for what is a copy is passed over.
Match match_from(const Row& x, const Row& y, size_t from, size_t at) {
  Match match{from, from, at, at}, copy;
  const auto alike = [&](size_t i, size_t j) {
    return i < x.words.size() && j < y.words.size() && x.words[i] == y.words[j];
  };
  const auto is_given_up = [&] { return match.alike >= kMostTried && !is_copy(match); };
  for (;;) {
    for (; alike(match.to, match.end) && !is_given_up(); ++match.to, ++match.end, ++match.alike)
      match.plain += x.plain[match.to] ? 1 : 0;
    if (is_copy(match)) copy = match;
    // The next two words that are alike, the nearest first.
    size_t i = 0, j = 0;
    bool found = false;
    for (size_t far = 1; far <= 2 * kMostChanged && !found && !is_given_up(); ++far)
      for (i = far > kMostChanged ? far - kMostChanged : 0; i <= std::min(far, kMostChanged); ++i) {
        j = far - i;
        found = alike(match.to + i, match.end + j) && alike(match.to + i + 1, match.end + j + 1);
        if (found) break;
      }
    if (!found) return copy;
    match.to += i;
    match.end += j;
  }
}

void compare_rows(const Story& story, uint32_t a, uint32_t b, const Row& x, const Row& y,
                  const Seeds& seeds, std::vector<Passage>& passages) {
  for (size_t j = 0; j + kSeedWords <= y.words.size();) {
    Match best;
    for (size_t i : seeds.places(a, b, j))
      if (const Match match = match_from(x, y, i, j); match.alike > best.alike) best = match;
    if (best.alike == 0) {
      ++j;
      continue;
    }
    passages.push_back(
        {a, b, span_of(story.readings[a].article, {x.tokens[best.from], x.tokens[best.to - 1] + 1}),
         span_of(story.readings[b].article, {y.tokens[best.at], y.tokens[best.end - 1] + 1})});
    j = best.end;
  }
}

}  // namespace

std::vector<Passage> shared_passages(const Story& story) {
  std::vector<Passage> passages;
  if (story.readings.size() < 2) return passages;
  std::vector<Row> rows;
  Numbering<std::string_view> numbers;
  for (const Reading& reading : story.readings) rows.push_back(row_of(reading, numbers));
  const Seeds seeds(rows);
  for (uint32_t a = 0; a < rows.size(); ++a)
    for (uint32_t b = a + 1; b < rows.size(); ++b)
      compare_rows(story, a, b, rows[a], rows[b], seeds, passages);
  return passages;
}

}  // namespace crosscheck
