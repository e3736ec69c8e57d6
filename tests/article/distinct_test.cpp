#include "article/distinct.h"

#include <doctest/doctest.h>

#include <string>

using namespace crosscheck;

TEST_CASE("equal forms have one number, in the order in which they first stand") {
  const Distinct found = distinct({"the", "bridge", "and", "the", "road", "bridge"});
  CHECK(found.numbers == std::vector<uint32_t>{0, 1, 2, 0, 3, 1});
  CHECK(found.forms == std::vector<std::string_view>{"the", "bridge", "and", "road"});
  CHECK(distinct({}).numbers.empty());
}

TEST_CASE("the table of forms grows and keeps its numbers") {
  std::vector<std::string> owned;
  for (int i = 0; i < 9000; ++i) owned.push_back("w" + std::to_string(i));
  std::vector<std::string_view> forms(owned.begin(), owned.end());
  forms.insert(forms.end(), owned.begin(), owned.end());
  const Distinct found = distinct(forms);
  CHECK(found.forms.size() == owned.size());
  for (size_t i = 0; i < forms.size(); ++i) REQUIRE(found.forms[found.numbers[i]] == forms[i]);
}
