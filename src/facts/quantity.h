// Quantities: how many or how much, as an interval, and of what.
#pragma once
#include "facts/fact.h"

namespace crosscheck {

// Every quantity of an article as a fact, in text order; also those that count nothing comparable.
Facts quantities_of(const Reading& reading);
// Those of one sentence; what "$" and "pound" are is not looked for in the others.
Facts quantities_of(const Reading& reading, uint32_t sentence);
// Of them the counts.
std::vector<WholeCount> counts_of(const Reading& reading, uint32_t sentence);

Facts extract(const Reading& reading, std::type_identity<Quantity>);
// Interval logic; a later article's higher count of what only grows is an update.
Relation relate(const Quantity& a, const Quantity& b, const Told& of_a, const Told& of_b);
bool same(const Quantity& a, const Quantity& b);
// The figure in the first unit of its kind, as text that is equal for equal ones: "172800.000000"
// of "two days" and of "48 hours"; empty for a range.
std::string figure_key(const Quantity& value);
// Whether two values can be about one thing at all: one kind of unit, both people, or one figure of
// which one article does not tell the unit or words it otherwise; unequal ones of one attribute and
// owner, as far as they are told. Money of two currencies is not compared.
bool comparable(const Quantity& a, const Quantity& b);
// The same without owners and attributes, which alignment weighs: counts of things that may be told
// by other words, figures without a unit, money of two currencies.
bool may_be_one(const Quantity& a, const Quantity& b);
std::string topic(const Quantity& value, const Told& told);
// Told in a currency (ISO 4217).
bool is_money(const Quantity& value);

// The interval that a value leaves open, approximate ones widened: "about 100" is 90 to 110. In the
// first unit of its kind: of a length, in meters.
struct Interval {
  double low, high;  // infinite where open
  bool low_open, high_open;
};
Interval interval_of(const Quantity& value);

}  // namespace crosscheck
