#include "language/number.h"

#include <doctest/doctest.h>

#include "support.h"

namespace crosscheck {

TEST_CASE("the examples of en/number.jsonc") {
  const Json& file = resource_json("en/number.jsonc");
  for (const auto& example : file["examples"].items()) {
    const std::string& phrase = example.key();
    CAPTURE(phrase);
    // What stands after "|" is no part of the number.
    std::string words = phrase;
    if (const size_t bar = words.find(" |"); bar != std::string::npos) words.erase(bar, 2);
    const test::Phrase forms(words), own(phrase.substr(0, phrase.find(" |")));
    const Number number = read_number(forms, 0);
    CHECK(number.value == doctest::Approx(example.value().get<double>()));
    CHECK(number.length == own.size());
  }
  for (const auto& phrase : file["not"]) {
    CAPTURE(phrase.get<std::string>());
    const test::Phrase forms(phrase.get<std::string>());
    CHECK_FALSE(read_number(forms, 0));
  }
}

TEST_CASE("ordinals") {
  CHECK(ordinal_value("21st") == 21);
  CHECK(ordinal_value("second") == 2);
  CHECK(ordinal_value("2") == 0);
  CHECK(ordinal_value("best") == 0);
  CHECK(read_ordinal(test::Phrase("twenty - fifth"), 0).value == 25);
  CHECK(read_ordinal(test::Phrase("one hundred twenty fifth"), 0).value == 125);
  CHECK(read_ordinal(test::Phrase("two hundredth"), 0).value == 200);
  CHECK_FALSE(read_ordinal(test::Phrase("two million second homes"), 0));
  CHECK_FALSE(read_ordinal(test::Phrase("ten men"), 0));
}

TEST_CASE("a number of more than fifteen digits is not told") {
  CHECK(digits_value("123456789012345").has_value());
  CHECK_FALSE(digits_value("1234567890123456").has_value());
}

TEST_CASE("no figure becomes infinite") {
  std::string digits(4000, '7');
  CHECK_FALSE(digits_value(digits));
  CHECK_FALSE(read_number(test::Phrase(digits), 0));
  CHECK_FALSE(read_number(test::Phrase("1e400"), 0));
  std::string scales = "one";
  for (int i = 0; i < 200; ++i) scales += " trillion";
  const Number number = read_number(test::Phrase(scales), 0);
  CHECK(number.value <= 1e21);
}

TEST_CASE("letters glued to figures") {
  CHECK(read_glued("100t").suffix == "t");
  CHECK(read_glued("115usd").number.value == 115);
  CHECK(read_glued("115").suffix.empty());
  CHECK(read_glued("usd").suffix.empty());
}

}  // namespace crosscheck
