// How likely two facts are about the same thing, judged by everything but their values.
#pragma once
#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "findings/story.h"

namespace crosscheck {

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
  uint32_t bearers = 0;  // facts of the story that have the same value, itself too
  bool generic = false;
  uint32_t core = 0;  // sum of the weights of all but the context
  uint32_t all = 0;
};

// Terms, their rarity in the story, and the profile of every fact, in the order of story.facts.
struct Profiles {
  std::vector<Profile> of;
  std::vector<std::string> terms;                 // lemma of each term; empty for an actor
  std::vector<std::vector<uint32_t>> facts_with;  // term → facts in whose core it stands
};
Profiles profile(const Story& story);

// What speaks for and against two facts being about one thing, each 0 to 1000. The values have one
// part in it: equal ones speak for it; unequal ones never speak against it.
enum class Feature : uint8_t {
  predicate,  // the events: equal or of one class 1000, near in meaning less
  generic,    // the event is one that everybody does often: saying, being, having
  event,      // shared verbs and event nouns anywhere near the values, by rarity
  head,       // what is counted, or the noun that the event is told by
  subject,    // the same subject
  object,     // the same object
  actors,     // shared actors, by rarity
  core,  // shared weight of predicate, arguments, modifiers and near words, of the lesser frame
  core_both,    // the same, of both frames together
  context,      // shared weight over the whole sentences, of the lesser
  evidence,     // how much is shared at all, by rarity
  equal,        // equal values
  equal_rare,   // equal values that stand in few facts: once an article or so
  specific,     // equal quantities that chance seldom makes equal: many digits, large, money
  bound,        // times: both since, both by, …
  counted,      // quantities: the same noun is counted, not only one of its class
  unit,         // quantities: the same unit, not only comparable ones
  scope,        // both stand in one time: the same day, year or span
  clash,        // against: other actors do it, or it is done to others
  scope_clash,  // against: another time, or one of long ago and one without
  place_clash,  // against: other places
  part_clash,   // against: one is a part of a whole ("nine of the 11"), the other not
  count_
};
constexpr size_t kFeatures = static_cast<size_t>(Feature::count_);
std::string_view name_of(Feature feature);
using Features = std::array<int32_t, kFeatures>;
Features features_of(const Story& story, const Profiles& profiles, uint32_t a, uint32_t b);

// How likely two facts of one kind are about the same thing: 0 to 1000. The weights stand in
// en/alignment.jsonc and come from the gold stories (tests/measure/calibrate.mjs).
uint32_t score(const Story& story, const Profiles& profiles, uint32_t a, uint32_t b);

// At this score two facts are about the same thing; and at this one where their values exclude each
// other.
uint32_t link_threshold(std::string_view kind);
uint32_t conflict_threshold(std::string_view kind);

}  // namespace crosscheck
