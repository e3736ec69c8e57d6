// The invariants of a comparison, on generated stories and on examples/stories.
#include <doctest/doctest.h>

#include <set>
#include <tuple>

#include "reports.h"
#include "text/characters.h"
#include "text/utf8.h"

namespace crosscheck {
namespace {

using test::Json;

// A linear congruential generator (constants of Numerical Recipes): the same stories everywhere.
class Chance {
 public:
  explicit Chance(uint32_t seed) : state_(seed * 2654435761U + 1U) {}
  uint32_t below(uint32_t n) {
    state_ = state_ * 1664525U + 1013904223U;
    return (state_ >> 16) % n;
  }
  const std::string& of(const std::vector<std::string>& list) {
    return list[below(static_cast<uint32_t>(list.size()))];
  }

 private:
  uint32_t state_;
};

const std::vector<std::string> kPeople = {"Mara Lund", "Erik Holm", "Tom Ferris", "José Peralta",
                                          "Zoë Brandt"};
const std::vector<std::string> kTowns = {"Orvane", "Melby", "Žilkov", "Port Hale"};
const std::vector<std::string> kDates = {"on Monday",     "on June 8",      "last Friday",
                                         "on 3 May 2025", "yesterday",      "in early March",
                                         "since April",   "on Sunday night"};
const std::vector<std::string> kCounts = {"12",       "at least 83",      "more than 80",
                                          "about 40", "two dozen",        "17",
                                          "1,250",    "between 30 and 40"};
const std::vector<std::string> kWords = {
    "We will not close the school this year", "Nobody has asked me to sign anything",
    "The wall will hold through the winter", "It was a gift to the valley 🎁"};

std::string sentence(Chance& chance) {
  const std::string &who = chance.of(kPeople), &where = chance.of(kTowns),
                    &when = chance.of(kDates), &count = chance.of(kCounts),
                    &words = chance.of(kWords);
  switch (chance.below(9)) {
    case 0:
      return "The landslide near " + where + " killed " + count + " people " + when + ".";
    case 1:
      return who + " said the bridge in " + where + " would open again.";
    case 2:
      return "“" + words + ",” " + who + " said " + when + ".";
    case 3:
      return "The storm destroyed " + count + " houses in " + where + " " + when +
             ", according to the ministry.";
    case 4:
      return who + " signed the contract with Norvik " + when + ".";
    case 5:
      return who + " did not sign the contract with Norvik.";
    case 6:
      return "Norvik paid $" + std::to_string(2 + chance.below(60)) + " million for the mill in " +
             where + " " + when + ".";
    case 7:
      return who + ", " + std::to_string(20 + chance.below(60)) +
             ", told the Valley Herald that “" + words + "”.";
    default:
      return "Police confirmed that " + count + " people were hurt in " + where + " " + when + ".";
  }
}

std::string article(Chance& chance) {
  std::string text =
      "Storm and landslide near " + chance.of(kTowns) + " leave many without a home\n\n";
  const uint32_t paragraphs = 2 + chance.below(3);
  for (uint32_t p = 0; p < paragraphs; ++p) {
    for (uint32_t s = 1 + chance.below(3); s > 0; --s) text += sentence(chance) + " ";
    text.back() = '\n';
    text += '\n';
  }
  return text;
}

Json generated(uint32_t seed, uint32_t articles) {
  Chance chance(seed);
  Json request = test::request_of({});
  for (uint32_t a = 0; a < articles; ++a) {
    const std::string published = "2025-06-1" + std::to_string(chance.below(3));
    request["articles"].push_back({{"id", std::string(1, static_cast<char>('a' + a))},
                                   {"text", article(chance)},
                                   {"published", published}});
  }
  return request;
}

constexpr uint32_t kStories = 12;

// Requests to hold the invariants on: generated ones, and the example stories.
std::vector<Json> requests() {
  std::vector<Json> all;
  for (uint32_t seed = 1; seed <= kStories; ++seed) all.push_back(generated(seed, 3));
  for (const auto& folder : test::story_folders()) all.push_back(test::story_request(folder));
  return all;
}

// Every span of a report, with the text that it points into.
void collect_spans(const Json& node, const std::string& text,
                   std::vector<std::pair<Json, std::string>>& found) {
  std::vector<const Json*> open{&node};
  while (!open.empty()) {
    const Json& at = *open.back();
    open.pop_back();
    const bool span =
        at.is_array() && at.size() == 2 && at[0].is_number_integer() && at[1].is_number_integer();
    if (span)
      found.emplace_back(at, text);
    else if (at.is_structured())
      for (const Json& inner : at) open.push_back(&inner);
  }
}

bool on_borders(const std::string& text, const Json& span) {
  const Offsets offsets(text);
  if (span[0] > span[1] || span[1] > offsets.units()) return false;
  for (const Json& unit : span)
    if (offsets.to_utf16(offsets.to_byte(unit.get<uint32_t>())) != unit.get<uint32_t>())
      return false;
  return true;
}

std::string one_line(const std::string& words) {
  std::string line;
  for (const char c : words)
    if (const bool space = c == ' ' || c == '\n' || c == '\t' || c == '\r';
        !space || (!line.empty() && line.back() != ' '))
      line += space ? ' ' : c;
  return line;
}

// What a finding is, whatever the order of the articles: kind, verdict and places.
using Places = std::set<std::tuple<std::string, uint32_t, uint32_t>>;
using Gist = std::tuple<std::string, std::string, Places>;

Gist gist(const Json& finding) {
  Places places;
  for (const Json& position : finding["positions"])
    for (const Json& mention : position["mentions"])
      places.emplace(mention["article"], mention["span"][0], mention["span"][1]);
  return {finding["kind"], finding["verdict"], places};
}

std::multiset<Gist> gists(const Json& report) {
  std::multiset<Gist> all;
  for (const Json& finding : report["findings"]) all.insert(gist(finding));
  return all;
}

std::string words_of(const Gist& gist) {
  std::string words = std::get<0>(gist) + " " + std::get<1>(gist);
  for (const auto& [id, begin, end] : std::get<2>(gist))
    words += " " + id + ":" + std::to_string(begin) + "-" + std::to_string(end);
  return words + "\n";
}

std::string difference(const std::multiset<Gist>& a, const std::multiset<Gist>& b) {
  std::string words;
  for (const Gist& g : a)
    if (a.count(g) != b.count(g)) words += "only first: " + words_of(g);
  for (const Gist& g : b)
    if (a.count(g) != b.count(g)) words += "only second: " + words_of(g);
  return words;
}

std::multiset<std::string> conflicts(const Json& report) {
  std::multiset<std::string> kinds;
  for (const Json& finding : report["findings"])
    if (finding["verdict"] == "conflict") kinds.insert(finding["kind"]);
  return kinds;
}

// The places of a position in one article.
std::set<std::pair<uint32_t, uint32_t>> places_in(const Json& position, const std::string& id) {
  std::set<std::pair<uint32_t, uint32_t>> places;
  for (const Json& mention : position["mentions"])
    if (mention["article"] == id) places.emplace(mention["span"][0], mention["span"][1]);
  return places;
}

Json first_only(const Json& request) {
  Json one = request;
  one["articles"] = Json::array({request["articles"][0]});
  return one;
}

bool is_answer(const std::string& bytes) {
  const Json answer = Json::parse(bytes, nullptr, false);
  if (answer.is_discarded()) return false;
  return answer.value("format", "") == "crosscheck-report" ||
         (answer.contains("error") && !answer["error"]["code"].get<std::string>().empty());
}

}  // namespace

TEST_CASE("every span of a report lies on code-point borders of its text, and is the evidence") {
  for (const Json& request : requests()) {
    const auto texts = test::texts_of(request);
    const Json report = test::compare(request);
    CAPTURE(texts.begin()->second);
    std::vector<std::pair<Json, std::string>> spans;
    for (const Json& a : report["articles"]) collect_spans(a, texts.at(a["id"]), spans);
    const auto add = [&](const Json& place) {
      collect_spans(place, texts.at(place["article"]), spans);
    };
    for (const Json& finding : report["findings"])
      for (const Json& position : finding["positions"]) {
        REQUIRE_FALSE(position["mentions"].empty());
        CHECK(test::cut(texts.at(position["mentions"][0]["article"]),
                        position["mentions"][0]["span"]) == position["text"]);
        for (const Json& mention : position["mentions"]) {
          add(mention);
          CHECK(mention["sentence"][0] <= mention["span"][0]);
          for (const Json& said : mention["attribution"])
            CHECK(one_line(test::cut(texts.at(mention["article"]), said["span"])) ==
                  one_line(said["source"]));
        }
      }
    for (const Json& entity : report["entities"])
      for (const Json& label : entity["labels"])
        for (const Json& mention : label["mentions"]) {
          add(mention);
          CHECK(one_line(test::cut(texts.at(mention["article"]), mention["span"])) ==
                one_line(label["text"]));
        }
    for (const Json& origin : report["origins"])
      for (const Json& evidence : origin["evidence"]) add(evidence);
    for (const Json& passage : report["passages"])
      for (size_t side : {0, 1})
        spans.emplace_back(passage["spans"][side], texts.at(passage["between"][side]));
    for (const auto& item : spans)
      CHECK_MESSAGE(on_borders(item.second, item.first), item.first.dump());
  }
}

TEST_CASE("a passage stands in one position of one finding of its kind") {
  for (const Json& request : requests()) {
    std::set<std::tuple<std::string, std::string, uint32_t, uint32_t>> seen;
    const Json report = test::compare(request);
    for (const Json& finding : report["findings"])
      for (const Json& position : finding["positions"])
        for (const Json& mention : position["mentions"])
          CHECK(seen.emplace(finding["kind"], mention["article"], mention["span"][0],
                             mention["span"][1])
                    .second);
  }
}

TEST_CASE("an article compared with itself has no difference, and no conflict of its own") {
  for (const Json& request : requests()) {
    Json twice = first_only(request);
    const std::string id = twice["articles"][0]["id"];
    const Json alone = test::compare(twice);
    twice["articles"].push_back(twice["articles"][0]);
    twice["articles"][1]["id"] = "twin";
    const Json report = test::compare(twice);
    CAPTURE(twice["articles"][0]["text"].get<std::string>());
    const auto before = conflicts(alone);
    for (const std::string& kind : conflicts(report))
      CHECK(before.count(kind) >= conflicts(report).count(kind));
    for (const Json& finding : report["findings"])
      for (const Json& position : finding["positions"])
        CHECK_MESSAGE(places_in(position, id) == places_in(position, "twin"), finding.dump());
  }
}

TEST_CASE("the order of the articles changes no verdict") {
  for (const Json& request : requests()) {
    Json turned = request;
    std::reverse(turned["articles"].begin(), turned["articles"].end());
    const std::string words =
        difference(gists(test::compare(request)), gists(test::compare(turned)));
    CHECK_MESSAGE(words.empty(), words);
  }
}

TEST_CASE("an unrelated paragraph at the end changes nothing that was read before it") {
  const std::string unrelated =
      "\n\nIn other news, a choir of 60 singers performed in the cathedral of Lindau on Tuesday "
      "evening.\n";
  for (const Json& request : requests()) {
    Json one = first_only(request);
    const Json before = test::compare(one)["articles"][0];
    one["articles"][0]["text"] = one["articles"][0]["text"].get<std::string>() + unrelated;
    const Json after = test::compare(one)["articles"][0];
    for (const char* kind : {"times", "quantities"}) {
      REQUIRE(after[kind].size() >= before[kind].size());
      for (size_t i = 0; i < before[kind].size(); ++i) CHECK(before[kind][i] == after[kind][i]);
    }
    for (const Json& said : before["attributions"])
      if (said["form"] != "indirect")
        CHECK_MESSAGE(std::find_if(after["attributions"].begin(), after["attributions"].end(),
                                   [&](const Json& other) {
                                     return other["content"] == said["content"] &&
                                            other["source"] == said["source"];
                                   }) != after["attributions"].end(),
                      said.dump());
  }
}

TEST_CASE("equal requests give equal bytes") {
  for (uint32_t seed = 1; seed <= 4; ++seed) {
    const std::string request = generated(seed, 3).dump();
    CHECK(compare_json(request) == compare_json(request));
  }
}

TEST_CASE("any bytes give a report or an error") {
  Chance chance(77);
  for (int i = 0; i < 300; ++i) {
    std::string bytes;
    for (uint32_t n = chance.below(60); n > 0; --n) bytes += static_cast<char>(chance.below(256));
    CHECK(is_answer(compare_json(bytes)));
  }
  const std::string request = generated(5, 2).dump();
  for (size_t end = 0; end < request.size(); end += 1 + request.size() / 60)
    CHECK(is_answer(compare_json(request.substr(0, end))));
  for (int i = 0; i < 60; ++i) {
    std::string changed = request;
    for (uint32_t n = 1 + chance.below(4); n > 0; --n)
      changed[chance.below(static_cast<uint32_t>(changed.size()))] =
          static_cast<char>(chance.below(256));
    CHECK(is_answer(compare_json(changed)));
  }
}

TEST_CASE("a text of any characters gives a report") {
  Chance chance(123);
  const std::vector<std::string> pieces = {"\"",
                                           "'",
                                           "“",
                                           "”",
                                           "said",
                                           "Ann Lee",
                                           "83",
                                           "%",
                                           "$",
                                           "-",
                                           ",",
                                           ".",
                                           "\n\n",
                                           "\n",
                                           "on",
                                           "May",
                                           "2025",
                                           "\xCC\x81",
                                           "👩‍👩‍👧",
                                           "\xE2\x80\x8B",
                                           "1/2",
                                           "the",
                                           "according to",
                                           "not",
                                           "\xC2\xA0",
                                           "£5m",
                                           "(",
                                           ")",
                                           "’",
                                           "\xEF\xBB\xBF"};
  for (int i = 0; i < 80; ++i) {
    std::string text = "x";
    for (uint32_t n = 1 + chance.below(60); n > 0; --n)
      text += (chance.below(3) != 0 ? " " : "") + chance.of(pieces);
    const Json request = test::request_of({text, text + " Ann Lee said so."});
    CAPTURE(text);
    CHECK(is_answer(compare_json(request.dump())));
  }
}

}  // namespace crosscheck
