// What is true of a page's lines by what stands around them.
#pragma once
#include <vector>

#include "article/page.h"
#include "crosscheck.h"

namespace crosscheck {

// The traits that depend on the lines around, and what rich text told: neighbours, sections, the
// main region, elements. Linear, apart from the hints' sorting.
//   The main region is the run of lines with the most running text in it, short lines counting
//   against it (the largest sum over all runs).
void note_surroundings(Page& page, const std::vector<Hint>& hints);

// "Read also: …": a phrase of furniture that opens a line without a stop.
bool is_pointer(const Line& line);

}  // namespace crosscheck
