// What a code point is, as far as reading news needs it: ranges of Unicode 15, not its database.
// Whatever no range below names counts as a letter, so that words of any script stay whole.
#pragma once
#include <string_view>

namespace crosscheck {

// The answers for what is no ASCII: most text is, and is answered in place.
namespace beyond_ascii {
bool is_space(char32_t c);
bool is_line_break(char32_t c);
bool is_invisible(char32_t c);
bool is_mark(char32_t c);
bool is_digit(char32_t c);
bool is_letter(char32_t c);
bool is_upper(char32_t c);
bool is_lower(char32_t c);
bool is_quote(char32_t c);
bool is_single_quote(char32_t c);
bool is_dash(char32_t c);
}  // namespace beyond_ascii

// White space, line breaks included (White_Space, and the ASCII separators 1C to 1F).
inline bool is_space(char32_t c) {
  return c < 0x80 ? c == ' ' || (c - 9 < 5u) || (c - 0x1C < 4u) : beyond_ascii::is_space(c);
}
// A line ends at these: LF, VT, FF, CR, NEL, LINE and PARAGRAPH SEPARATOR.
inline bool is_line_break(char32_t c) {
  return c < 0x80 ? c - 0x0A < 4u : beyond_ascii::is_line_break(c);
}
// Code points that show nothing and change no meaning: zero-width characters, soft hyphens, bidi
// controls, U+FEFF, variation selectors, fillers, tag characters. Readings leave them out.
inline bool is_invisible(char32_t c) { return c >= 0x80 && beyond_ascii::is_invisible(c); }
// C0 and C1 controls that are no white space.
bool is_control(char32_t c);
// The combining marks U+0300 to U+036F, U+0483 to U+0489, U+1AB0 to U+1AFF, U+1DC0 to U+1DFF,
// U+20D0 to U+20FF.
inline bool is_mark(char32_t c) { return c >= 0x80 && beyond_ascii::is_mark(c); }
// What is ASCII in another dress: fullwidth and mathematical letters and digits, the decimal digits
// of other scripts and the Arabic decimal and thousands separators give the ASCII character; the
// code point itself for all else.
char32_t ascii_of(char32_t c);
// Decimal digits: those that ascii_of gives '0' to '9' for.
inline bool is_digit(char32_t c) { return c < 0x80 ? c - '0' < 10u : beyond_ascii::is_digit(c); }
// Letters of any script; no digits, marks or symbols.
inline bool is_letter(char32_t c) {
  return c < 0x80 ? (c | 32) - 'a' < 26u : beyond_ascii::is_letter(c);
}
inline bool is_upper(char32_t c) {
  return c < 0x80 ? c - 'A' < 26u : beyond_ascii::is_upper(c);
}  // Latin, Greek, Cyrillic, Armenian: where a simple lower case exists
inline bool is_lower(char32_t c) {
  return c < 0x80 ? c - 'a' < 26u : beyond_ascii::is_lower(c);
}  // a letter of those scripts that is not upper case
// Quotation marks of any style, straight ones and the apostrophe included.
inline bool is_quote(char32_t c) {
  return c < 0x80 ? c == '\'' || c == '`' || c == '"' : beyond_ascii::is_quote(c);
}
inline bool is_single_quote(char32_t c) {
  return c < 0x80 ? c == '\'' || c == '`' : beyond_ascii::is_single_quote(c);
}
// Hyphens, dashes and the minus sign.
inline bool is_dash(char32_t c) { return c < 0x80 ? c == '-' : beyond_ascii::is_dash(c); }
bool is_currency(char32_t c);
// Simple lower case; the code point itself where it has none.
char32_t lower(char32_t c);

// Whether a text holds nothing that shows: white space and invisible characters only.
bool is_blank(std::string_view text);

}  // namespace crosscheck
