// Where a content ends, after what the tree and the row of words make of it.
#pragma once
#include "reading/cues.h"
#include "reading/reading.h"

namespace crosscheck {

// Where a clause that is told ends, at most at the end of `clause`: before ", adding …", "and said
// …", ", said Lund".
uint32_t before_next_report(const Reading& reading, Range clause);

// A passage that was told, set right at its end: it runs to the next comma, stop or mark where the
// tree broke off inside a row of words, and ends before what the writer adds: a semicolon, a
// bracket that it does not close, ", although …", words in marks that a comma closes. What "and"
// adds without a verb of its own belongs to it. What is no `clause` but an object or an infinitive
// ends before a single dash, ", focusing on …" and "in a statement" too; a clause goes on behind a
// colon. `room` is what it may fill. Tuned on PolNeAR's even articles.
Range with_end(const Reading& reading, Range part, Range room, bool clause);

}  // namespace crosscheck
