// Parts of numbers in words and figures: what language/number is made of. Inside language/ only.
#pragma once
#include <cstdint>
#include <optional>
#include <string_view>

#include "language/wordlist.h"

namespace crosscheck::number {

struct NumberWords {
  WordList units, tens, scales, short_scales, unsure, money, groups, vague, fractions, signs,
      ordinals, from_end, scale_ordinals, part_of, measured, before_half, spans;
};
const NumberWords& words();

constexpr double kMost = 1e18;  // no news counts further

std::optional<double> value_in(const WordList& list, std::string_view word);
bool starts_with_digit(std::string_view form);

// What a reader knows of a row of forms: words past its end are empty.
struct Row {
  Forms forms;
  std::string_view operator[](uint32_t i) const {
    return i < forms.size() ? forms[i] : std::string_view();
  }
};

// A part of a number: its value, where it ends, and the greatest scale in it.
struct Part {
  double value = 0;
  uint32_t end = 0;  // one past its last token; 0 where there is none
  double scale = 1;
  bool digits = false;
  explicit operator bool() const { return end != 0; }
};

// "twenty - one", "twenty one", "seven": below a hundred, in words.
Part below_hundred(const Row& row, uint32_t at);
// Cardinals: groups of falling scale.
Part cardinal(const Row& row, uint32_t at);

// "fifths", "twenty-fifths", "hundred trillionths" after a numerator: what is divided by.
Part denominator(const Row& row, uint32_t at, bool plural);
// The parts over which a number stands: "two thirds", "twenty-three fifths"; with the scale that
// they are of: "three quarters of a million".
Part fraction(const Row& row, uint32_t at, const Part& upper);
Part of_scale(const Row& row, Part part);
// "One one-hundredth", "three one-thousandths": a numerator, and "one" with an ordinal.
Part unit_fraction(const Row& row, uint32_t at);
// "a third of", "a half": kept from "a third man".
Part article_fraction(const Row& row, uint32_t at);
// "half a million", "half million", "half of", "half a dozen".
Part half(const Row& row, uint32_t at);
// "and a half", "and three quarters" after a number; after a scale they are parts of it.
Part added_fraction(const Row& row, const Part& whole);
// "one in five", "nine out of ten": a share, where the whole is round or the part is one.
Part share(const Row& row, const Part& part);
// "one over three", where nothing is counted.
Part over(const Row& row, const Part& part);

}  // namespace crosscheck::number
