// What the words of an edit say by themselves. Inside facts/ only.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "facts/versions.h"

namespace crosscheck {

using Words = std::vector<std::string>;

// "Don't" as "do not", "we'll" as "we will": so that both spellings are one.
Words written_out(const Spoken& side, Range range);

bool is_negation(std::string_view word);
// "Any", "yet", "ever": a word that a negation brings with it.
bool is_polarity_item(std::string_view word);
// The same, and the verb that carries it: "*do* not *yet* know".
bool goes_with_negation(std::string_view word);
// "*Not* the end", "*This is* the end": one version denies what the other opens with a verb of
// being. REQUIRES: neither is empty.
bool denies_what_follows(const Words& denying, const Words& telling);

// What a modal says, its tense apart: "will" and "would" are one, because reported speech shifts
// it. 0 for other words.
int modal_class(std::string_view word);
std::optional<double> number_in(const Words& words);
// At most two letters must change to make one word of the other, and not at the end, "-re" and
// "-er" apart.
bool is_spelled_alike(const std::string& a, const std::string& b);

}  // namespace crosscheck
