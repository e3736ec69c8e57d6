#include "reading/timex_value.h"

#include <array>
#include <cmath>
#include <cstdlib>

namespace crosscheck {
namespace {

constexpr int32_t kHour = 3600, kDaySeconds = 24 * kHour;

std::string padded(int value, size_t width) {
  std::string digits = std::to_string(value);
  return digits.size() < width ? std::string(width - digits.size(), '0') + digits : digits;
}
std::string two(int value) { return padded(value, 2); }

// Years before 1 as TIDES writes them: 480 BC is "BC0480".
std::string year_value(int year) {
  return year >= 1 ? padded(year, 4) : "BC" + padded(1 - year, 4);
}
std::string month_value(int year, int month) { return year_value(year) + "-" + two(month); }
std::string day_value(Day day) {
  const Date date = to_date(day);
  return month_value(date.year, date.month) + "-" + two(date.day);
}
std::string week_value(Day day) {
  const Week week = iso_week(day);
  return year_value(week.year) + "-W" + two(week.number);
}

Day first_of(int year, int month) { return to_day({year, month, 1}); }
Day last_of(int year, int month) { return to_day({year, month, days_in_month(year, month)}); }

Timex interval(std::string value, Granularity granularity, Day from, Day to) {
  return {.value = std::move(value), .granularity = granularity, .from = from, .to = to};
}

// The core hours of a part of a day; what happens "at night" may be later (facts/time.cpp).
struct Part {
  std::string_view name;
  int from, to;  // hours
};
constexpr std::array<Part, 6> kParts = {
    {{"MO", 8, 12}, {"AF", 12, 16}, {"EV", 16, 20}, {"NI", 20, 24}, {"MI", 11, 13}, {"DT", 8, 18}}};

struct Unit {
  std::string_view name, letter;
  int times;        // of the letter
  int64_t seconds;  // of one
};
constexpr std::array<Unit, 13> kUnits = {{{"TS", "S", 1, 1},
                                          {"TM", "M", 1, 60},
                                          {"TH", "H", 1, 3600},
                                          {"D", "D", 1, 86400},
                                          {"B", "B", 1, 86400},
                                          {"WE", "WE", 1, 2 * 86400},
                                          {"W", "W", 1, 7 * 86400},
                                          {"W2", "W", 2, 14 * 86400},
                                          {"M", "M", 1, 30 * 86400},
                                          {"Q", "Q", 1, 90 * 86400},
                                          {"Y", "Y", 1, 365 * 86400},
                                          {"E", "DE", 1, 3650LL * 86400},
                                          {"C", "CE", 1, 36500LL * 86400}}};

const Unit* unit_of(std::string_view name) {
  for (const Unit& unit : kUnits)
    if (unit.name == name) return &unit;
  return nullptr;
}

}  // namespace

Timex day_timex(Day day) { return interval(day_value(day), Granularity::day, day, day); }

Timex week_timex(Day any_day) {
  const Day monday = monday_of(any_day);
  return interval(week_value(monday), Granularity::week, monday, monday + 6);
}

Timex weekend_timex(Day any_day) {
  const Day saturday = monday_of(any_day) + 5;
  return interval(week_value(any_day) + "-WE", Granularity::weekend, saturday, saturday + 1);
}

Timex month_timex(int year, int month) {
  return interval(month_value(year, month), Granularity::month, first_of(year, month),
                  last_of(year, month));
}

Timex quarter_timex(int year, int quarter) {
  return interval(year_value(year) + "-Q" + std::to_string(quarter), Granularity::quarter,
                  first_of(year, quarter * 3 - 2), last_of(year, quarter * 3));
}

Timex half_timex(int year, int half) {
  return interval(year_value(year) + "-H" + std::to_string(half), Granularity::half,
                  first_of(year, half * 6 - 5), last_of(year, half * 6));
}

Timex year_timex(int year) {
  return interval(year_value(year), Granularity::year, first_of(year, 1), last_of(year, 12));
}

Timex decade_timex(int decade) {
  if (decade < 0) {
    const int first = 1 + decade * 10 - 9;  // the 480s BC are 489 BC (-488) to 480 BC (-479)
    return interval("BC" + padded(-decade, 3), Granularity::decade, first_of(first, 1),
                    last_of(first + 9, 12));
  }
  return interval(padded(decade, 3), Granularity::decade, first_of(decade * 10, 1),
                  last_of(decade * 10 + 9, 12));
}

// Centuries begin with the round year, as most people count.
Timex century_timex(int century) {
  if (century < 0) {
    const int first = 1 + century * 100;
    return interval("BC" + two(-century - 1), Granularity::century, first_of(first, 1),
                    last_of(first + 99, 12));
  }
  const int first = (century - 1) * 100;
  return interval(two(century - 1), Granularity::century, first_of(first, 1),
                  last_of(first + 99, 12));
}

Timex season_timex(int year, std::string_view season) {
  const int first = season == "SP" ? 3 : season == "SU" ? 6 : season == "FA" ? 9 : 12;
  const int last = first == 12 ? 2 : first + 2, last_year = first == 12 ? year + 1 : year;
  return interval(year_value(year) + "-" + std::string(season), Granularity::season,
                  first_of(year, first), last_of(last_year, last));
}

Timex unit_timex(std::string_view unit, Day day) {
  const Date date = to_date(day);
  if (unit == "D") return day_timex(day);
  if (unit == "W" || unit == "W2") return week_timex(day);
  if (unit == "WE") return weekend_timex(day);
  if (unit == "M") return month_timex(date.year, date.month);
  if (unit == "Q") return quarter_timex(date.year, (date.month - 1) / 3 + 1);
  if (unit == "H") return half_timex(date.year, date.month <= 6 ? 1 : 2);
  if (unit == "Y") return year_timex(date.year);
  if (unit == "E" && date.year > 0) return decade_timex(date.year / 10);
  if (unit == "C" && date.year > 0) return century_timex(date.year / 100 + 1);
  return {};
}

Timex value_timex(std::string_view value, TimexType type) {
  return {.value = std::string(value), .type = type};
}

Timex clock_timex(int32_t seconds, Granularity granularity) {
  std::string value = "T" + two(seconds / kHour) + ":" + two(seconds / 60 % 60);
  if (seconds % 60 != 0) value += ":" + two(seconds % 60);
  return {.value = std::move(value),
          .type = TimexType::time,
          .granularity = granularity,
          .clock = Clock{.from = seconds, .to = seconds},
          .floating = true};
}

Timex part_timex(std::string_view name) {
  Timex timex{.value = "T" + std::string(name),
              .type = TimexType::time,
              .granularity = Granularity::part_of_day,
              .floating = true};
  for (const Part& part : kParts)
    if (part.name == name)
      timex.clock =
          Clock{.from = part.from * kHour, .to = std::min(part.to * kHour, kDaySeconds - 1)};
  return timex;
}

Timex on_day(Timex floating, Day day) {
  floating.value = day_value(day) + floating.value;
  floating.from = floating.to = day;
  floating.floating = false;
  if (floating.clock && floating.clock->to < floating.clock->from) floating.to = day + 1;
  return floating;
}

Timex duration_timex(double count, std::string_view name) {
  const Unit* unit = unit_of(name);
  if (!unit || count > 1e9 || count < 0) return {};
  const double total = count * unit->times;
  const auto whole = static_cast<long long>(total);
  std::string digits = std::to_string(whole);
  if (const int tenths = static_cast<int>(std::floor((total - double(whole)) * 100 + 0.5));
      tenths > 0)
    digits += "." + (tenths % 10 == 0 ? std::to_string(tenths / 10) : two(tenths));
  return {
      .value = std::string(name.front() == 'T' ? "PT" : "P") + digits + std::string(unit->letter),
      .type = TimexType::duration,
      .seconds = static_cast<int64_t>(std::floor(count * double(unit->seconds) + 0.5)),
      .unit = unit->name};
}

Timex vague_duration_timex(std::string_view name) {
  const Unit* unit = unit_of(name);
  if (!unit) return {};
  return {.value = std::string(name.front() == 'T' ? "PTX" : "PX") + std::string(unit->letter),
          .type = TimexType::duration,
          .unit = unit->name};
}

std::optional<Day> moved(Day day, std::string_view unit, int count) {
  if (std::abs(count) > 100000) return std::nullopt;
  if (unit == "D") return day + count;
  if (unit == "W" || unit == "WE") return day + 7 * count;
  if (unit == "W2") return day + 14 * count;
  int months = 0;
  if (unit == "M") months = 1;
  if (unit == "Q") months = 3;
  if (unit == "H") months = 6;
  if (unit == "Y") months = 12;
  if (unit == "E") months = 120;
  if (unit == "C") months = 1200;
  if (unit == "B") {  // business days, Monday to Friday
    const int step = count < 0 ? -1 : 1;
    if (std::abs(count) > 1000) return std::nullopt;
    for (int left = std::abs(count); left > 0;) {
      day += step;
      if (weekday(day) <= 5) --left;
    }
    return day;
  }
  return months == 0 ? std::nullopt : months_later(day, months * count);
}

Timex with_edge(Timex timex, int edge) {
  constexpr std::array<TimeMod, 3> kMods = {TimeMod::start, TimeMod::mid, TimeMod::end};
  if ((!timex.from && !timex.clock) || edge < 0 || edge > 2) return timex;
  timex.mod = kMods[static_cast<size_t>(edge)];
  if (timex.clock || *timex.to - *timex.from < 6) return timex;
  const Day days = *timex.to - *timex.from + 1, from = *timex.from;
  timex.from = from + days * edge / 3;
  timex.to = from + days * (edge + 1) / 3 - 1;
  return timex;
}

}  // namespace crosscheck
