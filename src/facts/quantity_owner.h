// Whose figure it is, and what of it: "Vega had 51.3 percent", "a premium of 34 percent". Inside
// facts/ only.
#pragma once
#include "facts/quantity_counted.h"

namespace crosscheck {

// Sets attribute, owner and trend. Limits: an owner is found in the figure's own sentence only.
void read_owner(const Clause& clause, Figure& figure, Said& said);

// Whether two attributes are names of one ("price", "cost").
bool is_one_attribute(const std::string& a, const std::string& b);

}  // namespace crosscheck
