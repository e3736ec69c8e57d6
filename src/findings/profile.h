// What each fact is about, as weighted terms of the story.
#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "findings/story.h"
#include "language/relations.h"
#include "language/vectors.h"

namespace crosscheck {

// A word with what is known of its meaning, for many comparisons.
struct Meaning {
  std::string word;
  Relatives relatives;
  WordVector vector;
};
Meaning meaning_of(std::string word);

// A fact's frame as weighted terms of the story: sorted by term, each once.
struct Weighted {
  uint32_t term = 0;
  TermRole role = TermRole::context;
  uint32_t weight = 0;
  bool event = false;  // a verb, or a noun of an event
};
struct Profile {
  std::vector<Weighted> terms;
  std::vector<uint32_t> predicates;  // terms of the predicate
  std::vector<uint32_t> heads, subjects, objects;
  std::vector<uint32_t> subject_actors, object_actors, places;
  uint32_t bearers = 0;     // facts of the story that have the same value, itself too
  uint32_t values = 0;      // values that the article has of what this one measures, its own too
  Meaning measured, event;  // lemmas: what the fact tells (below), and the event of its frame
  bool generic = false;
  uint32_t core = 0;  // sum of the weights of all but the context
  uint32_t all = 0;
};

// Terms, their rarity in the story, and the profile of every fact, in the order of story.facts.
struct Profiles {
  std::vector<Profile> of;
  std::vector<Meaning> terms;  // lemma of each term; empty for an actor
};
Profiles profile(const Story& story);

// The lemma of what a fact tells: what is counted or measured, the event that is dated, the
// predicate of a claim.
std::string measured(const Story& story, const Fact& fact);

}  // namespace crosscheck
