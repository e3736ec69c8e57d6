// Speakers before a colon.
#pragma once
#include "reading/reading.h"

namespace crosscheck {

// "LUND: The wall will hold."; in a heading "Lund: the wall will hold", "Poll: voters want the
// wall" and "Lund slams the mayor: ‘Resign now’". REQUIRES: the other attributions are there.
void read_colons(Reading& reading);

// Whether a token stands in a title or heading; also in the first sentence of an article where it
// stands alone: a title that ends with a stop.
bool in_heading(const Reading& reading, uint32_t token);

}  // namespace crosscheck
