#include "facts/quantity.h"

#include <doctest/doctest.h>

#include "facts/wording.h"

namespace crosscheck {

TEST_CASE("figures in words are rounded to hundredths, and may be of any size") {
  CHECK(number_words(12) == "12");
  CHECK(number_words(0.5) == "0.5");
  CHECK(number_words(1.999) == "2");
  CHECK(number_words(1234.05) == "1,234.05");
  CHECK(number_words(-12.25) == "−12.25");
  CHECK(number_words(6.5e19) == "65,000,000,000,000,000,000");
}

TEST_CASE("intervals are in the first unit of their kind") {
  const Quantity miles{.number = 2, .low = 2, .high = 2, .unit = "mile"};
  CHECK(interval_of(miles).low == doctest::Approx(3218.688));
  const Quantity warm{.number = 50, .low = 50, .high = 50, .unit = "degree fahrenheit"};
  CHECK(interval_of(warm).high == doctest::Approx(10));
  const Quantity about{.number = 100, .low = 100, .high = 100, .approximate = true};
  CHECK(interval_of(about).low == doctest::Approx(90));
  CHECK(interval_of(about).high == doctest::Approx(110));
}

}  // namespace crosscheck
