// Civil dates, proleptic Gregorian, without clock or time zone. Year 0 is 1 BC, year -479 is 480
// BC.
#pragma once
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace crosscheck {

// A day, counted from 1970-01-01 (day 0).
using Day = int32_t;

struct Date {
  int32_t year = 1970;
  int32_t month = 1;  // 1 to 12
  int32_t day = 1;    // 1 to 31

  friend constexpr bool operator==(const Date&, const Date&) = default;
};

// Days of the month, 28 to 31. REQUIRES: 1 <= month <= 12.
int days_in_month(int year, int month);
// Whether year, month and day name a day of the years 1 to 9999.
bool is_date(int year, int month, int day);
// REQUIRES: is_date. Source of both: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms".
Day to_day(const Date& date);
Date to_date(Day day);
// ISO 8601 weekday: 1 Monday to 7 Sunday.
int weekday(Day day);
// The Monday that begins the ISO week of a day.
Day monday_of(Day day);
// ISO week number (1 to 53) and the year that the week belongs to.
struct Week {
  int32_t year;
  int32_t number;
};
Week iso_week(Day day);

// The day that is so many months later (or earlier, where negative), with its day of the month
// where that month has it, else on its last; nothing outside the years -3999 to 9999.
std::optional<Day> months_later(Day day, int months);

// Easter Sunday: the anonymous Gregorian algorithm (Meeus, Jones, Butcher).
Day easter(int year);
// A holiday in a year, as resources write it: "12-25" (month-day), "11/4/4" (month/weekday/which of
// the month; -1 the last), "11/4/4+1" (so many days after it), "easter-2" (days from Easter
// Sunday).
Day holiday_day(std::string_view spec, int year);

// "2025-12-02", years before 1 with a sign ("-0479-09-20" in 480 BC); and back, nothing where the
// text is no such date. Text after the day ("T10:00Z") is allowed and left out.
std::string iso(Day day);
std::optional<Day> parse_iso(std::string_view text);
// The seconds after midnight of such a text ("2025-12-02T10:30"); 0 where it tells none.
int32_t seconds_of_iso(std::string_view text);

}  // namespace crosscheck
