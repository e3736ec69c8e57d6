#include "reading/timex.h"

#include <doctest/doctest.h>

#include "support.h"

namespace crosscheck {
namespace {

// Wednesday 2025-06-11 is the "now" of the examples.
TimeAnchor now() { return {.published = to_day({2025, 6, 11})}; }

}  // namespace

TEST_CASE("the examples of en/timex.jsonc") {
  for (const auto& rule : resource_json("en/timex.jsonc")["rules"]) {
    CAPTURE(rule["id"].get<std::string>());
    for (const auto& [phrase, value] : rule["examples"].items()) {
      CAPTURE(phrase);
      const test::Phrase forms(phrase);
      TimeAnchor anchor = now();
      if (phrase.starts_with("tomorrow")) anchor.tense = Tense::future;
      const auto timex = read_timex(forms, 0, anchor);
      REQUIRE(timex);
      CHECK(timex->value == value.get<std::string>());
      CHECK(timex->tokens == Range{0, static_cast<uint32_t>(forms.size())});
      CHECK(timex->rule == rule["id"].get<std::string>());
    }
    for (const auto& phrase : rule["not"]) {
      CAPTURE(phrase.get<std::string>());
      const auto timex = read_timex(test::Phrase(phrase.get<std::string>()), 0, now());
      CHECK((!timex || timex->rule != rule["id"].get<std::string>() || timex->tokens.end == 1));
    }
  }
}

TEST_CASE("impossible dates are none") {
  CHECK_FALSE(read_timex(test::Phrase("february 31 , 2024"), 0, now()));
  CHECK_FALSE(read_timex(test::Phrase("29 february 1900"), 0, now()));
}

TEST_CASE("what needs the article's date is told only where it is known") {
  CHECK_FALSE(read_timex(test::Phrase("last friday"), 0, {}));
  CHECK(read_timex(test::Phrase("june 2 , 2025"), 0, {}));
}

}  // namespace crosscheck
