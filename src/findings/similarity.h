// How likely two facts are about the same thing, judged by everything but their values.
#pragma once
#include <cstdint>
#include <vector>

#include "findings/story.h"

namespace crosscheck {

// A fact's frame as weighted terms of the story: sorted by term, each once.
struct Weighted {
  uint32_t term = 0;
  TermRole role = TermRole::context;
  uint32_t weight = 0;
};
struct Profile {
  std::vector<Weighted> terms;
  std::vector<uint32_t> predicates;  // terms of the predicate
  uint32_t core = 0;  // sum of the weights of all but the context
  uint32_t all = 0;
};

// Terms, their rarity in the story, and the profile of every fact, in the order of story.facts.
struct Profiles {
  std::vector<Profile> of;
  std::vector<std::string> terms;      // lemma of each term; empty for an actor
  std::vector<std::vector<uint32_t>> facts_with;  // term → facts in whose core it stands
};
Profiles profile(const Story& story);

// What speaks for two facts being about one thing; each per mille.
struct Similarity {
  uint32_t predicate = 0;  // the events: equal or of one class 1000, near in meaning less
  uint32_t core = 0;       // shared weight of predicate, arguments and modifiers, of the lesser
  uint32_t context = 0;    // the same over the whole sentences
  uint32_t shared = 0;     // absolute weight that is shared: evidence, not only proportion
  bool equal = false;      // equal values: evidence for, never against
  bool same_bound = true;  // times: both since, both by …
  bool same_unit = true;   // quantities
};
Similarity compare_facts(const Story& story, const Profiles& profiles, uint32_t a, uint32_t b);

// 0 to 1000: at kLink and above two facts are about the same thing.
uint32_t score(const Fact& a, const Fact& b, const Similarity& similarity);
constexpr uint32_t kLink = 500;

}  // namespace crosscheck
