// What a number counts that modifies no noun: "131 dead", "the toll reached 131". Inside facts/
// only.
#pragma once
#include "facts/quantity_words.h"

namespace crosscheck {

// The noun or adjective close by that says what a bare number is of: "a magnitude of 6.1", "the
// dead numbered 12".
int32_t measured_near(const Clause& clause, const Figure& figure);

// What a number counts that modifies no noun: a state that follows ("131 dead"), a measure that it
// is said of ("the toll reached 131", "magnitude 6.8"), or the victims of its verb ("killed 63").
// Sets the unit; gives the token that tells the event, kNone where nothing is known.
int32_t read_bare(const Clause& clause, const Figure& figure, Quantity& value);

}  // namespace crosscheck
