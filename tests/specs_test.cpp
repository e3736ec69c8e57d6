// Runs the examples of tests/specs/*.jsonc; tests/wasm/specs.js, which tells their form, runs them
// on the WebAssembly build.
#include <doctest/doctest.h>

#include "reports.h"

namespace crosscheck {
namespace {

using test::Json;

Json articles_of(const Json& example) {
  Json articles = example.value("articles", Json::array());
  if (articles.empty()) {
    articles.push_back({{"text", example["text"]}});
    if (example.contains("published")) articles[0]["published"] = example["published"];
  }
  for (size_t i = 0; i < articles.size(); ++i)
    if (!articles[i].contains("id")) articles[i]["id"] = std::string(1, static_cast<char>('a' + i));
  return articles;
}

// What a report has of each kind, in the form that cases are written in.
Json readings_of(const Json& report, const std::map<std::string, std::string>& texts) {
  Json read{
      {"times", Json::array()},     {"quantities", Json::array()}, {"attributions", Json::array()},
      {"quotes", Json::array()},    {"entities", Json::array()},   {"findings", Json::array()},
      {"relations", Json::array()}, {"articles", Json::array()},   {"blocks", Json::array()}};
  for (const Json& article : report["articles"]) {
    const std::string& text = texts.at(article["id"]);
    read["articles"].push_back({{"title", article["title"]["text"]},
                                {"source", article["source"]},
                                {"byline", article["byline"]},
                                {"published", article["published"]["value"]},
                                {"basis", article["published"]["basis"]},
                                {"from", article["published"].value("from", Json())},
                                {"to", article["published"].value("to", Json())}});
    for (Json item : article["blocks"]) {
      item["text"] = test::cut(text, item["span"]);
      read["blocks"].push_back(item);
    }
    for (Json item : article["times"]) {
      item["text"] = test::cut(text, item["span"]);
      if (item.contains("event")) item["event"] = test::cut(text, item["event"]);
      read["times"].push_back(item);
    }
    for (const Json& item : article["quantities"]) {
      Json value = item["value"];
      value["text"] = test::cut(text, item["span"]);
      read["quantities"].push_back(value);
    }
    for (Json item : article["attributions"]) {
      for (const char* name : {"source", "cue", "content"})
        if (item[name].is_array()) item[name] = test::cut(text, item[name]);
      read["attributions"].push_back(item);
    }
  }
  read["versions"] = report["versions"];
  for (const Json& entity : report["entities"]) {
    Json labels = Json::array();
    for (const Json& label : entity["labels"]) labels.push_back(label["text"]);
    read["entities"].push_back(
        {{"type", entity["type"]}, {"name", entity["name"]}, {"labels", labels}});
  }
  for (const Json& finding : report["findings"]) {
    read["findings"].push_back(
        {{"kind", finding["kind"]}, {"verdict", finding["verdict"]}, {"topic", finding["topic"]}});
    for (Json relation : finding["relations"]) {
      Json edits = Json::array();
      for (const Json& edit : relation.value("edits", Json::array())) edits.push_back(edit["type"]);
      read["relations"].push_back({{"kind", finding["kind"]},
                                   {"relation", relation["relation"]},
                                   {"rule", relation["rule"]},
                                   {"edits", edits}});
    }
    if (finding["kind"] != "quote") continue;
    for (const Json& position : finding["positions"])
      for (const Json& mention : position["mentions"]) {
        Json value = position["value"];
        value["text"] = test::cut(texts.at(mention["article"]), mention["span"]);
        read["quotes"].push_back(value);
      }
  }
  return read;
}

bool fits(const Json& wanted, const Json& found) {
  for (const auto& [key, value] : wanted.items())
    if (!found.contains(key) || found[key] != value) return false;
  return true;
}

bool has(const Json& list, const Json& wanted) {
  return std::any_of(list.begin(), list.end(),
                     [&](const Json& found) { return fits(wanted, found); });
}

std::vector<std::string> deviations(const Json& expect, const Json& read) {
  std::vector<std::string> lines;
  for (const auto& [kind, list] : expect.items()) {
    if (kind == "not") continue;
    for (const Json& item : list)
      if (!has(read[kind], item))
        lines.push_back(kind + ": no " + item.dump() + " among " + read[kind].dump());
  }
  if (!expect.contains("not")) return lines;
  for (const auto& [kind, list] : expect["not"].items())
    for (const Json& item : list) {
      const Json unwanted = item.is_string() ? Json{{"text", item}} : item;
      if (has(read[kind], unwanted))
        lines.push_back(kind + ": " + unwanted.dump() + " is there, and should not be");
    }
  return lines;
}

std::vector<std::filesystem::path> spec_files() {
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(
           std::filesystem::path(CROSSCHECK_ROOT) / "tests" / "specs"))
    if (entry.path().extension() == ".jsonc") files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  return files;
}

}  // namespace

TEST_CASE("the examples of tests/specs") {
  const auto files = spec_files();
  REQUIRE_FALSE(files.empty());
  for (const auto& file : files) {
    CAPTURE(file.filename().string());
    const Json spec = Json::parse(test::file_text(file), nullptr, true, true);
    size_t number = 0;
    for (const Json& example : spec["cases"]) {
      CAPTURE(++number);
      const Json request{{"articles", articles_of(example)}};
      CAPTURE(example.value("name", request["articles"][0]["text"].get<std::string>()));
      const auto lines = deviations(example["expect"],
                                    readings_of(test::compare(request), test::texts_of(request)));
      std::string all;
      for (const std::string& line : lines) all += line + "\n";
      CHECK_MESSAGE(lines.empty(), all);
    }
  }
}

TEST_CASE("the runner sees what is missing and what should not be there") {
  const Json read{{"times", {{{"text", "May"}, {"timex", "2025-05"}}}}};
  CHECK(deviations(
            Json::parse(
                R"({"times": [{"text": "May", "timex": "2025-05"}], "not": {"times": ["June"]}})"),
            read)
            .empty());
  CHECK(deviations(
            Json::parse(
                R"({"times": [{"text": "May", "timex": "2024-05"}], "not": {"times": ["May"]}})"),
            read)
            .size() == 2);
}

}  // namespace crosscheck
