// Counts that move from one article to the next. Inside facts/ only.
#pragma once
#include "facts/quantity.h"

namespace crosscheck {

// Of two figures that exclude each other: an update where the count moved between the days on which
// the articles appeared, or is told as rising on the same day; else nothing. `x` and `y` are the
// intervals of `a` and `b`.
std::optional<Relation> moved(const Quantity& a, const Quantity& b, const Told& of_a,
                              const Told& of_b, const Interval& x, const Interval& y);

}  // namespace crosscheck
