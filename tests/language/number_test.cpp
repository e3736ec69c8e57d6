#include "language/number.h"

#include <doctest/doctest.h>

#include "support.h"

namespace crosscheck {

TEST_CASE("the examples of en/number.jsonc") {
  const Json& file = resource_json("en/number.jsonc");
  for (const auto& [phrase, value] : file["examples"].items()) {
    CAPTURE(phrase);
    const test::Phrase forms(phrase);
    const Number number = read_number(forms, 0);
    CHECK(number.value == doctest::Approx(value.get<double>()));
    CHECK(number.length == forms.size());
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
}

TEST_CASE("a number of more than fifteen digits is not told") {
  CHECK(digits_value("123456789012345").has_value());
  CHECK_FALSE(digits_value("1234567890123456").has_value());
}

}  // namespace crosscheck
