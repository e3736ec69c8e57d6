#include "language/forest.h"

#include <doctest/doctest.h>

#include <vector>

using namespace crosscheck;

// One row after the other, as the file tells it: the answers are the bits of the leaf's place.
static int32_t score_of(const Forest& forest, const int16_t* row) {
  int32_t sum = forest.bias;
  for (const Tree& tree : forest.trees) {
    size_t place = 0;
    for (uint32_t q = 0; q < tree.asked; ++q)
      if (row[tree.questions[q].feature] > tree.questions[q].limit) place |= size_t{1} << q;
    sum += tree.leaves[place];
  }
  return sum;
}

TEST_CASE("rows that are scored together score as each by itself, however many they are") {
  const Forest forest = forest_from(Json::parse(R"({"bias": 5, "trees": [
      [["a", 0, "b", 500, "c", -3], [1, 2, 4, 8, 16, 32, 64, 128]],
      [["c", 999], [1000, -1000]],
      [["b", -32768, "a", 32766], [7, 70, 700, 7000]]]})"),
                                    {"a", "b", "c"});
  const std::vector<int16_t> values = {0, 1, 500, 501, -3, -4, 999, 1000, 32767, -32768};
  std::vector<int16_t> rows;
  for (size_t i = 0; i < 57; ++i) rows.push_back(values[i * 7 % values.size()]);
  for (size_t count = 0; count <= rows.size() / 3; ++count) {
    const std::vector<int32_t> scores = forest.scores(std::span(rows).first(count * 3), 3);
    REQUIRE(scores.size() == count);
    for (size_t i = 0; i < count; ++i) CHECK(scores[i] == score_of(forest, rows.data() + i * 3));
  }
}
