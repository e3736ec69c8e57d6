#include "reading/timex_resolve.h"
#include "reading/timex_value.h"

namespace crosscheck {
namespace {

using Ends = std::vector<Timex>;

Ends ends(const std::optional<Timex>& first, const std::optional<Timex>& second) {
  if (!first || !second || first->value.empty() || second->value.empty()) return {};
  return {*first, *second};
}

// "From 4 to 22 of next month".
Ends days_of_month(const Match& match, const TimeAnchor& anchor) {
  const auto base = base_of(anchor);
  if (!base) return {};
  const Date now = to_date(*base);
  const auto first = months_later(to_day({now.year, now.month, 1}), match.value("monthshift"));
  if (!first || match.whole("lastday") < match.whole("day")) return {};
  const Date month = to_date(*first);
  return ends(day_of(month.year, month.month, match.whole("day")),
              day_of(month.year, month.month, match.whole("lastday")));
}

// "May 3 to 5", "3–5 May 2020", "from 28 March to 2 April".
Ends days(const Match& match, const TimeAnchor& anchor) {
  if (match.has("monthshift")) return days_of_month(match, anchor);
  const int month = match.value("month"), last_month = match.value("lastmonth", month);
  const int day = match.whole("day"), last_day = match.whole("lastday");
  if (!match.has("year") && !base_of(anchor)) return {};
  const int year = match.has("year") ? match.whole("year") : year_for(last_month, last_day, anchor);
  const bool over = last_month < month || (last_month == month && last_day < day);
  if (over && match.has("lastmonth"))
    return ends(day_of(year - 1, month, day), day_of(year, last_month, last_day));
  if (!over) return ends(day_of(year, month, day), day_of(year, last_month, last_day));
  // "April 27 to the third": of the month after.
  const int next = month % 12 + 1;
  return ends(day_of(year, month, day), day_of(month == 12 ? year + 1 : year, next, last_day));
}

Ends months(const Match& match, const TimeAnchor& anchor) {
  const int month = match.value("month"), last = match.value("lastmonth");
  if (!match.has("year") && !base_of(anchor)) return {};
  const int year = match.has("year") ? match.whole("year") : year_for(last, 1, anchor);
  return ends(month_timex(last < month ? year - 1 : year, month), month_timex(year, last));
}

// "1914–18", "2007-08".
Ends years(const Match& match, const TimeAnchor&) {
  const int year = match.whole("year"), last = year / 100 * 100 + match.whole("shortyear");
  if (last <= year) return {};
  return ends(year_timex(year), year_timex(last));
}

// "4 to 5 p.m.", "10:00–11:30", "from 11 a.m. to 1", "11 to 3 a.m.": what tells the half of the day
// of one end tells it of both where that keeps them in order, else the other half of the other end.
Ends hours(const Match& match, const TimeAnchor&) {
  constexpr int kHour = 3600, kHalfDay = 12 * kHour;
  const auto told = [&](std::string_view clock, std::string_view hour) {
    return match.has(clock) ? match.whole(clock) : match.whole(hour) * kHour;
  };
  const auto halved = [&](int seconds, int half) {
    return half < 0 || seconds >= 13 * kHour ? seconds : seconds % kHalfDay + half * kHalfDay;
  };
  const int first_half = match.value("meridiem", -1), last_half = match.value("lastmeridiem", -1);
  const int from = told("clock", "hour"), to = told("lastclock", "lasthour");
  if (from > 24 * kHour || to > 24 * kHour) return {};
  int first = halved(from, first_half >= 0 ? first_half : last_half);
  int last = halved(to, last_half >= 0 ? last_half : first_half);
  if (first_half < 0 && last_half >= 0 && first > last) first = halved(from, 1 - last_half);
  if (last_half < 0 && first_half >= 0 && last <= first) last = halved(to, 1 - first_half);
  if (first_half < 0 && last_half < 0 && last < first && last + kHalfDay < 24 * kHour)
    last += kHalfDay;
  const auto clock = [&](int seconds) {
    return clock_timex(seconds % (24 * kHour),
                       seconds % kHour == 0 ? Granularity::hour : Granularity::minute);
  };
  return ends(clock(first), clock(last));
}

}  // namespace

std::vector<Timex> resolve_range(const Match& match, const TimeAnchor& anchor) {
  Ends found;
  std::string_view first, last;  // the captures that end the one and begin the other
  if (match.as == "range-days") {
    found = days(match, anchor);
    const Capture* month = match.find("month");
    const bool month_first = month && month->tokens.begin < match.find("day")->tokens.begin;
    const bool own = match.has("lastmonth");
    first = month_first || !own ? "day" : "month";
    last = month_first && own ? "lastmonth" : "lastday";
  } else if (match.as == "range-months") {
    found = months(match, anchor);
    first = "month";
    last = "lastmonth";
  } else if (match.as == "range-years") {
    found = years(match, anchor);
    first = "year";
    last = "shortyear";
  } else if (match.as == "range-hours") {
    found = hours(match, anchor);
    first = match.has("meridiem") ? "meridiem" : match.has("clock") ? "clock" : "hour";
    last = match.has("lastclock") ? "lastclock" : "lasthour";
  }
  if (found.empty()) return {};
  const uint32_t begin = match.captures.front().tokens.begin;
  found[0].tokens = {begin, match.find(first)->tokens.end};
  found[1].tokens = {match.find(last)->tokens.begin, begin + match.length};
  return found;
}

}  // namespace crosscheck
