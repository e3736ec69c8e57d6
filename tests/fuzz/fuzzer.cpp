// libFuzzer's entry: the target that the environment names (CROSSCHECK_TARGET).
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <vector>

#include "fuzz/targets.h"

namespace {

const crosscheck::fuzz::Target& chosen() {
  const char* name = std::getenv("CROSSCHECK_TARGET");
  for (const crosscheck::fuzz::Target& target : crosscheck::fuzz::targets())
    if (name && target.name == name) return target;
  std::fprintf(stderr, "CROSSCHECK_TARGET names no target of tests/fuzz/targets.cpp\n");
  std::exit(2);
}

}  // namespace

// No input is made that the target would not take; a -max_len of the command line comes later and
// counts.
extern "C" int LLVMFuzzerInitialize(int* count, char*** arguments) {
  static std::string longest = "-max_len=" + std::to_string(chosen().longest);
  static std::vector<char*> all(*arguments, *arguments + *count);
  all.insert(all.begin() + 1, longest.data());
  *count = static_cast<int>(all.size());
  all.push_back(nullptr);
  *arguments = all.data();
  return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  static const crosscheck::fuzz::Target& target = chosen();
  if (size <= target.longest) target.run({reinterpret_cast<const char*>(data), size});
  return 0;
}
