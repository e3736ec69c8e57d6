#include <algorithm>

#include "reading/timex_resolve.h"
#include "reading/timex_value.h"

namespace crosscheck {
namespace {

using Result = std::optional<Timex>;

constexpr int32_t kDaySeconds = 86400;

// What "the following" and "that" point back to.
std::optional<Day> told_or_published(const TimeAnchor& anchor) {
  return anchor.told ? anchor.told : anchor.published;
}

// "today", "yesterday", "the day after tomorrow".
Result make_today(const Match& match, const TimeAnchor& anchor) {
  if (!anchor.published) return std::nullopt;
  // "Today" in a tale of times long past is the reader's day.
  if (anchor.narrative && match.value("today") == 0 && !match.has("edge"))
    return value_timex("PRESENT_REF");
  Timex timex = edged(day_timex(*anchor.published + match.value("today")), match);
  timex.deictic = true;
  return timex;
}

// "The last hour", "the next 20 minutes": up to the article's moment or from it, where its time of
// day is known.
Timex fine_span(Timex length, int way, const TimeAnchor& anchor) {
  if (!anchor.published || anchor.second == 0) return length;
  return begun(std::move(length), {*anchor.published, anchor.second}, true, way < 0 ? -1 : 1);
}

Result make_shifted_unit(const Match& match, const TimeAnchor& anchor) {
  const auto base = anchor.published;
  if (!base) return std::nullopt;
  const std::string_view unit = match.word("unit");
  int shift =
      match.has("aftershift") ? match.value("aftershift") : std::min(match.value("shift"), 1);
  if (unit.front() == 'T' && shift != 0) return fine_span(duration_timex(1, unit), shift, anchor);
  // What happened "this weekend" did so on the last one, until the next begins.
  if (unit == "WE" && shift == 0 && anchor.tense == Tense::past && weekday(*base) < 6) shift = -1;
  const auto day = moved(*base, unit, shift);
  if (!day) return std::nullopt;
  Timex timex = unit_timex(unit, *day);
  timex.deictic = true;
  if (!timex.from) return std::nullopt;
  if (match.has("within")) {
    timex = with_edge(timex, match.value("within"));
    // "Earlier this month" is before the article's day, "later this month" after it.
    const Timex whole = unit_timex(unit, *day);
    if (shift == 0 && timex.mod == TimeMod::start) {
      timex.from = whole.from;
      timex.to = std::max(*whole.from, *base);
    } else if (shift == 0 && timex.mod == TimeMod::end) {
      timex.from = std::min(*base, *whole.to);
      timex.to = whole.to;
    }
    return timex;
  }
  return edged(timex, match);
}

// "The rest of the year": from the article's day, or the last one told, to the end.
Result make_rest(const Match& match, const TimeAnchor& anchor) {
  const auto base = base_of(anchor);
  if (!base) return std::nullopt;
  Timex timex = unit_timex(match.word("unit"), *base);
  if (timex.value.empty()) return std::nullopt;
  timex.from = base;
  timex.mod = TimeMod::end;
  timex.deictic = base == anchor.published;
  return timex;
}

// "The year to date".
Result make_to_date(const Match& match, const TimeAnchor& anchor) {
  if (!anchor.published) return std::nullopt;
  Timex timex = unit_timex(match.word("unit"), *anchor.published);
  if (timex.value.empty()) return std::nullopt;
  timex.to = anchor.published;
  timex.deictic = true;
  return timex;
}

// "That year", "the same day", "later that month": of the last day told.
Result make_told_unit(const Match& match, const TimeAnchor& anchor) {
  const auto base = told_or_published(anchor);
  if (!base) return std::nullopt;
  Timex timex = unit_timex(match.word("unit"), *base);
  if (timex.value.empty()) return std::nullopt;
  return edged(timex, match);
}

// "The following year", "the next day", "the previous month": from the last day told. Where none
// was, it says nothing but "the next week" and longer, which then count from the article's date.
Result make_told_shift(const Match& match, const TimeAnchor& anchor) {
  const std::string_view unit = match.word("unit");
  // "The next month", "the next year" of news are those after the article's day; "the next day" is
  // that after the day told.
  const bool next = match.has("next");
  const auto base = next && !anchor.narrative && unit != "D" && anchor.published
                        ? anchor.published
                        : told_or_published(anchor);
  if (!base) return std::nullopt;
  const auto day = moved(*base, unit, next ? 1 : match.value("direction"));
  if (!day) return std::nullopt;
  Timex timex = unit_timex(unit, *day);
  if (timex.value.empty()) return std::nullopt;
  return edged(timex, match);
}

// The end of the year, the beginning of the month: of the one told, or the article's.
Result make_edge_unit(const Match& match, const TimeAnchor& anchor) {
  const auto base = base_of(anchor);
  if (!base) return std::nullopt;
  Timex timex = unit_timex(match.word("unit"), *base);
  constexpr int kEnd = 2;
  const bool day = timex.granularity == Granularity::day;
  if (timex.value.empty() || (day && match.value("edge") != kEnd)) return std::nullopt;
  return edged(timex, match);
}

// A moment so many seconds from the article's.
Result moment_from(const TimeAnchor& anchor, int64_t seconds) {
  const int64_t total = int64_t{*anchor.published} * kDaySeconds + anchor.second + seconds;
  const int64_t day = (total >= 0 ? total : total - kDaySeconds + 1) / kDaySeconds;
  if (day < -2000000 || day > 2900000) return std::nullopt;
  Timex timex =
      on_day(clock_timex(static_cast<int32_t>(total - day * kDaySeconds), Granularity::minute),
             static_cast<Day>(day));
  timex.deictic = true;
  return timex;
}

Result make_distance(const Match& match, const TimeAnchor& anchor, std::optional<Day> from,
                     int direction) {
  if (!from) return std::nullopt;
  double count = match.has("amount") ? match.amount("amount", 1) : match.number("number", 1);
  if (match.has("half")) count += 0.5;
  const std::string_view unit = match.word("unit");
  if (count < 0 || count > 20000) return std::nullopt;
  if (unit == "TH" || unit == "TM" || unit == "TS") {
    const double seconds = count * (unit == "TH" ? 3600 : unit == "TM" ? 60 : 1);
    if (unit == "TH" && count == static_cast<int>(count) && static_cast<int>(count) % 24 == 0 &&
        count > 0)
      return day_timex(*from + direction * static_cast<int>(count) / 24);
    if (from != anchor.published) return std::nullopt;
    return moment_from(anchor, direction * static_cast<int64_t>(seconds));
  }
  std::optional<Day> day = moved(*from, unit, direction * static_cast<int>(count));
  if (day && count != static_cast<int>(count))  // half a year, a year and a half
    day = unit == "Y"   ? moved(*day, "M", direction * 6)
          : unit == "M" ? moved(*day, "D", direction * 15)
          : unit == "W" ? moved(*day, "D", direction * 3)
                        : std::nullopt;
  if (!day) return std::nullopt;
  Timex timex = unit_timex(unit == "B" ? "D" : unit, *day);
  timex.deictic = from == anchor.published;
  timex.day = day;
  if (timex.value.empty()) return std::nullopt;
  return timex;
}

// "In two weeks": what is to come then; elsewhere a length.
Result make_in_span(const Match& match, const TimeAnchor& anchor) {
  if (anchor.tense == Tense::future && !match.has("within"))
    if (auto timex = make_distance(match, anchor, anchor.published, 1)) return timex;
  const double count = match.has("amount") ? match.amount("amount", 1) : match.number("number", 1);
  Timex timex = count < 0 ? vague_duration_timex(match.word("unit"))
                          : duration_timex(count, match.word("unit"));
  if (timex.value.empty()) return std::nullopt;
  return timex;
}

Result make_ago(const Match& match, const TimeAnchor& anchor) {
  return make_distance(match, anchor, anchor.published, -1);
}
Result make_hence(const Match& match, const TimeAnchor& anchor) {
  return make_distance(match, anchor, anchor.published, 1);
}
// "The following day", "a week later": from the last day told, else from the article's date.
Result make_offset(const Match& match, const TimeAnchor& anchor) {
  return make_distance(match, anchor, told_or_published(anchor), match.value("direction"));
}

// "The past two weeks": as long, and up to the article's day or from it.
Result make_last_span(const Match& match, const TimeAnchor& anchor) {
  const std::string_view unit = match.word("unit");
  const double count = match.has("amount") ? match.amount("amount", 1) : match.number("number", 1);
  Timex timex = count < 0 ? vague_duration_timex(unit) : duration_timex(count, unit);
  if (timex.value.empty()) return std::nullopt;
  const int way = match.value("shift", match.value("following")) < 0 ? -1 : 1;
  const auto base = match.has("following") ? told_or_published(anchor) : anchor.published;
  if (unit.front() == 'T') return fine_span(std::move(timex), way, anchor);
  if (!base || count < 1 || count > 5000 || count != static_cast<int>(count)) return timex;
  const auto far = moved(*base, unit, way * static_cast<int>(count));
  if (!far) return timex;
  if (unit == "Q") {  // whole quarters, without the one that the day is in
    const Timex now = unit_timex(unit, *base), end = unit_timex(unit, *far);
    timex.from = way < 0 ? *end.from : *now.to + 1;
    timex.to = way < 0 ? *now.from - 1 : *end.to;
    return timex;
  }
  timex.from = way < 0 ? *far : *base + 1;
  timex.to = way < 0 ? *base - 1 : *far;
  return timex;
}

}  // namespace

std::optional<Timex> resolve_relative(const Match& match, const TimeAnchor& anchor) {
  using Make = Result (*)(const Match&, const TimeAnchor&);
  constexpr std::pair<std::string_view, Make> kMakers[] = {
      {"today", make_today},         {"shifted-unit", make_shifted_unit},
      {"told-unit", make_told_unit}, {"told-shift", make_told_shift},
      {"edge-unit", make_edge_unit}, {"ago", make_ago},
      {"hence", make_hence},         {"offset", make_offset},
      {"last-span", make_last_span}, {"in-span", make_in_span},
      {"rest", make_rest},           {"to-date", make_to_date}};
  for (const auto& [as, make] : kMakers)
    if (as == match.as) return make(match, anchor);
  return std::nullopt;
}

}  // namespace crosscheck
