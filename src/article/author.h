// A byline that is a name and nothing else.
#pragma once
#include <cstdint>

#include "article/page.h"

namespace crosscheck {

// The names that a line consists of: "Jane Doe", "Jane A. Doe and John Roe". An empty span for any
// other line: one with a first name that is not known is taken for names only beside a line with a
// date, and where none of its words stands on the page in lower case ("Human Rights").
//   Limits: a name of one word, and a heading that is a person's name, cannot be told apart.
// Linear in the page for an unknown name, else in the line.
Span bare_names(const Page& page, uint32_t line);

}  // namespace crosscheck
