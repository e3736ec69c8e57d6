#include "findings/sentences.h"

#include <algorithm>
#include <bit>

#include "reading/names.h"
#include "reading/tree.h"
#include "text/numbering.h"

namespace crosscheck {
namespace {

bool tells(Upos tag) {
  return tag == Upos::noun || tag == Upos::verb || tag == Upos::adj || tag == Upos::num ||
         tag == Upos::propn;
}

// Ascending, each once.
std::vector<uint32_t> each_once(std::vector<uint32_t> words) {
  std::sort(words.begin(), words.end());
  words.erase(std::unique(words.begin(), words.end()), words.end());
  return words;
}

// Of a sentence, by their numbers. One letter says nothing.
class Words {
 public:
  explicit Words(const Story& story) : story_(story) {}
  std::vector<uint32_t> of(uint32_t article, const Sentence& sentence) {
    const Reading& reading = story_.readings[article];
    std::vector<uint32_t> found;
    for (uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
      if (const int32_t entity = entity_of(reading, i); entity != kNone)
        found.push_back(numbers_.of(story_word(story_, article, entity, {})));
      else if (tells(tag(reading, i)) && lemma(reading, i).size() > 1)
        found.push_back(numbers_.of(story_word(story_, article, kNone, lemma(reading, i))));
    }
    return each_once(std::move(found));
  }
  size_t size() const { return numbers_.size(); }

 private:
  const Story& story_;
  Numbering<StoryWord> numbers_;
};

}  // namespace

Sentences::Sentences(const Story& story) {
  Words words(story);
  std::vector<std::vector<uint32_t>> all;
  for (uint32_t a = 0; a < story.readings.size(); ++a) {
    first_.push_back(static_cast<uint32_t>(all.size()));
    for (const Sentence& sentence : story.readings[a].article.sentences)
      all.push_back(words.of(a, sentence));
  }
  std::vector<uint32_t> bearers(words.size());
  for (const auto& row : all)
    for (uint32_t word : row) ++bearers[word];
  for (uint32_t n : bearers)
    rarity_.push_back(static_cast<uint8_t>(std::bit_width(static_cast<uint32_t>(all.size()) / n)));
  for (size_t a = 0; a < first_.size(); ++a) {
    const size_t begin = first_[a], end = a + 1 < first_.size() ? first_[a + 1] : all.size();
    for (size_t s = begin; s < end; ++s) {
      std::vector<uint32_t> three;
      for (size_t t = std::max(s, begin + 1) - 1; t < std::min(s + 2, end); ++t)
        three.insert(three.end(), all[t].begin(), all[t].end());
      alone_.push_back(row_of(all[s]));
      around_.push_back(row_of(each_once(std::move(three))));
    }
  }
}

Sentences::Row Sentences::row_of(const std::vector<uint32_t>& words) {
  Row row{.words = store_.add(words)};
  for (uint32_t word : words) row.weight += rarity_[word];
  return row;
}

int32_t Sentences::shared(const std::vector<Row>& rows, const Fact& a, const Fact& b) const {
  const Row &x = rows[first_[a.article] + a.sentence], &y = rows[first_[b.article] + b.sentence];
  uint32_t both = 0;
  for (auto i = x.words.begin(), j = y.words.begin(); i != x.words.end() && j != y.words.end();) {
    if (*i < *j) {
      ++i;
    } else if (*j < *i) {
      ++j;
    } else {
      both += rarity_[*i];
      ++i, ++j;
    }
  }
  // What few words share counts when they weigh something.
  constexpr uint32_t kSmooth = 8;
  return static_cast<int32_t>(2000 * both / (x.weight + y.weight + kSmooth));
}

}  // namespace crosscheck
