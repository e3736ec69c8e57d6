// Passages in quotation marks.
#pragma once
#include "reading/reading.h"

namespace crosscheck {

// The quotations of an article, outermost only, in text order. Double and single marks, straight or
// curly; apostrophes are told from closing marks by what stands around them. A quotation that is
// not closed ends with its block, and goes on where the next block opens with a mark again.
// REQUIRES: article and words are there. Fills quotations and quotation_of.
void read_quotations(Reading& reading);

}  // namespace crosscheck
