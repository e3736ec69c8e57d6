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

const PatternSet& range_patterns() {
  static const PatternSet set(Json{{"lists", file()["lists"]}, {"rules", file()["range-rules"]}});
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
  constexpr int32_t kHalfDay = 12 * 3600, kSmallHours = 5 * 3600;
  if (!clock.clock || clock.clock->from >= kHalfDay || part.value.ends_with("TMO")) return;
  if (part.value.ends_with("TNI") && clock.clock->from < kSmallHours) return;
  clock.value = clock_timex(clock.clock->from + kHalfDay, clock.granularity).value;
  clock.clock->from = clock.clock->to = clock.clock->from + kHalfDay;
}

// "P2Y" and "P3M" are "P2Y3M", "P1D" and "PT2H" are "P1DT2H".
std::optional<Timex> summed(const Timex& first, const Timex& second) {
  if (!first.seconds || !second.seconds || first.from || second.from || first.unit == second.unit ||
      *second.seconds >= *first.seconds || first.unit == "WE")
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
  } else if (first.floating && is_day(second) && connector != "and" &&
             !connector.starts_with("at") && first.from == std::nullopt) {
    whole = on_day(first, *second.from);
  } else if (is_part(first) && !first.floating && second.floating && !is_part(second) && plain) {
    Timex clock = second;
    halve(clock, first);
    whole = on_day(clock, *first.from);
  } else if (first.floating && !is_part(first) && is_part(second) && plain) {
    Timex clock = first;
    halve(clock, second);
    whole = second.floating ? clock : on_day(clock, *second.from);
  } else if (first.type == TimexType::set && second.floating && second.clock && !is_part(second) &&
             plain) {
    whole = first;  // "every Monday at 4 p.m."
    whole->value =
        (first.value == "P1D" || first.value.front() == 'T' ? "" : first.value) + second.value;
  } else if (first.floating && !is_part(first) && second.type == TimexType::set && plain) {
    whole = second;
    whole->value =
        (second.value == "P1D" || second.value.front() == 'T' ? "" : second.value) + first.value;
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

// "Tomorrow at 9", "in the afternoon at 7": a bare number after "at" is an hour beside a day,
// unless what follows could be counted.
std::optional<Timex> bare_hour(Forms forms, uint32_t at, std::string_view connector) {
  static const WordList closes(file()["after-hour"]);
  constexpr std::string_view kAt[] = {"at", "around", "about", "at around", "at about", ", at"};
  if (std::find(std::begin(kAt), std::end(kAt), connector) == std::end(kAt)) return std::nullopt;
  const Number number = read_number(forms, at);
  const bool hour = number && number.length == 1 && !number.ordinal && number.value >= 1 &&
                    number.value <= 12 && number.value == static_cast<int>(number.value);
  if (!hour || (at + 1 < forms.size() && !closes.has(forms[at + 1]))) return std::nullopt;
  Timex timex = clock_timex(static_cast<int32_t>(number.value) * 3600, Granularity::hour);
  timex.tokens = {at, at + 1};
  return timex;
}

Timex extended(Forms forms, Timex timex, const TimeAnchor& anchor) {
  static const WordList connectors(file()["joins"]);
  constexpr int kMost = 4;
  for (int part = 0; part < kMost; ++part) {
    const uint32_t end = timex.tokens.end;
    std::optional<Timex> longer;
    if (const auto next = single_at(forms, end, anchor)) longer = joined(timex, *next, "");
    if (!longer)
      if (const WordList::Hit hit = connectors.longest(forms, end)) {
        const std::string_view connector = connectors.phrase(hit.entry);
        auto next = single_at(forms, end + hit.length, anchor);
        if (!next) next = bare_hour(forms, end + hit.length, connector);
        if (next) longer = joined(timex, *next, connector);
      }
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

// The ends of a range of hours on the day that stands before or behind them ("Tuesday from 2 to 3
// p.m.", "10 to 11:30 on May 3"); bare numbers are hours only there.
void put_on(std::vector<Timex>& ends, Day day) {
  for (Timex& end : ends) {
    const Range tokens = end.tokens;
    end = on_day(end, day);
    end.tokens = tokens;
  }
}

TimexRead read_range(Forms forms, uint32_t at, const TimeAnchor& anchor) {
  const Match match = at < forms.size() ? range_patterns().longest(forms, at) : Match();
  if (!match) return {};
  TimexRead read{resolve_range(match, anchor), at + match.length};
  for (Timex& timex : read.found) timex.rule = match.rule;
  return read.found.empty() ? TimexRead{} : read;
}

TimexRead finished(TimexRead read) {
  if (read.found.size() == 2) read.found[0].range = {read.found[0].tokens.begin, read.end};
  return read;
}

// "Two days after Christmas": counted from the day that follows.
std::optional<Timex> counted_from(Forms forms, const Match& match, uint32_t at,
                                  const Timex& distance, const TimeAnchor& anchor) {
  const uint32_t end = distance.tokens.end;
  const std::string_view last = forms[end - 1];
  if (match.as == "duration" && match.has("number") && end < forms.size() && forms[end] == "from") {
    const auto from = single_at(forms, end + 1, anchor);
    const double count = match.number("number");
    if (!from || !is_day(*from) || count > 3000 || count != static_cast<int>(count))
      return std::nullopt;
    const auto day = moved(*from->from, match.word("unit"), static_cast<int>(count));
    if (!day) return std::nullopt;
    Timex timex = unit_timex(match.word("unit"), *day);
    if (timex.value.empty()) return std::nullopt;
    timex.day = day;
    timex.rule = "time.offset";
    timex.tokens = {at, from->tokens.end};
    return timex;
  }
  if (match.as != "offset" || (last != "after" && last != "before")) return std::nullopt;
  const auto from = single_at(forms, end, anchor);
  if (!from || !is_day(*from)) return std::nullopt;
  TimeAnchor there = anchor;
  there.told = from->from;
  auto timex = resolve(match, at, there);
  if (timex) timex->tokens.end = from->tokens.end;
  return timex;
}

// A range of hours behind a day; nothing where there is none.
TimexRead hours_behind(Forms forms, const Timex& day, const TimeAnchor& anchor) {
  if (!day.from || !(is_day(day) || is_part(day))) return {};
  constexpr std::string_view kBetween[] = {"from", "between", ",", "at"};
  uint32_t at = day.tokens.end;
  if (at < forms.size() &&
      std::find(std::begin(kBetween), std::end(kBetween), forms[at]) != std::end(kBetween))
    ++at;
  TimexRead read = read_range(forms, at, anchor);
  if (read.found.empty() || !read.found[0].floating) return {};
  if (is_part(day))
    for (Timex& end : read.found) {
      const Range tokens = end.tokens;
      halve(end, day);
      end.tokens = tokens;
    }
  put_on(read.found, *day.from);
  read.found[0].tokens.begin = day.tokens.begin;
  return read;
}

}  // namespace

TimexRead read_timexes(Forms forms, uint32_t at, const TimeAnchor& anchor) {
  const Match match = patterns().longest(forms, at);
  if (match && match.as == "none") return {{}, at + match.length};
  if (TimexRead read = read_range(forms, at, anchor);
      !read.found.empty() && read.end >= at + match.length) {
    const bool bare = read.found[0].rule == "time.bare-hours";
    const Timex last = extended(forms, read.found[1], anchor);
    if (last.from && read.found[0].floating) {
      put_on(read.found, *last.from);
      read.found[1].tokens = last.tokens;
      read.end = last.tokens.end;
    }
    if (!bare || last.from) return finished(std::move(read));
  }
  auto timex = match ? resolve(match, at, anchor) : std::nullopt;
  if (!timex) return {};
  TimexRead read;
  if (auto counted = counted_from(forms, match, at, *timex, anchor)) timex = counted;
  read.found.push_back(extended(forms, std::move(*timex), anchor));
  read.end = read.found[0].tokens.end;
  if (TimexRead hours = hours_behind(forms, read.found[0], anchor); !hours.found.empty())
    return finished(std::move(hours));
  const uint32_t gap = range_connector(forms, read.found[0]);
  auto last = gap > 0 ? single_at(forms, read.end + gap, anchor) : std::nullopt;
  if (!last) return read;
  last = extended(forms, std::move(*last), anchor);
  if (is_day(read.found[0]) && last->floating && last->clock) return read;
  if (read.found[0].from && last->floating) last = on_day(*last, *read.found[0].from);
  if (!are_ends(read.found[0], *last)) return read;
  if (read.found[0].floating && last->from) read.found[0] = on_day(read.found[0], *last->from);
  read.end = last->tokens.end;
  read.found.push_back(std::move(*last));
  return finished(std::move(read));
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
