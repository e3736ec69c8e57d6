// Which passages two articles share.
#include <doctest/doctest.h>

#include <string>

#include "reports.h"

namespace crosscheck {
namespace {

using test::Json;

const std::string kCopied =
    "The harbour master told the council that every boat in the northern basin must be moved "
    "before the end of the month, because the old wall had begun to lean.";

std::string passage(const Json& report, const std::string& text, size_t side) {
  const Json& span = report["passages"][0]["spans"][side];
  const size_t begin = span[0].get<size_t>();
  return text.substr(begin, span[1].get<size_t>() - begin);
}

}  // namespace

TEST_CASE("a copy that goes over into other words ends where it is none any more") {
  const std::string a = kCopied + " Nobody on the quay had seen it coming, and few were glad.";
  const std::string b = kCopied + " A crane from Melby will lift the largest of them next week.";
  const Json report = test::compare(test::request_of({a, b}));
  REQUIRE(report["passages"].size() == 1);
  CHECK(passage(report, a, 0) == kCopied.substr(0, kCopied.size() - 1));
  CHECK(passage(report, b, 1) == kCopied.substr(0, kCopied.size() - 1));
}

TEST_CASE("names and titles are no copy, however many stand alike") {
  std::string names;
  for (int i = 0; i < 400; ++i)
    names += "Mara Lund Of Ostrel And Tom Ferris Of Melby Met Ann Holm Of Brodale. ";
  const Json report = test::compare(test::request_of({names, names}));
  CHECK(report["passages"].empty());
}

}  // namespace crosscheck
