// Spans: half-open ranges into an article's text or into its lists.
#pragma once
#include <algorithm>
#include <cstdint>
#include <string_view>

namespace crosscheck {

// Bytes [begin, end) of an article's UTF-8 text. Both ends lie on code-point borders.
struct Span {
  uint32_t begin = 0;
  uint32_t end = 0;

  constexpr uint32_t size() const { return end - begin; }
  constexpr bool empty() const { return begin == end; }
  constexpr bool contains(Span other) const { return begin <= other.begin && other.end <= end; }
  constexpr bool overlaps(Span other) const { return begin < other.end && other.begin < end; }
  constexpr std::string_view in(std::string_view text) const {
    return text.substr(begin, end - begin);
  }
  friend constexpr bool operator==(Span, Span) = default;
};

// The smallest span that holds both.
constexpr Span join(Span a, Span b) { return {std::min(a.begin, b.begin), std::max(a.end, b.end)}; }

// Indices [begin, end) into a list: the tokens of a sentence, the sentences of a block. The same
// shape as a Span, kept apart from it because it counts list items and not bytes.
struct Range {
  uint32_t begin = 0;
  uint32_t end = 0;

  constexpr uint32_t size() const { return end - begin; }
  constexpr bool empty() const { return begin == end; }
  constexpr bool contains(uint32_t i) const { return begin <= i && i < end; }
  constexpr bool contains(Range other) const { return begin <= other.begin && other.end <= end; }
  constexpr bool overlaps(Range other) const { return begin < other.end && other.begin < end; }
  friend constexpr bool operator==(Range, Range) = default;
};

}  // namespace crosscheck
