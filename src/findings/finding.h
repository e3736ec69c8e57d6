// Stage 4: the facts of all articles → findings: what is about the same thing, and how it relates.
#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "findings/story.h"

namespace crosscheck {

// One answer to the finding's question, with every fact that gives it (indices into Story::facts).
struct Position {
  std::vector<uint32_t> facts;
  friend bool operator==(const Position&, const Position&) = default;
};

struct Pair {
  uint32_t a = 0, b = 0;  // positions
  Relation relation;
  friend bool operator==(const Pair&, const Pair&) = default;
};

struct Finding {
  std::string_view kind;
  std::string topic;
  Verdict verdict = Verdict::single;
  std::string why;
  uint32_t confidence = 0;          // per cent
  uint32_t importance = 0;          // per cent
  std::vector<Position> positions;  // by first mention
  std::vector<Pair> relations;      // every pair of positions
};

// Most important first; ties by first appearance.
std::vector<Finding> find(const Story& story, const std::vector<Decision>& decisions);

}  // namespace crosscheck
