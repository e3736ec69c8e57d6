// Which facts could be about one thing at all.
#pragma once
#include <cstdint>
#include <utility>
#include <vector>

#include "findings/profile.h"

namespace crosscheck {

// Pairs of facts of one kind and not of one sentence, the lesser index first, ascending: those that
// share a term of their cores, what they measure, a word of a quotation, or their value. A key that
// more than 120 facts of a kind share makes no pairs: it says little, and pairs would grow with
// its square.
std::vector<std::pair<uint32_t, uint32_t>> candidate_pairs(const Story& story,
                                                           const Profiles& profiles);

}  // namespace crosscheck
