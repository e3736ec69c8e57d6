#include "facts/time.h"

#include <algorithm>

#include "facts/wording.h"
#include "reading/times.h"
#include "reading/tree.h"

namespace crosscheck {
namespace {

// "Two days after the vote": what follows is the event that the days are counted from, and they
// date nothing.
bool counts_from_event(const Reading& reading, const Timex& timex) {
  const std::string_view last = form(reading, timex.tokens.end - 1);
  const Range sentence = reading.article.sentences[reading.sentence_of[timex.tokens.begin]].tokens;
  return (timex.rule == "time.offset" || timex.rule == "time.told-shift") &&
         (last == "after" || last == "before") && timex.tokens.end < sentence.end &&
         tag(reading, timex.tokens.end) != Upos::punct;
}

// What is spoken counts "today" from the day when it was spoken, which is not told.
bool is_spoken(const Reading& reading, const Timex& timex) {
  const bool absolute = timex.rule == "time.month-day" || timex.rule == "time.iso" ||
                        timex.rule == "time.year" || timex.rule == "time.month" ||
                        timex.rule == "time.decade" || timex.rule == "time.figures";
  return reading.quotation_of[timex.tokens.begin] != kNone && !absolute;
}

// A clock time whose sentence tells no day.
bool is_dayless(const Timex& timex) {
  return timex.deictic && timex.clock && timex.granularity < Granularity::part_of_day &&
         (timex.rule == "time.clock" || timex.rule == "time.named-clock" ||
          timex.rule == "time.range-hours" || timex.rule == "time.bare-hours");
}

TimeBoundKind bound_of(std::string_view word) {
  if (word == "since") return TimeBoundKind::since;
  if (word == "by") return TimeBoundKind::by;
  if (word == "before") return TimeBoundKind::before;
  if (word == "after") return TimeBoundKind::after;
  return TimeBoundKind::at;
}

// "Was not ordered out until 6:50": it was then.
bool comes_only_then(const Reading& reading, const Timex& timex, const Frame& frame) {
  return frame.put_off && !timex.bound_tokens.empty() &&
         is_until(form(reading, timex.bound_tokens.begin));
}

bool is_soft(const Timex& timex) {
  return timex.mod != TimeMod::none || timex.granularity == Granularity::decade ||
         timex.granularity == Granularity::century || timex.granularity == Granularity::season ||
         timex.granularity == Granularity::part_of_day;
}

std::string two(int32_t value) { return (value < 10 ? "0" : "") + std::to_string(value); }

std::string clock_words(int32_t seconds) {
  std::string words = "T" + two(seconds / 3600) + ":" + two(seconds / 60 % 60);
  if (seconds % 60 != 0) words += ":" + two(seconds % 60);
  return words;
}

bool is_range(const std::vector<Timex>& times, size_t i) {
  return !times[i].range.empty() && i + 1 < times.size() && times[i].from && times[i + 1].to &&
         *times[i].from <= *times[i + 1].to;
}

Time value_of(const Timex& timex) {
  return {.from = *timex.from,
          .to = *timex.to,
          .clock = timex.clock,
          .granularity = timex.granularity,
          .timex = timex.value,
          .bound = bound_of(timex.bound),
          .soft = is_soft(timex),
          .reckoned = timex.rule == "time.ago" && timex.granularity == Granularity::year};
}

// "From May 3 to 5": from the beginning of the one to the end of the other.
Time value_of(const Timex& first, const Timex& last) {
  Time time = value_of(first);
  time.to = *last.to;
  if (time.clock && last.clock)
    time.clock->to = last.clock->to;
  else
    time.clock.reset();
  time.timex += "/" + last.value;
  time.bound = TimeBoundKind::at;
  time.soft = time.soft || is_soft(last);
  time.range = true;
  return time;
}

// A single day of what has happened, which a later "at 6:15 a.m." can be of.
bool tells_day(const Timex& timex) {
  return timex.type != TimexType::duration && timex.type != TimexType::set && timex.from &&
         *timex.from == *timex.to && !is_dayless(timex);
}

// The day that stands nearest before a time, or, in its own paragraph, after it; nothing where the
// article has told none.
std::optional<Day> day_told_near(const Reading& reading, size_t time) {
  const std::vector<Timex>& times = reading.times;
  for (size_t i = time; i-- > 0;)
    if (tells_day(times[i])) return times[i].from;
  const auto paragraph = [&](const Timex& t) {
    return reading.article.sentences[reading.sentence_of[t.tokens.begin]].paragraph;
  };
  for (size_t i = time + 1; i < times.size() && paragraph(times[i]) == paragraph(times[time]); ++i)
    if (tells_day(times[i])) return times[i].from;
  return std::nullopt;
}

// Puts a clock time on a day.
void set_day(Time& time, Day day) {
  const Day shift = day - time.from;
  time.from += shift;
  time.to += shift;
  const size_t clock = time.timex.find('T');
  if (clock == 10) time.timex.erase(0, clock);  // "2025-06-09T06:15": the day is not told
  time.dayless = true;
}

// "At 4:20 a.m. (0120 GMT)": the same moment by another clock.
std::optional<Restatement> converted(const Reading& reading, const Fact& fact,
                                     const Facts& before) {
  if (before.empty() || before.back().sentence != fact.sentence) return std::nullopt;
  const Fact& last = before.back();
  const std::optional<Clock>&clock = std::get<Time>(fact.value).clock,
        &other = std::get<Time>(last.value).clock;
  const bool aside =
      fact.tokens.begin == last.tokens.end + 1 && form(reading, last.tokens.end) == "(";
  if (!aside || !clock || !other || clock->zone == other->zone) return std::nullopt;
  return Restatement{Restatement::How::converted, last.tokens};
}

}  // namespace

std::string iso_from(Day from, const std::optional<Clock>& clock) {
  return iso(from) + (clock ? clock_words(clock->from) : "");
}
std::string iso_to(Day to, const std::optional<Clock>& clock) {
  return iso(to) + (clock ? clock_words(clock->to) : "");
}

std::optional<Days> scope_at(const Reading& reading, uint32_t s, Range tokens) {
  const Sentence& sentence = reading.article.sentences[s];
  std::optional<Days> best;
  uint32_t best_distance = 12;
  for (const Timex& timex : times_in(reading, sentence.tokens)) {
    if (!timex.from || timex.type == TimexType::duration ||
        (timex.rule == "time.clock" && timex.granularity < Granularity::part_of_day))
      continue;
    const Range at = timex.tokens;
    if (at.overlaps(tokens)) continue;
    const uint32_t distance =
        at.begin >= tokens.end ? at.begin - tokens.end : tokens.begin - at.end;
    if (distance >= best_distance) continue;
    best_distance = distance;
    const bool since = timex.bound == "since";
    best = Days{
        *timex.from,
        since ? std::max(*timex.to, reading.article.published.day.value_or(*timex.to)) : *timex.to};
  }
  return best;
}

Facts extract(const Reading& reading, std::type_identity<Time>) {
  Facts facts;
  const std::vector<Timex>& times = reading.times;
  for (size_t i = 0; i < times.size(); ++i) {
    const Timex& timex = times[i];
    if (!timex.from || timex.type == TimexType::duration || timex.type == TimexType::set) continue;
    if (counts_from_event(reading, timex) || is_spoken(reading, timex)) continue;
    const bool dayless = is_dayless(timex);
    const std::optional<Day> day = dayless ? day_told_near(reading, i) : std::nullopt;
    if (dayless && !day) continue;
    const bool range = is_range(times, i);
    const Range own = range ? timex.range : timex.tokens;
    Range tokens = own;
    if (!timex.bound_tokens.empty() && timex.bound_tokens.end <= own.begin)
      tokens.begin = timex.bound_tokens.begin;
    Fact fact{.tokens = tokens,
              .span = span_of(reading.article, tokens),
              .sentence = reading.sentence_of[own.begin],
              .rule = timex.rule,
              .value = range ? value_of(timex, times[i + 1]) : value_of(timex),
              .frame = frame_of(reading, own)};
    if (day) set_day(std::get<Time>(fact.value), *day);
    if (comes_only_then(reading, timex, fact.frame))
      std::get<Time>(fact.value).bound = TimeBoundKind::at;
    fact.restates = converted(reading, fact, facts);
    facts.push_back(std::move(fact));
    if (range) ++i;
  }
  return facts;
}

std::string topic(const Time& value, const Told& told) {
  const std::string_view before = value.bound == TimeBoundKind::since ? "since when: "
                                  : value.bound == TimeBoundKind::by  ? "by when: "
                                                                      : "when: ";
  return std::string(before) + event_words(told);
}

}  // namespace crosscheck
