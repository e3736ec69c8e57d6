#include "article/blocks.h"

#include "text/characters.h"
#include "text/utf8.h"

namespace crosscheck {
namespace {

bool shows(char32_t c) { return !is_space(c) && !is_invisible(c); }

}  // namespace

std::vector<Span> lines_of(std::string_view text) {
  std::vector<Span> lines;
  Span line;  // from the first to past the last code point that shows
  for (uint32_t at = 0; at < text.size();) {
    const CodePoint point = code_point_at(text, at);
    if (is_line_break(point.value)) {
      if (!line.empty()) lines.push_back(line);
      line = {};
    } else if (shows(point.value)) {
      if (line.empty()) line.begin = at;
      line.end = at + point.size;
    }
    at += point.size;
  }
  if (!line.empty()) lines.push_back(line);
  return lines;
}

Span trimmed(std::string_view text, Span span) {
  while (!span.empty()) {
    const CodePoint point = code_point_at(text, span.begin);
    if (shows(point.value)) break;
    span.begin += point.size;
  }
  while (!span.empty()) {
    const CodePoint point = code_point_before(text, span.end);
    if (shows(point.value)) break;
    span.end -= point.size;
  }
  return span;
}

}  // namespace crosscheck
