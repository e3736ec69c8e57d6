// Questions to the dependency trees of a Reading. Tokens are indices into the article's tokens.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "reading/reading.h"

namespace crosscheck {

inline std::string_view form(const Reading& reading, uint32_t token) {
  return reading.article.form(token);
}
inline const std::string& lemma(const Reading& reading, uint32_t token) {
  return *reading.words[token].lemma;
}
inline Upos tag(const Reading& reading, uint32_t token) { return reading.words[token].upos; }
inline Deprel relation(const Reading& reading, uint32_t token) {
  return reading.words[token].deprel;
}
inline int32_t head(const Reading& reading, uint32_t token) { return reading.words[token].head; }
bool is_noun(Upos tag);     // noun, proper noun, pronoun
bool is_content(Upos tag);  // noun, proper noun, verb, adjective, adverb, number

// The folded forms of a sentence's tokens.
std::vector<std::string_view> forms_of(const Article& article, const Sentence& sentence);

// The text span from the first to the last token. REQUIRES: not empty.
Span span_of(const Article& article, Range tokens);

// The first child that stands in one of the relations; kNone.
int32_t child(const Reading& reading, uint32_t token, std::initializer_list<Deprel> relations);

// The tokens that a token governs, itself too, from the leftmost to the rightmost. Stops at clauses
// that hang from it (relative, adverbial, parataxis) where `phrase_only`.
Range subtree(const Reading& reading, uint32_t token, bool phrase_only = false);

// The noun phrase around a noun: its subtree without relative clauses, appositions, coordination,
// leading prepositions and marks.
Range noun_phrase(const Reading& reading, uint32_t noun);

// The token of a range whose head lies outside it: what the phrase hangs by.
uint32_t top_of(const Reading& reading, Range tokens);

// The subject of a verb, also through conjunction, control (xcomp) and relative clauses; kNone.
int32_t subject_of(const Reading& reading, uint32_t verb);

// Whether a predicate is negated: "not", "n't", "never", "no longer", a determiner "no" on an
// argument, or "nothing", "nobody" as one.
bool is_negated(const Reading& reading, uint32_t predicate);

}  // namespace crosscheck
