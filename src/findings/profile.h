// What each fact is about, as weighted terms of the story.
#pragma once
#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "findings/sentences.h"
#include "findings/story.h"
#include "language/relations.h"
#include "language/vectors.h"
#include "text/store.h"

namespace crosscheck {

// A word with what is known of its meaning, for many comparisons. It stands in a reading or in a
// resource file.
struct Meaning {
  std::string_view word = {};
  Relatives relatives;
  WordVector vector;
};
Meaning meaning_of(std::string_view word);

// A fact's frame as weighted terms of the story: sorted by term, each once.
struct Weighted {
  uint32_t term = 0;
  TermRole role = TermRole::context;
  uint8_t weight = 0;  // of its role, times a logarithm of its rarity: at most 128
  bool event = false;  // a verb, or a noun of an event
  bool actor = false;
};

// Lists of terms; of figures also what befell what they count, of claims their figures.
enum class Part : uint8_t {
  predicates,
  heads,
  subjects,
  objects,
  subject_actors,
  object_actors,
  places,
  states,   // numbered by themselves
  figures,  // of a claim: the numbers in its words, numbered by themselves
  count_
};
constexpr size_t kParts = static_cast<size_t>(Part::count_);

// Of one fact, in a store of all.
class Parts {
 public:
  Parts() = default;
  Parts(const std::array<std::vector<uint32_t>, kParts>& lists, Store<uint32_t>& store);
  std::span<const uint32_t> operator[](Part part) const {
    const auto p = static_cast<size_t>(part);
    return {all_ + (p == 0 ? 0 : ends_[p - 1]), all_ + ends_[p]};
  }

 private:
  const uint32_t* all_ = nullptr;
  std::array<uint16_t, kParts> ends_{};
};

struct Profile {
  std::span<Weighted> terms;
  Parts parts;
  uint32_t bearers = 0;  // facts of the story that have the same value, itself too
  uint32_t values = 0;   // values that the article has of what this one measures, its own too
  // Of lemmas, in Profiles::meanings: what the fact tells (below), the event of its frame, and the
  // owner of its figure.
  uint32_t measured = 0, event = 0, owner = 0;
  bool generic = false;
  bool names_actors = false;  // near the value
  uint32_t core = 0;          // sum of the weights of all but the context
  uint32_t all = 0;
};

// Terms, their rarity in the story, and the profile of every fact, in the order of story.facts.
struct Profiles {
  std::vector<Profile> of;
  Store<Weighted> weighted;  // what they look into
  Store<uint32_t> parts;
  std::vector<Meaning> terms;     // lemma of each term; empty for an actor
  std::vector<Meaning> meanings;  // each once; the first is that of no word
  std::vector<uint32_t> ranks;    // of the facts (ranks_of)
  Sentences sentences;
};
Profiles profile(const Story& story);

// The lemma of what a fact tells: what is counted or measured, the event that is dated, the
// predicate of a claim.
std::string_view measured(const Story& story, const Fact& fact);

}  // namespace crosscheck
