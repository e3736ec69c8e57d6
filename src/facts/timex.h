// Time expressions: what they say on the calendar. Values are those of ISO-TimeML's TIMEX3.
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
  minute,
  part_of_day,
  day,
  weekend,
  week,
  month,
  season,
  quarter,
  year,
  decade,
  none
};

// Which way a time without its year, or a weekday without its week, is looked for.
enum class Tense : uint8_t { past, future, unknown };

struct Timex {
  Range tokens;       // of the sentence's forms
  std::string value;  // "2025-11-21", "2025-W48", "P2M", "PT15M"
  TimexType type = TimexType::date;
  Granularity granularity = Granularity::none;
  std::optional<Day> from;  // the first and the last day that it covers; nothing for a duration,
  std::optional<Day> to;    // or where the article's date would be needed and is not known
  double length = 0;        // of a duration, in its unit
  std::string_view unit;    // of a duration: "D", "M", "TM" (en/timex.jsonc)
  std::string_view rule;

  friend bool operator==(const Timex&, const Timex&) = default;
};

// What relative expressions are resolved against.
struct TimeAnchor {
  std::optional<Day> published;  // the article's date
  std::optional<Day> last_told;  // the last day that the article told of: for "a day later"
  Tense tense = Tense::past;
};

// The time expression that begins at token `at`; nothing where there is none, or where it names no
// day
// ("31 February"). Linear in the number of tokens it takes.
std::optional<Timex> read_timex(Forms forms, uint32_t at, const TimeAnchor& anchor);

// The bound that a word or phrase before a time puts on it ("since", "by"): at, since, by, before,
// after. The empty hit where there is none that ends just before token `at`.
struct TimeBound {
  Range tokens;
  std::string_view bound;
};
TimeBound bound_before(Forms forms, uint32_t at);

// Words that put what is told in the future ("will", "scheduled").
bool tells_future(std::string_view form);

std::string_view name_of(TimexType type);
std::string_view name_of(Granularity granularity);

}  // namespace crosscheck
