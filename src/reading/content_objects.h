// What a verb speaks of: its object, what is said of it, and the subject of a passive.
#pragma once
#include <optional>
#include <string_view>
#include <vector>

#include "reading/cues.h"
#include "reading/reading.h"

namespace crosscheck {

// "Praised [the plan]", "called [it a gift]", "blamed [him for the leak]"; only with what is said
// of it where it is no speech `alone` ("attacked the town").
std::optional<Range> object_of(const Reading& reading, const Cue& cue, bool alone);

// "[The wall] was described [as safe] by the council": subject, and what is said of it; empty where
// nothing is.
std::vector<Range> passive_parts(const Reading& reading, const Cue& cue);

// A child after the head, in one of the relations, whose subtree begins with a word; kNone.
int32_t child_led_by(const Reading& reading, uint32_t head, std::initializer_list<Deprel> relations,
                     std::string_view word);

}  // namespace crosscheck
