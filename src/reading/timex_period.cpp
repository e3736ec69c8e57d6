#include "reading/timex_resolve.h"
#include "reading/timex_value.h"

namespace crosscheck {
namespace {

using Result = std::optional<Timex>;

// A number or amount ("a", "several"); below 0 where it is not known how many.
double count_of(const Match& match) {
  double count = match.has("amount") ? match.amount("amount", 1) : match.number("number", 1);
  if (match.has("half") && count >= 0) count += 0.5;
  return count;
}

Result make_duration(const Match& match) {
  const double count = count_of(match);
  const std::string_view unit = match.word("unit");
  Timex timex = count < 0 ? vague_duration_timex(unit) : duration_timex(count, unit);
  if (timex.value.empty()) return std::nullopt;
  return timex;
}

Result make_vague(const Match& match) {
  Timex timex = vague_duration_timex(match.word("units"));
  if (timex.value.empty()) return std::nullopt;
  return timex;
}

// "Every Monday": "XXXX-WXX-1"; "every morning": "XXXX-XX-XXTMO"; "every two weeks", "weekly":
// "P2W", "P1W"; "every Christmas": "XXXX-12-25".
Result make_set(const Match& match) {
  Timex timex;
  if (match.has("monthday")) {
    const int day = match.whole("monthday");
    timex = value_timex((day < 10 ? "XXXX-XX-0" : "XXXX-XX-") + std::to_string(day));
  } else if (match.has("weekday") && match.has("part"))
    timex = value_timex("XXXX-WXX-" + std::to_string(match.value("weekday")) + "T" +
                        std::string(match.word("part")));
  else if (match.has("weekday"))
    timex = value_timex("XXXX-WXX-" + std::to_string(match.value("weekday")));
  else if (match.has("weekdays"))
    timex = value_timex("XXXX-WXX-" + std::to_string(match.value("weekdays")));
  else if (match.has("part"))
    timex = value_timex("T" + std::string(match.word("part")));
  else if (match.has("month"))
    timex = value_timex((match.value("month") < 10 ? "XXXX-0" : "XXXX-") +
                        std::to_string(match.value("month")));
  else if (match.has("season"))
    timex = value_timex("XXXX-" + std::string(match.word("season")));
  else if (match.has("often"))
    timex = value_timex(match.word("often"));
  else
    timex = duration_timex(match.has("other") ? 2 : count_of(match), match.word("unit"));
  if (timex.value.empty()) return std::nullopt;
  timex.type = TimexType::set;
  timex.seconds.reset();
  return timex;
}

}  // namespace

std::optional<Timex> resolve_period(const Match& match, const TimeAnchor&) {
  if (match.as == "duration") return make_duration(match);
  if (match.as == "vague") return make_vague(match);
  if (match.as == "set") return make_set(match);
  if (match.as == "reference") return value_timex(match.word("reference"));
  return std::nullopt;
}

}  // namespace crosscheck
