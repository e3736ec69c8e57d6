// What is fuzzed: functions from any bytes to properties that must hold. Run by libFuzzer
// (fuzzer.cpp, `npm run fuzz`) and over the committed corpus by the unit tests (corpus_test.cpp).
#pragma once
#include <span>
#include <string_view>

namespace crosscheck::fuzz {

struct Target {
  std::string_view name;  // of its folder in corpus/
  void (*run)(std::string_view bytes);
  size_t longest;  // bytes of an input
};
std::span<const Target> targets();

// Ends the program with the name of the property that does not hold.
void hold(bool property, const char* name);

}  // namespace crosscheck::fuzz
