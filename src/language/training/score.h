// How good: the measures of the CoNLL 2018 shared task on given tokens, and of CoNLL 2003 for
// names.
#pragma once
#include <vector>

#include "language/tree.h"

namespace crosscheck::training {

// All tokens count, punctuation too. LAS compares universal relations (no subtypes).
struct TreeScore {
  int all = 0, upos = 0, xpos = 0, lemma = 0, uas = 0, las = 0;
  void add(const std::vector<Word>& gold, const std::vector<Word>& said);
  double percent(int right) const { return all == 0 ? 0 : 100.0 * right / all; }
};

// Spans count where both ends and the type are right.
struct NameScore {
  int gold = 0, said = 0, right = 0;
  void add(const std::vector<Word>& gold_words, const std::vector<Word>& said_words);
  double precision() const { return said == 0 ? 0 : 100.0 * right / said; }
  double recall() const { return gold == 0 ? 0 : 100.0 * right / gold; }
  double f1() const { return gold + said == 0 ? 0 : 200.0 * right / (gold + said); }
};

}  // namespace crosscheck::training
