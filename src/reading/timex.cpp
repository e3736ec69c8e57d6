#include "reading/timex.h"

#include <algorithm>

#include "reading/timex_parts.h"
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
// p.m.", "10 to 11:30 on May 3"); bare numbers are hours only there. "From 11 p.m. to 3" ends on
// the day after.
void put_on(std::vector<Timex>& ends, Day day) {
  const bool over = ends[1].clock->from < ends[0].clock->from;
  ends[0] = on_day(std::move(ends[0]), day);
  ends[1] = on_day(std::move(ends[1]), over ? day + 1 : day);
}

// A range whose ends share words. Where one of its ends is a bare number, nothing may follow that
// it could count.
TimexRead read_range(Forms forms, uint32_t at, const TimeAnchor& anchor) {
  static const WordList closes(file()["after-hour"]);
  const Match match = at < forms.size() ? range_patterns().longest(forms, at) : Match();
  if (!match) return {};
  const uint32_t end = at + match.length;
  const bool bare = match.as == "range-hours" && match.captures.back().name == "lasthour";
  if (bare && end < forms.size() && !closes.has(forms[end])) return {};
  TimexRead read{resolve_range(match, anchor), end};
  for (Timex& timex : read.found) timex.rule = match.rule;
  return read.found.empty() ? TimexRead{} : read;
}

// "May 3 and 5" are two days, "between May 3 and 5" is a range.
TimexRead finished(Forms forms, TimexRead read) {
  if (read.found.size() != 2) return read;
  const Range first = read.found[0].tokens;
  const std::string_view connector = forms[first.end];
  bool between = false;  // before it, also before its "the" or behind its day
  for (uint32_t i = first.begin > 1 ? first.begin - 2 : 0; i < first.end && !between; ++i)
    between = forms[i] == "between";
  const bool two = (connector == "and" && !between) || connector == "or";
  if (!two) read.found[0].range = {first.begin, read.end};
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

// A range of hours behind a day; nothing where there is none. Two numbers and a dash are a score
// ("won Monday 11-4") unless a word leads them in.
TimexRead hours_behind(Forms forms, const Timex& day, const TimeAnchor& anchor) {
  if (!day.from || !(is_day(day) || is_part(day))) return {};
  static const WordList leads(file()["before-hours"]);
  const uint32_t begin = day.tokens.end;
  const bool led = begin < forms.size() && leads.has(forms[begin]);
  TimexRead read = read_range(
      forms, led || (begin < forms.size() && forms[begin] == ",") ? begin + 1 : begin, anchor);
  if (read.found.empty() || !read.found[0].floating) return {};
  if (!led && read.found[0].rule == "time.bare-hours" && forms[read.found[0].tokens.end] == "-")
    return {};
  if (is_part(day))
    for (Timex& end : read.found) halve(end, day);
  put_on(read.found, *day.from);
  read.found[0].tokens.begin = day.tokens.begin;
  return read;
}

// A range of hours with the day, or the part of it, that follows: "between 7 and 9:30 last night".
TimexRead hours_before(Forms forms, TimexRead read, const TimeAnchor& anchor) {
  const Timex last = extended(forms, read.found[1], anchor);
  if (!last.from || !last.clock || !read.found[0].floating) return read;
  const int32_t later = last.clock->from - read.found[1].clock->from;
  Clock& first = *read.found[0].clock;
  if (later > 0 && first.from + later <= last.clock->from) {
    const Timex halved = clock_timex(first.from + later, read.found[0].granularity);
    read.found[0].value = halved.value;
    first.from = first.to = halved.clock->from;
  }
  read.found[1].value = last.value.substr(last.value.find('T'));
  read.found[1].clock = last.clock;
  put_on(read.found, *last.from);
  read.found[1].tokens = last.tokens;
  read.end = last.tokens.end;
  return read;
}

// What no more than the words before a range of hours make one: "from 10:30 to 3".
bool leads_hours(Forms forms, uint32_t at) {
  return at > 0 && (forms[at - 1] == "from" || forms[at - 1] == "between");
}

// "Between May and now", "from now until Friday": "now" is the article's day, beside a clock time
// its moment.
void place_now(Timex& now, const Timex& other, const TimeAnchor& anchor) {
  if (now.value != "PRESENT_REF" || !anchor.published || !(other.from || other.floating)) return;
  now.from = now.to = anchor.published;
  if (other.clock) now.clock = Clock{.from = anchor.second, .to = anchor.second};
}

// The two ends of a range that begins with an expression and a connector behind it; the expression
// alone where none follows.
TimexRead with_end(Forms forms, Timex first, const TimeAnchor& anchor) {
  TimexRead read{{std::move(first)}, 0};
  Timex& begin = read.found[0];
  read.end = begin.tokens.end;
  const uint32_t gap = range_connector(forms, begin);
  auto last = gap > 0 ? single_at(forms, read.end + gap, anchor) : std::nullopt;
  if (!last) return read;
  last = extended(forms, std::move(*last), anchor);
  place_now(*last, begin, anchor);
  place_now(begin, *last, anchor);
  if (is_day(begin) && last->floating && last->clock) return read;
  if (begin.from && last->floating) last = on_day(*last, *begin.from);
  if (!are_ends(begin, *last)) return read;
  if (begin.floating && last->from) begin = on_day(begin, *last->from);
  read.end = last->tokens.end;
  read.found.push_back(std::move(*last));
  return finished(forms, std::move(read));
}

// "Within two weeks", where that is to come: from the article's day on.
Timex anchored(Timex length, const Match& match, const TimeAnchor& anchor) {
  const bool within = match.as == "in-span" && match.has("within");
  if (!within || anchor.tense != Tense::future || !anchor.published) return length;
  return begun(std::move(length), {*anchor.published, anchor.second}, false);
}

}  // namespace

std::optional<Timex> resolve(const Match& match, uint32_t at, const TimeAnchor& anchor) {
  std::optional<Timex> timex = resolve_date(match, anchor);
  if (!timex) timex = resolve_year(match, anchor);
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

TimexRead read_timexes(Forms forms, uint32_t at, const TimeAnchor& anchor) {
  Match match = patterns().longest(forms, at);
  if (match && match.as == "none") return {{}, at + match.length};
  if (TimexRead read = read_range(forms, at, anchor);
      !read.found.empty() && read.end >= at + match.length) {
    const std::string_view rule = read.found[0].rule;
    if (read.found[0].clock) read = hours_before(forms, std::move(read), anchor);
    const bool bare =
        rule == "time.bare-hours" || (rule == "time.mixed-hours" && !leads_hours(forms, at));
    if (!bare || read.found[0].from) return finished(forms, std::move(read));
  }
  auto timex = match ? resolve(match, at, anchor) : std::nullopt;
  if (!timex && match.as == "day-of-month" && match.has("weekday")) {
    match = patterns().longest(forms.first(at + 1), at);  // "Friday 13 people": the weekday alone
    timex = match ? resolve(match, at, anchor) : std::nullopt;
  }
  if (!timex) return {};
  if (auto counted = counted_from(forms, match, at, *timex, anchor)) timex = counted;
  if (TimexRead hours = hours_behind(forms, *timex, anchor); !hours.found.empty())
    return finished(forms, std::move(hours));
  Timex first = anchored(extended(forms, std::move(*timex), anchor), match, anchor);
  if (TimexRead hours = hours_behind(forms, first, anchor); !hours.found.empty())
    return finished(forms, std::move(hours));
  return with_end(forms, std::move(first), anchor);
}

}  // namespace crosscheck
