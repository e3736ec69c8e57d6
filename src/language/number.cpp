#include "language/number.h"

#include <cmath>

namespace crosscheck {
namespace {

struct NumberWords {
  WordList units, tens, scales, short_scales, vague, fractions, ordinals;
};

const NumberWords& words() {
  static const NumberWords words = [] {
    const Json& file = resource_json("en/number.jsonc");
    return NumberWords{.units = WordList(file["units"]),
                       .tens = WordList(file["tens"]),
                       .scales = WordList(file["scales"]),
                       .short_scales = WordList(file["short"]),
                       .vague = WordList(file["vague"]),
                       .fractions = WordList(file["fractions"]),
                       .ordinals = WordList(file["ordinals"])};
  }();
  return words;
}

std::optional<double> value_in(const WordList& list, std::string_view word) {
  const int32_t entry = list.find(word);
  if (entry < 0) return std::nullopt;
  return list.value(entry).get<double>();
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// Digits with a scale glued to them: "3.4bn". Nothing where there is no such suffix.
std::optional<double> glued_value(std::string_view token) {
  size_t digits = 0;
  while (digits < token.size() &&
         (is_digit(token[digits]) || token[digits] == '.' || token[digits] == ','))
    ++digits;
  if (digits == 0 || digits == token.size()) return std::nullopt;
  const auto value = digits_value(token.substr(0, digits));
  const auto scale = value_in(words().scales, token.substr(digits));
  if (!value || !scale) return std::nullopt;
  return *value * *scale;
}

// A cursor over number words: accumulates as "two thousand three hundred (and) five" is read.
struct Accumulator {
  double total = 0;    // closed thousands
  double current = 0;  // the group that is being read
  double last =
      1e300;  // the value of the last word: words of a group fall ("twenty one", not "one twenty")

  // Whether a plain word of this value may follow.
  bool takes(double value) const {
    if (last == 1e300) return true;
    if (last >= 100) return value < 100;
    return last >= 20 && last < 100 && value > 0 && value < 10;
  }
  void add(double value) {
    current += value;
    last = value;
  }
  void scale(double factor) {
    if (factor == 100 || factor == 12) {
      current *= factor;
      last = factor;
    } else {
      total += current * factor;
      current = 0;
      last = factor;
    }
  }
  double value() const { return total + current; }
};

std::optional<double> plain_word(std::string_view form) {
  if (const auto unit = value_in(words().units, form)) return unit;
  return value_in(words().tens, form);
}

// "one and a half million", "half a million", "two thirds": 0 tokens where there is no such phrase.
Number read_fraction(Forms forms, uint32_t at) {
  const auto is = [&](uint32_t i, std::string_view word) {
    return i < forms.size() && forms[i] == word;
  };
  const auto scale_at = [&](uint32_t i) {
    return i < forms.size() ? value_in(words().scales, forms[i]) : std::nullopt;
  };
  if (is(at, "half") && (is(at + 1, "a") || is(at + 1, "an")))
    if (const auto scale = scale_at(at + 2); scale && *scale > 1)
      return {.value = *scale / 2, .length = 3};
  const auto whole = plain_word(forms[at]);
  if (!whole) return {};
  if (is(at + 1, "and") && is(at + 2, "a") && is(at + 3, "half")) {
    const auto scale = scale_at(at + 4);
    return {.value = (*whole + 0.5) * scale.value_or(1), .length = scale ? 5U : 4U};
  }
  const uint32_t next = is(at + 1, "-") ? at + 2 : at + 1;
  if (next < forms.size() && *whole > 0 && *whole < 10)
    if (const auto part = value_in(words().fractions, forms[next]);
        part && (*whole > 1 || forms[next] != "second"))
      if (forms[next].ends_with('s') == (*whole > 1) && forms[next] != "half")
        return {.value = *whole * *part, .length = next - at + 1};
  return {};
}

Number read_words(Forms forms, uint32_t at) {
  Accumulator number;
  uint32_t i = at;
  if (forms[i] == "a" || forms[i] == "an") {
    if (i + 1 >= forms.size() || !words().scales.has(forms[i + 1]) ||
        words().short_scales.has(forms[i + 1]))
      return {};
    number.add(1);
    ++i;
  }
  uint32_t end = i == at ? at : i;
  while (i < forms.size()) {
    if (const auto word = plain_word(forms[i]); word && number.takes(*word)) {
      number.add(*word);
      end = ++i;
      continue;
    }
    const auto scale = value_in(words().scales, forms[i]);
    if (scale && end != at && number.value() > 0 && !words().short_scales.has(forms[i])) {
      number.scale(*scale);
      end = ++i;
      continue;
    }
    const bool joins = end != at && i + 1 < forms.size() && plain_word(forms[i + 1]) &&
                       number.takes(*plain_word(forms[i + 1]));
    if (joins && (forms[i] == "-" || (forms[i] == "and" && number.last >= 100))) {
      ++i;
      continue;
    }
    break;
  }
  if (end == at) return {};
  return {.value = number.value(), .length = end - at};
}

Number read_digits(Forms forms, uint32_t at) {
  const auto value = digits_value(forms[at]);
  if (!value) {
    const auto glued = glued_value(forms[at]);
    return glued ? Number{.value = *glued, .length = 1, .in_digits = true} : Number{};
  }
  Number number{.value = *value, .length = 1, .in_digits = true};
  while (at + number.length < forms.size()) {
    const auto scale = value_in(words().scales, forms[at + number.length]);
    if (!scale) break;
    number.value *= *scale;
    ++number.length;
  }
  return number;
}

}  // namespace

std::optional<double> digits_value(std::string_view token) {
  if (token.empty() || !is_digit(token.front()) || !is_digit(token.back())) return std::nullopt;
  const size_t point = token.find('.');
  const std::string_view whole = token.substr(0, point);
  const bool grouped = whole.find(',') != std::string_view::npos;
  double mantissa = 0;
  int significant = 0, decimals = 0;
  for (size_t i = 0; i < token.size(); ++i) {
    if (token[i] == '.' && i == point) continue;
    if (token[i] == ',' && i < whole.size() && (whole.size() - i) % 4 == 0 && i > 0 &&
        i <= 3 + 4 * (whole.size() / 4))
      continue;
    if (!is_digit(token[i])) return std::nullopt;
    if (significant > 0 || token[i] != '0') ++significant;
    if (significant > 15) return std::nullopt;
    mantissa = mantissa * 10 + (token[i] - '0');
    if (point != std::string_view::npos && i > point) ++decimals;
  }
  // Every third digit must be set apart where one is.
  if (grouped)
    for (size_t i = whole.size(); i-- > 0;)
      if (((whole.size() - i) % 4 == 0) != (whole[i] == ',')) return std::nullopt;
  double divisor = 1;
  for (; decimals > 0; --decimals) divisor *= 10;
  return mantissa / divisor;
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

Number read_number(Forms forms, uint32_t at) {
  if (at >= forms.size()) return {};
  if (!forms[at].empty() && is_digit(forms[at].front())) return read_digits(forms, at);
  if (const auto vague = value_in(words().vague, forms[at]))
    return {.value = *vague, .length = 1, .vague = true};
  if (const Number fraction = read_fraction(forms, at)) return fraction;
  return read_words(forms, at);
}

}  // namespace crosscheck
