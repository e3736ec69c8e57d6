#include <algorithm>
#include <cstdlib>

#include "reading/timex_resolve.h"
#include "reading/timex_value.h"

namespace crosscheck {
namespace {

using Result = std::optional<Timex>;

// "'98" is 1998 and "05" 2005; the century turns thirty years from now.
int full_year(int year) { return year >= 100 ? year : year + (year <= 35 ? 2000 : 1900); }

std::optional<int> year_of(const Match& match) {
  if (match.has("year")) return static_cast<int>(match.number("year"));
  if (match.has("shortyear")) return full_year(static_cast<int>(match.number("shortyear")));
  return std::nullopt;
}

Timex edged(Timex timex, const Match& match) {
  return match.has("edge") ? with_edge(std::move(timex), match.value("edge")) : timex;
}

// A year told by where it lies: "last year", "that year", "the following year".
std::optional<int> related_year(const Match& match, const TimeAnchor& anchor) {
  const auto of = [](std::optional<Day> day) {
    return day ? std::optional(to_date(*day).year) : std::nullopt;
  };
  if (match.has("that")) return of(anchor.told ? anchor.told : anchor.published);
  if (!match.has("shift")) return std::nullopt;
  const auto year = of(base_of(anchor));
  return year ? std::optional(*year + match.value("shift")) : std::nullopt;
}

Result day_of(int year, int month, int day) {
  if (!is_date(year, month, day)) return std::nullopt;
  return day_timex(to_day({year, month, day}));
}

// The day of a month, in figures or words.
int day_number(const Match& match) {
  const int number = static_cast<int>(match.number("day"));
  return number > 0 ? number : match.value("day");
}

Result make_day(const Match& match, const TimeAnchor& anchor) {
  const int month = match.value("month"), day = day_number(match);
  std::optional<int> year = year_of(match);
  if (!year) year = related_year(match, anchor);
  if (!year && base_of(anchor)) year = year_for(month, day, anchor);
  return year ? day_of(*year, month, day) : std::nullopt;
}

// "the 5th": of the month that the article is in, or told last.
Result make_day_of_month(const Match& match, const TimeAnchor& anchor) {
  const auto base = anchor.told && anchor.narrative ? anchor.told : anchor.published;
  const int day = day_number(match);
  if (!base || day < 1 || day > 31) return std::nullopt;
  const Date now = to_date(*base);
  if (match.has("weekday")) {
    // "Friday the 26th": the nearest month that has it on that day.
    constexpr int kMonths = 14;
    for (int away = 0; away <= 2 * kMonths; ++away) {
      const int side = anchor.tense == Tense::future ? 1 : -1;
      const int step = (away % 2 == 0 ? -side : side) * ((away + 1) / 2);
      const auto first = months_later(to_day({now.year, now.month, 1}), step);
      if (!first) continue;
      const Date month = to_date(*first);
      if (!is_date(month.year, month.month, day)) continue;
      const Day found = to_day({month.year, month.month, day});
      if (weekday(found) == match.value("weekday")) return day_timex(found);
    }
    return std::nullopt;
  }
  int step = match.value("monthshift");
  if (!match.has("monthshift") && anchor.tense == Tense::past && day > now.day) step = -1;
  if (!match.has("monthshift") && anchor.tense == Tense::future && day < now.day) step = 1;
  const auto moved_to = months_later(to_day({now.year, now.month, 1}), step);
  if (!moved_to) return std::nullopt;
  const Date month = to_date(*moved_to);
  return day_of(month.year, month.month, day);
}

// "04/10/2016": day first where a number over 12 or the rest of the article says so.
Result make_figures(const Match& match, const TimeAnchor& anchor) {
  const auto packed = static_cast<int64_t>(match.number("figures"));
  int a = static_cast<int>(packed / 100000000), b = static_cast<int>(packed / 10000 % 10000),
      c = static_cast<int>(packed % 10000);
  if (a > 31) {
    if (a < 1000) return std::nullopt;
    return b > 12 ? day_of(a, c, b) : day_of(a, b, c);
  }
  if (c > 99 && c < 1000) return std::nullopt;
  const bool day_first = a > 12 || (b <= 12 && anchor.day_first);
  return day_first ? day_of(full_year(c), b, a) : day_of(full_year(c), a, b);
}

Result make_slashed(const Match& match, const TimeAnchor& anchor) {
  const auto packed = static_cast<int>(match.number("slashed"));
  const int a = packed / 10000, b = packed % 10000;
  if (b >= 1000 && a >= 1 && a <= 12 && b <= 2100) return month_timex(b, a);
  if (a >= 1000 && b >= 1 && b <= 12 && a <= 2100) return month_timex(a, b);
  const bool day_first = a > 12 || (b <= 12 && anchor.day_first);
  const int month = day_first ? b : a, day = day_first ? a : b;
  if (!anchor.published || month < 1 || month > 12 || day < 1 || day > 31) return std::nullopt;
  return day_of(year_for(month, day, anchor), month, day);
}

Result make_iso(const Match& match, const TimeAnchor&) {
  const auto seconds = static_cast<int64_t>(match.number("iso"));
  const int64_t day = (seconds >= 0 ? seconds : seconds - 86399) / 86400;
  if (!match.find("iso")->digits) return day_timex(static_cast<Day>(day));
  return on_day(clock_timex(static_cast<int32_t>(seconds - day * 86400), Granularity::minute),
                static_cast<Day>(day));
}

Result make_month(const Match& match, const TimeAnchor& anchor) {
  const int month = match.value("month");
  std::optional<int> year = year_of(match);
  if (!year) year = related_year(match, anchor);
  if (!year && base_of(anchor)) year = year_for(month, 1, anchor);
  return year ? Result(edged(month_timex(*year, month), match)) : std::nullopt;
}

Result make_shifted_month(const Match& match, const TimeAnchor& anchor) {
  const auto base = base_of(anchor);
  if (!base) return std::nullopt;
  const Date now = to_date(*base);
  const int month = match.value("month"), shift = match.value("shift");
  const int year = shift < 0   ? now.year - (month >= now.month ? 1 : 0)
                   : shift > 0 ? now.year + (month <= now.month ? 1 : 0)
                               : now.year;
  if (match.has("day")) return day_of(year, month, static_cast<int>(match.number("day")));
  return edged(month_timex(year, month), match);
}

Result make_weekday(const Match& match, const TimeAnchor& anchor) {
  const bool of_told = match.has("that") || anchor.narrative;
  const auto base = of_told && anchor.told ? anchor.told : anchor.published;
  if (!base) return std::nullopt;
  const Day today = *base;
  const int wanted = match.value("weekday");
  const int back = (weekday(today) - wanted + 7) % 7;  // days since that weekday, 0 to 6
  const int ahead = (7 - back) % 7;
  if (match.has("shift")) {
    const int shift = match.value("shift");
    if (shift < 0) return day_timex(today - (back == 0 ? 7 : back));
    if (shift == 2) return day_timex(today + (ahead == 0 ? 7 : ahead));  // "the coming Friday"
    return day_timex(monday_of(today) + 7 * shift + wanted - 1);
  }
  if (match.has("week")) return day_timex(monday_of(today) + 7 * match.value("week") + wanted - 1);
  if (of_told && anchor.told) return day_timex(today + ahead);
  return day_timex(anchor.tense == Tense::future ? today + ahead : today - back);
}

Result make_year(const Match& match, const TimeAnchor&) {
  const auto year = year_of(match);
  return year ? Result(edged(year_timex(*year), match)) : std::nullopt;
}

// "480 BC", "AD 842".
Result make_era(const Match& match, const TimeAnchor&) {
  const int year = static_cast<int>(match.number("years"));
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
  // "The 1600s" are a century.
  if (const int decade = static_cast<int>(match.number("decade"));
      decade > 0 && decade % 10 == 0 && decade < 190)
    return edged(century_timex(decade / 10 + 1), match);
  if (match.has("decade"))
    return edged(decade_timex(static_cast<int>(match.number("decade"))), match);
  return edged(decade_timex(match.value("decades")), match);
}

Result make_century(const Match& match, const TimeAnchor&) {
  const int century = static_cast<int>(match.number("ordinal"));
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
  const int quarter =
      static_cast<int>(match.has("ordinal") ? match.number("ordinal") : match.number("day"));
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

Result make_holiday(const Match& match, const TimeAnchor& anchor) {
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

// "The first Monday of May", "the last week of June 2015", "the third day of August".
Result make_nth(const Match& match, const TimeAnchor& anchor) {
  const std::string_view unit = match.word("unit");
  const bool last = match.has("last");
  const int rank = last ? -1 : static_cast<int>(match.number("ordinal"));
  std::optional<int> year = year_of(match);
  if (!year) year = related_year(match, anchor);
  if (!year && base_of(anchor))
    year = match.has("month") ? year_for(match.value("month"), 1, anchor)
                              : to_date(*base_of(anchor)).year;
  if (!year || rank == 0 || rank > 53) return std::nullopt;
  const Timex whole =
      match.has("month") ? month_timex(*year, match.value("month")) : year_timex(*year);
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
    const Day monday = monday_of(last ? *whole.to - 3 : *whole.from + 3);
    return inside(unit_timex(unit, last ? monday : monday + 7 * (rank - 1)));
  }
  if (unit == "M" && !match.has("month")) return month_timex(*year, last ? 12 : std::min(rank, 12));
  return std::nullopt;
}

Result make_week_of(const Match& match, const TimeAnchor& anchor) {
  const Result day = make_day(match, anchor);
  return day ? Result(week_timex(*day->from)) : std::nullopt;
}

Result make_week_number(const Match& match, const TimeAnchor& anchor) {
  std::optional<int> year = year_of(match);
  if (!year) year = related_year(match, anchor);
  if (!year && anchor.published) year = to_date(*anchor.published).year;
  const int number = static_cast<int>(match.number("number"));
  if (!year || number < 1 || number > 53) return std::nullopt;
  return week_timex(monday_of(to_day({*year, 1, 4})) + 7 * (number - 1));
}

}  // namespace

std::optional<Day> base_of(const TimeAnchor& anchor) {
  return anchor.narrative && anchor.told ? anchor.told : anchor.published;
}

int year_for(int month, int day, const TimeAnchor& anchor) {
  const Date now = to_date(*base_of(anchor));
  if (anchor.narrative && anchor.told) {
    // A tale goes on: "December 1941 … in January" is of 1942.
    constexpr int kBack = 8;
    const bool fine = anchor.told_as <= Granularity::month;
    return fine && month <= now.month - kBack ? now.year + 1 : now.year;
  }
  const Day today = *anchor.published;
  const auto at = [&](int year) {
    return to_day({year, month, std::min(day, days_in_month(year, month))});
  };
  if (anchor.tense == Tense::future) return at(now.year) >= today ? now.year : now.year + 1;
  // A day that comes within weeks is the coming one, whatever the tense is taken for.
  constexpr Day kSoon = 45;
  if (anchor.tense == Tense::past) return at(now.year) <= today + kSoon ? now.year : now.year - 1;
  int best = now.year;
  for (const int year : {now.year - 1, now.year + 1})
    if (std::abs(at(year) - today) < std::abs(at(best) - today)) best = year;
  return best;
}

std::optional<Timex> resolve_date(const Match& match, const TimeAnchor& anchor) {
  using Make = Result (*)(const Match&, const TimeAnchor&);
  constexpr std::pair<std::string_view, Make> kMakers[] = {{"day", make_day},
                                                           {"day-of-month", make_day_of_month},
                                                           {"figures", make_figures},
                                                           {"slashed", make_slashed},
                                                           {"iso", make_iso},
                                                           {"month", make_month},
                                                           {"shifted-month", make_shifted_month},
                                                           {"weekday", make_weekday},
                                                           {"year", make_year},
                                                           {"era", make_era},
                                                           {"decade", make_decade},
                                                           {"century", make_century},
                                                           {"part-of-year", make_part_of_year},
                                                           {"season", make_season},
                                                           {"holiday", make_holiday},
                                                           {"nth", make_nth},
                                                           {"week-number", make_week_number},
                                                           {"week-of", make_week_of}};
  for (const auto& [as, make] : kMakers)
    if (as == match.as) return make(match, anchor);
  return std::nullopt;
}

}  // namespace crosscheck
