// Words that tell the parts of a pasted page apart: furniture, bylines, dates, languages.
#pragma once
#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "language/wordlist.h"

namespace crosscheck {

// Phrases with a small number each; of several entries for one phrase the first counts.
struct PhraseList {
  WordList phrases;
  std::vector<uint8_t> values;          // by entry
  std::array<uint64_t, 4> firsts = {};  // the first bytes of the phrases, as bits

  struct Hit {
    uint32_t length = 0;  // tokens; 0 where nothing matches
    uint8_t value = 0;
    explicit operator bool() const { return length != 0; }
  };
  Hit longest(Forms forms, uint32_t at) const;
  bool has(std::string_view word) const { return phrases.has(word); }
};

struct PageWords {
  std::vector<std::string> reasons;       // of furniture, as en/article.jsonc names them
  PhraseList whole, opens, holds, heads;  // value: index into reasons
  PhraseList byline_opens, byline_jobs, agencies, biographies;
  PhraseList published, updated;  // labels of dates
  PhraseList months;              // value: 1 to 12
  PhraseList weekdays;
  PhraseList furniture_tags, furniture_names, body_tags, body_names;  // of hints

  std::string_view reason(uint8_t value) const { return reasons[value]; }
  // The reason of a name that code must know.
  uint8_t reason_named(std::string_view name) const;
};
const PageWords& page_words();

// How a language is told: by its function words. Bit i of a mask stands for tags[i].
struct LanguageWords {
  std::vector<std::string> tags;  // "en" first
  std::vector<uint32_t> masks;    // by entry of words
  WordList words;

  // The languages that a folded word is a function word of.
  uint32_t languages(std::string_view word) const;
};
const LanguageWords& language_words();

// The weight of a trait of a line (en/article.jsonc, "weights"), for running text and for other
// lines; 0 where it has none.
double line_weight(std::string_view trait, bool prose);
// The price of a change between body and furniture.
double change_price();

}  // namespace crosscheck
