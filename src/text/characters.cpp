#include "text/characters.h"

#include <cstdint>

#include "text/utf8.h"

namespace crosscheck {
namespace {

constexpr bool between(char32_t c, char32_t low, char32_t high) { return low <= c && c <= high; }

// Upper and lower case alternate in these ranges; the upper case is even, or odd.
constexpr bool even_pairs(char32_t c) {
  return between(c, 0x100, 0x137) || between(c, 0x14A, 0x177) || between(c, 0x1DE, 0x1EF) ||
         between(c, 0x1F8, 0x21F) || between(c, 0x222, 0x233) || between(c, 0x246, 0x24F) ||
         between(c, 0x460, 0x481) || between(c, 0x48A, 0x4BF) || between(c, 0x4D0, 0x52F) ||
         between(c, 0x1E00, 0x1E95) || between(c, 0x1EA0, 0x1EFF);
}
constexpr bool odd_pairs(char32_t c) {
  return between(c, 0x139, 0x148) || between(c, 0x179, 0x17E) || between(c, 0x1CD, 0x1DC) ||
         between(c, 0x4C1, 0x4CE);
}

char32_t lower_greek(char32_t c) {
  if (between(c, 0x391, 0x3AB) && c != 0x3A2) return c + 32;
  if (c == 0x386) return 0x3AC;
  if (between(c, 0x388, 0x38A)) return c + 37;
  if (c == 0x38C) return 0x3CC;
  if (c == 0x38E || c == 0x38F) return c + 63;
  return c;
}

bool is_symbol_block(char32_t c) {
  return between(c, 0x2000, 0x2BFF) || between(c, 0x2E00, 0x2E7F) || between(c, 0x3000, 0x3004) ||
         between(c, 0x3007, 0x3020) || between(c, 0xE000, 0xF8FF) || between(c, 0xFE10, 0xFE6F) ||
         between(c, 0xFF00, 0xFF20) || between(c, 0xFF3B, 0xFF40) || between(c, 0xFF5B, 0xFF65) ||
         between(c, 0xFFE0, 0xFFFF) || between(c, 0x1F000, 0x1FAFF) || c >= 0xE0000;
}

bool is_latin1_letter(char32_t c) {
  return c == 0xAA || c == 0xB5 || c == 0xBA || (c >= 0xC0 && c != 0xD7 && c != 0xF7);
}

bool is_script_punctuation(char32_t c) {  // Greek, Armenian, Hebrew, Arabic, Devanagari
  return c == 0x37E || c == 0x387 || between(c, 0x55A, 0x55F) || c == 0x589 || c == 0x58A ||
         c == 0x5BE || c == 0x5F3 || c == 0x5F4 || c == 0x60C || c == 0x61B || c == 0x61F ||
         between(c, 0x66A, 0x66D) || c == 0x6D4 || c == 0x964 || c == 0x965;
}

// The noughts of decimal digits that follow one another, in order: every script that has its own,
// and fullwidth ones.
constexpr char32_t kZeros[] = {0x660,  0x6F0,  0x7C0,  0x966,  0x9E6,  0xA66,  0xAE6,  0xB66,
                               0xBE6,  0xC66,  0xCE6,  0xD66,  0xDE6,  0xE50,  0xED0,  0xF20,
                               0x1040, 0x1090, 0x17E0, 0x1810, 0xA8D0, 0xA9D0, 0xAA50, 0xFF10};

// Mathematical alphabets: thirteen of 26 capitals and 26 small letters each, and five of digits.
constexpr bool is_styled_letter(char32_t c) { return between(c, 0x1D400, 0x1D6A3); }
constexpr bool is_styled_digit(char32_t c) { return between(c, 0x1D7CE, 0x1D7FF); }

}  // namespace

char32_t ascii_of(char32_t c) {
  if (c < 0x660) return c;
  if (c == 0x66B || c == 0x66C) return c == 0x66B ? '.' : ',';
  if (between(c, 0xFF01, 0xFF5E)) return c - 0xFEE0;
  if (is_styled_digit(c)) return '0' + (c - 0x1D7CE) % 10;
  if (is_styled_letter(c)) {
    const char32_t place = (c - 0x1D400) % 52;
    return place < 26 ? 'A' + place : 'a' + place - 26;
  }
  for (const char32_t zero : kZeros)
    if (c < zero + 10) return c < zero ? c : '0' + (c - zero);
  return c;
}

bool beyond_ascii::is_space(char32_t c) {
  return c == 0x85 || c == 0xA0 || c == 0x1680 || between(c, 0x2000, 0x200A) || c == 0x2028 ||
         c == 0x2029 || c == 0x202F || c == 0x205F || c == 0x3000;
}

bool beyond_ascii::is_line_break(char32_t c) { return c == 0x85 || c == 0x2028 || c == 0x2029; }

bool beyond_ascii::is_invisible(char32_t c) {
  if (c < 0xAD) return false;
  return c == 0xAD || c == 0x34F || c == 0x61C || c == 0x115F || c == 0x1160 ||
         between(c, 0x17B4, 0x17B5) || between(c, 0x180B, 0x180F) || between(c, 0x200B, 0x200F) ||
         between(c, 0x202A, 0x202E) || between(c, 0x2060, 0x206F) || c == 0x3164 ||
         between(c, 0xFE00, 0xFE0F) || c == 0xFEFF || c == 0xFFA0 || between(c, 0xFFF9, 0xFFFB) ||
         between(c, 0x1D173, 0x1D17A) || between(c, 0xE0000, 0xE0FFF);
}

bool is_control(char32_t c) { return (c < 0x20 || between(c, 0x7F, 0x9F)) && !is_space(c); }

bool beyond_ascii::is_mark(char32_t c) {
  return between(c, 0x300, 0x36F) || between(c, 0x483, 0x489) || between(c, 0x1AB0, 0x1AFF) ||
         between(c, 0x1DC0, 0x1DFF) || between(c, 0x20D0, 0x20FF);
}

bool beyond_ascii::is_digit(char32_t c) {
  const char32_t plain = ascii_of(c);
  return between(plain, '0', '9');
}

bool beyond_ascii::is_letter(char32_t c) {
  if (c < 0x100) return is_latin1_letter(c);
  return !is_digit(c) && !is_mark(c) && !is_invisible(c) && !is_space(c) && !is_symbol_block(c) &&
         !is_script_punctuation(c);
}

bool beyond_ascii::is_upper(char32_t c) { return lower(c) != c; }

bool beyond_ascii::is_lower(char32_t c) {
  return (c < 0x590 || between(c, 0x1E00, 0x1FFF)) && is_letter(c) && !is_upper(c);
}

bool beyond_ascii::is_single_quote(char32_t c) {
  return c == 0xB4 || between(c, 0x2018, 0x201B) || c == 0x2032 || c == 0x2039 || c == 0x203A ||
         c == 0xFF07;
}

bool beyond_ascii::is_quote(char32_t c) {
  return is_single_quote(c) || c == 0xAB || c == 0xBB || between(c, 0x201C, 0x201F) ||
         c == 0x2033 || c == 0xFF02 || between(c, 0x300C, 0x300F);
}

bool beyond_ascii::is_dash(char32_t c) {
  return between(c, 0x2010, 0x2015) || c == 0x2212 || c == 0xFE58 || c == 0xFE63 || c == 0xFF0D;
}

bool is_currency(char32_t c) {
  return c == '$' || between(c, 0xA2, 0xA5) || between(c, 0x20A0, 0x20C0) || c == 0xFF04 ||
         c == 0xFFE1 || c == 0xFFE5;
}

char32_t lower(char32_t c) {
  if (c < 0x80) return between(c, 'A', 'Z') ? c + 32 : c;
  if (c < 0xC0) return c;
  if (c <= 0xDE) return c == 0xD7 ? c : c + 32;
  if (c == 0x130 || c == 0x131) return c == 0x130 ? U'i' : c;
  if (c == 0x178) return 0xFF;
  if (c == 0x1E9E) return 0xDF;
  if (even_pairs(c)) return c | 1;
  if (odd_pairs(c)) return c + (c & 1);
  if (between(c, 0x370, 0x3FF)) return lower_greek(c);
  if (between(c, 0x400, 0x40F)) return c + 80;
  if (between(c, 0x410, 0x42F)) return c + 32;
  if (c == 0x4C0) return 0x4CF;
  if (between(c, 0x531, 0x556)) return c + 48;
  if (between(c, 0xFF21, 0xFF3A)) return c + 32;
  if (is_styled_letter(c)) return (c - 0x1D400) % 52 < 26 ? c + 26 : c;
  return c;
}

bool is_blank(std::string_view text) {
  for (size_t at = 0; at < text.size();) {
    const CodePoint point = code_point_at(text, at);
    if (!is_space(point.value) && !is_invisible(point.value)) return false;
    at += point.size;
  }
  return true;
}

}  // namespace crosscheck
