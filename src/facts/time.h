// Times: when something happened, as an interval of days.
#pragma once
#include "facts/fact.h"

namespace crosscheck {

// Every time expression of a sentence, resolved; also those that date no event.
std::vector<Timex> timexes_of(const Reading& reading, const Sentence& sentence,
                              std::optional<Day> last_told);

// The time nearest to a phrase in its sentence, within twelve tokens: when the figure held, or the
// event was.
std::optional<Days> scope_at(const Reading& reading, uint32_t sentence, Range tokens);

// The times that date an event.
std::vector<Fact> extract(const Reading& reading, std::type_identity<Time>);
// One is a finer or overlapping telling of the other, or they cannot both be true.
Relation relate(const Time& a, const Time& b, const Told& of_a, const Told& of_b);
// Whether two values are one position.
bool same(const Time& a, const Time& b);
std::string topic(const Time& value, const Told& told);

}  // namespace crosscheck
