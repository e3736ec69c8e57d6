#include "language/number.h"

#include <cmath>

#include "language/number_digits.h"

namespace crosscheck {
namespace {

struct NumberWords {
  WordList units, tens, scales, short_scales, unsure, money, groups, vague, fractions, signs,
      ordinals, scale_ordinals, part_of, before_half, spans;
};

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
                       .scale_ordinals = WordList(file["scale_ordinals"]),
                       .part_of = WordList(file["part_of"]),
                       .before_half = WordList(file["before_half"]),
                       .spans = WordList(file["spans"])};
  }();
  return words;
}

constexpr double kMost = 1e18;  // no news counts further

std::optional<double> value_in(const WordList& list, std::string_view word) {
  const int32_t entry = list.find(word);
  if (entry < 0) return std::nullopt;
  return list.value(entry).get<double>();
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool starts_with_digit(std::string_view form) {
  return !form.empty() &&
         (is_digit(form.front()) || (form.size() > 1 && form[0] == '.' && is_digit(form[1])));
}

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
Part below_hundred(const Row& row, uint32_t at) {
  if (const auto unit = value_in(words().units, row[at])) return {*unit, at + 1};
  const auto tens = value_in(words().tens, row[at]);
  if (!tens) return {};
  const uint32_t next = row[at + 1] == "-" ? at + 2 : at + 1;
  const auto unit = value_in(words().units, row[next]);
  if (unit && *unit > 0 && *unit < 10) return {*tens + *unit, next + 1};
  return {*tens, at + 1};
}

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

Part denominator(const Row& row, uint32_t at, bool plural);

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

// "fifths", "twenty-fifths", "hundred trillionths" after a numerator: what is divided by.
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

// The parts over which a number stands: "two thirds", "a fifth of", "twenty-three fifths".
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

bool stands_for_part(const Row& row, uint32_t after) {
  return row[after].empty() || words().part_of.has(row[after]);
}

// "a third of", "a half": kept from "a third man".
Part article_fraction(const Row& row, uint32_t at) {
  if (row[at] != "a" && row[at] != "an") return {};
  Part by = denominator(row, at + 1, false);
  if (!by) return {};
  if (row[by.end] == "of" && row[by.end + 1] == "a")
    if (const auto scale = value_in(words().scales, row[by.end + 2]);
        scale && !words().short_scales.has(row[by.end + 2]))
      return {*scale / by.value, by.end + 3};
  if (const auto scale = value_in(words().scales, row[by.end]);
      scale && by.value == 4 && !words().short_scales.has(row[by.end]))
    return {*scale / by.value, by.end + 1};
  return stands_for_part(row, by.end) ? Part{1 / by.value, by.end} : Part{};
}

// "half a million", "half million", "half of", "half a dozen".
Part half(const Row& row, uint32_t at) {
  if (row[at] != "half" && row[at] != "quarter") return {};
  const double share = row[at] == "half" ? 0.5 : 0.25;
  const uint32_t next = row[at + 1] == "a" || row[at + 1] == "an" ? at + 2 : at + 1;
  auto scale = value_in(words().scales, row[next]);
  if (scale && words().short_scales.has(row[next])) scale.reset();
  if (!scale) scale = value_in(words().groups, row[next]);
  if (scale) return {*scale * share, next + 1};
  const bool bounded = at > 0 && words().before_half.has(row[at - 1]);
  const bool part =
      share == 0.5 && !row[at + 1].empty() && (bounded || stands_for_part(row, at + 1));
  return part ? Part{0.5, at + 1} : Part{};
}

// "and a half", "and three quarters" after a number; after a scale they are parts of it.
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
  Part sum{whole.value + part.value * (whole.scale >= 1000 ? whole.scale : 1), part.end,
           whole.scale};
  if (const auto scale = value_in(words().scales, row[sum.end]);
      scale && whole.scale < 1000 && !words().short_scales.has(row[sum.end]))
    sum = {sum.value * *scale, sum.end + 1, *scale};
  return sum;
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

// Cardinals: groups of falling scale.
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

// "one in five", "nine out of ten": a share, where the whole is round or the part is one.
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

// "one over three", where nothing is counted.
Part over(const Row& row, const Part& part) {
  if (row[part.end] != "over") return {};
  const Part whole = cardinal(row, part.end + 1);
  const std::string_view after = row[whole.end];
  if (!whole || whole.value == 0 || !(after.empty() || after == "." || after == "?")) return {};
  return {part.value / whole.value, whole.end};
}

Number number_of(const Row& row, uint32_t at, const Part& part, bool is_fraction) {
  if (!part || part.value > kMost * 1000) return {};
  return {.value = part.value,
          .length = part.end - at,
          .in_digits = starts_with_digit(row[at]),
          .fraction = is_fraction};
}

Number vague_number(Forms forms, uint32_t at) {
  const auto hit = words().vague.longest(forms, at);
  const bool counts = at + hit.length < forms.size() && forms[at + hit.length] == "of";
  if (!hit || (forms[at] == "scores" && !counts)) return {};  // "she scores"
  const Json& bounds = words().vague.value(hit.entry);
  return {.value = bounds[0].get<double>(),
          .length = hit.length,
          .vague = true,
          .most = bounds.size() > 1 ? bounds[1].get<double>() : 0};
}

// "three quarters of a million", "three quarters million".
Part of_scale(const Row& row, Part part) {
  if (row[part.end] == "of" && row[part.end + 1] == "a")
    if (const auto scale = value_in(words().scales, row[part.end + 2]);
        scale && !words().short_scales.has(row[part.end + 2]))
      return {part.value * *scale, part.end + 3};
  if (const auto scale = value_in(words().scales, row[part.end]);
      scale && !words().short_scales.has(row[part.end]))
    return {part.value * *scale, part.end + 1};
  return part;
}

}  // namespace

Number read_number(Forms forms, uint32_t at) {
  if (at >= forms.size()) return {};
  const Row row{forms};
  if (const Number vague = vague_number(forms, at)) return vague;
  if (const auto sign = value_in(words().signs, row[at]))
    return {.value = *sign, .length = 1, .fraction = true};
  for (const Part& part : {article_fraction(row, at), half(row, at)})
    if (part) return number_of(row, at, part, part.value < 1);
  const Part whole = cardinal(row, at);
  if (!whole) return {};
  if (const Part part = fraction(row, at, whole); part && !(whole.digits && whole.scale == 1))
    return number_of(row, at, of_scale(row, part), true);
  if (const Part sum = added_fraction(row, whole)) return number_of(row, at, sum, false);
  if (const Part part = share(row, whole)) return number_of(row, at, part, true);
  if (const Part part = over(row, whole)) return number_of(row, at, part, true);
  return number_of(row, at, whole, whole.value < 1 && row[at].find('/') != std::string_view::npos);
}

Number read_ordinal(Forms forms, uint32_t at) {
  const Row row{forms};
  if (const int rank = ordinal_value(row[at]))
    return {.value = double(rank),
            .length = 1,
            .in_digits = starts_with_digit(row[at]),
            .ordinal = true};
  if (const auto scale = value_in(words().scale_ordinals, row[at]))
    return {.value = *scale, .length = 1, .ordinal = true};
  // "Twenty-fifth", "one hundred twenty fifth": a cardinal whose last word is an ordinal.
  const Part whole = cardinal(row, at);
  if (!whole || whole.digits) return {};
  if (const auto scale = value_in(words().scale_ordinals, row[whole.end]))
    return {.value = whole.value * *scale, .length = whole.end + 1 - at, .ordinal = true};
  const bool joined = row[whole.end] == "-" || row[whole.end] == "and";
  const uint32_t last = whole.end + (joined ? 1 : 0);
  const auto rank = value_in(words().ordinals, row[last]);
  const bool after_ten = words().tens.has(row[whole.end - 1]);
  const bool after_scale = words().scales.has(row[whole.end - 1]);
  if (!rank || (after_ten ? *rank >= 10 : !after_scale || *rank < 3)) return {};
  return {.value = whole.value + *rank, .length = last + 1 - at, .ordinal = true};
}

std::optional<double> digits_value(std::string_view token) {
  const auto value = decimal_of(token);
  if (!value) return std::nullopt;
  return value->times(1);
}

int ordinal_value(std::string_view token) {
  const int32_t entry = words().ordinals.find(token);
  if (entry >= 0) return words().ordinals.value(entry).get<int>();
  if (token.size() < 3 || token.size() > 6) return 0;
  const std::string_view suffix = token.substr(token.size() - 2);
  if (suffix != "st" && suffix != "nd" && suffix != "rd" && suffix != "th") return 0;
  const auto value = digits_value(token.substr(0, token.size() - 2));
  return value && *value == std::floor(*value) ? static_cast<int>(*value) : 0;
}

Glued read_glued(std::string_view token) {
  const size_t digits = digits_end(token);
  if (digits == 0 || digits == token.size()) return {};
  const auto value = decimal_of(token.substr(0, digits));
  if (!value) return {};
  return {{.value = value->times(1), .length = 1, .in_digits = true}, token.substr(digits)};
}

}  // namespace crosscheck
