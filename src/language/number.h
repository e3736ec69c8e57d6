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
  bool vague = false;      // "dozens", "several": no number, but at least `value` of them
  double most = 0;         // of a vague one: what it seldom exceeds ("a handful"); 0 where open
  bool ordinal = false;    // "second", "21st"
  bool fraction = false;   // a part of something: "two-thirds", "one in five"
  explicit operator bool() const { return length != 0; }
  friend bool operator==(const Number&, const Number&) = default;
};

// The number that begins at token `at`, read as far as it goes. "a" and "an" begin one only before
// a scale ("a hundred", "a dozen") or a fraction that stands for a part ("a third of"). Words and
// scales: en/number.jsonc. Every value is finite and has at most 15 significant digits; longer
// ones are no number. Looks at a bounded number of tokens.
Number read_number(Forms forms, uint32_t at);

// The place in a row that begins at token `at`: "21st", "twenty-fifth", "two hundredth"; below
// nought where it is counted from the end ("penultimate" is -2). Nothing where there is none.
Number read_ordinal(Forms forms, uint32_t at);

// The value of one token of digits: "15,000" is 15000, "2.5" is 2.5, ".08" is 0.08, "5,25" is
// 5.25; nothing where it is no such number, or has more than 15 significant digits (it could not
// be told exactly). "1,234" is 1234: a comma before three digits parts thousands.
std::optional<double> digits_value(std::string_view token);

// "1st", "22nd" and ordinal words: their rank; 0 where the token is none.
int ordinal_value(std::string_view token);

// Digits with letters glued to them that are no scale: "100t", "115usd". `suffix` empty where the
// token is no such thing.
struct Glued {
  Number number;
  std::string_view suffix;
};
Glued read_glued(std::string_view token);

}  // namespace crosscheck
