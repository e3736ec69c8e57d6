// Times: when something happened, as an interval of days or, where the article tells it, of the
// clock.
#pragma once
#include "facts/fact.h"

namespace crosscheck {

// The time nearest to a phrase in its sentence, within twelve tokens: when the figure held, or the
// event was.
std::optional<Days> scope_at(const Reading& reading, uint32_t sentence, Range tokens);

// The times that date an event.
Facts extract(const Reading& reading, std::type_identity<Time>);
// One is a finer or overlapping telling of the other, or they cannot both be true.
Relation relate(const Time& a, const Time& b, const Told& of_a, const Told& of_b);
// Whether two values are one position.
bool same(const Time& a, const Time& b);
std::string topic(const Time& value, const Told& told);

// The first and last day as ISO dates or, where a clock time is told, as date-times of that clock
// ("2025-06-11T17:30").
std::string iso_from(Day from, const std::optional<Clock>& clock);
std::string iso_to(Day to, const std::optional<Clock>& clock);

}  // namespace crosscheck
