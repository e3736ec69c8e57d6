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
  PhraseList fillers;             // words and marks that stand in lines of dates
  PhraseList months;              // value: 1 to 12
  PhraseList weekdays;
  PhraseList asking, crediting;  // words by which pages ask of readers, and name who took a picture
  PhraseList unhappened, happened;  // words of sentences that tell of what is, or is not, to come
  PhraseList first_names;           // of people, and some titles
  // Kinds of elements (en/article.jsonc), by their place: 32 at most.
  std::vector<std::string> kinds;
  std::vector<uint8_t> kind_reasons;  // index into reasons; 255 where a kind has none
  WordList tags, names;
  std::vector<uint32_t> tag_kinds, name_kinds;  // bits, by entry of tags and names

  std::string_view reason(uint8_t value) const { return reasons[value]; }
  // The kinds of an element's name, and of a word of its class or id (folded).
  uint32_t kinds_of(std::string_view tag) const;
  uint32_t kinds_named(std::string_view name) const;
  // The bit of a kind; 0 for a name that is none.
  uint32_t kind(std::string_view name) const;
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

}  // namespace crosscheck
