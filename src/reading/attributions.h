// Who is said to have said what, and how sure.
#pragma once
#include <string>
#include <string_view>

#include "reading/reading.h"

namespace crosscheck {

// Finds quotations with their speaker, clauses that a verb of saying governs ("officials said that
// …"), "according to …" and reports without a source ("reportedly"). REQUIRES: trees, names and
// quotations are there. Fills attributions; marks scare quotes. Words: en/attribution.jsonc.
void read_attributions(Reading& reading);

// Whose words a token is in.
Voice voice_at(const Reading& reading, uint32_t token);
// The attributions whose content holds a span, the innermost first.
std::vector<uint32_t> attributions_over(const Reading& reading, Span span);
// How sure the article is of what is told at a token: that of its innermost attribution, lowered by
// a hedge
// ("allegedly") in its sentence's clause.
Certainty certainty_at(const Reading& reading, uint32_t token);

// The name under which a news agency or outlet is known, where a name is one: "reuters" →
// "Reuters"; empty where it is none.
std::string outlet_name(const Reading& reading, Range name);
bool is_agency(std::string_view outlet);
// Whether a name's key reads like that of a paper or broadcaster ("… Times").
bool is_outlet_name(std::string_view key);

}  // namespace crosscheck
