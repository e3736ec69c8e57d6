#include "facts/timex.h"

#include <array>

namespace crosscheck {
namespace {

const Json& file() { return resource_json("en/timex.jsonc"); }

const PatternSet& patterns() {
  static const PatternSet set(file());
  return set;
}

std::string two(int value) { return (value < 10 ? "0" : "") + std::to_string(value); }
std::string four(int value) { return std::string(value < 1000 ? "0" : "") + std::to_string(value); }
std::string month_value(int year, int month) { return four(year) + "-" + two(month); }
std::string week_value(Day day) {
  const Week week = iso_week(day);
  return four(week.year) + "-W" + two(week.number);
}

Timex day_timex(Day day) {
  return {.value = iso(day), .granularity = Granularity::day, .from = day, .to = day};
}

Timex month_timex(int year, int month) {
  return {.value = month_value(year, month),
          .granularity = Granularity::month,
          .from = to_day({year, month, 1}),
          .to = to_day({year, month, days_in_month(year, month)})};
}

Timex year_timex(int year) {
  return {.value = four(year),
          .granularity = Granularity::year,
          .from = to_day({year, 1, 1}),
          .to = to_day({year, 12, 31})};
}

Timex week_timex(Day any_day) {
  const Day monday = monday_of(any_day);
  return {.value = week_value(monday),
          .granularity = Granularity::week,
          .from = monday,
          .to = monday + 6};
}

Timex quarter_timex(int year, int quarter) {
  return {.value = four(year) + "-Q" + std::to_string(quarter),
          .granularity = Granularity::quarter,
          .from = to_day({year, quarter * 3 - 2, 1}),
          .to = to_day({year, quarter * 3, days_in_month(year, quarter * 3)})};
}

// Early, mid or late: the first, middle or last third of an interval. "Early September" is told by
// newspapers of days up to about the tenth; the limit is soft.
Timex with_edge(Timex timex, const Match& match, std::string_view capture = "edge") {
  if (!match.has(capture) || !timex.from || *timex.to - *timex.from < 6) return timex;
  const Day days = *timex.to - *timex.from + 1;
  const int edge = match.value(capture);
  const Day from = *timex.from;
  timex.from = from + days * edge / 3;
  timex.to = from + days * (edge + 1) / 3 - 1;
  return timex;
}

Timex with_part(Timex timex, std::string_view part) {
  if (part.empty()) return timex;
  timex.value += "T" + std::string(part);
  timex.type = TimexType::time;
  timex.granularity = Granularity::part_of_day;
  return timex;
}

// The year of a month (and day) that is told without one: the last one not after the anchor, or the
// next one, or the nearer.
int year_for(int month, int day, const TimeAnchor& anchor) {
  const Date now = to_date(*anchor.published);
  const auto at = [&](int year) {
    return to_day({year, month, std::min(day, days_in_month(year, month))});
  };
  const Day today = *anchor.published;
  if (anchor.tense == Tense::future) return at(now.year) >= today ? now.year : now.year + 1;
  if (anchor.tense == Tense::past) return at(now.year) <= today ? now.year : now.year - 1;
  int best = now.year;
  for (int year : {now.year - 1, now.year + 1})
    if (std::abs(at(year) - today) < std::abs(at(best) - today)) best = year;
  return best;
}

Day weekday_day(int wanted, const Match& match, const TimeAnchor& anchor) {
  const Day today = *anchor.published;
  const int back = (weekday(today) - wanted + 7) % 7;  // days since that weekday, 0 to 6
  const int ahead = (7 - back) % 7;
  if (match.has("shift")) {
    const int shift = match.value("shift");
    if (shift < 0) return today - (back == 0 ? 7 : back);
    if (shift > 0) return today + (ahead == 0 ? 7 : ahead);
    return monday_of(today) + wanted - 1;
  }
  return anchor.tense == Tense::past ? today - back : today + ahead;
}

// The date of Easter Sunday: the anonymous Gregorian algorithm (Meeus, Jones, Butcher).
Day easter(int year) {
  const int a = year % 19, b = year / 100, c = year % 100, d = b / 4, e = b % 4;
  const int g = (8 * b + 13) / 25, h = (19 * a + b - d - g + 15) % 30;
  const int i = c / 4, k = c % 4, l = (32 + 2 * e + 2 * i - h - k) % 7;
  const int m = (a + 11 * h + 22 * l) / 451;
  const int n = h + l - 7 * m + 114;
  return to_day({year, n / 31, n % 31 + 1});
}

// A holiday of a year: "12-25", "11/4/4" (month/weekday/which; -1 the last), "easter-2".
Day holiday_day(std::string_view spec, int year) {
  const auto digit = [&](size_t at) { return spec[at] - '0'; };
  if (spec.starts_with("easter")) {
    int offset = 0;
    for (char c : spec.substr(7)) offset = offset * 10 + (c - '0');
    return easter(year) + (spec[6] == '-' ? -offset : offset);
  }
  if (spec[2] == '-') return to_day({year, digit(0) * 10 + digit(1), digit(3) * 10 + digit(4)});
  const size_t slash = spec.find('/');
  int month = 0;
  for (size_t i = 0; i < slash; ++i) month = month * 10 + digit(i);
  const int wanted = digit(slash + 1);
  if (spec[slash + 3] == '-') {
    const Day last = to_day({year, month, days_in_month(year, month)});
    return last - (weekday(last) - wanted + 7) % 7;
  }
  const Day first = to_day({year, month, 1});
  return first + (wanted - weekday(first) + 7) % 7 + 7 * (digit(slash + 3) - 1);
}

Timex unit_timex(std::string_view unit, Day day) {
  const Date date = to_date(day);
  if (unit == "D") return day_timex(day);
  if (unit == "W") return week_timex(day);
  if (unit == "M") return month_timex(date.year, date.month);
  if (unit == "Q") return quarter_timex(date.year, (date.month - 1) / 3 + 1);
  if (unit == "Y") return year_timex(date.year);
  if (unit == "WE") {
    const Day saturday = monday_of(day) + 5;
    return {.value = week_value(day) + "-WE",
            .granularity = Granularity::weekend,
            .from = saturday,
            .to = saturday + 1};
  }
  return {};
}

// The day that is `count` units away. Months and years keep their day where they can.
std::optional<Day> moved(Day day, std::string_view unit, int count) {
  if (unit == "D") return day + count;
  if (unit == "W" || unit == "WE") return day + 7 * count;
  if (unit == "W2") return day + 14 * count;
  int months = 0;
  if (unit == "M") months = 1;
  if (unit == "Q") months = 3;
  if (unit == "Y") months = 12;
  if (unit == "E") months = 120;
  if (months == 0) return std::nullopt;
  const Date date = to_date(day);
  const int total = date.year * 12 + date.month - 1 + months * count;
  if (total < 12 || total / 12 > 9999) return std::nullopt;
  const int year = total / 12, month = total % 12 + 1;
  return to_day({year, month, std::min(date.day, days_in_month(year, month))});
}

std::optional<Timex> make_day(const Match& match, const TimeAnchor& anchor) {
  const int month = match.value("month"), day = static_cast<int>(match.number("day"));
  if (!match.has("year") && (!anchor.published || day > 31)) return std::nullopt;
  const int year =
      match.has("year") ? static_cast<int>(match.number("year")) : year_for(month, day, anchor);
  if (!is_date(year, month, day)) return std::nullopt;
  return with_part(day_timex(to_day({year, month, day})), match.word("part"));
}

std::optional<Timex> make_month(const Match& match, const TimeAnchor& anchor) {
  const int month = match.value("month");
  if (!match.has("year") && !anchor.published) return std::nullopt;
  const int year =
      match.has("year") ? static_cast<int>(match.number("year")) : year_for(month, 1, anchor);
  return with_edge(month_timex(year, month), match);
}

std::optional<Timex> make_shifted_month(const Match& match, const TimeAnchor& anchor) {
  if (!anchor.published) return std::nullopt;
  const Date now = to_date(*anchor.published);
  const int month = match.value("month"), shift = match.value("shift");
  const int year = shift < 0   ? now.year - (month >= now.month ? 1 : 0)
                   : shift > 0 ? now.year + (month <= now.month ? 1 : 0)
                               : now.year;
  return month_timex(year, month);
}

std::optional<Timex> make_weekday(const Match& match, const TimeAnchor& anchor) {
  if (!anchor.published) return std::nullopt;
  return with_part(day_timex(weekday_day(match.value("weekday"), match, anchor)),
                   match.word("part"));
}

std::optional<Timex> make_today(const Match& match, const TimeAnchor& anchor) {
  if (!anchor.published) return std::nullopt;
  return with_part(day_timex(*anchor.published + match.value("today")), match.word("part"));
}

std::optional<Timex> make_this_part(const Match& match, const TimeAnchor& anchor) {
  if (!anchor.published) return std::nullopt;
  return with_part(day_timex(*anchor.published + match.value("shift")), match.word("part"));
}

std::optional<Timex> make_shifted_unit(const Match& match, const TimeAnchor& anchor) {
  if (!anchor.published) return std::nullopt;
  const std::string_view unit = match.word("unit");
  const auto day = moved(*anchor.published, unit, match.value("shift"));
  if (!day) return std::nullopt;
  Timex timex = with_edge(unit_timex(unit, *day), match, "within");
  // Where weeks begin on Sunday, a Sunday's "last week" is the one that ended the day before.
  if (unit == "W" && match.value("shift") < 0 && weekday(*anchor.published) == 7)
    timex.to = *anchor.published - 1;
  // What happened "this week" or "earlier this month" is not after the article, nor what will
  // before it.
  if (match.value("shift") == 0 && timex.from) {
    if (anchor.tense == Tense::past)
      timex.to = std::max(*timex.from, std::min(*timex.to, *anchor.published));
    if (match.has("within") && match.value("within") == 0) {
      timex.from = unit_timex(unit, *day).from;
      timex.to = *anchor.published;
    }
  }
  return timex;
}

std::optional<Timex> make_distance(const Match& match, std::optional<Day> from, int direction) {
  if (!from) return std::nullopt;
  const double count = match.number("number", 1);
  if (count > 3000 || count != static_cast<int>(count)) return std::nullopt;
  const std::string_view unit = match.word("unit");
  if (unit == "TH" && static_cast<int>(count) % 24 == 0)
    return day_timex(*from + direction * static_cast<int>(count) / 24);
  const auto day = moved(*from, unit, direction * static_cast<int>(count));
  if (!day) return std::nullopt;
  return unit_timex(unit == "W2" ? "W" : unit == "E" ? "Y" : unit, *day);
}

std::optional<Timex> make_offset(const Match& match, const TimeAnchor& anchor) {
  // "The following day", "a week later": from the last day told, else from the article's date.
  return make_distance(match, anchor.last_told ? anchor.last_told : anchor.published,
                       match.value("direction"));
}

std::optional<Timex> make_duration(const Match& match) {
  const std::string_view unit = match.word("unit");
  double count = match.number("number", 1);
  std::string letter(unit);
  if (unit == "W2") {
    count *= 2;
    letter = "W";
  }
  if (unit == "E") {
    count *= 10;
    letter = "Y";
  }
  if (unit == "C") {
    count *= 100;
    letter = "Y";
  }
  if (unit == "Q") {
    count *= 3;
    letter = "M";
  }
  if (unit == "WE" || count > 1e9) return std::nullopt;
  const bool time = letter.front() == 'T';
  const auto whole = static_cast<long long>(count);
  const std::string digits =
      count == double(whole) ? std::to_string(whole)
                             : std::to_string(whole) + "." +
                                   std::to_string(static_cast<int>((count - double(whole)) * 10));
  return Timex{
      .value = std::string(time ? "PT" : "P") + digits + (time ? letter.substr(1) : letter),
      .type = TimexType::duration,
      .length = count,
      .unit = unit};
}

std::optional<Timex> make_decade(const Match& match) {
  const int decade = match.value("decade");
  Timex timex{.value = std::to_string(decade),
              .granularity = Granularity::decade,
              .from = to_day({decade * 10, 1, 1}),
              .to = to_day({decade * 10 + 9, 12, 31})};
  return with_edge(timex, match);
}

std::optional<Timex> make_quarter(const Match& match, const TimeAnchor& anchor) {
  if (!match.has("year") && !anchor.published) return std::nullopt;
  const int year =
      match.has("year") ? static_cast<int>(match.number("year")) : to_date(*anchor.published).year;
  return quarter_timex(year, match.value("ordinalquarter"));
}

// Seasons of the northern half of the earth, as English-language agencies use them: winter begins
// in December of the year before.
std::optional<Timex> make_season(const Match& match, const TimeAnchor& anchor) {
  const std::string_view season = match.word("season");
  if (!match.has("year") && !anchor.published) return std::nullopt;
  const int first = season == "SP" ? 3 : season == "SU" ? 6 : season == "FA" ? 9 : 12;
  int year =
      match.has("year") ? static_cast<int>(match.number("year")) : to_date(*anchor.published).year;
  if (!match.has("year")) {
    const int shift = match.value("shift");
    const bool begun = to_date(*anchor.published).month >= first;
    if (shift < 0) year -= begun && to_date(*anchor.published).month > first + 2 ? 0 : 1;
    if (shift > 0 && begun) ++year;
  }
  const int last = first == 12 ? 2 : first + 2;
  const int last_year = first == 12 ? year + 1 : year;
  return Timex{.value = four(year) + "-" + std::string(season),
               .granularity = Granularity::season,
               .from = to_day({year, first, 1}),
               .to = to_day({last_year, last, days_in_month(last_year, last)})};
}

std::optional<Timex> make_holiday(const Match& match, const TimeAnchor& anchor) {
  const std::string_view spec = match.word("holiday");
  if (match.has("year"))
    return day_timex(holiday_day(spec, static_cast<int>(match.number("year"))));
  if (!anchor.published) return std::nullopt;
  const int year = to_date(*anchor.published).year;
  const int shift = match.has("shift")              ? match.value("shift")
                    : anchor.tense == Tense::future ? 1
                                                    : -1;
  Day day = holiday_day(spec, year);
  if (shift <= 0 && day > *anchor.published) day = holiday_day(spec, year - 1);
  if (shift > 0 && day < *anchor.published) day = holiday_day(spec, year + 1);
  return day_timex(day);
}

std::optional<Timex> make_clock(const Match& match, const TimeAnchor& anchor) {
  int minutes = match.has("clock") ? static_cast<int>(match.number("clock"))
                                   : static_cast<int>(match.number("hour")) * 60;
  if (match.has("meridiem")) {
    if (minutes >= 13 * 60) return std::nullopt;
    minutes = minutes % 720 + match.value("meridiem") * 60;
  }
  if (minutes > 24 * 60 || !anchor.published) return std::nullopt;
  return Timex{.value = iso(*anchor.published) + "T" + two(minutes / 60) + ":" + two(minutes % 60),
               .type = TimexType::time,
               .granularity = Granularity::minute,
               .from = anchor.published,
               .to = anchor.published};
}

std::optional<Timex> resolve(const Match& match, const TimeAnchor& anchor) {
  const std::string_view as = match.as;
  if (as == "day") return make_day(match, anchor);
  if (as == "iso") return day_timex(static_cast<Day>(match.number("iso")));
  if (as == "month") return make_month(match, anchor);
  if (as == "shifted-month") return make_shifted_month(match, anchor);
  if (as == "weekday") return make_weekday(match, anchor);
  if (as == "today") return make_today(match, anchor);
  if (as == "this-part") return make_this_part(match, anchor);
  if (as == "shifted-unit") return make_shifted_unit(match, anchor);
  if (as == "ago") return make_distance(match, anchor.published, -1);
  if (as == "offset") return make_offset(match, anchor);
  if (as == "duration") return make_duration(match);
  if (as == "year") return with_edge(year_timex(static_cast<int>(match.number("year"))), match);
  if (as == "decade") return make_decade(match);
  if (as == "quarter") return make_quarter(match, anchor);
  if (as == "season") return make_season(match, anchor);
  if (as == "holiday") return make_holiday(match, anchor);
  if (as == "clock") return make_clock(match, anchor);
  return std::nullopt;
}

}  // namespace

std::optional<Timex> read_timex(Forms forms, uint32_t at, const TimeAnchor& anchor) {
  const Match match = patterns().longest(forms, at);
  if (!match) return std::nullopt;
  std::optional<Timex> timex = resolve(match, anchor);
  if (!timex || timex->value.empty()) return std::nullopt;
  timex->tokens = {at, at + match.length};
  timex->rule = match.rule;
  return timex;
}

TimeBound bound_before(Forms forms, uint32_t at) {
  static const WordList bounds(file()["bounds"]);
  for (uint32_t length = 3; length >= 1; --length) {
    if (length > at) continue;
    const WordList::Hit hit = bounds.longest(forms.subspan(0, at), at - length);
    if (hit.length == length)
      return {{at - length, at}, bounds.value(hit.entry).get_ref<const std::string&>()};
  }
  return {};
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
  constexpr std::array<std::string_view, 11> kNames = {"minute", "part-of-day", "day",    "weekend",
                                                       "week",   "month",       "season", "quarter",
                                                       "year",   "decade",      "none"};
  return kNames[static_cast<size_t>(granularity)];
}

}  // namespace crosscheck
