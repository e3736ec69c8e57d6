#include "language/pattern_class.h"

#include <utility>

#include "language/calendar.h"

namespace crosscheck {
namespace {

// The digits of [begin, end) as a number; -1 where another character is among them, or none, or
// more than five.
int small_number(std::string_view text) {
  if (text.empty() || text.size() > 5) return -1;
  int value = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return -1;
    value = value * 10 + (c - '0');
  }
  return value;
}

// "17:30", "17:30:05" as seconds after midnight; -1 where the token is no clock time.
int clock_seconds(std::string_view token) {
  const size_t colon = token.find(':');
  if (colon > 2) return -1;
  const std::string_view tail = token.substr(colon + 1);
  if (tail.size() != 2 && !(tail.size() == 5 && tail[2] == ':')) return -1;
  const int hours = small_number(token.substr(0, colon)), minutes = small_number(tail.substr(0, 2));
  const int seconds = tail.size() == 5 ? small_number(tail.substr(3)) : 0;
  if (hours < 0 || minutes < 0 || seconds < 0 || hours > 24 || minutes > 59 || seconds > 59)
    return -1;
  return hours * 3600 + minutes * 60 + seconds;
}

// "04/10/2016", "30.4.22", "2016-10-25": three numbers between two equal signs, packed as
// a * 10^8 + b * 10^4 + c; and "10/25", two, packed as a * 10^4 + b. -1 where the token is none.
double figures(std::string_view token, int count) {
  double packed = 0;
  char sign = 0;
  for (int i = 0; i < count; ++i) {
    const size_t end = i + 1 < count ? token.find_first_of("/.-") : token.size();
    if (end > 4) return -1;
    const int value = small_number(token.substr(0, end));
    if (value < 0) return -1;
    packed = packed * 1e4 + value;
    if (i + 1 == count) return packed;
    if (sign != 0 && sign != token[end]) return -1;
    sign = token[end];
    token.remove_prefix(end + 1);
  }
  return packed;
}

// "1980s", "'80s" and "80s" of the twentieth century: 198; -1 for any other token.
int decade_value(std::string_view token) {
  if (token.size() < 3 || token.back() != 's') return -1;
  token.remove_suffix(1);
  if (token.back() == '\'') token.remove_suffix(1);
  if (!token.empty() && token.front() == '\'') token.remove_prefix(1);
  const int value = small_number(token);
  if (value < 0 || value % 10 != 0) return -1;
  if (token.size() == 2 && value >= 20) return 190 + value / 10;
  return token.size() == 4 && value >= 1000 && value <= 2090 ? value / 10 : -1;
}

// "2025-12-02", "2025-12-02t10:30": seconds since 1970-01-01, in_digits where a clock time is told.
Number read_iso(std::string_view token) {
  if (token.size() != 10 && (token.size() < 16 || token[10] != 't')) return {};
  const auto day = parse_iso(token.substr(0, 10));
  if (!day) return {};
  int seconds = 0;
  if (token.size() > 10) {
    const bool fine = token.size() >= 19 && token[16] == ':';
    seconds = clock_seconds(token.substr(11, fine ? 8 : 5));
    if (seconds < 0) return {};
  }
  return {.value = double(*day) * 86400 + seconds, .length = 1, .in_digits = token.size() > 10};
}

// "Nineteen ninety-six", "twenty sixteen", "two thousand and fifteen".
Number read_year_words(Forms forms, uint32_t at) {
  const Number head = read_number(forms.subspan(0, std::min<size_t>(at + 1, forms.size())), at);
  if (!head || head.ordinal || head.vague) return {};
  if (head.value >= 10 && head.value <= 20 && head.length == 1) {
    const Number tail = read_number(forms, at + 1);
    if (tail && !tail.in_digits && !tail.ordinal && tail.value >= 10 && tail.value <= 99)
      return {.value = head.value * 100 + tail.value, .length = 1 + tail.length};
  }
  const Number whole = read_number(forms, at);
  const bool year = whole && !whole.in_digits && !whole.ordinal && !whole.vague &&
                    whole.value >= 2000 && whole.value <= 2100 &&
                    whole.value == static_cast<int>(whole.value);
  return year ? Number{.value = whole.value, .length = whole.length} : Number{};
}

}  // namespace

PatternClass pattern_class(std::string_view name) {
  constexpr std::pair<std::string_view, PatternClass> kNames[] = {
      {"number", PatternClass::number},
      {"ordinal", PatternClass::ordinal},
      {"day", PatternClass::day},
      {"year", PatternClass::year},
      {"iso", PatternClass::iso},
      {"clock", PatternClass::clock},
      {"hour", PatternClass::hour},
      {"minute", PatternClass::minute},
      {"figures", PatternClass::figures},
      {"slashed", PatternClass::slashed},
      {"decade", PatternClass::decade},
      {"years", PatternClass::years},
      {"shortyear", PatternClass::short_year},
      {"military", PatternClass::military},
      {"dotclock", PatternClass::dot_clock}};
  for (const auto& [known, kind] : kNames)
    if (known == name) return kind;
  return PatternClass::none;
}

Number read_class(PatternClass kind, Forms forms, uint32_t at) {
  if (kind == PatternClass::number) return read_number(forms, at);
  if (at >= forms.size()) return {};
  const auto one = [](double value) {
    return value >= 0 ? Number{.value = value, .length = 1} : Number{};
  };
  const std::string_view token = forms[at];
  if (kind == PatternClass::iso) return read_iso(token);
  if (kind == PatternClass::clock) return one(clock_seconds(token));
  if (kind == PatternClass::figures) return one(figures(token, 3));
  if (kind == PatternClass::slashed)
    return token.find('.') == token.npos ? one(figures(token, 2)) : Number{};
  if (kind == PatternClass::decade) return one(decade_value(token));
  if (kind == PatternClass::short_year) {
    const bool mark = token.size() == 3 && token.front() == '\'';
    return mark || token.size() == 2 ? one(small_number(token.substr(mark ? 1 : 0))) : Number{};
  }
  if (kind == PatternClass::dot_clock) {  // "5.30"
    const size_t dot = token.find('.');
    if (dot > 2 || token.size() != dot + 3) return {};
    const int hours = small_number(token.substr(0, dot)),
              minutes = small_number(token.substr(dot + 1));
    return hours >= 0 && hours <= 24 && minutes >= 0 && minutes <= 59
               ? one(hours * 3600 + minutes * 60)
               : Number{};
  }
  if (kind == PatternClass::year && !token.empty() && (token[0] < '0' || token[0] > '9'))
    return read_year_words(forms, at);
  if (kind == PatternClass::military)
    return token.size() == 4 ? one(small_number(token)) : Number{};
  if (kind == PatternClass::hour || kind == PatternClass::minute) {
    const int digits = small_number(token);
    const Number number = digits >= 0 ? one(digits) : read_number(forms, at);
    const double most = kind == PatternClass::hour ? 24 : 59;
    return number && !number.ordinal && !number.vague && number.value <= most &&
                   number.value == static_cast<int>(number.value) && token.size() <= 9
               ? number
               : Number{};
  }
  if (kind == PatternClass::years) {  // any year in digits, also of antiquity
    const int value = token.size() <= 4 ? small_number(token) : -1;
    return value >= 1 ? one(value) : Number{};
  }
  const int rank = ordinal_value(forms[at]);
  if (kind == PatternClass::ordinal)
    return rank > 0 ? Number{.value = double(rank), .length = 1, .ordinal = true} : Number{};
  const bool digits = !forms[at].empty() && forms[at].front() >= '0' && forms[at].front() <= '9';
  const auto value = digits ? digits_value(forms[at]) : std::nullopt;
  const double number = value ? *value : digits ? rank : 0;
  if (kind == PatternClass::day && number >= 1 && number <= 31 && forms[at].size() <= 4)
    return {.value = number, .length = 1};
  if (kind == PatternClass::year && value && forms[at].size() == 4 && number >= 1000 &&
      number <= 2100)
    return {.value = number, .length = 1};
  return {};
}

}  // namespace crosscheck
