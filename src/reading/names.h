// Names and who is who inside one article.
#pragma once
#include "reading/name_words.h"
#include "reading/reading.h"

namespace crosscheck {

// Finds the mentions of people, organisations, places, vehicles and operations, and links those
// that are safely the same: full name, surname, acronym, and definite descriptions by role ("the
// president", "the Venezuelan leader", "the carrier") where just one entity of the article fits.
// Fills mentions, entities and mention_of. REQUIRES: words, children and sentence_of are there.
void read_names(Reading& reading);

// The same for descriptions, after the entities were told more roles: what other articles call
// them.
void read_descriptions(Reading& reading);

// Whom a token stands for: its mention's entity, or, of "he" and "she", the person that the text
// was last about where that is safe; kNone.
int32_t entity_of(const Reading& reading, uint32_t token);

// The noun that "it", "its", "they" or "their" stands for: the first subject before it in its
// sentence that agrees in number, or else of the sentence before; kNone where there is none. A
// guess that words of a frame may rest on, and no name.
int32_t antecedent_of(const Reading& reading, uint32_t token);

// The words of a name without accents, lower case, punctuation left out: "gerald r ford".
std::string name_key(const Reading& reading, Range tokens);

}  // namespace crosscheck
