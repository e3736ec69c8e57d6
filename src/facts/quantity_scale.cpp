#include "facts/quantity_scale.h"

#include <algorithm>
#include <cmath>

#include "facts/quantity.h"
#include "reading/tree.h"

namespace crosscheck {

bool is_money(const Quantity& value) {
  return value.unit.size() == 3 && std::all_of(value.unit.begin(), value.unit.end(),
                                               [](char c) { return c >= 'A' && c <= 'Z'; });
}

bool is_measured(const Quantity& value) {
  return is_money(value) || measure_of(value.unit) || value.unit.starts_with("percent") ||
         value.unit == "magnitude";
}

Measure measure(const Quantity& value) {
  const auto known = measure_of(value.unit);
  return known ? *known : Measure{value.unit, 1, 0};
}

// A value in the first unit of its kind.
std::optional<double> in_base(const std::optional<double>& value, const Measure& of) {
  if (!value) return std::nullopt;
  return (*value - of.zero) * of.factor;
}

bool is_approximate(const Quantity& value) {
  constexpr double kFewest = 1000;
  const bool to_the_last = value.number && value.low == value.high &&
                           std::abs(*value.number) >= kFewest && std::fmod(*value.number, 10) != 0;
  return value.approximate && !to_the_last;
}

namespace {

// How many noughts a number ends in after its point: one in "7.0", which is told to a tenth.
int noughts_told(const Told& told) {
  int noughts = 0;
  for (uint32_t i = told.fact.tokens.begin; i < told.fact.tokens.end; ++i) {
    const std::string_view word = form(told.reading, i);
    const size_t point = word.find('.'),
                 end = std::min(word.find_first_not_of("0123456789."), word.size());
    if (point == std::string_view::npos || point + 1 >= end || point == 0) continue;
    noughts = 0;
    for (size_t at = end; at > point + 1 && word[at - 1] == '0'; --at) ++noughts;
  }
  return noughts;
}

// The place of the last figure that a number is told to: 0.1 for 11.8, 100,000 for 1.2 million. Of
// shares and measures a whole number is told to 1, and of counts below a thousand, which are known
// one by one; larger ones that end in two noughts may be rounded.
double place_of_number(double number, const Quantity& value, bool other_unit) {
  const double size = std::abs(number);
  if (size != std::floor(size)) {
    double place = 1;
    for (int i = 0; i < 6 && size / place != std::floor(size / place); ++i) place /= 10;
    return place;
  }
  double place = 1;
  while (place * 10 <= size && size / (place * 10) == std::floor(size / (place * 10))) place *= 10;
  if (other_unit) return std::min(place, size / 10);
  const bool large = size >= 1000 && place >= 100 && !value.unit.starts_with("percent");
  return large ? place : 1;
}

double place_of(const Quantity& value, const Told& told, bool other_unit) {
  double place = place_of_number(*value.number, value, other_unit);
  for (int noughts = noughts_told(told); noughts > 0; --noughts) place /= 10;
  return place;
}

}  // namespace

bool is_rounded(const Quantity& coarse, const Quantity& fine, const Told& of_coarse,
                const Told& of_fine) {
  if (!coarse.number || !fine.number || coarse.rank || coarse.low != coarse.high ||
      fine.low != fine.high)
    return false;
  const bool other_unit = coarse.unit != fine.unit;
  const Measure of = measure(coarse), other = measure(fine);
  const double place = place_of(coarse, of_coarse, other_unit) * of.factor;
  const double fine_place = place_of(fine, of_fine, other_unit) * other.factor;
  if (!other_unit && place <= fine_place) return false;
  const double more = *in_base(coarse.number, of) - *in_base(fine.number, other);
  const double reach = place / 2 + (other_unit ? fine_place / 2 : 0);
  return -reach < more && more <= reach;  // half of a place is rounded up
}

}  // namespace crosscheck
