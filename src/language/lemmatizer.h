// The lemma of a word, from its form and tag: forms known as such first, then the rule of its
// longest known ending.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "language/token_features.h"

namespace crosscheck {

// How a form becomes its lemma: so many bytes off the end, then this ending.
struct Ending {
  uint8_t cut = 0;
  bool keeps_case =
      false;  // "Spanish" stays so as an adjective; other words but names become small
  std::string_view added;
};

class Lemmatizer {
 public:
  Lemmatizer() = default;
  // Lines of key, tab, cut (a digit), "=" for a form that keeps its case or "-", and what is added.
  // Keys: see key_of. The text must outlive the lemmatizer.
  explicit Lemmatizer(std::string_view text);
  // `token`: as it stands in the text; `form`: of it. `opens`: see capital_says_nothing.
  std::string lemma(std::string_view token, const Form& form, uint8_t xpos, bool opens) const;

 private:
  Vocabulary keys_;
  std::vector<Ending> endings_;
};

// The longest ending that a rule may look at, in bytes.
inline constexpr size_t kLongestEnding = 5;
// Key of a form or ending (in small letters) under a tag: "^" stands before whole forms.
std::string lemma_key(std::string_view piece, uint8_t xpos, bool capital, bool whole);
// Whether the capital of a form counts: of nouns and adjectives that stand where other words have
// none ("Spanish").
bool has_own_capital(std::string_view form, uint8_t xpos, bool opens);
// Whether a form is a mark, whose lemma is the form: no letter and no digit in it.
bool is_mark(std::string_view form);
std::string apply_ending(const Form& form, const Ending& ending);

}  // namespace crosscheck
