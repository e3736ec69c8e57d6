// libFuzzer's entry: the target that the environment names (CROSSCHECK_TARGET).
#include <cstdint>
#include <cstdio>
#include <cstdlib>

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

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  static const crosscheck::fuzz::Target& target = chosen();
  if (size <= target.longest) target.run({reinterpret_cast<const char*>(data), size});
  return 0;
}
