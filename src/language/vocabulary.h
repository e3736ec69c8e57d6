// Words by hash: the one table of words of the core, and of model.bin.
#pragma once
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
  int32_t find(std::string_view word) const;
  size_t size() const { return words_.size(); }

 private:
  std::vector<std::string_view> words_;
  std::vector<int32_t> slots_;
};

}  // namespace crosscheck
