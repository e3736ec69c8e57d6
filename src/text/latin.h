// Accented Latin letters, lower case, and their parts.
#pragma once

namespace crosscheck {

// The letter that a base and a combining mark make together ("e", U+0301 → "é"); 0 where there is
// none of that kind.
char32_t compose(char32_t base, char32_t mark);
// The letter without its accents ("ế" → "e"); itself where it has none.
char32_t base_of(char32_t composed);

}  // namespace crosscheck
