#include <algorithm>
#include <array>

#include "reading/timex.h"

namespace crosscheck {
namespace {

const Json& file() { return resource_json("en/timex.jsonc"); }

}  // namespace

namespace {

TimeBound ending_at(const WordList& bounds, Forms forms, uint32_t at) {
  for (uint32_t length = 4; length >= 1; --length) {
    if (length > at) continue;
    const WordList::Hit hit = bounds.longest(forms.subspan(0, at), at - length);
    if (hit.length == length)
      return {{at - length, at}, bounds.value(hit.entry).get_ref<const std::string&>()};
  }
  return {};
}

}  // namespace

TimeBound bound_before(Forms forms, uint32_t at) {
  static const WordList bounds(file()["bounds"]);
  return ending_at(bounds, forms, at);
}

TimeBound bound_before_distance(Forms forms, uint32_t at, bool back) {
  static const WordList ago(file()["bounds-ago"]), hence(file()["bounds-hence"]);
  return ending_at(back ? ago : hence, forms, at);
}

TimeBound bound_after(Forms forms, uint32_t at) {
  static const WordList bounds(file()["bounds-after"]);
  const WordList::Hit hit = bounds.longest(forms, at);
  if (!hit) return {};
  // "Before 2010 or after 2018": what follows is bounded by it, not what stands before.
  const std::string_view last = forms[at + hit.length - 1];
  const uint32_t end = at + hit.length;
  const bool next = end < forms.size() && !forms[end].empty() &&
                    (forms[end].front() >= '0' && forms[end].front() <= '9');
  if (next && (last == "after" || last == "before")) return {};
  return {{at, at + hit.length}, bounds.value(hit.entry).get_ref<const std::string&>()};
}

TimeMod mod_before(Forms forms, uint32_t at) {
  static const WordList mods(file()["mods"]);
  constexpr uint32_t kLongest = 3;
  for (uint32_t length = std::min(kLongest, at); length >= 1; --length) {
    const WordList::Hit hit = mods.longest(forms.first(at), at - length);
    if (hit.length != length) continue;
    const std::string_view mod = mods.value(hit.entry).get_ref<const std::string&>();
    return mod == "more" ? TimeMod::more : mod == "less" ? TimeMod::less : TimeMod::approx;
  }
  return TimeMod::none;
}

bool tells_future(std::string_view form) {
  static const WordList future(file()["future"]);
  return future.has(form);
}

bool may_be_due(std::string_view form) {
  static const WordList due(file()["due"]);
  return due.has(form);
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
