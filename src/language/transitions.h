// The parser's states and moves: the arc-hybrid system (Kuhlmann, Gómez-Rodríguez, Satta 2011),
// with the root as a token after the last one. Left: s0 becomes a child of b0. Right: s0 becomes a
// child of s1. Shift: b0 goes onto the stack. A sentence of n tokens takes 2n moves; it yields one
// tree with one root.
#pragma once
#include <array>
#include <cstdint>
#include <vector>

#include "language/network_shape.h"

namespace crosscheck {

enum Action : int { kShift, kLeft, kRight };

struct ParserState {
  std::vector<int32_t> stack;
  int32_t next = 0;           // b0; the number of tokens stands for the root
  std::vector<int32_t> head;  // -1: none yet; the number of tokens: the root
  std::vector<uint8_t> label;
  struct Children {
    int32_t first = -1;
    int32_t last = -1;
    int32_t left = 0;   // how many before the word
    int32_t right = 0;  // and after it
  };
  std::vector<Children> children;  // of every token and of the root

  explicit ParserState(int tokens);
  int tokens() const { return static_cast<int>(head.size()); }
  bool done() const { return next == tokens() && stack.empty(); }
  // The token at a depth of the stack; -1 where there is none.
  int32_t top(size_t depth) const {
    return depth < stack.size() ? stack[stack.size() - 1 - depth] : -1;
  }
};

bool is_legal(const ParserState& state, int action);
// REQUIRES: is_legal. The label is that of the new arc; a shift has none.
void apply(ParserState& state, int action, uint8_t label);

// What the network sees of a state. Tokens: an index, -1 for none, tokens() for the root.
struct StateFeatures {
  std::array<int32_t, net::kPositions> tokens;
  std::array<uint16_t, net::kStateFeatures> rows;
};
StateFeatures features_of(const ParserState& state);

}  // namespace crosscheck
