// Mends the name labels of a sentence by lists of words (en/names.jsonc, en/places.jsonc).
#pragma once
#include <span>

#include "language/token_features.h"
#include "language/tree.h"

namespace crosscheck {

// Titles are taken off people ("President Bush"), endings of companies put on ("Enron" + "Corp."),
// known places and organisations get their type, also where the network saw no name in a proper
// noun; a nationality or an office ("the President") alone is no name. REQUIRES: tags and names are
// set.
void mend_names(std::span<const Form> forms, std::span<Word> words);

}  // namespace crosscheck
