// Whose words a passage is, and how sure the article is of it.
#pragma once
#include <vector>

#include "reading/reading.h"

namespace crosscheck {

// Whether an attribution tells what its source holds to be so: a statement or a thought, and not
// only what it wants or speaks of.
bool is_told(const Attribution& said);

// Whose words a token is in.
Voice voice_at(const Reading& reading, uint32_t token);

// The attributions, told ones only, that hold a span in one of their parts, the innermost first.
std::vector<uint32_t> attributions_over(const Reading& reading, Span span);

// How sure the article is of what is told at a token: that of its innermost attribution, lowered by
// a hedge ("allegedly") near it in its sentence.
Certainty certainty_at(const Reading& reading, uint32_t token);

}  // namespace crosscheck
