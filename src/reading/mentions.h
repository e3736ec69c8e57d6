// Where an article names somebody or something: the name, and the label around it.
#pragma once
#include <vector>

#include "reading/reading.h"

namespace crosscheck {

// Proper names of all sentences with their labels ("Venezuelan president Nicolás Maduro", "the
// village of Sarn", "his father, Tom Ferris"), in text order and disjoint; entities are not set.
// REQUIRES: words, children and sentence_of are there.
std::vector<Mention> find_mentions(const Reading& reading);

// What kind of actor a mention names, as far as its own words tell.
EntityType type_of(const Reading& reading, const Mention& mention);

// Whether a phrase judges the one whom it names.
bool is_loaded(const Reading& reading, Range label);

}  // namespace crosscheck
