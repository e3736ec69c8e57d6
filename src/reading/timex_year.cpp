#include <algorithm>
#include <cstdlib>

#include "reading/timex_resolve.h"
#include "reading/timex_value.h"

namespace crosscheck {
namespace {

using Result = std::optional<Timex>;

Result make_year(const Match& match, const TimeAnchor&) {
  if (match.has("years")) return year_timex(match.whole("years"));
  const auto year = year_of(match);
  return year ? Result(edged(year_timex(*year), match)) : std::nullopt;
}

// "480 BC", "AD 842".
Result make_era(const Match& match, const TimeAnchor&) {
  const int year = match.whole("years");
  const bool before = match.value("era") < 0;
  if (match.has("month")) {
    const int month = match.value("month"), of = before ? 1 - year : year;
    return edged(month_timex(of, month), match);
  }
  if (match.has("season"))
    return edged(season_timex(before ? 1 - year : year, match.word("season")), match);
  return edged(year_timex(before ? 1 - year : year), match);
}

Result make_decade(const Match& match, const TimeAnchor&) {
  // "The 1970's", "the 70's".
  if (match.has("decadeyear") || match.has("shortyear")) {
    const int year = match.whole(match.has("decadeyear") ? "decadeyear" : "shortyear");
    if (year % 10 != 0 || year < 20) return std::nullopt;
    return edged(decade_timex(year < 100 ? 190 + year / 10 : year / 10), match);
  }
  // "The 1600s" are a century.
  if (const int decade = match.whole("decade"); decade > 0 && decade % 10 == 0 && decade < 190)
    return edged(century_timex(decade / 10 + 1), match);
  if (match.has("decade")) return edged(decade_timex(match.whole("decade")), match);
  return edged(decade_timex(match.value("decades")), match);
}

Result make_century(const Match& match, const TimeAnchor&) {
  const int century = match.whole("ordinal");
  if (century < 1 || century > 40) return std::nullopt;
  return edged(century_timex(match.value("era", 1) < 0 ? -century : century), match);
}

// "The third quarter", "Q3 2024", "the second half of the year": of the year told, or the
// article's.
Result make_part_of_year(const Match& match, const TimeAnchor& anchor) {
  std::optional<int> year = year_of(match);
  if (!year) year = related_year(match, anchor);
  if (!year && base_of(anchor)) year = to_date(*base_of(anchor)).year;
  if (!year) return std::nullopt;
  if (match.has("half")) return half_timex(*year, match.value("half"));
  const int quarter = match.whole(match.has("ordinal") ? "ordinal" : "day");
  return quarter >= 1 && quarter <= 4 ? Result(edged(quarter_timex(*year, quarter), match))
                                      : std::nullopt;
}

Result make_season(const Match& match, const TimeAnchor& anchor) {
  const std::string_view season = match.word("season");
  if (const auto year = year_of(match)) return edged(season_timex(*year, season), match);
  if (const auto year = match.has("yearshift") || match.has("that") ? related_year(match, anchor)
                                                                    : std::optional<int>())
    return edged(season_timex(*year, season), match);
  const auto base = base_of(anchor);
  if (!base) return std::nullopt;
  const int year = to_date(*base).year;
  if (anchor.narrative && anchor.told && !match.has("shift"))
    return edged(season_timex(year, season), match);
  const auto at = [&](int y) { return season_timex(y, season); };
  // The one that the day is in or, where that is not asked for, the next or last whole one.
  Timex now = at(year);
  for (const int y : {year - 1, year, year + 1})
    if (at(y).from <= base && base <= at(y).to) now = at(y);
  const int shift = match.has("shift") ? std::min(match.value("shift"), 1) : 0;
  const bool in_it = now.from <= base && base <= now.to;
  if (shift == 0 && (in_it || match.has("shift"))) return edged(now, match);
  const bool back = match.has("shift") ? shift < 0 : anchor.tense != Tense::future;
  Timex best = at(back ? year - 2 : year + 2);
  for (const int y : {year - 1, year, year + 1}) {
    const Timex other = at(y);
    if (back && other.to < base && other.from > best.from) best = other;
    if (!back && other.from > base && other.from < best.from) best = other;
  }
  return edged(best, match);
}

Result make_holiday_itself(const Match& match, const TimeAnchor& anchor) {
  const std::string_view spec = match.word("holiday");
  if (const auto year = year_of(match)) return day_timex(holiday_day(spec, *year));
  const auto base = base_of(anchor);
  if (!base) return std::nullopt;
  const int year = to_date(*base).year;
  if (match.has("yearshift")) return day_timex(holiday_day(spec, year + match.value("yearshift")));
  if (anchor.narrative && anchor.told && !match.has("shift"))
    return day_timex(holiday_day(spec, year));
  const int shift = match.has("shift")              ? match.value("shift")
                    : anchor.tense == Tense::future ? 1
                                                    : -1;
  if (match.has("shift") && shift == 0) return day_timex(holiday_day(spec, year));
  Day day = holiday_day(spec, year);
  if (shift < 0 && day > *base) day = holiday_day(spec, year - 1);
  if (shift > 0 && day < *base) day = holiday_day(spec, year + 1);
  return day_timex(day);
}

// "Labor Day", "the Labor Day weekend": the one that the day is in, before it or after it.
Result make_holiday(const Match& match, const TimeAnchor& anchor) {
  Result day = make_holiday_itself(match, anchor);
  if (!day || !match.has("weekend")) return day;
  constexpr int kTuesday = 2;
  Timex weekend = weekend_timex(weekday(*day->from) <= kTuesday ? *day->from - 7 : *day->from);
  weekend.from = std::min(*weekend.from, *day->from);
  weekend.to = std::max(*weekend.to, *day->from);
  return weekend;
}

// The month that "next month" is; nothing where none is told.
std::optional<Day> shifted_month(const Match& match, const TimeAnchor& anchor) {
  const auto base = base_of(anchor);
  if (!match.has("monthshift") || !base) return std::nullopt;
  const Date now = to_date(*base);
  return months_later(to_day({now.year, now.month, 1}), match.value("monthshift"));
}

// The month or year that "the last week of …" is counted in.
Result counted_whole(const Match& match, const TimeAnchor& anchor) {
  if (match.has("monthshift")) {
    const auto first = shifted_month(match, anchor);
    return first ? Result(unit_timex("M", *first)) : std::nullopt;
  }
  std::optional<int> year = year_of(match);
  if (!year) year = related_year(match, anchor);
  if (!year && base_of(anchor))
    year = match.has("month") ? year_for(match.value("month"), 1, anchor)
                              : to_date(*base_of(anchor)).year;
  if (!year) return std::nullopt;
  return match.has("month") ? month_timex(*year, match.value("month")) : year_timex(*year);
}

// "The first six months of 2024": as long, and from where to where.
Result make_nth_span(const Match& match, const TimeAnchor& anchor) {
  const Result whole = counted_whole(match, anchor);
  const double count = match.number("number");
  constexpr double kMost = 400;
  if (!whole || count < 1 || count > kMost) return std::nullopt;
  Timex length = duration_timex(count, match.word("unit"));
  const bool first = match.value("which") > 0;
  length =
      begun(std::move(length), {first ? *whole->from : *whole->to + 1, 0}, false, first ? 1 : -1);
  const bool inside = length.from && *length.from >= *whole->from && *length.to <= *whole->to;
  return inside ? Result(length) : std::nullopt;
}

// "The first Monday of May", "the last week of June 2015", "the third day of August".
Result make_nth(const Match& match, const TimeAnchor& anchor) {
  const std::string_view unit = match.word("unit");
  const bool last = match.has("last");
  const int rank = last ? -1 : match.whole("ordinal");
  const Result counted = counted_whole(match, anchor);
  if (!counted || rank == 0 || rank > 53) return std::nullopt;
  const Timex& whole = *counted;
  const auto inside = [&](Timex timex) {
    return timex.to >= whole.from && timex.from <= whole.to ? Result(timex) : std::nullopt;
  };
  if (match.has("weekday")) {
    const int wanted = match.value("weekday");
    const Day first = *whole.from + (wanted - weekday(*whole.from) + 7) % 7;
    const Day final = *whole.to - (weekday(*whole.to) - wanted + 7) % 7;
    return inside(day_timex(last ? final : first + 7 * (rank - 1)));
  }
  if (unit == "D") return inside(day_timex(last ? *whole.to : *whole.from + rank - 1));
  if (unit == "W" || unit == "WE") {
    // A week belongs where its Thursday lies (ISO 8601), a weekend where its Saturday does.
    const bool weekend = unit == "WE";
    const Day monday =
        monday_of(last ? *whole.to - (weekend ? 5 : 3) : *whole.from + (weekend ? 1 : 3));
    return inside(unit_timex(unit, last ? monday : monday + 7 * (rank - 1)));
  }
  if (unit == "Q" && whole.granularity == Granularity::year && rank <= 4)
    return quarter_timex(to_date(*whole.from).year, last ? 4 : rank);
  if (unit == "M" && whole.granularity == Granularity::year && rank <= 12)
    return month_timex(to_date(*whole.from).year, last ? 12 : rank);
  return std::nullopt;
}

Result make_week_number(const Match& match, const TimeAnchor& anchor) {
  std::optional<int> year = year_of(match);
  if (!year) year = related_year(match, anchor);
  if (!year && anchor.published) year = to_date(*anchor.published).year;
  const int number = match.whole("number");
  if (!year || number < 1 || number > 53) return std::nullopt;
  return week_timex(monday_of(to_day({*year, 1, 4})) + 7 * (number - 1));
}

}  // namespace

std::optional<Timex> resolve_year(const Match& match, const TimeAnchor& anchor) {
  using Make = Result (*)(const Match&, const TimeAnchor&);
  constexpr std::pair<std::string_view, Make> kMakers[] = {{"year", make_year},
                                                           {"era", make_era},
                                                           {"decade", make_decade},
                                                           {"century", make_century},
                                                           {"part-of-year", make_part_of_year},
                                                           {"season", make_season},
                                                           {"holiday", make_holiday},
                                                           {"nth", make_nth},
                                                           {"nth-span", make_nth_span},
                                                           {"week-number", make_week_number}};
  for (const auto& [as, make] : kMakers)
    if (as == match.as) return make(match, anchor);
  return std::nullopt;
}

}  // namespace crosscheck
