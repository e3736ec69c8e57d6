// The clause that a verb of saying leads, follows or interrupts.
#pragma once
#include <optional>
#include <vector>

#include "reading/cues.h"
#include "reading/reading.h"

namespace crosscheck {

// "Said (that) the wall would hold", "told reporters it would": after the verb, and after a source
// that follows it.
std::optional<Range> clause_after(const Reading& reading, const Cue& cue, Range source);

// "The wall would hold, she said", "The wall, she said, would hold", "As she said, the wall …": what
// stands before and after a source and a verb that commas or marks set apart. Empty where nothing
// does.
std::vector<Range> clause_around(const Reading& reading, const Cue& cue, Range source);

// A noun phrase that the tree took for a clause: "The harbour master, Ann Lee, said …".
bool is_lost_subject(const Reading& reading, uint32_t noun, uint32_t verb);

}  // namespace crosscheck
