// What the lines about a title tell: who wrote an article, when, where, and for which outlet.
#pragma once
#include <cstdint>
#include <optional>
#include <string_view>

#include "article/page.h"
#include "language/calendar.h"

namespace crosscheck {

// A date with its year at some tokens of a line. `day` is missing where the figures can be read two
// ways ("03/04/2025") or name no day.
struct WrittenDate {
  Range tokens;
  std::optional<Day> day;
  explicit operator bool() const { return !tokens.empty(); }
};
// "2025-12-02", "December 2, 2025", "2 Dec. 2025", "28/11/2025" at a token of the page.
WrittenDate date_at(const Page& page, uint32_t token, uint32_t end);

// What one line tells about an article.
struct Lead {
  bool byline = false;    // it names an author and little else
  bool date = false;      // it holds a date with its year and little else
  bool labelled = false;  // the date is called that of publication
  bool updated = false;   // … or of an update
  Span author;            // of the text
  Span agency;            // an agency or outlet named before a bar, in brackets or after "By"
  std::optional<Day> day;
};
Lead lead_of(const Page& page, const Line& line);

// The end of a name that opens a line and is followed by what that person does ("Jane Doe is a
// reporter …", "Jane Doe covers …"); the line's first token where there is none.
uint32_t biography_end(const Page& page, const Line& line);

// What stands glued to the beginning of a paragraph and is no part of its first sentence.
struct Opening {
  Span span;              // from the line's beginning, white space at its end left out
  bool dateline = false;  // "WASHINGTON (Reuters) -"; else a label: "· Yahoo News"
  Span agency;            // "Reuters", "Yahoo News"
};
// An empty span where the line begins with its sentence.
Opening opening_of(const Page& page, const Line& line);

}  // namespace crosscheck
