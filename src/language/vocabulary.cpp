#include "language/vocabulary.h"

#include <utility>

namespace crosscheck {

uint32_t hash_of(std::string_view bytes) {
  uint32_t hash = 2166136261u;
  for (char c : bytes) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619u;
  return hash ^ (hash >> 15);
}

Vocabulary::Vocabulary(std::vector<std::string_view> words) : words_(std::move(words)) {
  size_t slots = 16;
  while (slots < words_.size() * 2) slots *= 2;
  slots_.assign(slots, -1);
  for (size_t i = 0; i < words_.size(); i++) {
    lengths_[first_letter(words_[i])] |= length_bit(words_[i]);
    size_t slot = hash_of(words_[i]) & (slots - 1);
    while (slots_[slot] >= 0) slot = (slot + 1) & (slots - 1);
    slots_[slot] = static_cast<int32_t>(i);
  }
}

int32_t Vocabulary::look_up(std::string_view word) const {
  size_t slot = hash_of(word) & (slots_.size() - 1);
  while (slots_[slot] >= 0) {
    if (words_[static_cast<size_t>(slots_[slot])] == word) return slots_[slot];
    slot = (slot + 1) & (slots_.size() - 1);
  }
  return -1;
}

}  // namespace crosscheck
