#include <algorithm>

#include "reading/timex_parts.h"
#include "reading/timex_value.h"

namespace crosscheck {
namespace {

const Json& file() { return resource_json("en/timex.jsonc"); }

// A pure length: the same as patterns give, without those that count from a day ("two days ago").
std::optional<Timex> length_at(Forms forms, uint32_t at, const TimeAnchor& anchor) {
  static const PatternSet lengths = [] {
    Json rules = Json::array();
    for (const Json& rule : file()["rules"])
      if (rule["id"] == "time.duration") rules.push_back(rule);
    return PatternSet(Json{{"lists", file()["lists"]}, {"rules", std::move(rules)}});
  }();
  const Match match = at < forms.size() ? lengths.longest(forms, at) : Match();
  return match ? resolve(match, at, anchor) : std::nullopt;
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
  sum.tokens = {first.tokens.begin, second.tokens.end};
  return sum;
}

// The same time on another day.
Timex put(const Timex& timex, Day day) {
  if (!timex.clock) return day_timex(day);
  Timex floating = timex;
  if (timex.from) floating.value = timex.value.substr(timex.value.find('T'));
  return on_day(floating, day);
}

// "Wednesday evening next week": the Wednesday of that week.
std::optional<Timex> in_week(const Timex& first, const Timex& second, std::string_view connector) {
  const bool loose = connector.empty() || connector == "," || connector == "of";
  if (!loose || !first.from || first.rule != "time.weekday" || !second.deictic ||
      second.granularity != Granularity::week || second.mod != TimeMod::none)
    return std::nullopt;
  return put(first, *second.from + weekday(*first.from) - 1);
}

// "Every Monday" and "4 p.m.".
Timex timed_set(const Timex& set, const Timex& clock) {
  Timex whole = set;
  whole.value = (set.value == "P1D" || set.value.front() == 'T' ? "" : set.value) + clock.value;
  return whole;
}

// A clock time with the part of a day that it lies in, on its day where that is told.
Timex clock_in_part(Timex clock, const Timex& part) {
  halve(clock, part);
  return part.floating ? clock : on_day(clock, *part.from);
}

// Two expressions with a connector between them as one: a day and a clock time or part of the day,
// in either order; a weekday and its week; a set and its clock time.
std::optional<Timex> joined(const Timex& first, const Timex& second, std::string_view connector) {
  std::optional<Timex> whole = in_week(first, second, connector);
  const bool plain = connector != "of" && connector != "on" && connector != "and";
  const bool clock_first = first.floating && first.clock && !is_part(first);
  const bool clock_second = second.floating && second.clock && !is_part(second);
  if (whole) {
  } else if (is_day(first) && second.floating && plain) {
    whole = on_day(second, *first.from);
  } else if (first.floating && is_day(second) && connector != "and" &&
             !connector.starts_with("at")) {
    whole = on_day(first, *second.from);
  } else if (is_part(first) && clock_second && plain) {
    whole = clock_in_part(second, first);
  } else if (clock_first && is_part(second) && plain) {
    whole = clock_in_part(first, second);
  } else if (first.type == TimexType::set && clock_second && plain) {
    whole = timed_set(first, second);
  } else if (clock_first && second.type == TimexType::set && connector != "and") {
    whole = timed_set(second, first);
  }
  if (!whole) return std::nullopt;
  whole->tokens = {first.tokens.begin, second.tokens.end};
  whole->rule = is_part(first) && first.floating ? second.rule : first.rule;
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
  timex.rule = "time.clock";
  return timex;
}

// "Tomorrow (3pm)": the part behind a day that stands in brackets alone.
std::optional<Timex> bracketed(Forms forms, const Timex& timex, const TimeAnchor& anchor) {
  const uint32_t end = timex.tokens.end;
  if (end >= forms.size() || forms[end] != "(" || !is_day(timex)) return std::nullopt;
  const auto next = single_at(forms, end + 1, anchor);
  if (!next || next->tokens.end >= forms.size() || forms[next->tokens.end] != ")")
    return std::nullopt;
  auto whole = joined(timex, *next, "");
  if (whole) ++whole->tokens.end;
  return whole;
}

// The expression with the next part behind it; nothing where none belongs to it.
std::optional<Timex> longer(Forms forms, const Timex& timex, const TimeAnchor& anchor) {
  static const WordList connectors(file()["joins"]);
  const uint32_t end = timex.tokens.end;
  const WordList::Hit hit = connectors.longest(forms, end);
  const std::string_view connector = hit ? connectors.phrase(hit.entry) : std::string_view();
  if (timex.type == TimexType::duration) {
    if (const auto next = length_at(forms, end, anchor)) return summed(timex, *next);
    if (connector != "and" && connector != ",") return std::nullopt;
    const auto next = length_at(forms, end + hit.length, anchor);
    return next ? summed(timex, *next) : std::nullopt;
  }
  if (const auto next = single_at(forms, end, anchor))
    if (auto whole = joined(timex, *next, "")) return whole;
  if (!hit) return bracketed(forms, timex, anchor);
  auto next = single_at(forms, end + hit.length, anchor);
  if (!next) next = bare_hour(forms, end + hit.length, connector);
  return next ? joined(timex, *next, connector) : std::nullopt;
}

// "Two years and a month ago", "1 month 21 days later": a sum of lengths, counted from the
// article's day or the last one told. Its rule is that of one length so counted.
Timex counted(Forms forms, const Timex& sum, const TimeAnchor& anchor) {
  static const WordList directions(file()["counted"]);
  const WordList::Hit hit = directions.longest(forms, sum.tokens.end);
  if (!hit) return sum;
  const Json& way = directions.value(hit.entry);  // [ 1 or -1, whether from the last day told ]
  const bool told = way[1].get<bool>() && anchor.told;
  const auto from = told ? anchor.told : anchor.published;
  const auto to = from
                      ? moved(Moment{*from, told ? 0 : anchor.second}, sum.value, way[0].get<int>())
                      : std::nullopt;
  if (!to) return sum;
  const bool fine = sum.value.find('T') != std::string::npos;
  Timex timex = fine ? on_day(clock_timex(to->second, Granularity::minute), to->day)
                     : unit_timex(sum.value.ends_with('M') ? "M" : "D", to->day);
  timex.day = to->day;
  timex.deictic = !told;
  timex.tokens = {sum.tokens.begin, sum.tokens.end + hit.length};
  timex.rule = way[1].get<bool>() ? "time.offset" : "time.ago";
  return timex;
}

}  // namespace

void halve(Timex& clock, const Timex& part) {
  constexpr int32_t kHalfDay = 12 * 3600, kSmallHours = 5 * 3600;
  if (!clock.clock || clock.clock->from >= kHalfDay || part.value.ends_with("TMO")) return;
  if (part.value.ends_with("TNI") && clock.clock->from < kSmallHours) return;
  const Timex later = clock_timex(clock.clock->from + kHalfDay, clock.granularity);
  clock.value = later.value;
  clock.clock->from = clock.clock->to = later.clock->from;
}

Timex extended(Forms forms, Timex timex, const TimeAnchor& anchor) {
  constexpr int kMost = 4;
  bool sum = false;
  for (int part = 0; part < kMost; ++part) {
    auto next = longer(forms, timex, anchor);
    if (!next) break;
    sum = next->type == TimexType::duration;
    timex = std::move(*next);
  }
  return sum ? counted(forms, timex, anchor) : timex;
}

}  // namespace crosscheck
