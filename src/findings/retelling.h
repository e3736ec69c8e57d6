// What two articles tell in the same words.
#pragma once
#include <cstdint>
#include <vector>

#include "findings/story.h"

namespace crosscheck {

// Asked of many pairs, so that words and sentences are numbered once.
class Retellings {
 public:
  explicit Retellings(const Story& story);
  // The same words at the same place of the same sentence: one article has it from the other, or
  // both from a third.
  bool is_copy(uint32_t a, uint32_t b) const;
  // The same words around another value: "… hit Orvane on June 8", "… hit Orvane on June 9"; or one
  // claim, nearly word for word.
  bool is_retold(uint32_t a, uint32_t b) const;

 private:
  // What tells a fact, in words_: the words and numbers of its sentence without its own, which
  // begin after `before`; or a claim's own words.
  struct Row {
    uint32_t begin = 0, size = 0, before = 0, own = 0;
  };
  uint32_t word(const Row& row, uint32_t at) const {
    return words_[row.begin + at + (at < row.before ? 0 : row.own)];
  }
  bool are_nearly_equal(const Row& a, const Row& b) const;

  const Story& story_;
  std::vector<uint32_t> words_;  // of all articles, without marks: equal words have equal numbers
  std::vector<Row> rows_;        // of each fact
  std::vector<uint32_t> spots_;  // of each fact: equal where sentence and place in it are
};

}  // namespace crosscheck
