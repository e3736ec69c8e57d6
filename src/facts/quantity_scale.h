// Values on one scale: their units, how sharp they are, and whether one is the other, rounded.
// Inside facts/ only.
#pragma once
#include "facts/quantity_words.h"

namespace crosscheck {

// Told in a unit that things of another kind cannot have.
bool is_measured(const Quantity& value);
// The kind of unit that a value is told in, and how it comes to the first unit of that kind.
Measure measure(const Quantity& value);
// A value in the first unit of its kind.
std::optional<double> in_base(const std::optional<double>& value, const Measure& of);
// "Some 41,386 fans": a number of four digits or more that is told to its last is exact, whatever
// stands before it.
bool is_approximate(const Quantity& value);
// Whether the coarser of two exact numbers is the finer one, rounded.
bool is_rounded(const Quantity& coarse, const Quantity& fine, const Told& of_coarse,
                const Told& of_fine);

}  // namespace crosscheck
