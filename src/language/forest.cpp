#include "language/forest.h"

#include <algorithm>
#include <string>

namespace crosscheck {

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
