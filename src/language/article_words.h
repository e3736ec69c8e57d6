// The words of en/article.jsonc, made ready for reading a page.
#pragma once
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "language/wordlist.h"

namespace crosscheck {

// When a full stop belongs to the word before it; the kinds are told in en/article.jsonc.
enum class Abbreviation : uint8_t { none, title, number, date, state, ending, inner };

struct ArticleWords {
  WordList contractions, prefixes, suffixes, glued, apostrophes, hosts;
  WordList openers, saying, exclaiming, greetings, closings, figures;

  // The kind of a folded word without its stop.
  Abbreviation abbreviation(std::string_view word) const;
  // Whether an abbreviation is one only with a capital.
  bool needs_capital(std::string_view word) const;
  // The word that must stand before an abbreviation; empty where any may.
  std::string_view needs_before(std::string_view word) const;
  // Where a contraction without apostrophe is cut: bytes of its first part; 0 where it is none.
  uint32_t cut(std::string_view word) const;

  explicit ArticleWords(const Json& file);

 private:
  WordList abbreviations_, with_capital_, after_;
  std::vector<Abbreviation> kinds_;   // by entry of abbreviations_
  std::vector<uint32_t> cuts_;        // by entry of contractions
  std::vector<std::string> befores_;  // by entry of after_
};

// The one copy, read at the first call.
const ArticleWords& article_words();

}  // namespace crosscheck
