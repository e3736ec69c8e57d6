// Numbers in figures: parts of language/number that know nothing of words.
#pragma once
#include <cstdint>
#include <optional>
#include <string_view>

namespace crosscheck {

// digits / 10^decimals, exactly, until it is asked for as a double: 1.2 million is 1200000.
struct Decimal {
  double digits = 0;  // whole, below 10^15
  int decimals = 0;   // 0 to 20

  double times(double scale) const;
};

std::optional<Decimal> decimal_of(std::string_view token);

// "3/4", "1/20": a part of one. Nothing where the lower is 0 or the token is no such fraction.
std::optional<double> slashed_fraction(std::string_view token);

// One digit or more, and nothing else.
bool all_digits(std::string_view text);

// The first byte after digits, commas and stops.
size_t digits_end(std::string_view token);

}  // namespace crosscheck
