// When two figures that exclude each other surely answer one question.
#pragma once
#include "findings/similarity.h"

namespace crosscheck {

// Values that exclude each other are mostly told of two things, and scores alone cannot tell which
// are not. These forms leave no doubt: parts of one whole told by one noun ("two of the six rafts",
// "three of the six rafts"), one attribute of which either article tells one value ("turnout was 54
// percent"), the age of one person, and one noun counted in one event where neither article counts
// it again. A place, time, actor, owner or state that differs forbids all of them.
bool is_one_question(const Story& story, const Profiles& profiles, uint32_t a, uint32_t b,
                     const Features& features);

}  // namespace crosscheck
