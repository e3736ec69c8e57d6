// Trees that no sentence has, set right: mistakes of the parser that show by themselves.
#pragma once
#include <span>
#include <string_view>
#include <vector>

#include "language/tree.h"

namespace crosscheck {

// Mends the tree of a sentence, given with the tokens that it was parsed from; heads count from the
// sentence's first token.
//   "told reporters …": an object that is tagged as a verb in -s is a noun
//   "Kestrel shares": a name that is subject of the noun behind it is part of its compound
//   "Ferris, 26, drove off": a word with a capital whose age is told is a name, and subject of the
//     verb behind it
//   "The ministry promised to pay.": a sentence whose root is its first noun, and behind it a
//     participle with what only an active verb takes, has the verb as its root
//   "Did the mayor say …?": "do" with an object and a bare verb is that verb's auxiliary
// Fragments stay as they are: "Men arrested on Monday", "Pictures taken by divers."
void mend_tree(std::span<const std::string_view> tokens, std::vector<Word>& words);

}  // namespace crosscheck
