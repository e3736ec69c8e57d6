// Sums of small decision trees over integer features: the same score on every machine.
#pragma once
#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "language/wordlist.h"

namespace crosscheck {

// A tree asks the same few questions, whether a feature is above a limit, of every row; the
// answers, as bits, are the place of its leaf. It has room for all that it may ask: those that it
// does not ask are answered no.
struct Tree {
  static constexpr size_t kMost = 4;
  struct Question {
    uint16_t feature = 0;
    int16_t limit = INT16_MAX;  // answered yes above it
  };
  std::array<Question, kMost> questions;
  std::array<int32_t, 1 << kMost> leaves = {};  // in thousandths of natural log odds
  uint32_t asked = 0;                           // questions
};

struct Forest {
  int32_t bias = 0;  // in thousandths, as the leaves
  std::vector<Tree> trees;

  // Of every row, side by side: width features each.
  std::vector<int32_t> scores(std::span<const int16_t> rows, size_t width) const;
};

// From { "bias": n, "trees": [[[name, limit, …], [leaf, …]], …] }. REQUIRES: every name is one of
// `features`, whose order is that of a row,
// and no tree asks more than Tree::kMost.
Forest forest_from(const Json& json, const std::vector<std::string_view>& features);
Json to_json(const Forest& forest, const std::vector<std::string_view>& features);

}  // namespace crosscheck
