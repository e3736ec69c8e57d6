// The resource files of every language, embedded in the program at build time.
#pragma once
#include <span>
#include <string_view>

namespace crosscheck {

// One file of src/language: its path below that folder ("en/time.jsonc") and its bytes.
struct Resource {
  std::string_view path;
  std::string_view bytes;
};

// All embedded files, sorted by path. Lives as long as the program.
std::span<const Resource> resources();

// The bytes of one file; empty where there is none of that path.
std::string_view resource(std::string_view path);

}  // namespace crosscheck
