// Which articles are versions of one, and what the versions differ in.
#pragma once
#include <cstdint>
#include <optional>
#include <vector>

#include "findings/finding.h"
#include "findings/story.h"

namespace crosscheck {

// Two articles that are versions of one, a < b. Findings are indices, ascending.
struct Version {
  uint32_t a = 0, b = 0;
  uint32_t shared = 0;  // per cent of the shorter one's words that stand in equal sentences
  std::optional<uint32_t> later;         // the article that was published later, where dates tell
  std::vector<uint32_t> changed;         // findings that both have, and answer otherwise
  std::vector<uint32_t> only_a, only_b;  // findings that one has alone, of the two

  friend bool operator==(const Version&, const Version&) = default;
};

// Two articles are versions of one where most of the shorter one's sentences stand in the other
// word for word, no two outlets are named, and they have outlet, byline, address or title in
// common. The same text in two outlets is a copy, and none. n log n in the sentences of each pair.
std::vector<Version> versions_of(const Story& story, const std::vector<Finding>& findings);

}  // namespace crosscheck
