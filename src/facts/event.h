// Which words tell events, and under which lemma events are compared: en/events.jsonc.
#pragma once
#include <cstdint>
#include <string_view>

#include "reading/reading.h"

namespace crosscheck {

// The lemma under which an event is compared: "arrival" is "arrive", "deaths" is "kill", "turned
// down" is "turn_down". It stands in the reading or in a resource file.
std::string_view event_lemma(const Reading& reading, uint32_t token);
// The class of a word there: "kill" of "deaths"; empty where it stands in none.
std::string_view event_class(std::string_view word);

// A verb that only says that something happens or is done: "took place", "made".
bool is_light(const Reading& reading, uint32_t verb);
// What everybody does often says little of which event it is: saying, being, having.
bool is_generic(const Reading& reading, uint32_t event);
// A noun that tells of something happening: of a class, or made from a verb by its ending.
bool is_event_noun(const Reading& reading, uint32_t noun);
// A verb that says more than that something happens, or a noun of an event.
bool tells_event(const Reading& reading, uint32_t token);

}  // namespace crosscheck
