// The clause that a source and a verb of saying close, open or interrupt.
#pragma once
#include <vector>

#include "reading/cues.h"
#include "reading/reading.h"

namespace crosscheck {

// "The wall, she said, would hold": both sides of a source and a verb that commas set apart. Empty
// where nothing is interrupted.
std::vector<Range> interrupted(const Reading& reading, const Cue& cue, Range source);

// "The wall would hold, she said", "The wall, she said, would hold", "As she said, the wall …":
// what stands before and after a source and a verb that commas or marks set apart. Empty where
// nothing does.
std::vector<Range> clause_around(const Reading& reading, const Cue& cue, Range source);

}  // namespace crosscheck
