// How near two words are in meaning, by the word vectors of model.bin.
#pragma once
#include <cstdint>
#include <string_view>

namespace crosscheck {

// A word's vector, looked up once for many comparisons; null where the word is unknown.
struct WordVector {
  const int16_t* values = nullptr;  // net::kVector of them
  double length = 0;
};
WordVector vector_of(std::string_view word);

// The cosine of two words' vectors, -1 to 1, whatever their case; 1 for equal words that are known,
// 0 where either is unknown. Words that stand in the same contexts are near, opposites too ("rise",
// "fall"): a hint that two things are of one kind, never that they are the same.
// The sums are of integers, so that the result is the same on every machine.
float similarity(const WordVector& a, const WordVector& b);
float similarity(std::string_view a, std::string_view b);

}  // namespace crosscheck
