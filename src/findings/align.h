// Which facts are about the same thing.
#pragma once
#include <cstdint>
#include <utility>
#include <vector>

#include "crosscheck.h"
#include "findings/story.h"

namespace crosscheck {

// Facts that are about one thing, indices into Story::facts in ascending order; every fact stands
// in just one cluster. Pairs are candidates where they share a term of their cores that is not
// common, or, quotations, a run of words; clusters merge best pair first, and only where the facts
// of both agree as wholes. What an article itself restates is one thing. A reader's link and unlink
// decisions are obeyed.
struct Cluster {
  std::vector<uint32_t> facts;
  uint32_t score = 0;  // of the weakest merge, per mille; 1000 for one fact alone
  // Pairs of them that are surely told of one thing by themselves, or by the reader, and may
  // exclude each other.
  std::vector<std::pair<uint32_t, uint32_t>> disputes;
};
std::vector<Cluster> align(const Story& story, const std::vector<Decision>& decisions);

}  // namespace crosscheck
