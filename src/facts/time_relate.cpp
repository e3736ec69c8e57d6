#include <algorithm>

#include "facts/time.h"
#include "facts/wording.h"
#include "reading/tree.h"

namespace crosscheck {
namespace {

// Whether a number stands near a time: "employed 410 people last year" dates the figure and no
// event. By place, for the trees of such clauses are often wrong.
bool tells_figure(const Told& told) {
  constexpr uint32_t kNear = 8;
  const Range own = told.fact.tokens,
              sentence = told.reading.article.sentences[told.fact.sentence].tokens;
  const uint32_t begin = own.begin > sentence.begin + kNear ? own.begin - kNear : sentence.begin;
  for (uint32_t i = begin; i < std::min(own.end + kNear, sentence.end); ++i)
    if (!own.contains(i) && tag(told.reading, i) == Upos::num) return true;
  return false;
}

// "By Saturday, 31 boats had stayed": the day of a count, and not of an event.
bool is_as_of(const Time& time, const Told& told) {
  return time.bound == TimeBoundKind::by && tells_figure(told);
}

bool is_long(const Time& time) {
  return time.granularity == Granularity::month || time.granularity == Granularity::quarter ||
         time.granularity == Granularity::half || time.granularity == Granularity::year;
}

// Seconds since 1970 of the two ends.
struct Moments {
  int64_t from, to;
};

// Where both tell their zone the clocks are put on one.
Moments moments(const Time& time, bool zoned) {
  constexpr int64_t kDaySeconds = 86400;
  const int64_t shift = zoned && time.clock->zone ? int64_t{*time.clock->zone} * 60 : 0;
  return {int64_t{time.from} * kDaySeconds + time.clock->from - shift,
          int64_t{time.to} * kDaySeconds + time.clock->to - shift};
}

bool is_moment(const Time& time) {
  return time.clock && time.granularity < Granularity::part_of_day;
}

// "Night" lasts until the morning, "morning" begins after midnight: the hours that people call so.
Moments part_hours(const Time& time) {
  constexpr int64_t kHour = 3600, kDaySeconds = 24 * kHour;
  const int64_t day = int64_t{time.from} * kDaySeconds;
  if (time.timex.ends_with("TMO")) return {day, day + 13 * kHour};
  if (time.timex.ends_with("TAF")) return {day + 11 * kHour, day + 19 * kHour};
  if (time.timex.ends_with("TEV")) return {day + 16 * kHour, day + 25 * kHour};
  if (time.timex.ends_with("TNI")) return {day + 17 * kHour, day + 31 * kHour};
  return {day, day + kDaySeconds};
}

std::string both(const Told& a, const Told& b) {
  return in_marks(words_of(a)) + " and " + in_marks(words_of(b));
}

// Two clock times of one day or near each other.
std::optional<Relation> relate_clocks(const Time& a, const Time& b, const Told& of_a,
                                      const Told& of_b) {
  const bool zoned = a.clock->zone && b.clock->zone;
  const Moments x = moments(a, zoned), y = moments(b, zoned);
  if (x.from == y.from && x.to == y.to)
    return Relation{Verdict::compatible, "time.zones",
                    both(of_a, of_b) + " are one moment in two time zones."};
  if (x.from <= y.to && y.from <= x.to)
    return Relation{Verdict::compatible, "time.overlap", both(of_a, of_b) + " overlap."};
  const int64_t gap = std::max(x.from, y.from) - std::min(x.to, y.to);
  constexpr int64_t kRounded = 20 * 60, kFarthestZones = 26 * 3600;
  if ((a.clock->from == 0 || b.clock->from == 0) && gap <= 2 * 86400)
    return Relation{Verdict::compatible, "time.midnight",
                    both(of_a, of_b) + " may fit: midnight begins a day and ends one."};
  const bool one_zone = a.clock->zone.has_value() != b.clock->zone.has_value();
  if (one_zone && gap < kFarthestZones)
    return Relation{Verdict::compatible, "time.zones",
                    both(of_a, of_b) + " may be the same moment: only one tells its time zone."};
  const bool round = a.granularity == Granularity::hour || b.granularity == Granularity::hour ||
                     (a.clock->from % 900 == 0 && b.clock->from % 900 != 0) ||
                     (b.clock->from % 900 == 0 && a.clock->from % 900 != 0);
  if (gap <= (round ? kRounded : 5 * 60))
    return Relation{Verdict::compatible, "time.rounded",
                    both(of_a, of_b) + " are minutes apart, and a clock time is often rounded."};
  if (a.soft || b.soft)
    return Relation{Verdict::tension, "time.near",
                    both(of_a, of_b) + " lie near each other, and one has no sharp borders."};
  return std::nullopt;
}

// A clock time against a part of its day or of the one before.
std::optional<Relation> relate_part(const Time& moment, const Time& part, const Told& of_a,
                                    const Told& of_b) {
  const Moments x = moments(moment, false), y = part_hours(part);
  if (x.from <= y.to && y.from <= x.to)
    return Relation{Verdict::compatible, "time.finer", both(of_a, of_b) + " fit together."};
  return std::nullopt;
}

// Two parts of days: "Sunday night" and "early Monday" meet.
std::optional<Relation> relate_parts(const Time& a, const Time& b, const Told& of_a,
                                     const Told& of_b) {
  const Moments x = part_hours(a), y = part_hours(b);
  if (x.from <= y.to && y.from <= x.to)
    return Relation{Verdict::compatible, "time.overlap", both(of_a, of_b) + " overlap."};
  return std::nullopt;
}

bool is_part(const Time& time) { return time.granularity == Granularity::part_of_day; }

// "Sunday night" against the day after it: the small hours are of both.
bool night_before(const Time& night, const Time& other) {
  return is_part(night) && night.timex.ends_with("TNI") && other.from == night.to + 1 &&
         other.to == other.from;
}

// What is later by a verb of moving: "postponed to May 10".
bool is_moved(const Told& told) {
  static const WordList moves(resource_json("en/timex.jsonc")["moves"]);
  return moves.has(form(told.reading, told.fact.frame.event));
}

// A bound leaves the day open: "since May 3" and "until May 20" are two borders, "by Friday" and
// "after Monday" can both hold.
std::optional<Relation> relate_bounds(const Time& a, const Time& b, const Told& of_a,
                                      const Told& of_b) {
  const auto opens = [](const Time& t) {
    return t.bound == TimeBoundKind::since || t.bound == TimeBoundKind::after;
  };
  const auto closes = [](const Time& t) {
    return t.bound == TimeBoundKind::by || t.bound == TimeBoundKind::before;
  };
  if ((opens(a) && closes(b)) || (closes(a) && opens(b)))
    return Relation{Verdict::compatible, "time.borders",
                    both(of_a, of_b) + " are the beginning and the end of a time."};
  const auto holds = [&](const Time& bound, const Time& other) {
    if (other.bound != TimeBoundKind::at || other.range) return false;
    if (bound.bound == TimeBoundKind::by || bound.bound == TimeBoundKind::before)
      return other.from <= bound.to;
    if (bound.bound == TimeBoundKind::after) return other.to >= bound.from;
    return false;
  };
  if (holds(a, b) || holds(b, a))
    return Relation{Verdict::compatible, "time.bound",
                    both(of_a, of_b) + " can both be true: one is a bound."};
  return std::nullopt;
}

// Values that have a day in common.
Relation relate_meeting(const Time& a, const Time& b, const Told& of_a, const Told& of_b) {
  const std::string first = words_of(of_a), second = words_of(of_b);
  const bool inside = a.from <= b.from && b.to <= a.to, around = b.from <= a.from && a.to <= b.to;
  if (inside || around)
    return {Verdict::compatible, "time.finer",
            in_marks(inside ? second : first) + " lies within " +
                in_marks(inside ? first : second) + "."};
  return {Verdict::compatible, "time.overlap", both(of_a, of_b) + " overlap."};
}

// "Three years ago" against a date in the year that it comes to, or within months of it.
std::optional<Relation> relate_reckoned(const Time& a, const Time& b, const Told& of_a,
                                        const Told& of_b) {
  constexpr Day kMonths = 183;
  const Day gap = std::max(a.from, b.from) - std::min(a.to, b.to);
  if (a.reckoned == b.reckoned || gap > kMonths) return std::nullopt;
  return Relation{Verdict::compatible, "time.reckoned",
                  both(of_a, of_b) + " may be one time: years that are counted back are rounded."};
}

// Values that have no day, or no hour of one day, in common.
Relation relate_apart(const Time& a, const Time& b, const Told& of_a, const Told& of_b) {
  if (is_as_of(a, of_a) && is_as_of(b, of_b))
    return {Verdict::compatible, "time.as-of",
            words_of(of_a) + " and " + words_of(of_b) + " are the days of two counts."};
  if (is_long(a) && is_long(b) && tells_figure(of_a) && tells_figure(of_b))
    return {Verdict::compatible, "time.figures",
            both(of_a, of_b) + " are when figures were counted, and there can be one for each."};
  if (is_moved(of_a) || is_moved(of_b))
    return {Verdict::update, "time.moved",
            both(of_a, of_b) + " differ, and one article tells that the day was changed."};
  const Day gap = std::max(a.from, b.from) - std::min(a.to, b.to);
  if (((a.soft && !is_part(a)) || (b.soft && !is_part(b))) && gap <= 31)
    return {Verdict::tension, "time.near",
            both(of_a, of_b) + " lie near each other, and one has no sharp borders."};
  const bool hours = a.from <= b.to && b.from <= a.to;
  return {Verdict::conflict, "time.apart",
          in_marks(words_of(of_a)) + " is " + a.timex + " and " + in_marks(words_of(of_b)) +
              " is " + b.timex +
              (hours ? ": they are not the same hour." : ": they have no day in common.")};
}

// A clock time that tells no day, on the day of what it is compared with; the small hours of
// "Thursday night" are those of the next day.
Time on_day_of(Time dayless, const Time& other) {
  constexpr int32_t kMorning = 6 * 3600;
  const bool next =
      is_part(other) && other.timex.ends_with("TNI") && dayless.clock->from < kMorning;
  const Day shift = other.from + (next ? 1 : 0) - dayless.from;
  dayless.from += shift;
  dayless.to += shift;
  return dayless;
}

Relation relate_placed(const Time& a, const Time& b, const Told& of_a, const Told& of_b) {
  if (same(a, b)) return {Verdict::agree, "time.same", both(of_a, of_b) + " are the same time."};
  const bool days_meet = a.from <= b.to && b.from <= a.to;
  std::optional<Relation> relation = relate_reckoned(a, b, of_a, of_b);
  if (relation) return *relation;
  if (is_moment(a) && is_moment(b))
    relation = relate_clocks(a, b, of_a, of_b);
  else if (is_moment(a) && is_part(b))
    relation = relate_part(a, b, of_a, of_b);
  else if (is_moment(b) && is_part(a))
    relation = relate_part(b, a, of_b, of_a);
  else if (is_part(a) && is_part(b))
    relation = relate_parts(a, b, of_a, of_b);
  else if (days_meet)
    return relate_meeting(a, b, of_a, of_b);
  else if (night_before(a, b) || night_before(b, a))
    return {Verdict::compatible, "time.overlap", both(of_a, of_b) + " overlap."};
  if (relation) return *relation;
  if ((relation = relate_bounds(a, b, of_a, of_b))) return *relation;
  return relate_apart(a, b, of_a, of_b);
}

}  // namespace

namespace {

// A zone that one leaves out is that of the place, which the other tells.
bool same_clock(const std::optional<Clock>& a, const std::optional<Clock>& b) {
  if (!a || !b) return !a && !b;
  return a->from == b->from && a->to == b->to && (a->zone == b->zone || !a->zone || !b->zone);
}

}  // namespace

bool same(const Time& a, const Time& b) {
  if ((a.dayless || b.dayless) && a.clock && b.clock)
    return same_clock(a.clock, b.clock) && a.to - a.from == b.to - b.from;
  return a.from == b.from && a.to == b.to && a.reckoned == b.reckoned &&
         same_clock(a.clock, b.clock);
}

Relation relate(const Time& a, const Time& b, const Told& of_a, const Told& of_b) {
  if (a.dayless) return relate_placed(on_day_of(a, b), b, of_a, of_b);
  if (b.dayless) return relate_placed(a, on_day_of(b, a), of_a, of_b);
  return relate_placed(a, b, of_a, of_b);
}

}  // namespace crosscheck
