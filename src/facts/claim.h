// Claims: who did what to whom.
#pragma once
#include "facts/fact.h"

namespace crosscheck {

Facts extract(const Reading& reading, std::type_identity<Claim>);
// Equal, or opposite: one negated, predicates that exclude each other, or two who began it.
Relation relate(const Claim& a, const Claim& b, const Told& of_a, const Told& of_b);
bool same(const Claim& a, const Claim& b);
// Whether their predicates exclude each other: "accepted", "refused".
bool are_opposites(const Claim& a, const Claim& b);
// Whether they name two who began it. Names that share a word can be of one person.
bool have_other_initiators(const Claim& a, const Claim& b);
std::string topic(const Claim& value, const Told& told);

}  // namespace crosscheck
