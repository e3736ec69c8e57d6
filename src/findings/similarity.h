// What speaks for and against two facts being about one thing.
#pragma once
#include <array>
#include <cstdint>
#include <string_view>

#include "findings/profile.h"

namespace crosscheck {

// What speaks for and against two facts being about one thing, each 0 to 1000. The values have two
// parts in it: equal ones speak for it, and a figure many times the other against; that they are
// unequal alone says nothing.
enum class Feature : uint8_t {
  predicate,  // the events: equal or of one class 1000, near in meaning less
  generic,    // the event is one that everybody does often: saying, being, having
  event,      // shared verbs and event nouns anywhere near the values, by rarity
  head,       // what is counted, or the noun that the event is told by
  subject,    // the same subject
  object,     // the same object
  actors,     // shared actors, by rarity
  core,  // shared weight of predicate, arguments, modifiers and near words, of the lesser frame
  core_both,   // the same, of both frames together
  context,     // shared weight over the whole sentences, of the lesser
  sentence,    // what their sentences share, of both together
  around,      // the same, with the sentences before and after; of two articles
  evidence,    // how much is shared at all, by rarity
  equal,       // equal values
  equal_rare,  // equal values that stand in few facts: once an article or so
  specific,  // equal values that chance seldom makes equal: many digits, large, money; a clock time
  bound,     // times: both since, both by, …
  counted,   // quantities: the same noun is counted, not only one of its class
  unit,      // quantities: the same unit, not only comparable ones
  scope,     // both stand in one time: the same day, year or span
  attribute,        // quantities: the same attribute is measured ("turnout")
  owner,            // quantities: of the same owner
  state,            // quantities: the same befell what is counted: both dead, both injured
  unique,           // neither article has other values of what this one measures
  head_near,        // how near in meaning what is counted, dated or told is
  event_near,       // the same of the events
  subject_near,     // claims: how near the subjects are in meaning
  object_near,      // claims: the same of the objects
  figures,          // claims: a figure stands in both
  paragraph,        // how near to one another both stand in their articles
  clash,            // against: other actors do it, or it is done to others
  scope_clash,      // against: another time, or one of long ago and one without
  place_clash,      // against: other places
  part_clash,       // against: one is a part of a whole ("nine of the 11"), the other not
  attribute_clash,  // against: one tells an attribute, the other a plain count, or another one
  actor_clash,      // against: both name actors near the value, and none in common
  owner_clash,      // against: other owners
  state_clash,      // against: other states
  disproportion,    // against: one figure is many times the other
  negation,         // against: one is negated
  subject_clash,    // against: claims: both name a subject, and not nearly the same
  object_clash,     // against: the same of the objects
  figures_clash,    // against: claims: both have figures, and none in common
  count_
};
constexpr size_t kFeatures = static_cast<size_t>(Feature::count_);
std::string_view name_of(Feature feature);
using Features = std::array<int16_t, kFeatures>;  // there are many: a pair has one
Features features_of(const Story& story, const Profiles& profiles, uint32_t a, uint32_t b);
// Whether anything of it is there.
bool holds(const Features& features, Feature feature);
// Whether they are told of other places, times, owners or states.
bool have_other_circumstances(const Features& features);

}  // namespace crosscheck
