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

TEST_CASE("what needs the article's date is told only where it is known") {
  CHECK(value_of("last friday", {}) == "");
  CHECK(value_of("june 2 , 2025", {}) == "2025-06-02");
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
