// Fixed sentences around verbatim evidence.
#pragma once
#include <string>

#include "facts/fact.h"

namespace crosscheck {

// The words of a fact as its article has them, white space as single spaces.
std::string words_of(const Told& told);
// In curly quotation marks; marks inside stay as they are.
std::string in_marks(std::string_view words);
// A number as a reader writes it, to hundredths: "15,000", "2.5".
std::string number_words(double value);
// What a figure counts and who has it, in the article's words, cut at 80 characters; the subject
// and the object of a claim, cut at 120. Empty where it tells none.
std::string counted_words(const Told& told, const Quantity& value);
std::string owner_words(const Told& told, const Quantity& value);
std::string subject_words(const Told& told, const Claim& claim);
std::string object_words(const Told& told, const Claim& claim);
// The event of a fact in the article's words: its noun phrase, or the clause around its verb, cut
// at 80 characters.
std::string event_words(const Told& told);
// Who denies what a claim tells, as the article words it; empty for other facts.
std::string denier_of(const Told& told);
// Whose word a fact is: the innermost source over it, by the key of its entity or its words; empty
// for the article's own.
std::string source_of(const Told& told);
// Whether two such sources are one, or speak for one: "a police spokesman", "the police
// department"; "t.b. ferris", "t b ferris".
bool speak_for_one(std::string_view a, std::string_view b);
// The text of tokens, white space as single spaces, cut at `most` characters on a word border.
std::string text_of(const Reading& reading, Range tokens, size_t most = 200);

}  // namespace crosscheck
