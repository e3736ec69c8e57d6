#include "text/utf8.h"

#include <doctest/doctest.h>

#include <string>

using namespace crosscheck;
using namespace std::string_literals;

TEST_CASE("mend_utf8 puts one U+FFFD for each maximal subpart") {
  struct Case {
    std::string bytes, text;
    uint32_t replaced;
  };
  const Case cases[] = {
      {"", "", 0},
      {"plain", "plain", 0},
      {"né\xF0\x9F\x99\x82", "né\xF0\x9F\x99\x82", 0},
      {"a\0b"s, "a\0b"s, 0},
      {"\xC0\x80", "\uFFFD\uFFFD", 2},  // overlong NUL
      {"\xC0\xAF", "\uFFFD\uFFFD", 2},  // overlong slash never becomes one
      {"\xE0\x80\xAF", "\uFFFD\uFFFD\uFFFD", 3},
      {"\xED\xA0\x80", "\uFFFD\uFFFD\uFFFD", 3},  // a surrogate in CESU-8
      {"\xF5", "\uFFFD", 1},
      {"\xF4\x90\x80\x80", "\uFFFD\uFFFD\uFFFD\uFFFD", 4},  // above U+10FFFF
      {"a\xE2\x82", "a\uFFFD", 1},                          // cut at the end of the text
      {"\xE2\x82z", "\uFFFDz", 1},
      {"\xF0\x9F\x98z", "\uFFFDz", 1},
      {"\x80\xBF", "\uFFFD\uFFFD", 2},
      {"\xEF\xBB\xBFx", "\uFEFFx", 0},
      {"\xEF\xBF\xBE", "\xEF\xBF\xBE", 0},  // a noncharacter stays
  };
  for (const Case& c : cases) {
    CAPTURE(c.text);
    CHECK(mend_utf8(c.bytes) == Mended{c.text, c.replaced});
    CHECK(is_utf8(c.bytes) == (c.replaced == 0));
    CHECK(is_utf8(mend_utf8(c.bytes).text));
  }
}

TEST_CASE("a code point reads back as it was encoded") {
  for (const char32_t value : {U'\0', U'a', U'\x7F', U'\x80', U'é', U'\x7FF', U'\x800', U'—',
                               U'\xFFFD', U'\xFFFF', U'\x10000', U'\x10FFFF'}) {
    const Utf8Bytes bytes = encode(value);
    CHECK(code_point_at(bytes.view(), 0) == CodePoint{value, bytes.size});
    CHECK(code_point_before(bytes.view(), bytes.size) == CodePoint{value, bytes.size});
  }
}

TEST_CASE("borders lie before lead bytes and at the end") {
  const std::string text = "a—b";
  const bool borders[] = {true, true, false, false, true, true, false};
  for (size_t at = 0; at < std::size(borders); ++at) CHECK(is_border(text, at) == borders[at]);
}
