// Which line of a page is the article's title.
#pragma once
#include <cstdint>
#include <optional>
#include <string_view>

#include "article/body.h"

namespace crosscheck {

// The line of the title: one without a full stop before the article's first running text, the better
// the more of its words the text repeats, the nearer it stands and the more its length is a headline's.
// Nothing where no line is like one: a paste may begin with its text.
std::optional<uint32_t> find_title(const Page& page, const Body& body);

// Where a title that is known stands: the line that is, or begins with, its words (folded).
std::optional<uint32_t> find_given_title(const Page& page, std::string_view title);

}  // namespace crosscheck
