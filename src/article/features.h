// The lines of a page as rows of integers, for the trees that tell body from furniture.
#pragma once
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "article/page.h"

namespace crosscheck {

// Rows of one width, one a line.
struct Rows {
  size_t width = 0;
  std::vector<int16_t> values;

  std::span<const int16_t> row(size_t i) const {
    return std::span<const int16_t>(values).subspan(i * width, width);
  }
};

// The names of the columns: traits, kinds of elements ("in …", "around …"), measures of the line,
// of its neighbours and of its place, and last what only the second reading knows, the scores
// around.
const std::vector<std::string_view>& feature_names();

// What a page's lines look like before any of them is judged: the scores are 0.
// REQUIRES: note_surroundings was called (article/surroundings.h). Linear.
Rows features_of(const Page& page);

// The same rows with the scores that a first reading gave to the lines, in thousandths.
Rows with_scores(Rows rows, const Page& page, const std::vector<int32_t>& scores);

}  // namespace crosscheck
