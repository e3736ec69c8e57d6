// What the sentences of a story share, whatever facts stand in them.
#pragma once
#include <cstdint>
#include <span>
#include <vector>

#include "findings/story.h"
#include "text/store.h"

namespace crosscheck {

// Their nouns, verbs, adjectives, numbers and actors, each by its rarity in the story.
class Sentences {
 public:
  explicit Sentences(const Story& story);
  // How much of what the sentences of two facts say is the same, of both together: 0 to 1000.
  int32_t shared(const Fact& a, const Fact& b) const { return shared(alone_, a, b); }
  // The same of each with the sentence before and the one after.
  int32_t shared_around(const Fact& a, const Fact& b) const { return shared(around_, a, b); }

 private:
  struct Row {
    std::span<const uint32_t> words;  // ascending
    uint32_t weight = 0;
  };
  int32_t shared(const std::vector<Row>& rows, const Fact& a, const Fact& b) const;
  Row row_of(const std::vector<uint32_t>& words);

  std::vector<uint32_t> first_;  // of each article, the place of its first sentence in the rows
  std::vector<Row> alone_, around_;
  std::vector<uint8_t> rarity_;  // of each word, a logarithm
  Store<uint32_t> store_;
};

}  // namespace crosscheck
