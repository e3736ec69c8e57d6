#include "language/calendar.h"

#include <doctest/doctest.h>

#include <string>

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

TEST_CASE("a date of ISO 8601 is one that there is, with a time behind it or nothing") {
  CHECK(parse_iso("2024-02-29") == to_day({2024, 2, 29}));
  CHECK(parse_iso("2000-02-29") == to_day({2000, 2, 29}));
  CHECK(parse_iso("2025-12-02T10:30:05Z") == to_day({2025, 12, 2}));
  CHECK(parse_iso("2025-12-02 10:30") == to_day({2025, 12, 2}));
  for (const char* none : {"", "2025-12-2", "2025/12/02", "2025-12/02", "2025-12-02x", "2025-02-29",
                           "1900-02-29", "2025-00-10", "2025-13-10", "2025-04-31", "2025-04-00",
                           "0000-01-01", "20a5-01-01", "2025-0a-01", "2025-01-0a"}) {
    INFO(std::string(none));
    CHECK_FALSE(parse_iso(none));
  }
  CHECK_FALSE(months_later(to_day({-3999, 1, 1}), -1));
}

TEST_CASE("the time of day of an ISO date") {
  CHECK(seconds_of_iso("2025-12-02T10:30") == 37800);
  CHECK(seconds_of_iso("2025-12-02T10:30:5") == 37800);
  CHECK(seconds_of_iso("2025-12-02T10-30:05") == 0);
  CHECK(seconds_of_iso("2025-12-02T1a:30:05") == 0);
  CHECK(seconds_of_iso("2025-12-02T10:60:05") == 0);
  CHECK(seconds_of_iso("2025-12-02T10:30:60") == 0);
  CHECK(seconds_of_iso("2025-12-02T10:30:05") == 37805);
  CHECK(seconds_of_iso("2025-12-02") == 0);
  CHECK(seconds_of_iso("2025-12-02T99:99") == 0);
}

}  // namespace crosscheck
