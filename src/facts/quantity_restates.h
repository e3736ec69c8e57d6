// How an article itself joins a figure to one that it told before. Inside facts/ only.
#pragma once
#include "facts/quantity_words.h"

namespace crosscheck {

// What a fact restates of those before it in its article, in text order; nothing where the article
// does not say so. `figure` is the fact's own.
std::optional<Restatement> restatement_of(const Clause& clause, const Figure& figure,
                                          const Fact& fact, const Facts& before);

}  // namespace crosscheck
