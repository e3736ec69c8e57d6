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

// "…, although the council denies it": what the writer sets against it.
Range before_concession(const Reading& reading, Range part) {
  static constexpr std::string_view kWords[] = {"although", "though", "despite"};
  const uint32_t at = first_where(reading, part, [&](uint32_t i) {
    return form(reading, i) == "," && i > part.begin + 2 && i + 1 < part.end &&
           std::find(std::begin(kWords), std::end(kWords), form(reading, i + 1)) !=
               std::end(kWords);
  });
  return {part.begin, at};
}

// "To sign up farmers, focusing on the young": how the source goes about it.
Range before_participle(const Reading& reading, Range part) {
  const uint32_t at = first_where(reading, part, [&](uint32_t i) {
    return form(reading, i) == "," && i > part.begin + 2 && i + 1 < part.end &&
           xpos_name(reading.words[i + 1].xpos) == "VBG";
  });
  return {part.begin, at};
}

// "Stumbling to a van (her staff later said": a bracket that the passage does not close.
Range before_bracket(const Reading& reading, Range part) {
  uint32_t open = part.end;
  for (uint32_t i = part.begin + 1; i < part.end; ++i) {
    if (form(reading, i) == "(" && open == part.end) open = i;
    if (form(reading, i) == ")") open = part.end;
  }
  return {part.begin, open};
}

Range before_semicolon(const Reading& reading, Range part) {
  return {part.begin,
          first_where(reading, part, [&](uint32_t i) { return form(reading, i) == ";"; })};
}

// To the next break, where the end stands inside a row of words.
Range to_break(const Reading& reading, Range part, Range room, bool clause) {
  while (part.end < room.end) {
    const int32_t q = reading.quotation_of[part.end];
    if (q != kNone && q == reading.quotation_of[part.end - 1] &&
        reading.quotations[static_cast<size_t>(q)].tokens.end == part.end &&
        part.end + 1 < room.end && tag(reading, part.end + 1) != Upos::punct &&
        tag(reading, part.end + 1) != Upos::cconj) {
      part.end += 2;  // "said “lump” was no word"
    } else if (q != kNone && q != reading.quotation_of[part.end - 1]) {
      // Words in marks that no comma sets apart: “the gate, nicknamed “Old Tom”, is …”.
      part.end = std::min(room.end, reading.quotations[static_cast<size_t>(q)].tokens.end + 1);
    } else if (form(reading, part.end) == "-" && !reading.article.tokens[part.end].space_before) {
      ++part.end;  // "half-frozen"
    } else if (clause && form(reading, part.end) == ":") {
      ++part.end;
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
  part = to_break(reading, part, room, clause);
  part = before_bracket(reading, part);
  part = before_concession(reading, before_semicolon(reading, part));
  return clause ? part : before_participle(reading, before_dash(reading, part));
}

}  // namespace crosscheck
