#include "language/number_digits.h"

#include <cmath>

namespace crosscheck {
namespace {

constexpr int kMostDigits = 15;    // a double tells this many exactly
constexpr int kMostDecimals = 20;  // noughts after the point count here

bool is_digit(char c) { return c >= '0' && c <= '9'; }

double power_of_ten(int exponent) {
  double power = 1;
  for (; exponent > 0; --exponent) power *= 10;
  return power;
}

// Whether the commas of the part before the point stand after every third digit, or as in India:
// after the last three and then every second ("12,34,567").
bool is_grouped(std::string_view whole) {
  size_t comma = whole.rfind(',');
  if (!all_digits(whole.substr(comma + 1)) || whole.size() - comma - 1 != 3) return false;
  size_t width = 0;  // of the groups between the first and the last
  while (true) {
    const size_t before = comma == 0 ? std::string_view::npos : whole.rfind(',', comma - 1);
    const std::string_view group =
        whole.substr(before == std::string_view::npos ? 0 : before + 1,
                     comma - (before == std::string_view::npos ? 0 : before + 1));
    if (!all_digits(group)) return false;
    if (before == std::string_view::npos)
      return group.size() <= (width == 0 ? 3 : width) && group.front() != '0';
    if (width == 0) width = group.size();
    if (group.size() != width || (width != 3 && width != 2)) return false;
    comma = before;
  }
}

std::optional<Decimal> decimal_of_digits(std::string_view whole, std::string_view part) {
  Decimal value;
  int significant = 0;
  const auto add = [&](char c) {
    if (significant > 0 || c != '0') ++significant;
    value.digits = value.digits * 10 + (c - '0');
    return significant <= kMostDigits;
  };
  for (const char c : whole)
    if (c != ',' && !add(c)) return std::nullopt;
  while (!part.empty() && part.back() == '0') part.remove_suffix(1);
  if (part.size() > kMostDecimals) return std::nullopt;
  for (const char c : part)
    if (!add(c)) return std::nullopt;
  value.decimals = static_cast<int>(part.size());
  return value;
}

}  // namespace

bool all_digits(std::string_view text) {
  for (const char c : text)
    if (!is_digit(c)) return false;
  return !text.empty();
}

double Decimal::times(double scale) const {
  const double divisor = power_of_ten(decimals);
  if (scale >= divisor && std::floor(scale / divisor) == scale / divisor)
    return digits * (scale / divisor);
  return digits * scale / divisor;
}

std::optional<Decimal> decimal_of(std::string_view token) {
  const size_t point = token.find('.');
  const std::string_view whole = token.substr(0, point);
  const std::string_view part =
      point == std::string_view::npos ? std::string_view() : token.substr(point + 1);
  if (point != std::string_view::npos && !all_digits(part)) return std::nullopt;
  if (whole.empty()) return part.empty() ? std::nullopt : decimal_of_digits("", part);
  if (all_digits(whole)) return decimal_of_digits(whole, part);
  const size_t comma = whole.find(',');
  if (comma == std::string_view::npos) return std::nullopt;
  if (is_grouped(whole)) return decimal_of_digits(whole, part);
  // "5,25", "1,3": a comma for the point.
  const std::string_view before = whole.substr(0, comma), after = whole.substr(comma + 1);
  if (point == std::string_view::npos && all_digits(before) && all_digits(after) &&
      (after.size() < 3 || before == "0"))
    return decimal_of_digits(before, after);
  return std::nullopt;
}

std::optional<double> slashed_fraction(std::string_view token) {
  const size_t slash = token.find('/');
  if (slash > 4 || token.size() - slash > 6 || !all_digits(token.substr(0, slash)) ||
      !all_digits(token.substr(slash + 1)))
    return std::nullopt;
  const auto upper = decimal_of(token.substr(0, slash)),
             lower = decimal_of(token.substr(slash + 1));
  if (!upper || !lower || lower->digits == 0) return std::nullopt;
  return upper->digits / lower->digits;
}

size_t digits_end(std::string_view token) {
  size_t end = 0;
  while (end < token.size() && (is_digit(token[end]) || token[end] == '.' || token[end] == ','))
    ++end;
  return end;
}

}  // namespace crosscheck
