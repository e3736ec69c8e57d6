#include <array>

#include "reading/timex.h"

namespace crosscheck {
namespace {

const Json& file() { return resource_json("en/timex.jsonc"); }

}  // namespace

TimeBound bound_before(Forms forms, uint32_t at) {
  static const WordList bounds(file()["bounds"]);
  for (uint32_t length = 4; length >= 1; --length) {
    if (length > at) continue;
    const WordList::Hit hit = bounds.longest(forms.subspan(0, at), at - length);
    if (hit.length == length)
      return {{at - length, at}, bounds.value(hit.entry).get_ref<const std::string&>()};
  }
  return {};
}

TimeBound bound_after(Forms forms, uint32_t at) {
  static const WordList bounds(file()["bounds-after"]);
  const WordList::Hit hit = bounds.longest(forms, at);
  if (!hit) return {};
  return {{at, at + hit.length}, bounds.value(hit.entry).get_ref<const std::string&>()};
}

bool tells_future(std::string_view form) {
  static const WordList future(file()["future"]);
  return future.has(form);
}

std::string_view name_of(TimexType type) {
  constexpr std::array<std::string_view, 4> kNames = {"DATE", "TIME", "DURATION", "SET"};
  return kNames[static_cast<size_t>(type)];
}

std::string_view name_of(Granularity granularity) {
  constexpr std::array<std::string_view, 15> kNames = {
      "second", "minute",  "hour", "part-of-day", "day",    "weekend", "week", "month",
      "season", "quarter", "half", "year",        "decade", "century", "none"};
  return kNames[static_cast<size_t>(granularity)];
}

std::string_view name_of(TimeMod mod) {
  constexpr std::array<std::string_view, 7> kNames = {"",       "START",     "MID",      "END",
                                                      "APPROX", "MORE_THAN", "LESS_THAN"};
  return kNames[static_cast<size_t>(mod)];
}

}  // namespace crosscheck
