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

// "The wall, she said, would hold": both sides of a source and a verb that commas set apart. Empty
// where nothing is interrupted.
std::vector<Range> interrupted(const Reading& reading, const Cue& cue, Range source);

// "The wall would hold, she said", "The wall, she said, would hold", "As she said, the wall …":
// what stands before and after a source and a verb that commas or marks set apart. Empty where
// nothing does.
std::vector<Range> clause_around(const Reading& reading, const Cue& cue, Range source);

// Where a clause that is told ends, at most at the end of `clause`: before ", adding …", "and said
// …", ", said Lund", ", which …".
uint32_t before_next_report(const Reading& reading, Range clause);

// "Friday", "month": a time that needs no preposition.
bool is_time(const Reading& reading, uint32_t noun);

// A noun phrase that the tree took for a clause: "The harbour master, Ann Lee, said …".
bool is_lost_subject(const Reading& reading, uint32_t noun, uint32_t verb);

}  // namespace crosscheck
