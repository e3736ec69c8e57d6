// Numbers in words and digits: "15,000", "1.2 million", "four thousand", "a dozen", "two-thirds".
#pragma once
#include <cstdint>
#include <optional>

#include "language/wordlist.h"

namespace crosscheck {

struct Number {
  double value = 0;
  uint32_t length = 0;     // tokens that it takes; 0 where there is no number
  bool in_digits = false;  // written in figures ("15,000", "1.2 million")
  bool vague = false;      // "dozens", "hundreds": at least two of the scale
  bool ordinal = false;    // "second", "21st"
  explicit operator bool() const { return length != 0; }
  friend bool operator==(const Number&, const Number&) = default;
};

// The number that begins at token `at`, read as far as it goes. "a" and "an" begin one only before
// a scale ("a hundred", "a dozen"). Words and scales: en/number.jsonc. Digits with a comma after
// every third and a decimal point; other groupings are no number.
Number read_number(Forms forms, uint32_t at);

// The value of one token of digits: "15,000" is 15000, "2.5" is 2.5; nothing where it is no such
// number, or has more than 15 significant digits (it could not be told exactly).
std::optional<double> digits_value(std::string_view token);

// "1st", "22nd" and ordinal words: their rank; 0 where the token is none.
int ordinal_value(std::string_view token);

}  // namespace crosscheck
