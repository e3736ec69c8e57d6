// The clause that a verb of saying leads, follows or interrupts.
#pragma once
#include <optional>
#include <string_view>

#include "reading/cues.h"
#include "reading/reading.h"

namespace crosscheck {

// "Said (that) the wall would hold", "told reporters it would": after the verb, and after a source
// that follows it.
std::optional<Range> clause_after(const Reading& reading, const Cue& cue, Range source);

// A comma, dash, colon, question or exclamation mark, or mark of quotation.
bool is_break(std::string_view form);
// "Whether", "how", "what".
bool is_question_word(std::string_view form);

// The room that a clause at a token can fill: its sentence, or the part of the quotation around it
// that lies in it.
Range room_of(const Reading& reading, uint32_t token);

// Whether the object of a verb names whom it was told: "told", "reminded".
bool takes_hearer(const Reading& reading, const Cue& cue);

// The first token after a verb, its hearer and what dates or places it: "told reporters on Monday
// in Orvane [that]".
uint32_t after_adjuncts(const Reading& reading, const Cue& cue, uint32_t from);

// The quotation that opens at a token, at or after a comma or colon; kNone.
int32_t opening_at(const Reading& reading, uint32_t at, uint32_t end);

// "Friday", "month": a time that needs no preposition.
bool is_time(const Reading& reading, uint32_t noun);

// A noun phrase that the tree took for a clause: "The harbour master, Ann Lee, said …".
bool is_lost_subject(const Reading& reading, uint32_t noun, uint32_t verb);

}  // namespace crosscheck
