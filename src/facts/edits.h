// What stands differently in two versions of the same words.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "facts/fact.h"

namespace crosscheck {

// The words of a passage as they are compared: folded, clitics joined, without punctuation; and
// what stood around them.
struct Spoken {
  std::vector<std::string> words;
  std::vector<Range> tokens;     // of each word
  std::vector<bool> bracketed;   // put in by the writer: "[the mayor]"
  std::vector<bool> after_gap;   // an ellipsis stands before the word
  std::vector<bool> after_stop;  // a full stop, question or exclamation mark does
};

Spoken spoken(const Reading& reading, Range tokens);

// The longest common subsequence of two rows of words, of their first 400: which words stand in it.
struct Alignment {
  std::vector<bool> of_a, of_b;
  uint32_t common = 0;
};

Alignment align(const std::vector<std::string>& a, const std::vector<std::string>& b);

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
