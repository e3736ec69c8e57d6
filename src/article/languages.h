// Telling languages apart by their function words and scripts.
#pragma once
#include <array>
#include <cstdint>
#include <string_view>

#include "article/page.h"

namespace crosscheck {

struct LanguageCount {
  std::array<uint32_t, 16>
      hits{};                    // function words of each language: places of LanguageWords::tags
  uint32_t foreign_script = 0;   // words in another script than Latin
  std::string_view script = {};  // the language of that script; the last one seen
  uint32_t words = 0;
};
LanguageCount count_languages(const Page& page, Range tokens);

// The function words of one language, by its tag.
uint32_t hits_of(const LanguageCount& count, std::string_view language);

// Whether a line is in another language than the page: by its script, or by two function words more
// than it has of the page's language.
bool is_foreign(const LanguageCount& count, std::string_view page_language);

// The language of the longer lines of a page, of all its lines where there are no longer ones;
// "und" under three function words. Scripts other than Latin are told by the script alone: Cyrillic
// counts as Russian, Han as Chinese.
std::string_view language_of(const Page& page);

}  // namespace crosscheck
