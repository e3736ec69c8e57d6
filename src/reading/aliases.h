// Names that an article says are another name, or a name for what: "Sarn, known as Zarnau".
#pragma once
#include "reading/reading.h"

namespace crosscheck {

// The token of what a mention is told to be a name for: "Sarn" for "Zarnau" in "Sarn, which is
// called Zarnau in German", "Sarn (Zarnau in German)" and "Sarn, a village that the Germans call
// Zarnau"; "gang" in "the gang, which calls itself Black Heron". kNone where it is told of nothing.
// REQUIRES: words and children are there.
int32_t named_by(const Reading& reading, const Mention& mention);

}  // namespace crosscheck
