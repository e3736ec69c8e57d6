// Who is said to have said what, and how sure.
#pragma once
#include "reading/reading.h"

namespace crosscheck {

// Finds what words of saying, thinking and wanting lead ("officials said that …", "his claim that
// …", "is worried about …"), "according to …", reports without a source ("reportedly"), speakers
// before a colon, and who speaks each quotation. REQUIRES: trees, names and quotations are there.
// Fills attributions; says of each quotation who speaks it, or that nobody does. Words:
// en/attribution.jsonc.
void read_attributions(Reading& reading);

// The one span that stands for a content of several passages: from the first to the last, or the
// longest alone where that overlaps more with all of them, because much stands between.
Span one_span(const Attribution& said);

}  // namespace crosscheck
