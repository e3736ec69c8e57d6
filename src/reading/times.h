// The time expressions of an article, resolved against its date and against each other.
#pragma once
#include "reading/reading.h"

namespace crosscheck {

// Fills Reading::times. REQUIRES: trees and quotations are read.
void read_times(Reading& reading);

// The time expressions of the lines that tell date and author, which hold no sentence; tokens are
// those of the line, `span` the bytes of the article's text.
struct LineTime {
  Span span;
  Timex timex;
};
std::vector<LineTime> line_times(const Article& article);

// The tense of the clause that a token stands in: future where its verb, or a verb above it, is.
Tense tense_at(const Reading& reading, uint32_t token);

// The time expressions that lie in a range of tokens.
std::span<const Timex> times_in(const Reading& reading, Range tokens);

}  // namespace crosscheck
