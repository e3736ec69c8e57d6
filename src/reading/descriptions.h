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

// Definite descriptions by a role that stand for no entity of the article: the tokens of each, its
// noun last. REQUIRES: descriptions are added.
std::vector<Range> unlinked_descriptions(const Reading& reading);
// Whether one of them fits an entity, of whatever article.
bool describes(const Reading& reading, Range description, const Entity& entity);

}  // namespace crosscheck
