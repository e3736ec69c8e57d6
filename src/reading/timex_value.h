// Intervals of the calendar with their TIMEX3 values.
#pragma once
#include "reading/timex.h"

namespace crosscheck {

Timex day_timex(Day day);
Timex week_timex(Day any_day);
Timex weekend_timex(Day any_day);
Timex month_timex(int year, int month);
Timex quarter_timex(int year, int quarter);
Timex half_timex(int year, int half);
Timex year_timex(int year);
Timex decade_timex(int decade);    // 198 is the 1980s; -48 is the 480s BC
Timex century_timex(int century);  // 19 is the nineteenth; -4 the fourth BC
// Seasons of the northern half of the earth, as English-language agencies use them; winter begins
// in December of its year. season: "SP", "SU", "FA", "WI".
Timex season_timex(int year, std::string_view season);
// The unit of the calendar ("D", "W", "WE", "M", "Q", "H", "Y", "E", "C") around a day; an empty
// value for a unit that has none.
Timex unit_timex(std::string_view unit, Day day);
// "PRESENT_REF", "XXXX-WXX-1": what is told without an interval.
Timex value_timex(std::string_view value, TimexType type = TimexType::date);

// Seconds after midnight, as the clock tells them: 61,200 is 17:00.
Timex clock_timex(int32_t seconds, Granularity granularity);
// A part of a day: "MO", "AF", "EV", "NI", "MI" (midday), "DT" (daytime).
Timex part_timex(std::string_view part);
// A clock time or part of a day on a day. REQUIRES: floating.
Timex on_day(Timex floating, Day day);

// How many of a unit: "P3W", "PT90M", "P2.5Y". `seconds` takes a month as 30 days and a year as
// 365.
Timex duration_timex(double count, std::string_view unit);
// "months": an unknown number of them ("PXM").
Timex vague_duration_timex(std::string_view unit);

// The day that is `count` units away; nothing where the unit is finer than a day, or at the end of
// the calendar. Months and years keep their day where they can.
std::optional<Day> moved(Day day, std::string_view unit, int count);

// A time of day on a day; seconds after midnight.
struct Moment {
  Day day = 0;
  int32_t second = 0;
};
// The moment that is a period away ("P1M21D", "PT90M"), later or, where direction is -1, earlier;
// nothing where the period is vague ("PXM") or leads out of the calendar.
std::optional<Moment> moved(Moment from, std::string_view period, int direction);
// A length of time with the interval that it covers from a moment on, or up to it where direction
// is -1: to the second where `fine` or where the length has hours, else in whole days.
Timex begun(Timex length, Moment from, bool fine, int direction = 1);

// The first, middle or last third of an interval, with soft borders. edge: 0, 1, 2. "Early
// September" is told by newspapers of days up to about the tenth.
Timex with_edge(Timex timex, int edge);

}  // namespace crosscheck
