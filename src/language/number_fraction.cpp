// Fractions and shares: "two thirds", "half a million", "one in five".
#include "language/number_parts.h"

namespace crosscheck::number {
namespace {

// What an ordinal word divides by, at `at`: 5 for "fifth", "fifths"; 100 for "hundredths".
double divisor(std::string_view word, bool plural) {
  if (const auto by = value_in(words().fractions, word))
    return word.ends_with('s') == plural ? *by : 0;
  if (plural) {
    if (!word.ends_with('s')) return 0;
    word.remove_suffix(1);
  }
  if (word == "second" || word == "first") return 0;
  if (const auto by = value_in(words().ordinals, word)) return *by;
  if (const auto by = value_in(words().scale_ordinals, word)) return *by;
  return 0;
}

bool stands_for_part(const Row& row, uint32_t after) {
  return row[after].empty() || words().part_of.has(row[after]);
}

// "Half mile", "a quarter-mile", where a half or quarter ends at `after`.
bool stands_for_measure(const Row& row, uint32_t after) {
  return words().measured.has(row[row[after] == "-" ? after + 1 : after]);
}

}  // namespace

Part denominator(const Row& row, uint32_t at, bool plural) {
  if (const double by = divisor(row[at], plural); by > 0) return {by, at + 1};
  const auto tens = value_in(words().tens, row[at]);
  if (!tens) return {};
  const uint32_t next = row[at + 1] == "-" ? at + 2 : at + 1;
  std::string_view unit = row[next];
  if (plural && unit.ends_with('s')) unit.remove_suffix(1);
  const auto rank = value_in(words().ordinals, unit);
  return rank && *rank < 10 && row[next].ends_with('s') == plural ? Part{*tens + *rank, next + 1}
                                                                  : Part{};
}

Part fraction(const Row& row, uint32_t at, const Part& upper) {
  const uint32_t next = row[upper.end] == "-" ? upper.end + 1 : upper.end;
  // "One hundred thirty fifths" are hundred thirty-fifths: the ten belongs to what follows.
  if (!upper.digits && upper.end > at + 1 && row[upper.end - 2] != "and" &&
      words().tens.has(row[upper.end - 1]))
    if (const Part by = denominator(row, upper.end - 1, true)) {
      const double tens = *value_in(words().tens, row[upper.end - 1]);
      return {(upper.value - tens) / by.value, by.end};
    }
  const Part by = denominator(row, next, upper.value != 1);
  if (!by || upper.value <= 0) return {};
  return {upper.value / by.value, by.end};
}

Part unit_fraction(const Row& row, uint32_t at) {
  const Part upper = below_hundred(row, at);
  if (!upper || upper.value == 0 || row[upper.end] != "one") return {};
  const uint32_t next = row[upper.end + 1] == "-" ? upper.end + 2 : upper.end + 1;
  if (const Part by = denominator(row, next, upper.value != 1))
    return {upper.value / by.value, by.end};
  // "One one hundred and fifth".
  const Part whole = cardinal(row, upper.end);
  if (!whole || whole.scale < 100) return {};
  const uint32_t last = row[whole.end] == "and" ? whole.end + 1 : whole.end;
  const Part by = denominator(row, last, upper.value != 1);
  return by && by.value < whole.scale ? Part{upper.value / (whole.value + by.value), by.end}
                                      : Part{};
}

Part article_fraction(const Row& row, uint32_t at) {
  if (row[at] != "a" && row[at] != "an") return {};
  Part by = denominator(row, at + 1, false);
  if (!by) return {};
  if (row[by.end] == "of" && row[by.end + 1] == "a") return of_scale(row, {1 / by.value, by.end});
  if (const auto scale = value_in(words().scales, row[by.end]);
      scale && by.value == 4 && !words().short_scales.has(row[by.end]))
    return {*scale / by.value, by.end + 1};
  const bool measure = words().fractions.has(row[at + 1]) && stands_for_measure(row, by.end);
  return measure || stands_for_part(row, by.end) ? Part{1 / by.value, by.end} : Part{};
}

Part half(const Row& row, uint32_t at) {
  if (row[at] != "half" && row[at] != "quarter") return {};
  const double share = row[at] == "half" ? 0.5 : 0.25;
  const uint32_t next = row[at + 1] == "a" || row[at + 1] == "an" ? at + 2 : at + 1;
  auto scale = value_in(words().scales, row[next]);
  if (scale && words().short_scales.has(row[next])) scale.reset();
  if (!scale) scale = value_in(words().groups, row[next]);
  if (scale) return {*scale * share, next + 1};
  if (next > at + 1 && stands_for_measure(row, next)) return {share, next};
  const bool bounded = at > 0 && words().before_half.has(row[at - 1]);
  const bool part = share == 0.5 && !row[at + 1].empty() &&
                    (bounded || stands_for_part(row, at + 1) || stands_for_measure(row, at + 1));
  return part ? Part{0.5, at + 1} : Part{};
}

Part added_fraction(const Row& row, const Part& whole) {
  if (row[whole.end] != "and") return {};
  const uint32_t at = whole.end + 1;
  Part part;
  if (row[at] == "a" || row[at] == "an") {
    part = denominator(row, at + 1, false);
    if (part) part = {1 / part.value, part.end};
  } else if (const Part upper = below_hundred(row, at)) {
    part = fraction(row, at, upper);
  }
  if (!part) return {};
  // "One billion and three quarters million".
  if (const auto scale = value_in(words().scales, row[part.end]);
      scale && *scale < whole.scale && !words().short_scales.has(row[part.end]))
    return {whole.value + part.value * *scale, part.end + 1, *scale};
  Part sum{whole.value + part.value * (whole.scale >= 1000 ? whole.scale : 1), part.end,
           whole.scale};
  if (const auto scale = value_in(words().scales, row[sum.end]);
      scale && whole.scale < 1000 && !words().short_scales.has(row[sum.end]))
    sum = {sum.value * *scale, sum.end + 1, *scale};
  return sum;
}

Part share(const Row& row, const Part& part) {
  const bool out_of = row[part.end] == "out" && row[part.end + 1] == "of";
  if (!out_of && row[part.end] != "in") return {};
  const Part whole = cardinal(row, part.end + (out_of ? 2 : 1));
  if (!whole || whole.value <= part.value || part.value < 1 || words().spans.has(row[whole.end]))
    return {};
  const bool year =
      whole.digits && whole.value >= 1000 && whole.value < 2200 && row[whole.end - 1].size() == 4;
  const bool round = whole.value == 10 || whole.value == 100 || whole.value == 1000;
  if (year || (part.value != 1 && !round && (out_of || whole.value > 10 || part.value > 9)))
    return {};
  return {part.value / whole.value, whole.end};
}

Part over(const Row& row, const Part& part) {
  if (row[part.end] != "over") return {};
  const Part whole = cardinal(row, part.end + 1);
  const std::string_view after = row[whole.end];
  if (!whole || whole.value == 0 || !(after.empty() || after == "." || after == "?")) return {};
  return {part.value / whole.value, whole.end};
}

Part of_scale(const Row& row, Part part) {
  if (row[part.end] == "of" && row[part.end + 1] == "a") {
    if (const auto scale = value_in(words().scales, row[part.end + 2]);
        scale && !words().short_scales.has(row[part.end + 2]))
      return {part.value * *scale, part.end + 3};
    if (stands_for_measure(row, part.end + 2)) return {part.value, part.end + 2};
  }
  if (const auto scale = value_in(words().scales, row[part.end]);
      scale && !words().short_scales.has(row[part.end]))
    return {part.value * *scale, part.end + 1};
  return part;
}

}  // namespace crosscheck::number
