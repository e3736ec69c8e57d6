// What a report says of its articles, and how a reader's decisions change it.
#include <doctest/doctest.h>

#include "reports.h"

namespace crosscheck {
namespace {

using test::Json;

const std::string kToll =
    "A landslide near Orvane killed at least 83 people on Monday, police said.";
const std::string kOtherToll = "A landslide near Orvane killed more than 80 people on Monday.";

// The first finding of a kind that has a mention of every article named; null where there is none.
Json finding_with(const Json& report, const std::string& kind,
                  const std::vector<std::string>& ids) {
  for (const Json& finding : report["findings"]) {
    std::vector<std::string> told;
    for (const Json& position : finding["positions"])
      for (const Json& mention : position["mentions"]) told.push_back(mention["article"]);
    if (finding["kind"] == kind && std::all_of(ids.begin(), ids.end(), [&](const std::string& id) {
          return std::find(told.begin(), told.end(), id) != told.end();
        }))
      return finding;
  }
  return nullptr;
}

// The place of the first mention of some words of an article, as decisions name it.
Json place(const Json& request, size_t article, const std::string& words) {
  const std::string text = request["articles"][article]["text"];
  REQUIRE(text.find(words) != std::string::npos);
  return {request["articles"][article]["id"],
          Offsets(text).to_utf16(static_cast<uint32_t>(text.find(words)))};
}

std::vector<std::string> figures(const Json& request) {
  const Json report = test::compare(request);
  const auto texts = test::texts_of(request);
  std::vector<std::string> words;
  for (const Json& article : report["articles"])
    for (const Json& quantity : article["quantities"])
      words.push_back(test::cut(texts.at(article["id"]), quantity["span"]));
  return words;
}

}  // namespace

TEST_CASE("one article is a story of single facts") {
  const Json report = test::compare(test::request_of({kToll}));
  REQUIRE_FALSE(report["findings"].empty());
  for (const Json& finding : report["findings"]) CHECK(finding["verdict"] == "single");
}

TEST_CASE("what is not in English is told, sentence by sentence") {
  const Json request = test::request_of(
      {"Der Bürgermeister sagte am Montag, dass die Brücke noch lange geschlossen bleibt. Es wurde "
       "niemand verletzt, und die Polizei sucht weiter nach dem Fahrer des Wagens."});
  const Json report = test::compare(request);
  CHECK(report["articles"][0]["language"] == "de");
  const Json& coverage = report["coverage"][0];
  CHECK(coverage["sentences"] == 2);
  CHECK(coverage["read"] == 0);
  REQUIRE(coverage["unread"].size() == 2);
  CHECK(test::cut(request["articles"][0]["text"], coverage["unread"][1]["span"])
            .starts_with("Es wurde niemand"));
}

TEST_CASE("figures are whole numbers where they are whole, and as precise as they were told") {
  const Json report = test::compare(test::request_of(
      {"The ministry spent 2.5 million euros. It hopes for 12.75% more and 40 new posts."}));
  std::vector<std::string> numbers;
  for (const Json& item : report["articles"][0]["quantities"])
    numbers.push_back(item["value"]["number"].dump());
  CHECK(numbers == std::vector<std::string>{"2500000", "12.75", "40"});
}

TEST_CASE("two equal articles agree in everything") {
  const Json report = test::compare(test::request_of({kToll, kToll}));
  REQUIRE_FALSE(report["findings"].empty());
  for (const Json& finding : report["findings"]) {
    CHECK(finding["verdict"] == "agree");
    CHECK(finding["positions"].size() == 1);
  }
}

TEST_CASE("findings, entities and origins are numbered, and name each other") {
  const Json report = test::compare(test::request_of({kToll, kOtherToll}));
  for (const auto& [list, letter] :
       {std::pair{"findings", "f"}, {"entities", "e"}, {"origins", "o"}}) {
    size_t number = 0;
    for (const Json& item : report[list]) CHECK(item["id"] == letter + std::to_string(++number));
  }
  for (const Json& finding : report["findings"])
    for (const Json& origin : finding["origins"])
      CHECK(std::any_of(report["origins"].begin(), report["origins"].end(),
                        [&](const Json& o) { return o["id"] == origin; }));
}

TEST_CASE("every pair of positions has its relation, and the gravest is the verdict") {
  for (const auto& folder : test::story_folders()) {
    CAPTURE(folder.filename().string());
    static const std::vector<std::string> kGrave = {"agree",   "compatible", "variant", "update",
                                                    "tension", "contested",  "conflict"};
    const Json report = test::compare(test::story_request(folder));
    for (const Json& finding : report["findings"]) {
      const size_t n = finding["positions"].size();
      CHECK(finding["relations"].size() == n * (n - 1) / 2);
      std::string gravest = "agree";
      for (const Json& relation : finding["relations"])
        if (std::find(kGrave.begin(), kGrave.end(), relation["relation"]) >
            std::find(kGrave.begin(), kGrave.end(), gravest))
          gravest = relation["relation"];
      if (finding["verdict"] != "single") CHECK(finding["verdict"] == gravest);
      if (finding["verdict"] == "agree") CHECK(n == 1);
    }
  }
}

TEST_CASE("offsets count UTF-16 code units before every kind of character") {
  for (const std::string before : {"", "😀 ", "👩‍👩‍👧 ", "e\xCC\x81 ",
                                   "\xF0\x9D\x84\x9E\xF0\x9D\x84\x9E ", "€ñ "}) {
    CAPTURE(before);
    CHECK(figures(test::request_of({before + kToll})) == std::vector<std::string>{"at least 83"});
  }
}

TEST_CASE("a name in decomposed letters is the name in composed ones") {
  const Json request = test::request_of({"Rene\xCC\x81 Holm opened the bridge in Orvane.",
                                         "Ren\xC3\xA9 Holm opened the bridge in Orvane."});
  const Json report = test::compare(request);
  size_t people = 0;
  for (const Json& entity : report["entities"]) people += entity["type"] == "person";
  CHECK(people == 1);
}

TEST_CASE("ill-formed UTF-8 is mended, and the offsets are those of the mended text") {
  std::string request = test::request_of({"# " + kToll}).dump();
  request.replace(request.find('#'), 1, "\xFF\xC0");
  const Json report = Json::parse(compare_json(request));
  REQUIRE(report.contains("articles"));
  const std::string mended = "\xEF\xBF\xBD\xEF\xBF\xBD " + kToll;
  CHECK(test::cut(mended, report["articles"][0]["quantities"][0]["span"]) == "at least 83");
}

TEST_CASE("options.kinds leaves the other kinds out") {
  Json request = test::request_of({kToll, kOtherToll});
  request["options"] = {{"kinds", {"quantity"}}};
  const Json report = test::compare(request);
  REQUIRE_FALSE(report["findings"].empty());
  for (const Json& finding : report["findings"]) CHECK(finding["kind"] == "quantity");
}

TEST_CASE("unlink parts two mentions, and link joins them again") {
  Json request = test::request_of({kToll, kOtherToll});
  REQUIRE_FALSE(finding_with(test::compare(request), "quantity", {"a", "b"}).is_null());
  request["decisions"] = Json::array({Json{
      {"unlink", Json::array({place(request, 0, "at least"), place(request, 1, "more than")})}}});
  CHECK(finding_with(test::compare(request), "quantity", {"a", "b"}).is_null());
}

TEST_CASE("link joins two mentions that nothing else would join") {
  Json request = test::request_of({"The mill in Orvane employs 340 people.",
                                   "Norvik, which makes paper, has a staff of 410 workers."});
  REQUIRE(finding_with(test::compare(request), "quantity", {"a", "b"}).is_null());
  request["decisions"] = Json::array(
      {Json{{"link", Json::array({place(request, 0, "340"), place(request, 1, "410")})}}});
  const Json linked = finding_with(test::compare(request), "quantity", {"a", "b"});
  REQUIRE_FALSE(linked.is_null());
  CHECK(linked["verdict"] == "conflict");  // by the reader's word, and no tension
}

TEST_CASE("a dropped passage gives no facts, and is furniture by the reader's word") {
  const std::string text =
      kToll + "\n\nThe storm destroyed 40 houses in Melby, and many roads were closed.\n";
  Json request = test::request_of({text});
  REQUIRE(figures(request) == std::vector<std::string>{"at least 83", "40"});
  const auto begin = static_cast<uint32_t>(text.find("The storm"));
  request["decisions"] =
      Json::array({Json{{"drop", Json::array({"a", Json::array({begin, begin + 20})})}}});
  CHECK(figures(request) == std::vector<std::string>{"at least 83"});
  const Json blocks = test::compare(request)["articles"][0]["blocks"];
  CHECK(blocks[1]["role"] == "furniture");
  CHECK(blocks[1]["why"] == "dropped by the reader");
}

TEST_CASE("a kept passage gives facts") {
  const std::string text = kToll +
                           " The road was closed and trains stood still, and the town was "
                           "dark.\n\nRead also: Storm kills 31 in Melby\n\nThe ministry sent help "
                           "to the valley, and soldiers cleared the road by hand.\n";
  Json request = test::request_of({text});
  REQUIRE(figures(request) == std::vector<std::string>{"at least 83"});
  const auto begin = static_cast<uint32_t>(text.find("Read also"));
  request["decisions"] =
      Json::array({Json{{"keep", Json::array({"a", Json::array({begin, begin + 34})})}}});
  CHECK(figures(request).size() == 2);
}

TEST_CASE("same makes one actor of two names") {
  Json request = test::request_of(
      {"Mara Lund opened the bridge in Orvane.", "Marlene Lindqvist opened the bridge in Orvane."});
  const auto people = [](const Json& report) {
    return std::count_if(report["entities"].begin(), report["entities"].end(),
                         [](const Json& e) { return e["type"] == "person"; });
  };
  REQUIRE(people(test::compare(request)) == 2);
  request["decisions"] =
      Json::array({Json{{"same", Json::array({"Mara Lund", "Marlene Lindqvist"})}}});
  CHECK(people(test::compare(request)) == 1);
}

TEST_CASE("what is given of an article is told as given, what is missing is read") {
  Json request{{"articles", Json::array({Json{{"id", "a"},
                                              {"text", kToll},
                                              {"title", "Landslide"},
                                              {"source", "The Valley Herald"},
                                              {"published", "2025-06-11"}},
                                         Json{{"id", "b"}, {"text", kToll}}})}};
  const Json articles = test::compare(request)["articles"];
  CHECK(articles[0]["title"]["text"] == "Landslide");
  CHECK(articles[0]["source"] == "The Valley Herald");
  CHECK(articles[0]["published"] == Json{{"value", "2025-06-11"}, {"basis", "given"}});
  CHECK(articles[1]["published"]["basis"] == "unknown");
  CHECK(articles[1]["published"]["value"].is_null());
}

}  // namespace crosscheck
