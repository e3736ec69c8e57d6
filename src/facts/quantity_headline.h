// Headlines leave out "at least". Inside facts/ only.
#pragma once
#include "facts/fact.h"

namespace crosscheck {

// "38 killed" over "At least 38 people were killed": a bare figure of the title is what the text
// under it, where it first tells the number of such things, says that it is.
void bound_headlines(const Reading& reading, Facts& facts);

}  // namespace crosscheck
