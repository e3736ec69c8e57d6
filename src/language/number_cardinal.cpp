// Cardinals in words and figures, and the words that they are made of.
#include <algorithm>
#include <cmath>
#include <string>

#include "language/number_digits.h"
#include "language/number_parts.h"

namespace crosscheck::number {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// "Seventy-one" after "point": the digits 71; "nought four": 04.
Part decimals(const Row& row, uint32_t at) {
  constexpr uint32_t kMostWords = 12;
  double value = 0, unit = 1;
  uint32_t i = at;
  for (; i < at + kMostWords; ++i) {
    const auto digit = value_in(words().units, row[i]);
    if (!digit || *digit > 9) break;
    unit /= 10;
    value += *digit * unit;
  }
  if (i > at) return {value, i};
  const Part two = below_hundred(row, at);
  return two && two.value >= 10 ? Part{two.value / 100, two.end} : Part{};
}

// "two hundred and five", "ninety-five hundred": below ten thousand, in words.
Part small_words(const Row& row, uint32_t at) {
  Part part = below_hundred(row, at);
  if (!part && (row[at] == "a" || row[at] == "an") && row[at + 1] == "hundred") part = {1, at + 1};
  if (!part || part.value == 0 || row[part.end] != "hundred") return part;
  part.value *= 100;
  part.scale = 100;
  ++part.end;
  const bool joined = row[part.end] == "and";
  const Part rest = below_hundred(row, part.end + (joined ? 1 : 0));
  // "Two hundred and fifty hundredths", "one hundred and three quarters": what follows is a
  // fraction of its own.
  const Part below = joined && rest ? denominator(row, rest.end, rest.value != 1) : Part{};
  if (rest && !(below && rest.value < below.value)) part = {part.value + rest.value, rest.end};
  return part;
}

// Figures with a scale glued to them: "3.4bn", "10k".
std::optional<double> glued_value(std::string_view token) {
  const size_t digits = digits_end(token);
  if (digits == 0 || digits == token.size()) return std::nullopt;
  const auto value = decimal_of(token.substr(0, digits));
  if (!value) return std::nullopt;
  if (const auto scale = value_in(words().scales, token.substr(digits)))
    return value->times(*scale);
  // "1.3e6".
  const auto exponent = decimal_of(token.substr(digits + 1));
  if (token[digits] != 'e' || !exponent || exponent->decimals > 0 || exponent->digits > 15)
    return std::nullopt;
  double power = 1;
  for (int i = 0; i < static_cast<int>(exponent->digits); ++i) power *= 10;
  return value->times(power);
}

// Whether a short scale after figures is one: "3 bn", "$5 m", but "5 m" is a length.
bool scales_figures(const Row& row, uint32_t number, uint32_t scale) {
  if (!words().short_scales.has(row[scale]) || !words().unsure.has(row[scale])) return true;
  return number > 0 && words().money.has(row[number - 1]);
}

// Groups of three figures set apart by spaces: "1 234 567"; and of India, which the tokens part.
Part grouped_figures(const Row& row, uint32_t at) {
  const auto is_three = [&](uint32_t i) {
    const size_t end = digits_end(row[i]);
    return end == row[i].size() && end >= 3 && row[i].find(',') == std::string_view::npos &&
           row[i].find('.') != 0 && std::min(row[i].find('.'), end) == 3;
  };
  if (row[at + 1] == "," && row[at].size() <= 2 && row[at + 2].size() > 5 &&
      row[at + 2].find(',') == 2) {
    const auto value = decimal_of(std::string(row[at]) + "," + std::string(row[at + 2]));
    return value ? Part{value->times(1), at + 3, 1, true} : Part{};
  }
  std::string joined(row[at]);
  uint32_t i = at + 1;
  for (; i < at + 5 && is_three(i) && joined.find('.') == std::string::npos; ++i) joined += row[i];
  if (i == at + 1 || row[at].size() > 3 || row[at].front() == '0' ||
      row[at].find('.') != std::string_view::npos)
    return {};
  const auto value = decimal_of(joined);
  return value ? Part{value->times(1), i, 1, true} : Part{};
}

// Figures with what belongs to them: "1.2 million", "10 1/2", "3 hundred".
Part figures(const Row& row, uint32_t at) {
  if (Part grouped = grouped_figures(row, at)) return grouped;
  if (const auto part = slashed_fraction(row[at])) return {*part, at + 1, 1, true};
  const auto decimal = decimal_of(row[at]);
  if (!decimal) {
    const auto glued = glued_value(row[at]);
    return glued ? Part{*glued, at + 1, 1000, true} : Part{};
  }
  Part part{decimal->times(1), at + 1, 1, true};
  if (decimal->decimals == 0) {
    const auto slashed = slashed_fraction(row[at + 1]);
    const auto sign = value_in(words().signs, row[at + 1]);
    if ((slashed && *slashed < 1) || sign)
      return {part.value + (slashed ? *slashed : *sign), at + 2, 1, true};
  }
  double scale = 1;
  while (const auto next = value_in(words().scales, row[part.end])) {
    if (!scales_figures(row, at, part.end) || scale * *next > kMost) break;
    scale *= *next;
    ++part.end;
  }
  part.scale = scale;
  part.value = decimal->times(scale);
  return part;
}

// One group with its scale: "two hundred and two thousand", "a million", "two dozen".
Part term(const Row& row, uint32_t at) {
  if (starts_with_digit(row[at])) {
    Part part = figures(row, at);
    if (const auto group = part ? value_in(words().groups, row[part.end]) : std::nullopt)
      part = {part.value * *group, part.end + 1, *group, true};
    return part;
  }
  Part part = small_words(row, at);
  const bool article = row[at] == "a" || row[at] == "an";
  if (!part && article && !words().short_scales.has(row[at + 1]) &&
      (words().scales.has(row[at + 1]) || words().groups.has(row[at + 1])))
    part = {1, at + 1};
  if (!part) return {};
  if (row[part.end] == "point")
    if (const Part rest = decimals(row, part.end + 1))
      part = {part.value + rest.value, rest.end, part.scale};
  if (const auto group = value_in(words().groups, row[part.end]))
    return {part.value * *group, part.end + 1, *group};
  while (const auto scale = value_in(words().scales, row[part.end])) {
    if (words().short_scales.has(row[part.end]) || part.value * *scale > kMost) break;
    part.value *= *scale;
    part.scale = std::max(part.scale, *scale);
    ++part.end;
  }
  return part;
}

// Whether a further group belongs to a number: "two thousand three hundred", "two thousand and
// three", but not "3 million and 12 others".
bool goes_on(const Row& row, const Part& sum, const Part& next, bool joined) {
  if (next.value <= 0 || next.value >= sum.scale || next.value != std::floor(next.value))
    return false;
  if (!joined) return !next.digits || (sum.digits && next.scale >= 100);
  if (next.digits) return sum.digits && sum.scale >= 100 && row[sum.end - 1] == "hundred";
  return sum.scale <= 1000 || next.value >= 100;
}

}  // namespace

const NumberWords& words() {
  static const NumberWords words = [] {
    const Json& file = resource_json("en/number.jsonc");
    return NumberWords{.units = WordList(file["units"]),
                       .tens = WordList(file["tens"]),
                       .scales = WordList(file["scales"]),
                       .short_scales = WordList(file["short"]),
                       .unsure = WordList(file["unsure"]),
                       .money = WordList(file["money"]),
                       .groups = WordList(file["groups"]),
                       .vague = WordList(file["vague"]),
                       .fractions = WordList(file["fractions"]),
                       .signs = WordList(file["signs"]),
                       .ordinals = WordList(file["ordinals"]),
                       .from_end = WordList(file["from_end"]),
                       .scale_ordinals = WordList(file["scale_ordinals"]),
                       .part_of = WordList(file["part_of"]),
                       .measured = WordList(file["measured"]),
                       .before_half = WordList(file["before_half"]),
                       .spans = WordList(file["spans"])};
  }();
  return words;
}

std::optional<double> value_in(const WordList& list, std::string_view word) {
  const int32_t entry = list.find(word);
  if (entry < 0) return std::nullopt;
  return list.value(entry).get<double>();
}

bool starts_with_digit(std::string_view form) {
  return !form.empty() &&
         (is_digit(form.front()) || (form.size() > 1 && form[0] == '.' && is_digit(form[1])));
}

Part below_hundred(const Row& row, uint32_t at) {
  if (const auto unit = value_in(words().units, row[at])) return {*unit, at + 1};
  const auto tens = value_in(words().tens, row[at]);
  if (!tens) return {};
  const uint32_t next = row[at + 1] == "-" ? at + 2 : at + 1;
  const auto unit = value_in(words().units, row[next]);
  if (unit && *unit > 0 && *unit < 10) return {*tens + *unit, next + 1};
  return {*tens, at + 1};
}

Part cardinal(const Row& row, uint32_t at) {
  Part sum = term(row, at);
  if (!sum || sum.scale < 100) return sum;
  constexpr int kMostGroups = 6;
  for (int group = 0; group < kMostGroups; ++group) {
    const bool joined = row[sum.end] == "and";
    const Part next = term(row, sum.end + (joined ? 1 : 0));
    if (!next || row[sum.end + (joined ? 1 : 0)] == "a" || !goes_on(row, sum, next, joined)) break;
    if (joined && denominator(row, next.end, next.value != 1)) break;  // "and three quarters"
    sum = {sum.value + next.value, next.end, std::max(next.scale, 1.0), sum.digits};
  }
  return sum;
}

}  // namespace crosscheck::number
