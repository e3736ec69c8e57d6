#include "reading/timex.h"

#include <algorithm>
#include <array>

#include "reading/timex_resolve.h"
#include "reading/timex_value.h"

namespace crosscheck {
namespace {

const Json& file() { return resource_json("en/timex.jsonc"); }

const PatternSet& patterns() {
  static const PatternSet set(file());
  return set;
}

std::optional<Timex> resolve(const Match& match, uint32_t at, const TimeAnchor& anchor) {
  std::optional<Timex> timex = resolve_date(match, anchor);
  if (!timex) timex = resolve_relative(match, anchor);
  if (!timex) timex = resolve_period(match, anchor);
  if (!timex) timex = resolve_clock(match, anchor);
  if (!timex || timex->value.empty()) return std::nullopt;
  timex->tokens = {at, at + match.length};
  timex->rule = match.rule;
  return timex;
}

std::optional<Timex> single_at(Forms forms, uint32_t at, const TimeAnchor& anchor) {
  if (at >= forms.size()) return std::nullopt;
  const Match match = patterns().longest(forms, at);
  return match ? resolve(match, at, anchor) : std::nullopt;
}

bool is_day(const Timex& timex) { return timex.granularity == Granularity::day && !timex.clock; }
bool is_part(const Timex& timex) { return timex.granularity == Granularity::part_of_day; }

// "Tonight at 8", "8 in the evening": the part of the day tells which 8.
void halve(Timex& clock, const Timex& part) {
  constexpr int32_t kHalfDay = 12 * 3600;
  if (!clock.clock || clock.clock->from >= kHalfDay || part.value.ends_with("TMO")) return;
  clock.value = clock_timex(clock.clock->from + kHalfDay, clock.granularity).value;
  clock.clock->from = clock.clock->to = clock.clock->from + kHalfDay;
}

// "P2Y" and "P3M" are "P2Y3M", "P1D" and "PT2H" are "P1DT2H".
std::optional<Timex> summed(const Timex& first, const Timex& second) {
  if (!first.seconds || !second.seconds || first.from || second.from ||
      first.unit == second.unit || *second.seconds >= *first.seconds || first.unit == "WE")
    return std::nullopt;
  Timex sum = first;
  const bool times = first.value.find('T') != std::string::npos;
  sum.value += second.value.substr(times && second.value.starts_with("PT") ? 2 : 1);
  sum.seconds = *first.seconds + *second.seconds;
  return sum;
}

// Two expressions with a connector between them as one: a day and a clock time or part of the day,
// in either order; two durations.
std::optional<Timex> joined(const Timex& first, const Timex& second, std::string_view connector) {
  std::optional<Timex> whole;
  const bool plain = connector != "of" && connector != "on" && connector != "and";
  if (is_day(first) && second.floating && plain) {
    whole = on_day(second, *first.from);
  } else if (first.floating && is_day(second) && connector != "and" && !connector.starts_with("at") && first.from == std::nullopt) {
    whole = on_day(first, *second.from);
  } else if (is_part(first) && !first.floating && second.floating && !is_part(second) && plain) {
    Timex clock = second;
    halve(clock, first);
    whole = on_day(clock, *first.from);
  } else if (first.floating && !is_part(first) && is_part(second) && plain) {
    Timex clock = first;
    halve(clock, second);
    whole = second.floating ? clock : on_day(clock, *second.from);
  } else if (first.type == TimexType::duration && second.type == TimexType::duration &&
             (connector.empty() || connector == "and" || connector == ",")) {
    whole = summed(first, second);
  }
  if (!whole) return std::nullopt;
  whole->tokens = {first.tokens.begin, second.tokens.end};
  whole->rule = first.rule;
  whole->deictic = first.deictic || second.deictic;
  return whole;
}

Timex extended(Forms forms, Timex timex, const TimeAnchor& anchor) {
  static const WordList connectors(file()["joins"]);
  constexpr int kMost = 4;
  for (int part = 0; part < kMost; ++part) {
    const uint32_t end = timex.tokens.end;
    std::optional<Timex> longer;
    if (const auto next = single_at(forms, end, anchor)) longer = joined(timex, *next, "");
    if (!longer)
      if (const WordList::Hit hit = connectors.longest(forms, end))
        if (const auto next = single_at(forms, end + hit.length, anchor))
          longer = joined(timex, *next, connectors.phrase(hit.entry));
    if (!longer) break;
    timex = std::move(*longer);
  }
  return timex;
}

// Whether two expressions can be the ends of a range.
bool are_ends(const Timex& first, const Timex& second) {
  if (first.type == TimexType::duration || first.type == TimexType::set) return false;
  if (first.floating || second.floating)
    return first.clock && second.clock && !is_part(first) && !is_part(second);
  return first.from && second.to && *first.from <= *second.to;
}

// The end of a range that begins with a time: "to", "until", a dash; "and" after "between".
uint32_t range_connector(Forms forms, const Timex& timex) {
  static const WordList connectors(file()["ranges"]);
  const uint32_t begin = timex.tokens.begin;
  const bool between = begin > 0 && forms[begin - 1] == "between";
  if (between && timex.tokens.end < forms.size() && forms[timex.tokens.end] == "and") return 1;
  return connectors.longest(forms, timex.tokens.end).length;
}

void put_in_order(Timex& first, const Timex& second) {
  // "Between 9 p.m. on Monday and 2 a.m.": what has a day gives it.
  if (first.floating && second.from) {
    first = on_day(first, *second.from);
  }
}

}  // namespace

TimexRead read_timexes(Forms forms, uint32_t at, const TimeAnchor& anchor) {
  const Match match = patterns().longest(forms, at);
  if (!match) return {};
  if (match.as == "none") return {{}, at + match.length};
  TimexRead read;
  if (match.as.starts_with("range")) {
    read.found = resolve_range(match, anchor);
    if (read.found.empty()) return {};
    read.end = at + match.length;
    for (Timex& timex : read.found) timex.rule = match.rule;
    if (read.found[1].floating || is_day(read.found[1])) {
      const Timex last = extended(forms, read.found[1], anchor);
      if (last.from && read.found[0].floating) read.found[0] = [&] {
        Timex on = on_day(read.found[0], *last.from);
        on.tokens = read.found[0].tokens;
        return on;
      }();
      read.found[1] = last;
      read.end = last.tokens.end;
    }
  } else {
    auto timex = resolve(match, at, anchor);
    if (!timex) return {};
    read.found.push_back(extended(forms, std::move(*timex), anchor));
    read.end = read.found[0].tokens.end;
    const uint32_t gap = range_connector(forms, read.found[0]);
    if (gap == 0) return read;
    auto last = single_at(forms, read.end + gap, anchor);
    if (!last) return read;
    last = extended(forms, std::move(*last), anchor);
    if (is_day(read.found[0]) && last->floating && last->clock) return read;
    if (read.found[0].from && last->floating) last = on_day(*last, *read.found[0].from);
    if (!are_ends(read.found[0], *last)) return read;
    put_in_order(read.found[0], *last);
    read.end = last->tokens.end;
    read.found.push_back(std::move(*last));
  }
  read.found[0].range = {at, read.end};
  return read;
}

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
      "second", "minute", "hour", "part-of-day", "day",  "weekend", "week", "month",
      "season", "quarter", "half", "year",       "decade", "century", "none"};
  return kNames[static_cast<size_t>(granularity)];
}

std::string_view name_of(TimeMod mod) {
  constexpr std::array<std::string_view, 7> kNames = {"",       "START",     "MID",      "END",
                                                      "APPROX", "MORE_THAN", "LESS_THAN"};
  return kNames[static_cast<size_t>(mod)];
}

}  // namespace crosscheck
