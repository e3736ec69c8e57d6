// The map between byte offsets (inside the core) and UTF-16 code units (at the boundary).
#pragma once
#include <cstdint>
#include <string_view>
#include <vector>

namespace crosscheck {

// Built in one pass; a question costs at most a binary search and a walk over 64 bytes.
// REQUIRES: well-formed UTF-8 of less than 4 GiB, which must outlive the map.
class Offsets {
 public:
  explicit Offsets(std::string_view text);

  // The code units before a byte. An offset inside a code point counts as that code point's begin,
  // one beyond the text as its end.
  uint32_t to_utf16(uint32_t byte) const;
  // The byte where a code unit begins. The second half of a surrogate pair counts as the first;
  // one beyond the text as its end.
  uint32_t to_byte(uint32_t unit) const;

  // The text in code units.
  uint32_t units() const { return units_; }

 private:
  struct Stop {
    uint32_t byte;
    uint32_t unit;
  };
  std::string_view text_;
  std::vector<Stop> stops_;  // the first code point at or after each multiple of 64 bytes
  uint32_t units_ = 0;
};

}  // namespace crosscheck
