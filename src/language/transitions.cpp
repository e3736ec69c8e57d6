#include "language/transitions.h"

#include <algorithm>

namespace crosscheck {
namespace {

void attach(ParserState& state, int32_t child, int32_t head, uint8_t label) {
  const auto c = static_cast<size_t>(child);
  state.head[c] = head;
  state.label[c] = label;
  ParserState::Children& of_head = state.children[static_cast<size_t>(head)];
  if (child < head) {
    of_head.first = child;  // arcs are made from the inside out
    of_head.left++;
    if (of_head.last < 0) of_head.last = child;
  } else {
    of_head.last = child;
    of_head.right++;
    if (of_head.first < 0) of_head.first = child;
  }
}

uint16_t distance(int32_t from, int32_t to) {
  if (from < 0 || to < 0) return 0;
  const int32_t d = to - from;
  if (d <= 4) return static_cast<uint16_t>(std::max(d, 1));
  return d <= 6 ? 5 : d <= 10 ? 6 : 7;
}

uint16_t label_row(const ParserState& state, int32_t child) {
  return child < 0 ? net::kLabels : state.label[static_cast<size_t>(child)];
}

}  // namespace

ParserState::ParserState(int tokens)
    : head(static_cast<size_t>(tokens), -1),
      label(static_cast<size_t>(tokens)),
      children(static_cast<size_t>(tokens) + 1) {
  stack.reserve(static_cast<size_t>(tokens));
}

bool is_legal(const ParserState& state, int action) {
  const bool at_root = state.next == state.tokens();
  switch (action) {
    case kShift:
      return !at_root;
    case kLeft:
      return at_root ? state.stack.size() == 1 : !state.stack.empty();
    default:
      return state.stack.size() >= 2;
  }
}

void apply(ParserState& state, int action, uint8_t label) {
  if (action == kShift) {
    state.stack.push_back(state.next++);
    return;
  }
  const int32_t child = state.stack.back();
  state.stack.pop_back();
  attach(state, child, action == kLeft ? state.next : state.stack.back(), label);
}

StateFeatures features_of(const ParserState& state) {
  static constexpr ParserState::Children kNobody;
  const int32_t s0 = state.top(0), s1 = state.top(1), b0 = state.next;
  const auto children = [&](int32_t token) -> const ParserState::Children& {
    return token < 0 ? kNobody : state.children[static_cast<size_t>(token)];
  };
  const ParserState::Children &of_s0 = children(s0), &of_s1 = children(s1), &of_b0 = children(b0);
  StateFeatures f;
  f.tokens = {s0, s1, state.top(2), b0};
  const uint16_t labels[5] = {label_row(state, of_s0.first), label_row(state, of_s0.last),
                              label_row(state, of_s1.first), label_row(state, of_s1.last),
                              label_row(state, of_b0.first)};
  for (uint16_t i = 0; i < 5; i++)
    f.rows[i] = static_cast<uint16_t>(i * net::kLabelRows + labels[i]);
  const auto count = [](int32_t n) { return static_cast<uint16_t>(std::min(n, 7)); };
  const uint16_t buckets[4] = {distance(s1, s0), distance(s0, b0),
                               count(std::min(of_s0.left, 2) * 3 + std::min(of_s0.right, 2)),
                               count(std::min(of_s1.right, 2) * 3 + std::min(of_b0.left, 2))};
  for (uint16_t i = 0; i < 4; i++)
    f.rows[5 + i] = static_cast<uint16_t>(5 * net::kLabelRows + i * net::kBucketRows + buckets[i]);
  return f;
}

}  // namespace crosscheck
