// UTF-8: checking, mending and walking. All loops are linear in the bytes.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>

namespace crosscheck {

constexpr char32_t kReplacement = 0xFFFD;

// Whether every byte belongs to a well-formed sequence (Unicode 15, table 3-7): no overlong forms,
// no surrogates, nothing above U+10FFFF.
bool is_utf8(std::string_view bytes);

// A text with every ill-formed run replaced by U+FFFD, as the WHATWG Encoding Standard decodes
// UTF-8: one for each maximal subpart, so "ED A0 80" gives three and a truncated sequence one.
struct Mended {
  std::string text;
  uint32_t replaced = 0;  // how many U+FFFD were put in

  friend bool operator==(const Mended&, const Mended&) = default;
};
Mended mend_utf8(std::string_view bytes);

// A code point and the bytes that it takes, 1 to 4.
struct CodePoint {
  char32_t value = 0;
  uint32_t size = 0;

  friend bool operator==(const CodePoint&, const CodePoint&) = default;
};
// The code point that begins at a byte. Of ill-formed bytes it gives U+FFFD and the size of their
// maximal subpart, so that a walk ends. REQUIRES: at < text.size(). Most text is ASCII:
// code_point_at answers that in place and leaves the rest to decode.
CodePoint decode(std::string_view text, size_t at);
inline CodePoint code_point_at(std::string_view text, size_t at) {
  const auto byte = static_cast<unsigned char>(text[at]);
  return byte < 0x80 ? CodePoint{byte, 1} : decode(text, at);
}
// The code point that ends before a byte. REQUIRES: well-formed text and 0 < at <= text.size().
CodePoint code_point_before(std::string_view text, size_t at);

// The bytes of a code point. REQUIRES: value <= U+10FFFF and no surrogate.
struct Utf8Bytes {
  char bytes[4];
  uint32_t size;
  std::string_view view() const { return {bytes, size}; }
};
Utf8Bytes encode(char32_t value);

// Whether a byte offset is a code-point border of well-formed text.
bool is_border(std::string_view text, size_t at);

}  // namespace crosscheck
