#include "language/calendar.h"

#include <algorithm>
#include <cstdlib>

namespace crosscheck {
namespace {

bool is_leap(int year) { return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0; }

std::string padded(int value, size_t width) {
  std::string digits = std::to_string(value);
  return digits.size() < width ? std::string(width - digits.size(), '0') + digits : digits;
}

// The number of the digits at [at, at + count); -1 where one of them is no digit.
int digits(std::string_view text, size_t at, size_t count) {
  if (at + count > text.size()) return -1;
  int value = 0;
  for (size_t i = at; i < at + count; ++i) {
    if (text[i] < '0' || text[i] > '9') return -1;
    value = value * 10 + (text[i] - '0');
  }
  return value;
}

}  // namespace

int days_in_month(int year, int month) {
  if (month == 2) return is_leap(year) ? 29 : 28;
  return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
}

bool is_date(int year, int month, int day) {
  return year >= 1 && year <= 9999 && month >= 1 && month <= 12 && day >= 1 &&
         day <= days_in_month(year, month);
}

Day to_day(const Date& date) {
  const int year = date.year - (date.month <= 2 ? 1 : 0);
  const int era = (year >= 0 ? year : year - 399) / 400;
  const int year_of_era = year - era * 400;
  const int day_of_year = (153 * (date.month + (date.month > 2 ? -3 : 9)) + 2) / 5 + date.day - 1;
  const int day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
  return era * 146097 + day_of_era - 719468;
}

Date to_date(Day day) {
  const int shifted = day + 719468;
  const int era = (shifted >= 0 ? shifted : shifted - 146096) / 146097;
  const int day_of_era = shifted - era * 146097;
  const int year_of_era =
      (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
  const int day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  const int month_index = (5 * day_of_year + 2) / 153;
  const int month = month_index + (month_index < 10 ? 3 : -9);
  return {.year = year_of_era + era * 400 + (month <= 2 ? 1 : 0),
          .month = month,
          .day = day_of_year - (153 * month_index + 2) / 5 + 1};
}

int weekday(Day day) { return (day % 7 + 7 + 3) % 7 + 1; }  // 1970-01-01 was a Thursday

Day monday_of(Day day) { return day - weekday(day) + 1; }

Week iso_week(Day day) {
  const Day thursday = monday_of(day) + 3;
  const int year = to_date(thursday).year;
  return {.year = year, .number = (thursday - to_day({year, 1, 1})) / 7 + 1};
}

std::optional<Day> months_later(Day day, int months) {
  const Date date = to_date(day);
  const int total = date.year * 12 + date.month - 1 + months;
  if (total < -3999 * 12 || total >= 10000 * 12) return std::nullopt;
  const int month = (total % 12 + 12) % 12 + 1, year = (total - month + 1) / 12;
  return to_day({year, month, std::min(date.day, days_in_month(year, month))});
}

Day easter(int year) {
  const int a = year % 19, b = year / 100, c = year % 100, d = b / 4, e = b % 4;
  const int g = (8 * b + 13) / 25, h = (19 * a + b - d - g + 15) % 30;
  const int i = c / 4, k = c % 4, l = (32 + 2 * e + 2 * i - h - k) % 7;
  const int m = (a + 11 * h + 22 * l) / 451;
  const int n = h + l - 7 * m + 114;
  return to_day({year, n / 31, n % 31 + 1});
}

Day holiday_day(std::string_view spec, int year) {
  const auto number = [](std::string_view text) {
    int value = 0;
    for (const char c : text) value = value * 10 + (c - '0');
    return value;
  };
  if (spec.starts_with("easter"))
    return easter(year) + (spec[6] == '-' ? -1 : 1) * number(spec.substr(7));
  if (const size_t dash = spec.find('-'); dash == 2)
    return to_day({year, number(spec.substr(0, 2)), number(spec.substr(3))});
  const size_t slash = spec.find('/');
  const int month = number(spec.substr(0, slash)), wanted = spec[slash + 1] - '0';
  if (spec[slash + 3] == '-') {
    const Day last = to_day({year, month, days_in_month(year, month)});
    return last - (weekday(last) - wanted + 7) % 7;
  }
  const Day first = to_day({year, month, 1});
  const int later = spec.size() > slash + 5 ? number(spec.substr(slash + 5)) : 0;  // "11/4/4+1"
  return first + (wanted - weekday(first) + 7) % 7 + 7 * (spec[slash + 3] - '1') + later;
}

std::string iso(Day day) {
  const Date date = to_date(day);
  return (date.year < 0 ? "-" : "") + padded(std::abs(date.year), 4) + "-" + padded(date.month, 2) +
         "-" + padded(date.day, 2);
}

std::optional<Day> parse_iso(std::string_view text) {
  if (text.size() < 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  if (text.size() > 10 && text[10] != 'T' && text[10] != ' ') return std::nullopt;
  const int year = digits(text, 0, 4), month = digits(text, 5, 2), day = digits(text, 8, 2);
  if (!is_date(year, month, day)) return std::nullopt;
  return to_day({year, month, day});
}

int32_t seconds_of_iso(std::string_view text) {
  if (text.size() < 16 || text[13] != ':') return 0;
  const int hours = digits(text, 11, 2), minutes = digits(text, 14, 2);
  const int seconds = text.size() >= 19 && text[16] == ':' ? digits(text, 17, 2) : 0;
  if (hours < 0 || hours > 23 || minutes < 0 || minutes > 59 || seconds < 0 || seconds > 59)
    return 0;
  return hours * 3600 + minutes * 60 + seconds;
}

}  // namespace crosscheck
