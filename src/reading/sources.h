// Who is said to have said it: the source of a cue, what it is and whom it told.
#pragma once
#include <string>
#include <string_view>

#include "reading/cues.h"
#include "reading/reading.h"

namespace crosscheck {

// The head of a cue's source: subject, agent ("by the council"), possessor ("the mayor's claim"),
// the subject of the verb that a noun depends on ("made the claim"); kNone where none is named.
int32_t source_of(const Reading& reading, const Cue& cue);

// The source's phrase: with its "of …" and what follows it up to its cue ("two people familiar with
// the plan said"), without relative clauses.
Range source_phrase(const Reading& reading, uint32_t noun, uint32_t cue);

// Sets kind, anonymous and entity of an attribution from its source.
void identify(const Reading& reading, Attribution& said, int32_t head);

// The entity that was told ("told the Herald", "in an interview with the Herald"); kNone.
int32_t hearer_of(const Reading& reading, uint32_t verb);

// Where or in what it was said: "a statement", "an interview with the Herald"; empty for none.
Range occasion_of(const Reading& reading, uint32_t verb);

// Whether a phrase can have said something, and is no thing that is mentioned: a person, an outlet,
// an office, a document.
bool can_say(const Reading& reading, Range phrase, uint32_t head);

// Whether a source is a text or a count of answers: "the report", "polls".
bool is_document(const Reading& reading, Range source);

// The name under which a news agency or outlet is known, where a name is one: "reuters" →
// "Reuters"; empty where it is none.
std::string outlet_name(const Reading& reading, Range name);
bool is_agency(std::string_view outlet);
// Whether a name's key reads like that of a paper or broadcaster ("… Times").
bool is_outlet_name(std::string_view key);

// "Statement", "rally": what things are said in or at.
bool is_occasion_word(std::string_view form);

}  // namespace crosscheck
