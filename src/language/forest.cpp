#include "language/forest.h"

#include <algorithm>
#include <string>

#include "language/lanes.h"

namespace crosscheck {
namespace {

constexpr size_t kLanes = 8;  // rows at once

// The places of the leaves, in one tree, of kLanes rows: columns[feature * kLanes + row].
Short8 leaves_of(const Tree& tree, const int16_t* columns) {
  Short8 places = {};
  for (size_t q = 0; q < Tree::kMost; ++q) {
    const Short8 yes =
        load8(columns + tree.questions[q].feature * kLanes) > splat8(tree.questions[q].limit);
    places |= yes & splat8(static_cast<int16_t>(1 << q));
  }
  return places;
}

}  // namespace

std::vector<int32_t> Forest::scores(std::span<const int16_t> rows, size_t width) const {
  std::vector<int32_t> sums(rows.size() / width, bias);
  std::vector<int16_t> columns(width * kLanes);
  for (size_t first = 0; first < sums.size(); first += kLanes) {
    const size_t count = std::min(kLanes, sums.size() - first);
    for (size_t r = 0; r < count; ++r)
      for (size_t f = 0; f < width; ++f) columns[f * kLanes + r] = rows[(first + r) * width + f];
    for (const Tree& tree : trees) {
      const Short8 places = leaves_of(tree, columns.data());
      for (size_t r = 0; r < count; ++r)
        sums[first + r] += tree.leaves[static_cast<size_t>(places[r])];
    }
  }
  return sums;
}

Forest forest_from(const Json& json, const std::vector<std::string_view>& features) {
  Forest forest{.bias = json["bias"].get<int32_t>(), .trees = {}};
  for (const Json& item : json["trees"]) {
    Tree tree;
    for (size_t i = 0; i + 1 < item[0].size() && tree.asked < Tree::kMost; i += 2) {
      const auto found = std::find(features.begin(), features.end(), item[0][i].get<std::string>());
      tree.questions[tree.asked++] = {static_cast<uint16_t>(found - features.begin()),
                                      static_cast<int16_t>(item[0][i + 1].get<int>())};
    }
    for (size_t i = 0; i < item[1].size() && i < tree.leaves.size(); ++i)
      tree.leaves[i] = item[1][i].get<int32_t>();
    forest.trees.push_back(tree);
  }
  return forest;
}

Json to_json(const Forest& forest, const std::vector<std::string_view>& features) {
  Json trees = Json::array();
  for (const Tree& tree : forest.trees) {
    Json questions = Json::array();
    for (uint32_t q = 0; q < tree.asked; ++q) {
      questions.push_back(std::string(features[tree.questions[q].feature]));
      questions.push_back(tree.questions[q].limit);
    }
    const std::vector<int32_t> leaves(tree.leaves.begin(),
                                      tree.leaves.begin() + (ptrdiff_t{1} << tree.asked));
    trees.push_back(Json::array({std::move(questions), leaves}));
  }
  return {{"bias", forest.bias}, {"trees", std::move(trees)}};
}

}  // namespace crosscheck
