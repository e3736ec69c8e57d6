// Text → tokens as UD English (EWT, GUM) cuts them.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "article/article.h"

namespace crosscheck {

struct TokenList {
  std::vector<Token> tokens;    // in text order
  std::string forms;            // what their `form` points into
  std::vector<Range> passages;  // the tokens of each passage

  std::string_view form(size_t token) const { return tokens[token].form_in(forms); }
};

// Cuts passages of a text (disjoint, in order, on code-point borders) into tokens; none crosses
// from one passage to the next. Between tokens stand white space and invisible characters only.
//   Clitics apart ("do" "n't", "Smith" "’s"), hyphened words apart but for affixes ("drug" "-"
//   "running", "anti-ship"), "$" and "%" apart, abbreviations with their stop ("U.S.", "Nov."),
//   numbers, times, dates and addresses whole, "…!?" and "--" whole.
// Limits: an unknown abbreviation loses its stop; a stop that both ends a sentence and belongs to
// an abbreviation stays with the abbreviation, as in UD. Linear in the length of the text.
TokenList tokenize(std::string_view text, const std::vector<Span>& passages);

}  // namespace crosscheck
