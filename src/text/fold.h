// Folding: the form of a text under which two spellings of one word are equal. All linear.
#pragma once
#include <string>
#include <string_view>

#include "text/span.h"

namespace crosscheck {

// Lower case (accents kept, and composed where they came as combining marks); straight quotes;
// "-" for every hyphen, minus sign and en dash, "--" for the em dash and the horizontal bar, "..."
// for the ellipsis character; ASCII for what is ASCII in another dress (ascii_of in
// text/characters.h); the ligatures "ﬁ", "ﬂ" as plain letters; a plain space for every white space.
// Invisible characters, and combining marks that make no letter, are left out; a mark that comes
// first stays, so that only invisible text folds to nothing.
//   "Nicola\u0301s" → "nicolás"   "“Don’t”" → "\"don't\""   "1\u200B0" → "10"
// Idempotent. fold(a + b) differs from fold(a) + fold(b) at most where b begins with a combining
// mark.
std::string fold(std::string_view text);

// Appends fold(text) to a store of forms and gives its place there: a buffer that grows, so that
// the tokens of an article cost no allocation each.
Span fold_into(std::string& forms, std::string_view text);

// A word without what hides in it or dresses it up: as fold does, but its case, quotes, dashes and
// spaces stay. "mil\u00ADi\u00ADtary" → "military", "8\u200B3" → "83", "Jose\u0301" → "José".
std::string undisguised(std::string_view text);

// A folded text without its accents, for matching names: "nicolás" → "nicolas", "kırşehir" →
// "kirsehir", "straße" → "strasse", "østergård" → "ostergard".
std::string unaccented(std::string_view folded);

}  // namespace crosscheck
