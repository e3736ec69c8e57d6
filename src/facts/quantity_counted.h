// What a figure is said of: the noun that it counts, the attribute whose value it is, and the owner
// of that. Inside facts/ only.
#pragma once
#include "facts/quantity_words.h"

namespace crosscheck {

// Tokens of the article; kNone where there is none.
struct Said {
  int32_t noun = kNone;     // counted or measured: "12 *people*", "a 34 % *stake*"
  int32_t told_by = kNone;  // what tells the event of a bare number: "131 *dead*", "*killed* 63"
  int32_t attribute = kNone;
  int32_t owner = kNone;
};

// Sets unit, noun, attribute, owner, part, whole, total and trend of the figure's value.
Said read_said(const Clause& clause, Figure& figure);

// The class of things that a noun belongs to: "individuals" are people; itself where it has none.
std::string_view thing_class(std::string_view lemma);

}  // namespace crosscheck
