#include "reading/content_ends.h"

#include <algorithm>

#include "reading/clauses.h"
#include "reading/contents.h"
#include "reading/tree.h"

namespace crosscheck {
namespace {

bool is_dash(const Reading& reading, uint32_t token) {
  const std::string_view f = form(reading, token);
  if (f == "--" || f == "—" || f == "–" || f == "―") return true;
  return f == "-" && reading.article.tokens[token].space_before &&
         token + 1 < reading.article.tokens.size() &&
         reading.article.tokens[token + 1].space_before;
}

// The first token of a range, outside other marks of quotation than those around its beginning, for
// which a condition holds; the end where there is none.
template <typename Condition>
uint32_t first_where(const Reading& reading, Range range, Condition condition) {
  for (uint32_t i = range.begin; i < range.end; ++i)
    if (reading.quotation_of[i] == reading.quotation_of[range.begin] && condition(i)) return i;
  return range.end;
}

// "… the wall — a gift to the railway": what a single dash adds.
Range before_dash(const Reading& reading, Range part) {
  const auto dash = [&](uint32_t i) { return is_dash(reading, i); };
  const uint32_t first = first_where(reading, part, dash);
  if (first == part.end || first < part.begin + 2) return part;
  const uint32_t second = first_where(reading, {first + 1, part.end}, dash);
  return second == part.end ? Range{part.begin, first} : part;
}

Range before_semicolon(const Reading& reading, Range part) {
  return {part.begin,
          first_where(reading, part, [&](uint32_t i) { return form(reading, i) == ";"; })};
}

// To the next break, where the end stands inside a row of words.
Range to_break(const Reading& reading, Range part, Range room) {
  while (part.end < room.end) {
    const int32_t q = reading.quotation_of[part.end];
    if (q != kNone && q != reading.quotation_of[part.end - 1]) {
      // Words in marks that no comma sets apart: “the gate, nicknamed “Old Tom”, is …”.
      part.end = std::min(room.end, reading.quotations[static_cast<size_t>(q)].tokens.end + 1);
    } else if (tag(reading, part.end) == Upos::punct || tag(reading, part.end) == Upos::cconj) {
      break;
    } else {
      ++part.end;
    }
  }
  return part;
}

}  // namespace

Range with_end(const Reading& reading, Range part, Range room, bool clause) {
  if (part.empty()) return part;
  part = to_break(reading, part, room);
  part = before_semicolon(reading, part);
  return clause ? part : before_dash(reading, part);
}

}  // namespace crosscheck
