// What stands differently in two versions of the same words.
#pragma once
#include <string>
#include <vector>

#include "facts/fact.h"

namespace crosscheck {

// The edits that lead from one version to the other, in text order; empty for equal words. Types
// that turn the meaning: negation, number, modal, actor. The others: partial (less at the beginning
// or the end), cut, ellipsis, bracket, merged (a cut across sentences that shows no ellipsis),
// spelling, synonym, order, paraphrased.
std::vector<Edit> edits_between(const Told& a, const Told& b);

// Whether an edit turns the meaning.
bool turns(const Edit& edit);

// One sentence for a person.
std::string sentence_of(const Edit& edit);

}  // namespace crosscheck
