// What is learned of links between facts, by kind: en/alignment.jsonc.
#pragma once
#include <array>
#include <cstdint>
#include <string_view>

#include "findings/similarity.h"
#include "language/forest.h"

namespace crosscheck {

// What the second round adds to the features, in thousandths.
enum class Rivalry : uint8_t {
  base,      // the first model's sum
  lesser,    // by how much the pair beats the next best partner of either, the worse of both sides
  greater,   // the better of both sides
  agreeing,  // the best partner of either with a value that fits; of exclusive pairs
  count_
};
constexpr size_t kRivalries = static_cast<size_t>(Rivalry::count_);
using Rivalries = std::array<int32_t, kRivalries>;

struct LinkModel {
  int32_t bias = 0;
  std::array<int32_t, kFeatures> of{};  // below two million, so that products fit into 32 bits
  Rivalries rivalry{};
  uint32_t threshold = 0;
  uint32_t tension = 0;  // from here on a link is doubtful
};
struct LinkModels {
  LinkModel base, conflict;
  Forest link;
  uint32_t link_threshold = 0;
};

// A row of the forest: the features, then the rivalries.
constexpr size_t kRow = kFeatures + kRivalries;

// Of a kind of facts that has models: all but quotations.
const LinkModels& link_models(std::string_view kind);

int32_t sum_of(const LinkModel& model, const Features& features, const Rivalries& rivalries);
// The logistic function in thousandths, by its values at whole numbers and straight lines between
// them.
uint32_t logistic(int64_t x);

}  // namespace crosscheck
