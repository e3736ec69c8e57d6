// Time expressions put together from what single patterns give. Inside timex*.cpp only.
#pragma once
#include "reading/timex.h"

namespace crosscheck {

inline bool is_day(const Timex& timex) {
  return timex.granularity == Granularity::day && !timex.clock && timex.from;
}
inline bool is_part(const Timex& timex) { return timex.granularity == Granularity::part_of_day; }

// What the longest pattern at a token comes to; nothing where none matches or it names no time.
std::optional<Timex> single_at(Forms forms, uint32_t at, const TimeAnchor& anchor);
// The same of a match.
std::optional<Timex> resolve(const Match& match, uint32_t at, const TimeAnchor& anchor);

// "Tonight at 8", "8 in the evening": the part of the day tells which 8.
void halve(Timex& clock, const Timex& part);

// An expression with what belongs to it behind it: a day and its clock time or part, a length and
// its smaller units, with what they are counted from ("two years and a month ago").
Timex extended(Forms forms, Timex timex, const TimeAnchor& anchor);

}  // namespace crosscheck
