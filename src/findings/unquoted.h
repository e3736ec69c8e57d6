// Quoted in one article, told without marks in another.
#pragma once
#include "findings/story.h"

namespace crosscheck {

// Adds a quotation fact, marked as unquoted, wherever the words of a quotation of six words or more
// stand in another article word for word and outside quotation marks: one has them from the other,
// or both from a third. Linear in the articles but for equal runs of four words.
void add_unquoted(Story& story);

}  // namespace crosscheck
