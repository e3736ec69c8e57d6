#include "facts/quantity.h"

#include <doctest/doctest.h>

namespace crosscheck {

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
