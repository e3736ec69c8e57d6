// What a code point is, as far as reading news needs it: ranges of Unicode 15, not its database.
// Whatever no range below names counts as a letter, so that words of any script stay whole.
#pragma once
#include <string_view>

namespace crosscheck {

// White space, line breaks included (White_Space, and the ASCII separators 1C to 1F).
bool is_space(char32_t c);
// A line ends at these: LF, VT, FF, CR, NEL, LINE and PARAGRAPH SEPARATOR.
bool is_line_break(char32_t c);
// Code points that show nothing and change no meaning: zero-width characters, soft hyphens, bidi
// controls, U+FEFF, variation selectors, fillers, tag characters. Readings leave them out.
bool is_invisible(char32_t c);
// C0 and C1 controls that are no white space.
bool is_control(char32_t c);
// The combining marks U+0300 to U+036F, U+0483 to U+0489, U+1AB0 to U+1AFF, U+1DC0 to U+1DFF,
// U+20D0 to U+20FF.
bool is_mark(char32_t c);
// What is ASCII in another dress: fullwidth and mathematical letters and digits, the decimal digits
// of other scripts and the Arabic decimal and thousands separators give the ASCII character; the
// code point itself for all else.
char32_t ascii_of(char32_t c);
// Decimal digits: those that ascii_of gives '0' to '9' for.
bool is_digit(char32_t c);
// Letters of any script; no digits, marks or symbols.
bool is_letter(char32_t c);
bool is_upper(char32_t c);  // Latin, Greek, Cyrillic, Armenian: where a simple lower case exists
bool is_lower(char32_t c);  // a letter of those scripts that is not upper case
// Quotation marks of any style, straight ones and the apostrophe included.
bool is_quote(char32_t c);
bool is_single_quote(char32_t c);
// Hyphens, dashes and the minus sign.
bool is_dash(char32_t c);
bool is_currency(char32_t c);
// Simple lower case; the code point itself where it has none.
char32_t lower(char32_t c);

// Whether a text holds nothing that shows: white space and invisible characters only.
bool is_blank(std::string_view text);

}  // namespace crosscheck
