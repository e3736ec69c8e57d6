// What an article tells of an actor beside the name, and the descriptions that stand for it.
#pragma once
#include "reading/reading.h"

namespace crosscheck {

// Fills roles, modifiers and gender of the entities from labels, appositions and the names
// themselves. REQUIRES: names are linked, mention_of is there.
void learn_roles(Reading& reading);

// Adds mentions for definite descriptions ("the president", "the Venezuelan leader", "the union")
// where just one entity of the article fits. REQUIRES: roles are learned.
void add_descriptions(Reading& reading);

}  // namespace crosscheck
