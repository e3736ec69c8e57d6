#include "language/number.h"

#include <cmath>

#include "language/number_digits.h"
#include "language/number_parts.h"

namespace crosscheck {

using namespace number;

namespace {

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
  if (const Part part = unit_fraction(row, at)) return number_of(row, at, part, true);
  if (const Part part = fraction(row, at, whole); part && !(whole.digits && whole.scale == 1))
    return number_of(row, at, of_scale(row, part), true);
  if (const Part sum = added_fraction(row, whole)) return number_of(row, at, sum, false);
  if (const Part part = share(row, whole)) return number_of(row, at, part, true);
  if (const Part part = over(row, whole)) return number_of(row, at, part, true);
  return number_of(row, at, whole, whole.value < 1 && row[at].find('/') != std::string_view::npos);
}

Number read_ordinal(Forms forms, uint32_t at) {
  const Row row{forms};
  // "Second to last", but "second to last year's winner".
  if (const auto hit = words().from_end.longest(forms, at);
      hit && !words().spans.has(row[at + hit.length]))
    return {.value = words().from_end.value(hit.entry).get<double>(),
            .length = hit.length,
            .ordinal = true};
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
