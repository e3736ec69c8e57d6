#include "language/calendar.h"

#include <doctest/doctest.h>

namespace crosscheck {

TEST_CASE("years before 1 are written with a sign, and counted without a gap") {
  CHECK(iso(to_day({-479, 9, 20})) == "-0479-09-20");
  CHECK(to_day({0, 3, 1}) - to_day({0, 2, 28}) == 2);  // 1 BC is a leap year
}

TEST_CASE("months later keep their day where they can") {
  CHECK(months_later(to_day({2024, 1, 31}), 1) == to_day({2024, 2, 29}));
  CHECK(months_later(to_day({2024, 1, 31}), -2) == to_day({2023, 11, 30}));
  CHECK_FALSE(months_later(to_day({9999, 12, 1}), 1));
}

TEST_CASE("holidays by day, by weekday and by Easter") {
  CHECK(holiday_day("12-25", 2025) == to_day({2025, 12, 25}));
  CHECK(holiday_day("11/4/4", 2024) == to_day({2024, 11, 28}));
  CHECK(holiday_day("5/1/-1", 2025) == to_day({2025, 5, 26}));
  CHECK(holiday_day("easter-2", 2025) == to_day({2025, 4, 18}));
}

TEST_CASE("the time of day of an ISO date") {
  CHECK(seconds_of_iso("2025-12-02T10:30:05") == 37805);
  CHECK(seconds_of_iso("2025-12-02") == 0);
  CHECK(seconds_of_iso("2025-12-02T99:99") == 0);
}

}  // namespace crosscheck
