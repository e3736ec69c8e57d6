#include <algorithm>

#include "reading/timex_resolve.h"
#include "reading/timex_value.h"

namespace crosscheck {
namespace {

using Result = std::optional<Timex>;
constexpr int kHour = 3600, kHalfDay = 12 * kHour;

// The half of the day that words put a clock time in: 0 before noon, 1 after; -1 where none does.
int half_of(const Match& match) {
  if (match.has("meridiem")) return match.value("meridiem");
  if (!match.has("part")) return -1;
  return match.word("part") == "MO" ? 0 : 1;
}

// Seconds after midnight of a clock time as it is told; nothing where there is no such time.
std::optional<int> with_half(int seconds, int half) {
  if (seconds > 24 * kHour) return std::nullopt;
  if (half < 0) return seconds;
  // "At night": 12 is midnight, 2 in the small hours, 9 in the evening.
  constexpr int kNight = 2, kSmallHours = 5 * kHour;
  if (half == kNight) half = seconds % kHalfDay < kSmallHours ? 0 : 1;
  if (seconds >= 13 * kHour) return half == 1 ? std::optional(seconds) : std::nullopt;
  return seconds % kHalfDay + half * kHalfDay;
}

std::optional<int> told_seconds(const Match& match) {
  if (match.has("clock")) return match.whole("clock");
  if (match.has("military")) {
    const int value = match.whole("military");
    if (value % 100 > 59 || value > 2400) return std::nullopt;
    return value / 100 * kHour + value % 100 * 60;
  }
  if (!match.has("hour")) return std::nullopt;
  int seconds = match.whole("hour") * kHour;
  if (match.has("minute")) seconds += match.whole("minute") * 60;
  if (match.has("quarter")) seconds += match.value("quarter") * 60;  // "half" past: 30
  if (match.has("to")) {
    const int minutes = match.has("minutes")    ? match.whole("minutes")
                        : match.has("quarters") ? match.value("quarters")
                                                : 0;
    if (minutes > 59) return std::nullopt;
    seconds += match.value("to") * minutes * 60;
  }
  return seconds < 0 ? seconds + kHalfDay : seconds;
}

Result make_clock(const Match& match) {
  const auto told = told_seconds(match);
  const auto seconds = told ? with_half(*told, half_of(match)) : std::nullopt;
  if (!seconds) return std::nullopt;
  const bool hour_only = match.has("hour") && *seconds % kHour == 0;
  Timex timex =
      clock_timex(*seconds % (24 * kHour), hour_only ? Granularity::hour : Granularity::minute);
  if (match.has("zone"))
    if (const Json& zone = *match.find("zone")->value; zone.is_number())
      timex.clock->zone = zone.get<int32_t>();
  return timex;
}

Result make_part(const Match& match, const TimeAnchor& anchor) {
  Timex timex = part_timex(match.has("part") ? match.word("part") : "NI");  // "tonight"
  if (match.has("edge")) timex = with_edge(timex, match.value("edge"));
  std::optional<Day> day;
  if (match.has("shift") && anchor.published)
    day = *anchor.published + std::min(match.value("shift"), 1);
  if (match.has("today") && anchor.published) day = *anchor.published + match.value("today");
  const auto told = anchor.told ? anchor.told : anchor.published;
  if (match.has("that")) day = told;
  if (match.has("direction") && told) day = *told + match.value("direction");
  if (match.has("next") && told) day = *told + 1;
  if (match.has("shift") || match.has("today") || match.has("that") || match.has("direction") ||
      match.has("next")) {
    if (!day) return std::nullopt;
    timex = on_day(timex, *day);
    timex.deictic = match.has("shift") || match.has("today");
  }
  return timex;
}

}  // namespace

std::optional<Timex> resolve_clock(const Match& match, const TimeAnchor& anchor) {
  if (match.as == "clock") return make_clock(match);
  if (match.as == "spoken-clock")
    return clock_timex(match.value("spoken-hour") * kHour + match.value("spoken-minute") * 60,
                       Granularity::minute);
  if (match.as == "named-clock") return clock_timex(match.value("named") * 60, Granularity::minute);
  if (match.as == "part") return make_part(match, anchor);
  return std::nullopt;
}

}  // namespace crosscheck
