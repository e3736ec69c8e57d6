// Whose figure it is, and what of it: "Vega had 51.3 percent", "a premium of 34 percent". Inside
// facts/ only.
#pragma once
#include "facts/quantity_counted.h"

namespace crosscheck {

// Sets attribute, owner and trend. Limits: an owner is found in the figure's own sentence only.
void read_owner(const Clause& clause, Figure& figure, Said& said);

// "The attendance was 41,386", "turnout, by one count, reached 48 percent": the noun before the
// verb before the figure, whatever the tree makes of it; kNone.
int32_t noun_of_verb_before(const Clause& clause, const Figure& figure);

// Whether two attributes are names of one ("price", "cost").
bool is_one_attribute(std::string_view a, std::string_view b);

}  // namespace crosscheck
