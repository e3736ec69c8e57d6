// What the scanning of tokens asks of single characters (article/scan.h).
#pragma once
#include <cstdint>
#include <string_view>

#include "text/utf8.h"

namespace crosscheck {

// The code point at a byte before `end`; 0, of no size, at the end.
inline CodePoint peek(std::string_view text, uint32_t at, uint32_t end) {
  return at < end ? code_point_at(text, at) : CodePoint{};
}

inline bool is_ascii_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
inline bool is_ascii_digit(char c) { return c >= '0' && c <= '9'; }
inline bool is_ascii_word(char c) { return is_ascii_letter(c) || is_ascii_digit(c); }

}  // namespace crosscheck
