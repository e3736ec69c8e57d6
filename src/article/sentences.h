// Tokens → sentences, as UD English (EWT, GUM) draws their borders.
#pragma once
#include <string_view>
#include <vector>

#include "article/tokens.h"

namespace crosscheck {

// A longer run of tokens without a border is cut, so that later stages stay linear in the text.
constexpr uint32_t kLongestSentence = 2000;

// The sentences of one passage (tokens of list.passages), in order; together they hold all its
// tokens. Borders stand after ".", "!", "?" and "…" with the closing marks that belong to them,
// also inside quotations. Without a stop they stand about lines drawn with signs, behind stamps of
// mails ("03/28/2001 05:09 PM"), addresses and smiles, and behind "Hi Jane," and "Kind regards,";
// else never at a comma, colon or semicolon. Limits: other sentences without a mark between them
// stay one; an unknown abbreviation before a capital ends its sentence.
std::vector<Range> sentences_of(std::string_view text, const TokenList& list, Range passage);

}  // namespace crosscheck
