// Where a content ends, after what the tree and the row of words make of it.
#pragma once
#include "reading/cues.h"
#include "reading/reading.h"

namespace crosscheck {

// A passage that was told, set right at its end: it runs to the next comma, stop or mark where the
// tree broke off inside a clause, and ends before what the writer adds after a dash or semicolon.
// `room` is what it may fill.
Range with_end(const Reading& reading, Range part, Range room, bool clause);

}  // namespace crosscheck
