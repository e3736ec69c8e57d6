// Who speaks each quotation.
#pragma once
#include <vector>

#include "reading/reading.h"

namespace crosscheck {

// Sets the passages of an attribution, its content and its form; "that" before a passage and the
// marks of quotation around it belong to it. REQUIRES: tokens in text order, none empty.
void set_parts(const Reading& reading, Attribution& said, const std::vector<Range>& parts);

// Gives each quotation its attribution: the one whose content holds it, the nearest verb of saying,
// or the speaker of the quotation that it goes on from. The rest are scare quotes, titles of works,
// or words of nobody who is named. REQUIRES: the other attributions are there.
void read_speakers(Reading& reading);

// Puts attributions in the order of their contents, and what points at them too.
void sort_attributions(Reading& reading);

}  // namespace crosscheck
