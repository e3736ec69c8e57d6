#include "language/training/parse_training.h"

#include <algorithm>
#include <array>

#include "language/training/kernels.h"
#include "language/training/softmax.h"
#include "language/transitions.h"

namespace crosscheck::training {
namespace {

using namespace net;

// Gold heads with the root as the token after the last, and how many children each token has after
// itself.
struct Gold {
  std::vector<int32_t> head;
  explicit Gold(const Sentence& s) {
    for (const Word& w : s.words)
      head.push_back(w.head < 0 ? static_cast<int32_t>(s.words.size()) : w.head);
  }
};

// Arcs of the tree that each move makes impossible; a large number for an illegal move.
std::array<int, kActions> costs(const ParserState& s, const Gold& gold) {
  std::array<int, kActions> cost = {0, 0, 0};
  const int32_t n = s.tokens(), s0 = s.top(0), s1 = s.top(1), b0 = s.next;
  const auto head = [&](int32_t token) { return gold.head[static_cast<size_t>(token)]; };
  if (s0 >= 0) {
    int children_ahead = 0;
    for (int32_t b = b0; b < n; b++) children_ahead += head(b) == s0;
    cost[kLeft] = children_ahead + (head(s0) == s1 && s1 >= 0) + (head(s0) > b0);
    cost[kRight] = children_ahead + (head(s0) >= b0);
  }
  if (b0 < n)
    for (size_t i = 0; i < s.stack.size(); i++)
      cost[kShift] += (head(s.stack[i]) == b0) + (i + 1 < s.stack.size() && head(b0) == s.stack[i]);
  for (int a = 0; a < kActions; a++)
    if (!is_legal(s, a)) cost[static_cast<size_t>(a)] = 1 << 20;
  return cost;
}

struct Projections {
  const Parameters& p;
  std::vector<float> rows;  // tokens × kProjected
  size_t tokens;

  Projections(const Parameters& parameters, const std::vector<float>& output)
      : p(parameters), tokens(output.size() / kOut) {
    rows.assign(tokens * kProjected, 0);
    multiply(output.data(), p.data() + layout().project, rows.data(), tokens, kOut, kProjected);
  }
  const float* of(int32_t token, size_t position) const {
    const Layout& l = layout();
    if (token < 0) return p.data() + l.nobody + position * kHidden;
    if (token == static_cast<int32_t>(tokens)) return p.data() + l.root + position * kHidden;
    return rows.data() + static_cast<size_t>(token) * kProjected + position * kHidden;
  }
};

using Hidden = std::array<float, kHidden>;

Hidden hidden_of(const Projections& projected, const StateFeatures& f) {
  const Parameters& p = projected.p;
  Hidden h;
  std::copy_n(p.data() + layout().hidden_bias, kHidden, h.begin());
  for (size_t i = 0; i < kPositions; i++) {
    const float* row = projected.of(f.tokens[i], i);
    for (size_t k = 0; k < kHidden; k++) h[k] += row[k];
  }
  for (const uint16_t r : f.rows) {
    const float* row = p.data() + layout().state_rows + static_cast<size_t>(r) * kHidden;
    for (size_t k = 0; k < kHidden; k++) h[k] += row[k];
  }
  for (float& x : h) x = std::max(0.0f, x);
  return h;
}

template <size_t N>
std::array<float, N> linear(const Parameters& p, size_t matrix, size_t bias, const Hidden& h) {
  std::array<float, N> scores;
  std::copy_n(p.data() + bias, N, scores.begin());
  multiply(h.data(), p.data() + matrix, scores.data(), 1, kHidden, N);
  return scores;
}

template <size_t N>
void linear_back(const Parameters& p, size_t matrix, size_t bias, const Hidden& h,
                 const std::array<float, N>& d, Parameters& gradient, Hidden& d_h) {
  multiply_transposed(h.data(), d.data(), gradient.data() + matrix, 1, kHidden, N);
  for (size_t k = 0; k < N; k++) gradient[bias + k] += d[k];
  multiply_back(d.data(), p.data() + matrix, d_h.data(), 1, kHidden, N);
}

size_t labels_at(int action) {
  return layout().labels + (action == kRight ? size_t{kHidden} * kLabels : 0);
}
size_t labels_bias_at(int action) {
  return layout().labels_bias + (action == kRight ? kLabels : 0);
}

int best_legal(const ParserState& state, const std::array<float, kActions>& scores) {
  int best = -1;
  for (int a = 0; a < kActions; a++)
    if (is_legal(state, a) &&
        (best < 0 || scores[static_cast<size_t>(a)] > scores[static_cast<size_t>(best)]))
      best = a;
  return best;
}

uint64_t legal_set(const ParserState& state) {
  uint64_t set = 0;
  for (int a = 0; a < kActions; a++)
    if (is_legal(state, a)) set |= uint64_t{1} << a;
  return set;
}

// Gradients of one state, spread to the rows that it was made of.
void spread(const StateFeatures& f, const Hidden& h, const Hidden& d_h, size_t tokens,
            Parameters& gradient, std::vector<float>& d_rows) {
  const Layout& l = layout();
  Hidden d;
  for (size_t k = 0; k < kHidden; k++) d[k] = h[k] > 0 ? d_h[k] : 0.0f;
  const auto add = [&](float* to) {
    for (size_t k = 0; k < kHidden; k++) to[k] += d[k];
  };
  add(gradient.data() + l.hidden_bias);
  for (size_t i = 0; i < kPositions; i++) {
    const int32_t token = f.tokens[i];
    if (token < 0)
      add(gradient.data() + l.nobody + i * kHidden);
    else if (token == static_cast<int32_t>(tokens))
      add(gradient.data() + l.root + i * kHidden);
    else
      add(d_rows.data() + static_cast<size_t>(token) * kProjected + i * kHidden);
  }
  for (const uint16_t r : f.rows) add(gradient.data() + l.state_rows + r * size_t{kHidden});
}

uint8_t best_label(const Parameters& p, int action, const Hidden& h) {
  const auto scores = linear<kLabels>(p, labels_at(action), labels_bias_at(action), h);
  return static_cast<uint8_t>(std::max_element(scores.begin(), scores.end()) - scores.begin());
}

}  // namespace

void parse_gradients(const Parameters& p, const std::vector<float>& output,
                     const Sentence& sentence, float explore, Random& random, Parameters& gradient,
                     std::vector<float>& d_output, Losses& losses) {
  const Layout& l = layout();
  const Gold gold(sentence);
  const Projections projected(p, output);
  std::vector<float> d_rows(projected.rows.size(), 0);
  ParserState state(static_cast<int>(sentence.words.size()));
  while (!state.done()) {
    const StateFeatures f = features_of(state);
    const Hidden h = hidden_of(projected, f);
    Hidden d_h = {};
    auto scores = linear<kActions>(p, l.actions, l.actions_bias, h);
    const int own = best_legal(state, scores);
    const auto cost = costs(state, gold);
    const int least = *std::min_element(cost.begin(), cost.end());
    int target = -1;
    for (int a = 0; a < kActions; a++)
      if (cost[static_cast<size_t>(a)] == least &&
          (target < 0 || scores[static_cast<size_t>(a)] > scores[static_cast<size_t>(target)]))
        target = a;
    softmax(scores.data(), kActions, legal_set(state));
    losses.actions -= logarithm(std::max(scores[static_cast<size_t>(target)], 1e-12f));
    scores[static_cast<size_t>(target)] -= 1;
    linear_back(p, l.actions, l.actions_bias, h, scores, gradient, d_h);
    const int action = own != target && random.unit() < explore ? own : target;
    uint8_t label = 0;
    if (action != kShift) {
      const int32_t child = state.top(0), head = action == kLeft ? state.next : state.top(1);
      if (gold.head[static_cast<size_t>(child)] == head) {
        label = static_cast<uint8_t>(sentence.words[static_cast<size_t>(child)].deprel);
        auto d = linear<kLabels>(p, labels_at(action), labels_bias_at(action), h);
        losses.labels += cross_entropy(d.data(), kLabels, label);
        linear_back(p, labels_at(action), labels_bias_at(action), h, d, gradient, d_h);
      } else {
        label = best_label(p, action, h);
      }
    }
    spread(f, h, d_h, projected.tokens, gradient, d_rows);
    apply(state, action, label);
  }
  multiply_transposed(output.data(), d_rows.data(), gradient.data() + l.project, projected.tokens,
                      kOut, kProjected);
  multiply_back(d_rows.data(), p.data() + l.project, d_output.data(), projected.tokens, kOut,
                kProjected);
}

void parse_greedily(const Parameters& p, const std::vector<float>& output,
                    std::vector<Word>& words) {
  const Projections projected(p, output);
  ParserState state(static_cast<int>(words.size()));
  while (!state.done()) {
    const Hidden h = hidden_of(projected, features_of(state));
    const int action =
        best_legal(state, linear<kActions>(p, layout().actions, layout().actions_bias, h));
    apply(state, action, action == kShift ? uint8_t{0} : best_label(p, action, h));
  }
  for (size_t i = 0; i < words.size(); i++) {
    words[i].head = state.head[i] == state.tokens() ? -1 : state.head[i];
    words[i].deprel = static_cast<Deprel>(state.label[i]);
  }
}

}  // namespace crosscheck::training
