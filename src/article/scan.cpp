#include "article/scan.h"

#include "article/plain.h"
#include "text/characters.h"
#include "text/fold.h"
#include "text/utf8.h"

namespace crosscheck {
namespace {

bool is_word_part(char32_t c) {
  return is_letter(c) || is_digit(c) || is_mark(c) || is_invisible(c) || c == '_';
}

// Past the digits at `at`, with the invisible characters among them and the marks on them.
uint32_t digits_end(std::string_view text, uint32_t at, uint32_t end) {
  const uint32_t begin = at;
  uint32_t last = at;
  while (at < end) {
    const CodePoint point = code_point_at(text, at);
    const bool mark = is_mark(point.value) && last > begin;
    if (!is_digit(point.value) && !is_invisible(point.value) && !mark) break;
    at += point.size;
    if (!is_invisible(point.value)) last = at;
  }
  return last;
}

bool digit_at(std::string_view text, uint32_t at, uint32_t end) {
  return is_digit(peek(text, at, end).value);
}

// "&" joins short words in capitals: "AT&T", "P&L".
bool joins_capitals(std::string_view text, uint32_t begin, uint32_t at, uint32_t end) {
  if (at - begin > 4) return false;
  for (uint32_t i = begin; i < at; ++i)
    if (!(text[i] >= 'A' && text[i] <= 'Z')) return false;
  const uint32_t next = at + 1;
  uint32_t stop = next;
  while (stop < end && stop - next < 5 && text[stop] >= 'A' && text[stop] <= 'Z') ++stop;
  return stop > next && stop - next < 5 && !is_letter(peek(text, stop, end).value);
}

// Whether the sign at `at`, inside or behind a word, belongs to it; then past it, else `at`.
uint32_t joined(std::string_view text, uint32_t begin, uint32_t at, uint32_t end) {
  const CodePoint sign = peek(text, at, end);
  const uint32_t after = at + sign.size;
  if (is_single_quote(sign.value) && sign.value != 0x2018)
    return is_letter(peek(text, after, end).value) ? after : at;
  if (sign.value == '&') return joins_capitals(text, begin, at, end) ? after : at;
  if (sign.value == '*') {
    uint32_t stop = after;
    while (stop < end && text[stop] == '*') ++stop;
    return is_letter(peek(text, stop, end).value) ? stop : at;
  }
  return at;
}

// The groups of a number with hyphens: "2025-12-02" has three.
struct Hyphened {
  uint32_t end;
  uint32_t groups = 1;
  uint32_t first = 0, last = 0;  // digits of the first and the last group
};

Hyphened hyphened(std::string_view text, uint32_t at, uint32_t end) {
  uint32_t stop = at;
  while (stop < end && is_ascii_digit(text[stop])) ++stop;
  Hyphened found{stop, 1, stop - at, stop - at};
  while (found.end + 1 < end && text[found.end] == '-' && is_ascii_digit(text[found.end + 1])) {
    stop = found.end + 1;
    while (stop < end && is_ascii_digit(text[stop])) ++stop;
    found.last = stop - found.end - 1;
    found.end = stop;
    ++found.groups;
  }
  return found;
}

// A date or a telephone number, not a range.
bool is_one_number(const Hyphened& found) {
  return found.groups > 2 || (found.groups == 2 && found.first == 3 && found.last == 4);
}

// "T17:30:00Z" after an ISO date.
uint32_t iso_time_end(std::string_view text, uint32_t at, uint32_t end) {
  if (at + 1 >= end || text[at] != 'T' || !is_ascii_digit(text[at + 1])) return at;
  uint32_t stop = at + 1;
  while (stop < end && (is_ascii_word(text[stop]) || text[stop] == ':' || text[stop] == '+' ||
                        ((text[stop] == '.' || text[stop] == '-') && stop + 1 < end &&
                         is_ascii_digit(text[stop + 1]))))
    ++stop;
  return stop;
}

uint32_t past_invisible(std::string_view text, uint32_t at, uint32_t end) {
  while (at < end && is_invisible(code_point_at(text, at).value))
    at += code_point_at(text, at).size;
  return at;
}

// Where the digits go on after a sign that joins them with those before `at`; `at` where they end.
uint32_t past_joint(std::string_view text, uint32_t at, uint32_t end) {
  const uint32_t begin = past_invisible(text, at, end);
  const CodePoint sign = peek(text, begin, end);
  const char32_t plain = ascii_of(sign.value);
  if (plain != '.' && plain != ':' && plain != '/' && plain != ',') return at;
  const uint32_t next = past_invisible(text, begin + sign.size, end);
  if (plain != ',') return digit_at(text, next, end) ? next : at;
  const uint32_t stop = digits_end(text, next, end);
  constexpr uint32_t kMost = 12 * 3;  // bytes of three digits with what hides among them
  const bool three =
      stop >= next + 3 && stop <= next + kMost && fold(text.substr(next, stop - next)).size() == 3;
  return three ? next : at;
}

}  // namespace

uint32_t word_end(std::string_view text, uint32_t at, uint32_t end) {
  uint32_t stop = at;
  uint32_t last = at;  // past the last part that shows
  while (stop < end) {
    const CodePoint point = code_point_at(text, stop);
    if (is_word_part(point.value)) {
      stop += point.size;
      if (!is_invisible(point.value)) last = stop;
      continue;
    }
    const uint32_t past = joined(text, at, stop, end);
    if (past == stop) break;
    stop = past;
  }
  return last;
}

uint32_t dotted_end(std::string_view text, uint32_t at, uint32_t end) {
  uint32_t stop = at;
  uint32_t letters = 0;
  while (stop + 1 < end && is_ascii_letter(text[stop]) && text[stop + 1] == '.') {
    const bool more = is_ascii_letter(stop + 2 < end ? text[stop + 2] : ' ');
    stop += 2;
    ++letters;
    if (more && is_word_part(peek(text, stop + 1, end).value)) break;  // "U.S.The"
  }
  // "U.S" without its last stop.
  if (letters > 0 && stop < end && is_ascii_letter(text[stop]) &&
      !is_word_part(peek(text, stop + 1, end).value) && peek(text, stop + 1, end).value != '\'') {
    ++stop;
    ++letters;
  }
  return letters > 1 ? stop : at;
}

uint32_t number_end(std::string_view text, uint32_t at, uint32_t end) {
  const Hyphened groups = hyphened(text, at, end);
  if (is_one_number(groups)) return iso_time_end(text, groups.end, end);
  uint32_t stop = digits_end(text, at, end);
  for (uint32_t next = past_joint(text, stop, end); next != stop;
       next = past_joint(text, stop, end))
    stop = digits_end(text, next, end);
  return stop;
}

uint32_t sign_end(std::string_view text, uint32_t at, uint32_t end) {
  const CodePoint first = code_point_at(text, at);
  const auto is_dot = [](char32_t c) { return c == '.' || c == 0x2026; };
  const auto is_call = [](char32_t c) { return c == '!' || c == '?'; };
  const char32_t c = first.value;
  const bool runs = is_dash(c) || is_control(c) || c == '`' ||
                    (c < 0x80 && std::string_view("=*_~#+|<>^$'\\").find(static_cast<char>(c)) !=
                                     std::string_view::npos);
  uint32_t stop = at + first.size;
  while (stop < end) {
    const CodePoint next = code_point_at(text, stop);
    const bool goes_on = is_dot(c)    ? is_dot(next.value)
                         : is_call(c) ? is_call(next.value)
                                      : runs && next.value == c;
    if (!goes_on) break;
    stop += next.size;
  }
  return stop;
}

}  // namespace crosscheck
