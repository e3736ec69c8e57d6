// Quotations: what somebody is quoted as saying, word for word.
#pragma once
#include "facts/fact.h"

namespace crosscheck {

Facts extract(const Reading& reading, std::type_identity<Quote>);
// Equal words agree, or conflict where two named people are said to say them. Otherwise a variant
// with its edits (facts/edits.h), unless a negation, a number, a modal or an actor differs: a
// conflict.
Relation relate(const Quote& a, const Quote& b, const Told& of_a, const Told& of_b);
bool same(const Quote& a, const Quote& b);
std::string topic(const Quote& value, const Told& told);

// How much of the shorter of two quotations stands in the other, in order: 0 to 1000, and the
// length of that common subsequence. Quotations of more than 400 words are compared by their first
// 400.
struct Overlap {
  uint32_t common = 0;
  uint32_t of_shorter = 0;  // per mille
};
Overlap overlap(const std::vector<std::string>& a, const std::vector<std::string>& b);

}  // namespace crosscheck
