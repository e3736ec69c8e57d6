// Two versions of the same words, word by word.
#pragma once
#include <string>
#include <vector>

#include "reading/reading.h"

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

// quoted_only: without what stands outside quotation marks.
Spoken spoken(const Reading& reading, Range tokens, bool quoted_only = false);

// The longest common subsequence of two rows of words, of their first 400: which words stand in it.
struct Alignment {
  std::vector<bool> of_a, of_b;
  uint32_t common = 0;
};

Alignment align(const std::vector<std::string>& a, const std::vector<std::string>& b);

}  // namespace crosscheck
