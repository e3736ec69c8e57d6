// What a cue says that its source said.
#pragma once
#include <optional>
#include <vector>

#include "reading/cues.h"
#include "reading/reading.h"

namespace crosscheck {

// The passages of a content, as tokens in text order, at least one; several where source and cue
// stand between them: "The wall, she said, would hold."
struct Content {
  std::vector<Range> parts;
  Act act = Act::statement;
};

// By the tree; where it errs, by the row of words: "that" after the cue, a comma before a source
// and a cue that close or interrupt a sentence. `source` may be empty. Nothing where the cue says
// nothing.
std::optional<Content> content_of(const Reading& reading, const Cue& cue, Range source);

// The end of a clause that begins at a token and runs to the end of its sentence, at most: it stops
// where the quotation around it does, and before ", adding that …".
uint32_t clause_end(const Reading& reading, uint32_t begin);

// Without punctuation and conjunctions ("that") at the ends; marks of quotations inside stay.
Range without_marks(const Reading& reading, Range range);

// Whether a finite verb stands in a range.
bool has_finite_verb(const Reading& reading, Range range);

}  // namespace crosscheck
