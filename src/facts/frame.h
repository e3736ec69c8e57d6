// What a fact is about: everything but its value. Alignment looks at frames only.
#pragma once
#include <cstdint>
#include <string_view>
#include <vector>

#include "reading/reading.h"

namespace crosscheck {

// What part of the frame a word plays. In falling weight.
enum class TermRole : uint8_t {
  predicate,
  counted,
  subject,
  object,
  oblique,
  modifier,
  near,
  context
};

// An entity of the article or, where `entity` is kNone, a lemma: of the reading or of a resource
// file.
struct Term {
  TermRole role = TermRole::context;
  bool event = false;  // a verb that says more than that something happens, or a noun of an event
  int32_t entity = kNone;
  std::string_view lemma = {};

  friend bool operator==(const Term&, const Term&) = default;
};

struct Frame {
  uint32_t event = 0;  // the token of the verb or noun that tells the event
  std::vector<Term> terms;
  bool negated = false;
  bool put_off = false;  // "not until": it came about, and only then; not negated
  bool conditional = false;
  bool generic = false;  // the event is one that everybody does often: saying, being, having

  friend bool operator==(const Frame&, const Frame&) = default;
};

// The frame around a phrase: the event that it hangs by, that event's arguments and their
// modifiers, and the other content words of the clause and the sentence. A verb that only says that
// something happens
// ("took place", "occurred") gives way to its subject. Words inside `own` belong to the value and
// are left out. Words within six tokens of the value count as near, whatever the tree says: trees
// err.
Frame frame_of(const Reading& reading, Range own);
// The root of the question that a phrase at the head of the next sentence answers, where that is no
// clause of its own: "What does it cost? *€2.1 billion* in all."; kNone.
int32_t question_before(const Reading& reading, Range answer);
// The frame of a clause, given its predicate.
Frame frame_of_clause(const Reading& reading, uint32_t predicate);

// "Until", "till".
bool is_until(std::string_view word);

}  // namespace crosscheck
