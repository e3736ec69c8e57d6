// The classes of tokens that patterns know without a list: numbers, parts of dates, clock times.
#pragma once
#include <cstdint>
#include <string_view>

#include "language/number.h"
#include "language/wordlist.h"

namespace crosscheck {

enum class PatternClass : uint8_t {
  number,
  ordinal,
  day,
  year,
  iso,
  clock,
  hour,
  minute,
  figures,
  slashed,
  decade,
  years,
  short_year,
  military,
  dot_clock,
  none  // a list of the file
};

// The class of a name in braces ("shortyear"); none where it is no class of these.
PatternClass pattern_class(std::string_view name);

// What of the class stands at a token: its value as language/pattern.h tells it, and its length in
// tokens, 0 where there is none.
Number read_class(PatternClass kind, Forms forms, uint32_t at);

}  // namespace crosscheck
