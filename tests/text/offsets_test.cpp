#include "text/offsets.h"

#include <doctest/doctest.h>

#include <string>

#include "text/utf8.h"

using namespace crosscheck;

TEST_CASE("offsets count UTF-16 code units") {
  const std::string text = "a—\U0001F642b";
  const Offsets offsets(text);
  CHECK(offsets.units() == 5);
  struct Case {
    uint32_t byte, unit;
  };
  for (const Case& c : {Case{0, 0}, {1, 1}, {4, 2}, {8, 4}, {9, 5}}) {
    CHECK(offsets.to_utf16(c.byte) == c.unit);
    CHECK(offsets.to_byte(c.unit) == c.byte);
  }
  CHECK(offsets.to_utf16(2) == 1);  // inside the dash
  CHECK(offsets.to_byte(3) == 4);   // between two surrogates
  CHECK(offsets.to_utf16(99) == 5);
  CHECK(offsets.to_byte(99) == 9);
}

TEST_CASE("every border maps there and back, whatever crosses the stops") {
  for (const std::string piece : {"x", "é", "—", "\U0001F642", "a\U0001F642é—"}) {
    for (size_t shift = 0; shift < 4; ++shift) {
      std::string text(shift, 'x');
      while (text.size() < 400) text += piece;
      const Offsets offsets(text);
      uint32_t unit = 0;
      for (uint32_t at = 0; at < text.size();) {
        const CodePoint point = code_point_at(text, at);
        for (uint32_t inside = 0; inside < point.size; ++inside)
          CHECK(offsets.to_utf16(at + inside) == unit);
        CHECK(offsets.to_byte(unit) == at);
        at += point.size;
        unit += point.value > 0xFFFF ? 2 : 1;
      }
      CHECK(offsets.units() == unit);
    }
  }
}

TEST_CASE("an empty text has only its end") {
  const Offsets offsets("");
  CHECK(offsets.units() == 0);
  CHECK(offsets.to_utf16(0) == 0);
  CHECK(offsets.to_byte(0) == 0);
}
