// Where a word, a number or an address ends: the shapes of tokens, before any word is known.
// Every function walks forward from `at` and looks at each byte a bounded number of times.
#pragma once
#include <cstdint>
#include <string_view>

namespace crosscheck {

// Where tokens are looked for: bytes [at, end) of the text, on code-point borders.

// The end of a word that begins at a letter: letters, digits, marks and what joins them
// ("O’Hanlon", "AT&T", "f**k", "GCP_London", "mil\u00ADitary"), without hyphens and without stops.
uint32_t word_end(std::string_view text, uint32_t at, uint32_t end);

// The end of letters with a stop after each, "U.S.", "a.m.", "U.S" at `at`; `at` where there are
// none. The last letter must be no beginning of a longer word.
uint32_t dotted_end(std::string_view text, uint32_t at, uint32_t end);

// The end of a number that begins at a digit: "15,000", "2.5", "17:30", "11/28/2000", "2025-12-02",
// "713-853-3989", "2025-12-02T17:30Z". A range ("10-12") ends before its hyphen. Letters that
// follow are not taken.
uint32_t number_end(std::string_view text, uint32_t at, uint32_t end);

// The end of a web or mail address, or of a "@name" or "#name"; `at` where there is none. A full
// stop, comma or bracket at its end is not taken. Host names without "www." are known by
// words.hosts.
uint32_t address_end(std::string_view text, uint32_t at, uint32_t end);

// The end of a run of the same sign that makes one token: dots, "!?", dashes, lines of "=" or "*".
// One code point where the sign at `at` makes no runs.
uint32_t sign_end(std::string_view text, uint32_t at, uint32_t end);

}  // namespace crosscheck
