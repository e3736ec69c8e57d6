// How an article itself joins a figure to one that it told before. Inside facts/ only.
#pragma once
#include "facts/quantity_words.h"

namespace crosscheck {

// Whether a sum or measure says in another unit what the one before it said: "72 million euros
// ($84 million)", "1 million rupees, or about $11,300".
bool says_again(const Clause& clause, const Fact& before, const Figure& figure);

// Whether a figure says what the one before it in its sentence was in the days before: "up from
// 11", "fell to 280, from 700 on Monday".
bool says_earlier(const Clause& clause, const Fact& before, const Figure& figure);

// What a fact restates of those before it in its article, in text order; nothing where the article
// does not say so. `figure` is the fact's own.
std::optional<Restatement> restatement_of(const Clause& clause, const Figure& figure,
                                          const Fact& fact, const std::vector<Fact>& before);

}  // namespace crosscheck
