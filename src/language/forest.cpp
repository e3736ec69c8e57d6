#include "language/forest.h"

#include <algorithm>
#include <string>

namespace crosscheck {

Forest forest_from(const Json& json, const std::vector<std::string_view>& features) {
  Forest forest{.bias = json["bias"].get<int32_t>(), .trees = {}};
  for (const Json& item : json["trees"]) {
    Tree tree;
    for (size_t i = 0; i + 1 < item[0].size(); i += 2) {
      const auto found = std::find(features.begin(), features.end(), item[0][i].get<std::string>());
      tree.questions.push_back({static_cast<uint16_t>(found - features.begin()),
                                static_cast<int16_t>(item[0][i + 1].get<int>())});
    }
    for (const Json& leaf : item[1]) tree.leaves.push_back(leaf.get<int32_t>());
    forest.trees.push_back(std::move(tree));
  }
  return forest;
}

Json to_json(const Forest& forest, const std::vector<std::string_view>& features) {
  Json trees = Json::array();
  for (const Tree& tree : forest.trees) {
    Json questions = Json::array();
    for (const Tree::Question& question : tree.questions) {
      questions.push_back(std::string(features[question.feature]));
      questions.push_back(question.limit);
    }
    trees.push_back(Json::array({std::move(questions), tree.leaves}));
  }
  return {{"bias", forest.bias}, {"trees", std::move(trees)}};
}

}  // namespace crosscheck
