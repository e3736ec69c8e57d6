// The corpora that the model is trained on, and how they are mixed.
#pragma once
#include <string>
#include <vector>

#include "language/training/sentences.h"

namespace crosscheck::training {

struct Corpora {
  std::vector<Sentence> treebank;  // EWT train, GUM train; news twice
  std::vector<Sentence>
      names;  // encyclopedia, news, reports: what the README of the data allows for training
  std::vector<Sentence> tweets;  // likewise; further from news, so used less
};
// REQUIRES: the folder of the data ("../shared/data"); files that are absent are left out.
Corpora read_corpora(const std::string& data);

// A copy of a sentence as news has it: in capitals, as a headline, in small letters, or without its
// final stop, in turn by `kind` (0 to 3).
Sentence varied(const Sentence& sentence, int kind);

}  // namespace crosscheck::training
