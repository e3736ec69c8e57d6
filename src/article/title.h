// Which line of a page is the article's title.
#pragma once
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "article/page.h"

namespace crosscheck {

// The line of the title: one without a full stop before the article's first running text, the
// better the more of its words the text repeats, the nearer it stands and the more its length is a
// headline's. Nothing where no line is like one: a paste may begin with its text. The region runs
// from the first to past the last line of running text.
std::optional<uint32_t> find_title(const Page& page, Range region);

// Some of a page's words, by number (Page::numbers).
using WordSet = std::vector<bool>;
// The content words of the running text of a region; of its first 3,000 only.
WordSet content_words(const Page& page, Range region);
// The share of a line's content words that are among these.
double overlap(const Page& page, const Line& line, const WordSet& words);

// Where a title that is known stands: the line that is, or begins with, its words (folded).
std::optional<uint32_t> find_given_title(const Page& page, std::string_view title);

}  // namespace crosscheck
