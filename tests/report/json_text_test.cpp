#include "report/json_text.h"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>
#include <string>

using crosscheck::JsonText;

TEST_CASE("values, lists and members are set apart by commas") {
  JsonText json;
  json.object([&] {
    json.member("empty", [&] { json.object([] {}); });
    json.member("list", [&] { json.list(3, [&](uint32_t i) { json.value(i); }); });
    json.member("nested", [&] { json.array([&] { json.array([] {}); json.value(true); }); });
    json.member("none", nullptr);
    json.member("share", 0.5);
    json.member("negative", -7);
  });
  CHECK(json.take() == R"({"empty":{},"list":[0,1,2],"nested":[[],true],"none":null,)"
                       R"("share":0.5,"negative":-7})");
}

TEST_CASE("strings are read back as they were, whatever their bytes") {
  for (const std::string text : {"", "plain", "a \"quoted\" \\ one", "line\nand\ttab", "\x7f\x01",
                                 "Zürich – “twelve”", "ends with [", "ends with {", ":"}) {
    JsonText json;
    json.array([&] {
      json.value(text);
      json.value(text);
    });
    const auto read = nlohmann::json::parse(json.take());
    CHECK(read[0] == text);
    CHECK(read[1] == text);
  }
}
