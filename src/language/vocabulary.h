// Words by hash: the one table of words of the core, and of model.bin.
#pragma once
#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace crosscheck {

// FNV-1a, 32 bits: the one hash of model.bin.
uint32_t hash_of(std::string_view bytes);

// Words, each with its index, in a table of open addressing. The strings must outlive it.
class Vocabulary {
 public:
  Vocabulary() = default;
  explicit Vocabulary(std::vector<std::string_view> words);
  // -1 where the word is not in it.
  int32_t find(std::string_view word) const {
    return (lengths_[first_letter(word)] & length_bit(word)) == 0 ? -1 : look_up(word);
  }
  std::string_view word(int32_t index) const { return words_[static_cast<size_t>(index)]; }
  size_t size() const { return words_.size(); }

 private:
  int32_t look_up(std::string_view word) const;
  // Most words that are asked for are in no list. Of each first letter, the lengths that words of
  // it have, as bits, which tell so before anything is hashed; longer ones share the last bit.
  static size_t first_letter(std::string_view word) {
    return word.empty() ? 0 : static_cast<unsigned char>(word[0]) % 32;
  }
  static uint32_t length_bit(std::string_view word) {
    return uint32_t{1} << std::min<size_t>(word.size(), 31);
  }

  std::array<uint32_t, 32> lengths_{};
  std::vector<std::string_view> words_;
  std::vector<int32_t> slots_;
};

}  // namespace crosscheck
