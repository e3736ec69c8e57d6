#include "report/json_text.h"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>
#include <string>

using crosscheck::JsonText;

namespace {

// What is written, from its parts.
template <class F>
std::string written(F&& write, size_t* parts = nullptr) {
  std::string text;
  JsonText json([&](std::string_view part) {
    text += part;
    if (parts) ++*parts;
  });
  write(json);
  json.end();
  return text;
}

}  // namespace

TEST_CASE("values, lists and members are set apart by commas") {
  const std::string text = written([](JsonText& json) {
    json.object([&] {
      json.member("empty", [&] { json.object([] {}); });
      json.member("list", [&] { json.list(3, [&](uint32_t i) { json.value(i); }); });
      json.member("nested", [&] {
        json.array([&] {
          json.array([] {});
          json.value(true);
        });
      });
      json.member("none", nullptr);
      json.member("share", 0.5);
      json.member("negative", -7);
    });
  });
  CHECK(text == R"({"empty":{},"list":[0,1,2],"nested":[[],true],"none":null,)"
                R"("share":0.5,"negative":-7})");
}

TEST_CASE("strings are read back as they were, whatever their bytes") {
  for (const std::string text : {"", "plain", "a \"quoted\" \\ one", "line\nand\ttab", "\x7f\x01",
                                 "Zürich – “twelve”", "ends with [", "ends with {", ":"}) {
    const auto read = nlohmann::json::parse(written([&](JsonText& json) {
      json.array([&] {
        json.value(text);
        json.value(text);
      });
    }));
    CHECK(read[0] == text);
    CHECK(read[1] == text);
  }
}

TEST_CASE("a long text comes in parts that make up the whole") {
  size_t parts = 0;
  const auto read = nlohmann::json::parse(written(
      [](JsonText& json) {
        json.list(50000, [&](uint32_t i) { json.object([&] { json.member("n", i); }); });
      },
      &parts));
  CHECK(parts > 2);
  REQUIRE(read.size() == 50000);
  CHECK(read[49999]["n"] == 49999);
}
