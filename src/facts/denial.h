// Denials that leave out what they deny: "Orvane *denies it*", "the mayor says that *he did not*".
// Inside facts/ only.
#pragma once
#include <vector>

#include "facts/fact.h"

namespace crosscheck {

// Whether the clause of a predicate says no more than that something told before is not so:
// "denied it", "disputes that", "denied having done so", "(says that) he did not", "did no such
// thing".
bool is_bare_denial(const Reading& reading, uint32_t predicate);

// Makes the claim of such a clause what it denies: the last claim before it, in its sentence or the
// one before, that is itself somebody's word. The claim takes its frame, with the other sign.
// Leaves it alone where there is none.
void deny(const Reading& reading, const Facts& before, uint32_t predicate, Fact& fact);

}  // namespace crosscheck
