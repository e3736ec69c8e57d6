// Learns the lemmatizer's rules and exceptions from a treebank.
#pragma once
#include <string>
#include <vector>

#include "language/training/sentences.h"

namespace crosscheck::training {

// The text that Lemmatizer reads.
std::string learned_lemmas(const std::vector<Sentence>& treebank);

}  // namespace crosscheck::training
