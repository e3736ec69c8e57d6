// What rich text told of the elements that the lines of a page stood in.
#pragma once
#include <vector>

#include "article/page.h"

namespace crosscheck {

// For every line. What the article is, is told from its text: the running text of `region`; an
// element holds most of it where it holds more than `most` percent of its words. Hints
// may nest and come in any order; what crosses another is cut at its end, what leaves the text or
// holds no line is passed over. O(n log n) in hints and lines.
std::vector<Markup> markup_of(const Page& page, const std::vector<Hint>& hints, Range region,
                              uint32_t most);

}  // namespace crosscheck
