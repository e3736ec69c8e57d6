#include <algorithm>
#include <array>

#include "language/lanes.h"
#include "language/network.h"
#include "language/transitions.h"

namespace crosscheck {
namespace {

using namespace net;

struct Parser {
  const Model& model;
  std::vector<int32_t> projected;  // tokens × kProjected

  const int32_t* of(int32_t token, size_t position) const {
    if (token < 0) return model.nobody.data() + position * kHidden;
    const size_t row = static_cast<size_t>(token) * kProjected;
    return (row == projected.size() ? model.root.data() : projected.data() + row) +
           position * kHidden;
  }

  std::array<int16_t, kHidden> hidden(const StateFeatures& f) const {
    const int32_t* rows[kPositions + kStateFeatures];
    for (size_t i = 0; i < kPositions; i++) rows[i] = of(f.tokens[i], i);
    for (size_t i = 0; i < kStateFeatures; i++)
      rows[kPositions + i] = model.state_rows.data() + f.rows[i] * size_t{kHidden};
    std::array<int16_t, kHidden> out;
    const Float4 scale = splat(model.project.scale * kHiddenUnit);
    const auto units = [&](size_t k) {
      Int4 sum = load4(model.hidden_bias.data() + k);
      for (const int32_t* row : rows) sum += load4(row + k);
      return truncated(clamped(floats(sum) * scale, 0, 32767));
    };
    for (size_t k = 0; k < kHidden; k += 8) store8(out.data() + k, units(k), units(k + 4));
    return out;
  }
};

template <size_t N>
std::array<float, N> scores_of(const Linear& l, const std::array<int16_t, kHidden>& h) {
  std::array<int32_t, (N + kColumns - 1) / kColumns * kColumns> sums;
  integer_sums(l, h.data(), 1, sums.data());
  std::array<float, N> out;
  for (size_t k = 0; k < N; k++) out[k] = static_cast<float>(sums[k]) * l.scale + l.bias[k];
  return out;
}

}  // namespace

void set_tree(const Model& model, std::span<const int16_t> output, std::span<Word> words) {
  Parser parser{model, std::vector<int32_t>(words.size() * kProjected)};
  integer_sums(model.project, output.data(), words.size(), parser.projected.data());
  ParserState state(static_cast<int>(words.size()));
  while (!state.done()) {
    const auto h = parser.hidden(features_of(state));
    const auto said = scores_of<kActions>(model.actions, h);
    int action = -1;
    for (int a = 0; a < kActions; a++)
      if (is_legal(state, a) &&
          (action < 0 || said[static_cast<size_t>(a)] > said[static_cast<size_t>(action)]))
        action = a;
    uint8_t label = 0;
    if (action != kShift) {
      auto labels = scores_of<kLabels>(model.labels[action == kLeft ? 0 : 1], h);
      labels[static_cast<size_t>(Deprel::root)] = -1e30f;  // the root's own arc needs no label
      label = static_cast<uint8_t>(std::max_element(labels.begin(), labels.end()) - labels.begin());
    }
    apply(state, action, label);
  }
  for (size_t i = 0; i < words.size(); i++) {
    const bool root = state.head[i] == state.tokens();
    words[i].head = root ? -1 : state.head[i];
    words[i].deprel = root ? Deprel::root : static_cast<Deprel>(state.label[i]);
  }
}

}  // namespace crosscheck
