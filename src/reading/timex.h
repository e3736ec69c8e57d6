// Time expressions: what they say on the calendar and the clock. Values are those of ISO-TimeML's
// TIMEX3.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "language/calendar.h"
#include "language/pattern.h"

namespace crosscheck {

enum class TimexType : uint8_t { date, time, duration, set };
enum class Granularity : uint8_t {
  second,
  minute,
  hour,
  part_of_day,
  day,
  weekend,
  week,
  month,
  season,
  quarter,
  half,
  year,
  decade,
  century,
  none
};

// Which way a time without its year, or a weekday without its week, is looked for.
enum class Tense : uint8_t { past, future, unknown };

// What is finer than a day.
struct Clock {
  int32_t from = 0;             // seconds after the midnight that begins the first day
  int32_t to = 0;               // and the last; a moment ends where it begins
  std::optional<int32_t> zone;  // minutes east of Greenwich, where the text says so

  friend bool operator==(const Clock&, const Clock&) = default;
};

// How precisely an expression tells where its interval lies. START, MID, END: a part of it (soft
// borders); APPROX, MORE, LESS: of a duration or a clock time.
enum class TimeMod : uint8_t { none, start, mid, end, approx, more, less };

struct Timex {
  Range tokens;       // of the forms that were given
  std::string value;  // "2025-11-21", "2025-W48", "P2M", "PT15M", "2025-06-09TEV", "PRESENT_REF"
  TimexType type = TimexType::date;
  Granularity granularity = Granularity::none;
  std::optional<Day> from;     // the first and the last day that it covers; nothing for a duration,
  std::optional<Day> to;       // or where the article's date would be needed and is not known
  std::optional<Day> day;      // of a distance ("two months ago"): the day that counting comes to
  std::optional<Clock> clock;  // of what is finer than a day
  std::optional<int64_t> seconds;  // the length of a duration
  std::string_view unit;           // of a duration, its greatest: "D", "M", "TM" (en/timex.jsonc)
  TimeMod mod = TimeMod::none;
  bool floating = false;   // a clock time or part of a day without its day
  bool deictic = false;    // counted from the day of the article
  std::string_view bound;  // how it bounds its event: at, since, by, before, after; empty: not told
  Range bound_tokens;      // the words that say so
  Range range;  // of the first end of a range: all tokens of it; the other end comes next
  std::string_view rule;

  friend bool operator==(const Timex&, const Timex&) = default;
};

// What relative expressions are resolved against.
struct TimeAnchor {
  std::optional<Day> published;  // the article's date
  int32_t second = 0;            // and its time of day
  std::optional<Day> told;       // the last day that the article told of: for "a day later"
  Granularity told_as = Granularity::none;  // and how finely it told it
  // The article tells of a time long past: what has no year is of the year that was told.
  bool narrative = false;
  bool day_first = false;  // "02/12/2025" is of December: as other dates of the article show
  Tense tense = Tense::past;
};

// The time expressions that begin at token `at`: one, or the two ends of a range ("May 3 to 5");
// none where there is none, or where it names no day ("31 February"). `end` is past `at` where the
// tokens up to it are spoken for, also by what is no time ("a 40-year-old"). Linear in the number
// of tokens it takes.
struct TimexRead {
  std::vector<Timex> found;
  uint32_t end = 0;
};
TimexRead read_timexes(Forms forms, uint32_t at, const TimeAnchor& anchor);

// The bound that a word or phrase before a time puts on it ("since", "by"): at, since, by, before,
// after. The empty hit where there is none that ends just before token `at`.
struct TimeBound {
  Range tokens;
  std::string_view bound;
};
TimeBound bound_before(Forms forms, uint32_t at);
// The same before a distance from the article's day, back or on: "more than" two years ago.
TimeBound bound_before_distance(Forms forms, uint32_t at, bool back);
// The same behind a time that ends before token `at`: "or later", "onwards".
TimeBound bound_after(Forms forms, uint32_t at);

// How precisely the words that end just before token `at` take a length, a clock time or a day:
// "more than", "nearly", "around"; none where they do not say.
TimeMod mod_before(Forms forms, uint32_t at);

// Words that put what is told in the future ("will", "scheduled").
bool tells_future(std::string_view form);
// Whether a word behind "due to" can be what is to come: "end".
bool may_be_due(std::string_view form);

std::string_view name_of(TimexType type);
std::string_view name_of(Granularity granularity);
std::string_view name_of(TimeMod mod);

}  // namespace crosscheck
