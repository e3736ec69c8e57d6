#include "reading/timex.h"

#include <doctest/doctest.h>

#include "support.h"

namespace crosscheck {
namespace {

// Wednesday 2025-06-11 is the "now" of the examples.
TimeAnchor now() { return {.published = to_day({2025, 6, 11})}; }

void check_examples(const Json& rules) {
  for (const auto& rule : rules) {
    const auto id = rule["id"].get<std::string>();
    CAPTURE(id);
    for (const auto& example : rule["examples"].items()) {
      const std::string& phrase = example.key();
      CAPTURE(phrase);
      const test::Phrase forms(phrase);
      TimeAnchor anchor = now();
      if (phrase.starts_with("tomorrow")) anchor.tense = Tense::future;
      const TimexRead read = read_timexes(forms, 0, anchor);
      REQUIRE(!read.found.empty());
      CHECK(read.found[0].value == example.value().get<std::string>());
      CHECK(read.end == forms.size());
      CHECK(read.found[0].rule == id);
    }
    for (const auto& phrase : rule["not"]) {
      CAPTURE(phrase.get<std::string>());
      const TimexRead read = read_timexes(test::Phrase(phrase.get<std::string>()), 0, now());
      CHECK((read.found.empty() || read.found[0].rule != id || read.end == 1));
    }
  }
}

std::string value_of(std::string phrase, const TimeAnchor& anchor) {
  const TimexRead read = read_timexes(test::Phrase(std::move(phrase)), 0, anchor);
  return read.found.empty() ? "" : read.found[0].value;
}

}  // namespace

TEST_CASE("the examples of en/timex.jsonc") {
  check_examples(resource_json("en/timex.jsonc")["rules"]);
  check_examples(resource_json("en/timex.jsonc")["range-rules"]);
}

TEST_CASE("impossible dates are none") {
  CHECK(value_of("february 31 , 2024", now()) == "");
  CHECK(value_of("29 february 1900", now()) == "");
  CHECK(value_of("31/11/2024", now()) == "");
}

TEST_CASE("the past 0 days are no interval") {
  for (const char* phrase : {"the past 0 days", "the next 0 weeks", "the last 0 quarters"}) {
    CAPTURE(phrase);
    for (const Timex& timex : read_timexes(test::Phrase(phrase), 0, now()).found)
      CHECK((!timex.from || *timex.from <= *timex.to));
  }
}

TEST_CASE("what needs the article's date is told only where it is known") {
  CHECK(value_of("last friday", {}) == "");
  CHECK(value_of("june 2 , 2025", {}) == "2025-06-02");
}

// Told on Wednesday 2025-06-11; in a tale, after 7 December 1941; without any date.
TEST_CASE("parts of years, eras, feasts and counted days") {
  const std::pair<const char*, const char*> told[] = {
      {"april 44 bc", "BC0044-04"},
      {"the summer of 480 bc", "BC0480-SU"},
      {"the fall of 1066 ad", "1066-FA"},
      {"the 5th century bc", "BC04"},
      {"the 45th century", ""},
      {"the late 1920s", "192"},
      {"the 1850s", "185"},
      {"the '80s", "198"},
      {"1915s", ""},
      {"the first half of 2024", "2024-H1"},
      {"the third quarter", "2025-Q3"},
      {"the third quarter of last year", "2024-Q3"},
      {"the last quarter of 2023", "2023-Q4"},
      {"the fifth quarter of 2020", ""},
      {"next summer", "2026-SU"},
      {"next christmas", "2025-12-25"},
      {"last christmas", "2024-12-25"},
      {"this christmas", "2025-12-25"},
      {"christmas 2020", "2020-12-25"},
      {"easter of last year", "2024-03-31"},
      {"easter weekend", "2025-W16-WE"},
      {"the first monday of may 2024", "2024-05-06"},
      {"the last friday of march 2024", "2024-03-29"},
      {"the sixth monday of may 2024", ""},
      {"the first day of 2024", "2024-01-01"},
      {"the last day of february 2024", "2024-02-29"},
      {"the last week of march 2024", "2024-W13"},
      {"the first weekend of june 2024", "2024-W22-WE"},  // Saturday the 1st
      {"the second weekend of june 2024", "2024-W23-WE"},
      {"the last weekend of may", "2025-W22-WE"},
      {"the last weekend of april 2024", "2024-W17-WE"},
      {"the first month of 2020", "2020-01"},
      {"the last month of 2020", "2020-12"},
      {"the 14th month of 2020", ""},
      {"the 60th week of 2020", ""},
      {"the first two weeks of march 2024", "P2W"},
      {"the last three months of 2023", "P3M"},
      {"the first 400 days of 2024", ""},
      {"the first monday of last month", "2025-05-05"},
      {"the first monday of next month", "2025-07-07"},
      {"week 20 of 2024", "2024-W20"},
      {"week 20 of last year", "2024-W20"},
      {"week 54 of 2024", ""},
      {"week 0 of 2024", ""},
      {"the week of march 4 , 2024", "2024-W10"},
      {"may 3 to june 4 , 2024", "2024-05-03"},
      {"1914 - 18", "1914"},
      {"13/4/2024", "2024-04-13"},
      {"13/13/2024", ""},
      {"2024/04", "2024-04"},
      {"2024-02-30", ""},
      {"last april 3", "2025-04-03"},
      {"three and a half years ago", "2021"},
      {"ten business days ago", "2025-05-28"},
      {"half past five", "T05:30"},
      {"quarter to nine", "T08:45"},
      {"17:30 gmt", "T17:30"},
      {"25:70", ""},
      {"the last 24 hours", "PT24H"},
      {"every other week", "P2W"},
      {"monday mornings", "XXXX-WXX-1TMO"},
  };
  for (const auto& item : told) {
    INFO(std::string(item.first));
    CHECK(value_of(item.first, now()) == item.second);
  }
  TimeAnchor tale = now();
  tale.told = to_day({1941, 12, 7});
  tale.told_as = Granularity::day;
  tale.narrative = true;
  CHECK(value_of("the third quarter", tale) == "1941-Q3");
  CHECK(value_of("the summer", tale) == "1941-SU");
  CHECK(value_of("easter", tale) == "1941-04-13");
  CHECK(value_of("christmas", tale) == "1941-12-25");
  CHECK(value_of("friday", tale) == "1941-12-12");
  CHECK(value_of("three months earlier", tale) == "1941-09");
  CHECK(value_of("earlier that month", tale) == "1941-12");
  CHECK(value_of("last april", tale) == "1941-04");
  for (const char* undated :
       {"the third quarter", "last summer", "the summer", "christmas", "week 20", "tomorrow",
        "two days ago", "the first monday of last month", "the first monday of may"}) {
    INFO(std::string(undated));
    CHECK(value_of(undated, {}) == "");
  }
}

TEST_CASE("hours of a day, and days that are told short") {
  const std::pair<const char*, const char*> told[] = {
      {"half past nine in the evening", "T21:30"},
      {"5 in the morning", "T05:00"},
      {"5 in the afternoon", "T17:00"},
      {"11 at night", "T23:00"},
      {"2 at night", "T02:00"},
      {"10 past 4", "T04:10"},
      {"25 to six p.m.", "T17:35"},
      {"13:30 a.m.", ""},
      {"24:30", ""},
      {"5 p.m. yesterday", "2025-06-10T17:00"},
      {"5 p.m. last friday", "2025-06-06T17:00"},
      {"noon tomorrow", "2025-06-12T12:00"},
      {"monday night at 11", "2025-06-09T23:00"},
      {"friday evening at 6:30", "2025-06-06T18:30"},
      {"3/4", "2025-03-04"},
      {"13/4", "2025-04-13"},
      {"4/13", "2025-04-13"},
      {"29/2", "2024-02-29"},
      {"3/4/99", "1999-03-04"},
      {"4/13/123", ""},
      {"february 29", "2024-02-29"},
      {"the 31st", "2025-05-31"},
      {"the 45th", ""},
      {"the 15th of last month", "2025-05-15"},
      {"the 3rd to the 5th of june", "2025-06-03"},
      {"the coming friday", "2025-06-13"},
      {"december 12 last year", "2024-12-12"},
      {"may of last year", "2024-05"},
      {"next june 3", "2026-06-03"},
      {"june of next year", "2026-06"},
      {"two years , three months", "P2Y3M"},
      {"1 hour 30 minutes 20 seconds", "PT1H30M20S"},
      {"three days before christmas", "2024-12-22"},
      {"4 days after june 3 , 2024", "2024-06-07"},
      {"30 months ago", "2022-12"},
      {"90,000 years ago", ""},
      {"400000 months ago", ""},
      {"9 p.m. to 2 a.m.", "T21:00"},
      {"late on friday", "2025-06-06"},
  };
  for (const auto& item : told) {
    INFO(std::string(item.first));
    CHECK(value_of(item.first, now()) == item.second);
  }
  TimeAnchor ahead = now();
  ahead.tense = Tense::future;
  CHECK(value_of("february 29", ahead) == "2028-02-29");
  CHECK(value_of("the 5th", ahead) == "2025-07-05");
  CHECK(value_of("friday", ahead) == "2025-06-13");
  TimeAnchor tale = now();
  tale.told = to_day({1941, 12, 7});
  tale.told_as = Granularity::day;
  tale.narrative = true;
  CHECK(value_of("5 p.m. that day", tale) == "1941-12-07T17:00");
  CHECK(value_of("noon the following day", tale) == "1941-12-08T12:00");
  CHECK(value_of("midnight the next day", tale) == "1941-12-08T00:00");
  CHECK(value_of("december 12 that year", tale) == "1941-12-12");
  CHECK(value_of("two decades earlier", tale) == "192");
  CHECK(value_of("a century earlier", tale) == "18");
}

TEST_CASE("a tale counts from the last day told") {
  TimeAnchor tale = now();
  tale.told = to_day({1941, 12, 7});
  tale.told_as = Granularity::day;
  tale.narrative = true;
  CHECK(value_of("december 8", tale) == "1941-12-08");
  CHECK(value_of("january", tale) == "1942-01");
  CHECK(value_of("the next year", tale) == "1942");
  CHECK(value_of("four days later", tale) == "1941-12-11");
  CHECK(value_of("the end of the month", tale) == "1941-12");
}

TEST_CASE("days come first in figures where the article shows it") {
  TimeAnchor european = now();
  european.day_first = true;
  CHECK(value_of("04/10/2016", now()) == "2016-04-10");
  CHECK(value_of("04/10/2016", european) == "2016-10-04");
}

TEST_CASE("a clock time is put on the day beside it, a range of hours too") {
  const TimexRead read = read_timexes(test::Phrase("monday from 2 to 3:30 p.m."), 0, now());
  REQUIRE(read.found.size() == 2);
  CHECK(read.found[0].value == "2025-06-09T14:00");
  CHECK(read.found[1].value == "2025-06-09T15:30");
  CHECK(read.found[0].range == Range{0, 6});
}

TEST_CASE("durations add up") {
  const TimexRead read = read_timexes(test::Phrase("2 hours and 30 minutes"), 0, now());
  REQUIRE(!read.found.empty());
  CHECK(read.found[0].value == "PT2H30M");
  CHECK(read.found[0].seconds == 9000);
}

}  // namespace crosscheck
