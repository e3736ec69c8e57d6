// Word lists and rule files: what src/language/en/*.jsonc hold.
#pragma once
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "language/json.h"
#include "language/vocabulary.h"

namespace crosscheck {

// The folded forms of the tokens of a sentence, in order.
using Forms = std::span<const std::string_view>;

// A resource file as JSON; comments allowed. REQUIRES: the file is embedded and well formed (the
// tests read every one).
const Json& resource_json(std::string_view path);

// Phrases of one or more tokens ("at least", "prime minister"), each with its entry.
class WordList {
 public:
  WordList() = default;
  WordList(WordList&&) = default;  // no copies: tokens_ looks into phrases_
  WordList& operator=(WordList&&) = default;
  // From a JSON object (phrase → entry) or array (phrase → its index). Phrases are lower case,
  // their tokens set apart by a space.
  explicit WordList(const Json& list);

  struct Hit {
    uint32_t length = 0;  // tokens; 0 where nothing matches
    int32_t entry = -1;   // position of the phrase in the file
    explicit operator bool() const { return length != 0; }
  };
  // The longest phrase that begins at token `at`.
  Hit longest(Forms forms, uint32_t at) const;
  // The phrase that is exactly this one word; -1 where there is none.
  int32_t find(std::string_view word) const;
  bool has(std::string_view word) const { return find(word) >= 0; }
  // Whether any phrase has this as its first word.
  bool begins(std::string_view word) const { return firsts_.find(word) >= 0; }

  // The JSON value of an entry (null for an array's), and its phrase.
  const Json& value(int32_t entry) const { return values_[static_cast<size_t>(entry)]; }
  std::string_view phrase(int32_t entry) const { return phrases_[static_cast<size_t>(entry)]; }
  size_t size() const { return phrases_.size(); }

 private:
  // A phrase: its tokens are `count` of tokens_, from `begin` on.
  struct Key {
    uint32_t begin, count;
    int32_t entry;
  };
  std::span<const std::string_view> tokens(const Key& key) const {
    return std::span(tokens_).subspan(key.begin, key.count);
  }
  std::string_view first(const Key& key) const { return tokens_[key.begin]; }
  // The first key of those that begin with a token; the number of keys where none does.
  size_t first_key(std::string_view token) const;

  std::vector<std::string> phrases_;
  std::vector<std::string_view> tokens_;  // of all phrases, as they stand in phrases_
  std::vector<Key> keys_;                 // sorted by first token, longer phrases first
  Vocabulary firsts_;
  std::vector<size_t> first_keys_;
  std::vector<Json> values_;
};

}  // namespace crosscheck
