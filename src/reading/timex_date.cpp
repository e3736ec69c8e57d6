#include <algorithm>
#include <cstdlib>

#include "reading/timex_resolve.h"
#include "reading/timex_value.h"

namespace crosscheck {
namespace {

using Result = std::optional<Timex>;

// "'98" is 1998 and "05" 2005; the century turns thirty years from now.
int full_year(int year) { return year >= 100 ? year : year + (year <= 35 ? 2000 : 1900); }

// The day of a month, in figures or words.
int day_number(const Match& match) {
  const int number = match.whole("day");
  return number > 0 ? number : match.value("day");
}

// "Friday, November 28": the nearest year in which the day falls on that weekday, two before or
// after that of the article at most; nothing where there is none.
std::optional<int> year_by_weekday(const Match& match, int month, int day,
                                   const TimeAnchor& anchor) {
  if (!match.has("weekday") || !base_of(anchor)) return std::nullopt;
  const int now = to_date(*base_of(anchor)).year;
  std::optional<Day> nearest;
  for (int year = now - 2; year <= now + 2; ++year) {
    if (!is_date(year, month, day)) continue;
    const Day found = to_day({year, month, day});
    if (weekday(found) != match.value("weekday")) continue;
    if (!nearest || std::abs(found - *base_of(anchor)) < std::abs(*nearest - *base_of(anchor)))
      nearest = found;
  }
  return nearest ? std::optional(to_date(*nearest).year) : std::nullopt;
}

Result make_day(const Match& match, const TimeAnchor& anchor) {
  const int month = match.value("month"), day = day_number(match);
  std::optional<int> year = year_of(match);
  if (!year) year = related_year(match, anchor);
  if (!year) year = year_by_weekday(match, month, day, anchor);
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
  const auto packed = match.whole("slashed");
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

// "2016-11", "11/2016". What counts years ("2007-08") is a range.
Result make_numeric_month(const Match& match, const TimeAnchor&) {
  const int year = match.whole("year");
  const int month = match.whole("number");
  return month >= 1 && month <= 12 ? Result(month_timex(year, month)) : std::nullopt;
}

Result make_shifted_month(const Match& match, const TimeAnchor& anchor) {
  const auto base = base_of(anchor);
  if (!base) return std::nullopt;
  const Date now = to_date(*base);
  const int month = match.value("month"), shift = match.value("shift");
  const int year = shift < 0   ? now.year - (month >= now.month ? 1 : 0)
                   : shift > 0 ? now.year + (month <= now.month ? 1 : 0)
                               : now.year;
  if (match.has("day")) return day_of(year, month, match.whole("day"));
  return edged(month_timex(year, month), match);
}

Result make_week_of(const Match& match, const TimeAnchor& anchor) {
  const Result day = make_day(match, anchor);
  return day ? Result(week_timex(*day->from)) : std::nullopt;
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

}  // namespace

std::optional<int> year_of(const Match& match) {
  if (match.has("year")) return match.whole("year");
  if (match.has("shortyear")) return full_year(match.whole("shortyear"));
  return std::nullopt;
}

Timex edged(Timex timex, const Match& match) {
  return match.has("edge") ? with_edge(std::move(timex), match.value("edge")) : timex;
}

std::optional<int> related_year(const Match& match, const TimeAnchor& anchor) {
  const auto of = [](std::optional<Day> day) {
    return day ? std::optional(to_date(*day).year) : std::nullopt;
  };
  if (match.has("that")) return of(anchor.told ? anchor.told : anchor.published);
  if (!match.has("shift")) return std::nullopt;
  const auto year = of(base_of(anchor));
  return year ? std::optional(*year + match.value("shift")) : std::nullopt;
}

std::optional<Timex> day_of(int year, int month, int day) {
  if (!is_date(year, month, day)) return std::nullopt;
  return day_timex(to_day({year, month, day}));
}

std::optional<Day> base_of(const TimeAnchor& anchor) {
  return anchor.narrative && anchor.told ? anchor.told : anchor.published;
}

namespace {

int nearest_year(int month, int day, const TimeAnchor& anchor) {
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

}  // namespace

int year_for(int month, int day, const TimeAnchor& anchor) {
  int year = nearest_year(month, day, anchor);
  // The 29th of February is that of a leap year.
  constexpr int kBetween = 8;
  const int step = anchor.tense == Tense::future ? 1 : -1;
  if (month == 2 && day == 29)
    for (int i = 0; i < kBetween && !is_date(year, month, day); ++i) year += step;
  return year;
}

std::optional<Timex> resolve_date(const Match& match, const TimeAnchor& anchor) {
  using Make = Result (*)(const Match&, const TimeAnchor&);
  constexpr std::pair<std::string_view, Make> kMakers[] = {{"day", make_day},
                                                           {"day-of-month", make_day_of_month},
                                                           {"figures", make_figures},
                                                           {"slashed", make_slashed},
                                                           {"iso", make_iso},
                                                           {"month", make_month},
                                                           {"numeric-month", make_numeric_month},
                                                           {"shifted-month", make_shifted_month},
                                                           {"weekday", make_weekday},
                                                           {"week-of", make_week_of}};
  for (const auto& [as, make] : kMakers)
    if (as == match.as) return make(match, anchor);
  return std::nullopt;
}

}  // namespace crosscheck
