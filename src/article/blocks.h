// Text → blocks: the runs between line breaks.
#pragma once
#include <string_view>
#include <vector>

#include "text/span.h"

namespace crosscheck {

// The lines of a text that show something, each trimmed of white space and invisible characters at
// both ends; disjoint, in order. What stands in none is white space or invisible. Linear.
std::vector<Span> lines_of(std::string_view text);

// A span without the white space and invisible characters at its ends.
Span trimmed(std::string_view text, Span span);

}  // namespace crosscheck
