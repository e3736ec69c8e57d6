#include "text/utf8.h"

namespace crosscheck {
namespace {

// What a lead byte promises: the length of its sequence and the bounds of the second byte.
struct Lead {
  uint32_t size;  // 0: no lead byte
  uint8_t low = 0x80;
  uint8_t high = 0xBF;
};

Lead lead_of(uint8_t byte) {
  if (byte < 0x80) return {1};
  if (byte < 0xC2) return {0};
  if (byte < 0xE0) return {2};
  if (byte == 0xE0) return {3, 0xA0, 0xBF};
  if (byte == 0xED) return {3, 0x80, 0x9F};
  if (byte < 0xF0) return {3};
  if (byte == 0xF0) return {4, 0x90, 0xBF};
  if (byte < 0xF4) return {4};
  if (byte == 0xF4) return {4, 0x80, 0x8F};
  return {0};
}

struct Sequence {
  CodePoint point;
  bool well_formed;
};

Sequence sequence_at(std::string_view text, size_t at) {
  const auto byte = [&](size_t i) { return static_cast<uint8_t>(text[i]); };
  const Lead lead = lead_of(byte(at));
  if (lead.size == 0) return {{kReplacement, 1}, false};
  if (lead.size == 1) return {{byte(at), 1}, true};
  char32_t value = byte(at) & (0x7Fu >> lead.size);
  for (uint32_t i = 1; i < lead.size; ++i) {
    if (at + i == text.size()) return {{kReplacement, i}, false};
    const uint8_t next = byte(at + i);
    const bool fits = i == 1 ? lead.low <= next && next <= lead.high : (next & 0xC0) == 0x80;
    if (!fits) return {{kReplacement, i}, false};
    value = value << 6 | (next & 0x3Fu);
  }
  return {{value, lead.size}, true};
}

}  // namespace

bool is_utf8(std::string_view bytes) {
  for (size_t at = 0; at < bytes.size();) {
    const Sequence sequence = sequence_at(bytes, at);
    if (!sequence.well_formed) return false;
    at += sequence.point.size;
  }
  return true;
}

Mended mend_utf8(std::string_view bytes) {
  Mended mended;
  mended.text.reserve(bytes.size());
  for (size_t at = 0; at < bytes.size();) {
    const Sequence sequence = sequence_at(bytes, at);
    if (sequence.well_formed) {
      mended.text.append(bytes.substr(at, sequence.point.size));
    } else {
      mended.text.append(encode(kReplacement).view());
      ++mended.replaced;
    }
    at += sequence.point.size;
  }
  return mended;
}

CodePoint decode(std::string_view text, size_t at) { return sequence_at(text, at).point; }

CodePoint code_point_before(std::string_view text, size_t at) {
  size_t begin = at - 1;
  while (begin > 0 && !is_border(text, begin)) --begin;
  return code_point_at(text, begin);
}

Utf8Bytes encode(char32_t value) {
  const auto tail = [&](int shift) { return static_cast<char>(0x80 | (value >> shift & 0x3F)); };
  if (value < 0x80) return {{static_cast<char>(value)}, 1};
  if (value < 0x800) return {{static_cast<char>(0xC0 | value >> 6), tail(0)}, 2};
  if (value < 0x10000) return {{static_cast<char>(0xE0 | value >> 12), tail(6), tail(0)}, 3};
  return {{static_cast<char>(0xF0 | value >> 18), tail(12), tail(6), tail(0)}, 4};
}

bool is_border(std::string_view text, size_t at) {
  return at == text.size() || (at < text.size() && (static_cast<uint8_t>(text[at]) & 0xC0) != 0x80);
}

}  // namespace crosscheck
