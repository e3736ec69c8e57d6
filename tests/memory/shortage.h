// What a native program does where memory is short: the same as the WebAssembly build
// (wasm/bindings.cpp, wasm/core.js). An error with the code "memory" stands in place of the report,
// and the instance, here the process, is not used again: nothing below the wire can go on without
// memory (the JSON library takes memory to give memory back).
#pragma once
#include <unistd.h>

#include <string_view>

namespace crosscheck::memory {

constexpr std::string_view kShort =
    R"({"error":{"code":"memory","message":"The articles are too large to compare on this device.","at":""}})"
    "\n";

// For std::set_new_handler. Takes no memory itself; exit status 1, as for every error.
[[noreturn]] inline void is_short() {
  const ssize_t written = ::write(STDOUT_FILENO, kShort.data(), kShort.size());
  ::_exit(written == static_cast<ssize_t>(kShort.size()) ? 1 : 2);
}

}  // namespace crosscheck::memory
