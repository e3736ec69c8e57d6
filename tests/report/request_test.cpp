// Requests that are none are refused with the place of the mistake.
#include <doctest/doctest.h>

#include "report/request.h"
#include "reports.h"

namespace crosscheck {
namespace {

using test::Json;

struct Refused {
  const char* request;
  const char* code;
  const char* at;
};

constexpr Refused kRefused[] = {
    {"", "bad-json", ""},
    {"{", "bad-json", ""},
    {"[]", "bad-request", ""},
    {"null", "bad-request", ""},
    {"{}", "bad-request", "articles"},
    {R"({"articles": "text"})", "bad-request", "articles"},
    {R"({"articles": []})", "no-articles", "articles"},
    {R"({"articles": ["text"]})", "bad-request", "articles[0]"},
    {R"({"articles": [{"text": "x"}]})", "bad-request", "articles[0].id"},
    {R"({"articles": [{"id": "", "text": "x"}]})", "bad-request", "articles[0].id"},
    {R"({"articles": [{"id": 7, "text": "x"}]})", "bad-request", "articles[0].id"},
    {R"({"articles": [{"id": "a"}]})", "bad-request", "articles[0].text"},
    {R"({"articles": [{"id": "a", "text": null}]})", "bad-request", "articles[0].text"},
    {R"({"articles": [{"id": "a", "text": "x"}, {"id": "b", "text": "y"}, {"id": "c", "text": 3}]})",
     "bad-request", "articles[2].text"},
    {R"({"articles": [{"id": "a", "text": "x"}, {"id": "b", "text": "\u00a0\t\n"}]})", "empty-text",
     "articles[1].text"},
    {R"({"articles": [{"id": "a", "text": "x"}, {"id": "a", "text": "y"}]})", "duplicate-id",
     "articles[1].id"},
    {R"({"articles": [{"id": "a", "text": "x", "title": 5}]})", "bad-request", "articles[0].title"},
    {R"({"articles": [{"id": "a", "text": "x", "source": []}]})", "bad-request",
     "articles[0].source"},
    {R"({"articles": [{"id": "a", "text": "x", "published": "yesterday"}]})", "bad-date",
     "articles[0].published"},
    {R"({"articles": [{"id": "a", "text": "x", "published": "2025-02-30"}]})", "bad-date",
     "articles[0].published"},
    {R"({"articles": [{"id": "a", "text": "x", "published": "2025-13-01"}]})", "bad-date",
     "articles[0].published"},
    {R"({"articles": [{"id": "a", "text": "x", "hints": {}}]})", "bad-request",
     "articles[0].hints"},
    {R"({"articles": [{"id": "a", "text": "x", "hints": [{"span": [0, 2]}]}]})", "bad-span",
     "articles[0].hints[0].span"},
    {R"({"articles": [{"id": "a", "text": "xyz", "hints": [{"span": [2, 1]}]}]})", "bad-span",
     "articles[0].hints[0].span"},
    {R"({"articles": [{"id": "a", "text": "x", "hints": [7]}]})", "bad-span",
     "articles[0].hints[0].span"},
    {R"({"articles": [{"id": "a", "text": "x", "hints": [{"tag": "p"}]}]})", "bad-span",
     "articles[0].hints[0].span"},
    {R"({"articles": [{"id": "a", "text": "x", "hints": [{"span": [0, 1, 1]}]}]})", "bad-span",
     "articles[0].hints[0].span"},
    {R"({"articles": [{"id": "a", "text": "x", "hints": [{"span": [-1, 1]}]}]})", "bad-span",
     "articles[0].hints[0].span"},
    {R"({"articles": [{"id": "a", "text": "x", "hints": [{"span": [0, 0.5]}]}]})", "bad-span",
     "articles[0].hints[0].span"},
    {R"({"articles": [{"id": "a", "text": "xy", "hints": [{"span": [0, 1]}, {"span": [0, 1], "tag": 4}]}]})",
     "bad-request", "articles[0].hints[1].tag"},
    {R"({"articles": [{"id": "a", "text": "x"}], "options": {"language": 1}})", "bad-request",
     "options.language"},
    {R"({"articles": [{"id": "a", "text": "x"}], "options": {"language": "de"}})", "language",
     "options.language"},
    {R"({"articles": [{"id": "a", "text": "x"}], "options": {"kinds": ["mood"]}})", "bad-request",
     "options.kinds[0]"},
    {R"({"articles": [{"id": "a", "text": "x"}], "options": {"kinds": ["time", 4]}})",
     "bad-request", "options.kinds[1]"},
    {R"({"articles": [{"id": "a", "text": "x"}], "decisions": {}})", "bad-request", "decisions"},
    {R"({"articles": [{"id": "a", "text": "x"}], "decisions": [7]})", "bad-decision",
     "decisions[0]"},
    {R"({"articles": [{"id": "a", "text": "x"}], "decisions": [{}]})", "bad-decision",
     "decisions[0]"},
    {R"({"articles": [{"id": "a", "text": "x"}], "decisions": [{"merge": ["a", "b"]}]})",
     "bad-decision", "decisions[0]"},
    {R"({"articles": [{"id": "a", "text": "x"}], "decisions": [{"link": [["a", 0]]}]})",
     "bad-decision", "decisions[0].link"},
    {R"({"articles": [{"id": "a", "text": "x"}], "decisions": [{"link": [["a", 0], ["z", 0]]}]})",
     "bad-decision", "decisions[0].link[1]"},
    {R"({"articles": [{"id": "a", "text": "x"}], "decisions": [{"same": ["A", "B"]}, {"unlink": [["a", -1], ["a", 0]]}]})",
     "bad-decision", "decisions[1].unlink[0]"},
    {R"({"articles": [{"id": "a", "text": "x"}], "decisions": [{"keep": ["z", [0, 1]]}]})",
     "bad-decision", "decisions[0].keep[0]"},
    {R"({"articles": [{"id": "a", "text": "x"}], "decisions": [{"drop": ["a", [1, 0]]}]})",
     "bad-span", "decisions[0].drop[1]"},
    {R"({"articles": [{"id": "a", "text": "x"}], "decisions": [{"drop": ["a", [0, 99]]}]})",
     "bad-span", "decisions[0].drop[1]"},
    {R"({"articles": [{"id": "a", "text": "x"}], "decisions": [{"drop": ["a", 3]}]})", "bad-span",
     "decisions[0].drop[1]"},
    {R"({"articles": [{"id": "a", "text": "x"}], "decisions": [{"keep": [0, [0, 1]]}]})",
     "bad-decision", "decisions[0].keep[0]"},
    {R"({"articles": [{"id": "a", "text": "x"}], "decisions": [{"link": "a"}]})", "bad-decision",
     "decisions[0].link"},
    {R"({"articles": [{"id": "a", "text": "x"}], "decisions": [{"link": [["a", 0, 1], ["a", 0]]}]})",
     "bad-decision", "decisions[0].link[0]"},
    {R"({"articles": [{"id": "a", "text": "x"}], "decisions": [{"unlink": ["a", "a"]}]})",
     "bad-decision", "decisions[0].unlink[0]"},
    {R"({"articles": [{"id": "a", "text": "x"}], "decisions": [{"same": ["A", 4]}]})",
     "bad-decision", "decisions[0]"},
    {R"({"articles": [{"id": "a", "text": "x"}], "decisions": [{"same": [4, "A"]}]})",
     "bad-decision", "decisions[0]"},
    {R"({"articles": [{"id": "a", "text": "x"}], "decisions": [{"link": [["a", 0], ["a", 0]], "same": ["A", "B"]}]})",
     "bad-decision", "decisions[0]"},
};

}  // namespace

TEST_CASE("a bad request is refused with a code, a message and the place") {
  for (const Refused& refused : kRefused) {
    CAPTURE(refused.request);
    const auto result = read_request(refused.request);
    REQUIRE(result.error);
    CHECK(result.error->code == refused.code);
    CHECK(result.error->at == refused.at);
    CHECK_FALSE(result.error->message.empty());
    const Json answer = Json::parse(compare_json(refused.request));
    CHECK(answer["error"]["code"] == refused.code);
    CHECK(answer["error"]["at"] == refused.at);
  }
}

TEST_CASE("the bounds of a request are what they are said to be") {
  const auto nested = [](int depth) {
    return R"({"articles": [{"id": "a", "text": "x"}], "more": )" +
           std::string(static_cast<size_t>(depth - 1), '[') +
           std::string(static_cast<size_t>(depth - 1), ']') + "}";
  };
  CHECK_FALSE(read_request(nested(kDeepest)).error);
  REQUIRE(read_request(nested(kDeepest + 1)).error);
  CHECK(read_request(nested(kDeepest + 1)).error->code == "too-deep");
  CHECK(read_request(std::string(1'000'000, '[')).error->code == "too-deep");

  const auto many = [](size_t count) {
    Json request{{"articles", Json::array()}};
    for (size_t i = 0; i < count; ++i)
      request["articles"].push_back({{"id", std::to_string(i)}, {"text", "x"}});
    return request.dump();
  };
  CHECK_FALSE(read_request(many(kMostArticles)).error);
  const auto result = read_request(many(kMostArticles + 1));
  REQUIRE(result.error);
  CHECK(result.error->code == "too-many-articles");
  CHECK(result.error->at == "articles[50]");

  const Json large{
      {"articles",
       {{{"id", "a"}, {"text", std::string(kMostTextBytes, 'x')}}, {{"id", "b"}, {"text", "y"}}}}};
  const auto refused = read_request(large.dump());
  REQUIRE(refused.error);
  CHECK(refused.error->code == "too-large");
  CHECK(refused.error->at == "articles[1].text");
}

TEST_CASE("87 · a key that stands twice in one object is refused; in two objects it is none") {
  const auto result = read_request(
      R"({"articles": [{"id": "a", "text": "x"}, {"id": "b", "text": "y", "text": "z"}]})");
  REQUIRE(result.error);
  CHECK(result.error->code == "bad-json");
  CHECK(result.error->message == "An object of the request has \"text\" twice.");
}

TEST_CASE("brackets inside a string nest nothing") {
  CHECK_FALSE(read_request(R"({"articles": [{"id": "a", "text": ")" + std::string(200, '[') +
                           R"( \" [[["}]})")
                  .error);
}

TEST_CASE("unknown fields are left out of account") {
  CHECK_FALSE(
      read_request(R"({"articles": [{"id": "a", "text": "x", "mood": "good"}], "answer": 42})")
          .error);
}

TEST_CASE("offsets of a request become bytes") {
  const auto result = read_request(
      "{\"articles\": [{\"id\": \"a\", \"text\": \"\xF0\x9F\x98\x80\xC3\xA9x\", \"hints\": "
      "[{\"span\": [2, 3], \"tag\": \"p\"}]}], \"decisions\": [{\"drop\": [\"a\", [2, 4]]}]}");
  REQUIRE_FALSE(result.error);
  CHECK(result.request.articles[0].hints[0].span == Span{4, 6});
  CHECK(result.request.decisions[0].span == Span{4, 7});
}

TEST_CASE("what a page says of a passage is taken over; what is no hint of it is left out") {
  const auto hint_of = [](const std::string& fields) {
    const auto result = read_request(
        R"({"articles": [{"id": "a", "text": "xyz", "hints": [{"span": [0, 3])" + fields + "}]}]}");
    REQUIRE_FALSE(result.error);
    return result.request.articles[0].hints[0];
  };
  const Hint hint =
      hint_of(R"(, "tag": "nav", "names": ["menu", 5, "top"], "links": 0.75, "hidden": true)");
  CHECK(hint.tag == "nav");
  CHECK(hint.names == std::vector<std::string>{"menu", "top"});
  CHECK(hint.links == 0.75);
  CHECK(hint.hidden);
  const Hint odd = hint_of(R"(, "tag": null, "names": "menu", "links": "many", "hidden": "yes")");
  CHECK(odd.tag.empty());
  CHECK(odd.names.empty());
  CHECK(odd.links == 0);
  CHECK_FALSE(odd.hidden);
  CHECK_FALSE(hint_of("").hidden);
}

TEST_CASE("options name a language and kinds; without them it is English, and all kinds") {
  const auto with = [](const std::string& options) {
    const auto result = read_request(
        R"({"articles": [{"id": "a", "text": "x", "title": null}], "options": )" + options + "}");
    REQUIRE_FALSE(result.error);
    return result.request;
  };
  CHECK(with(R"({"language": "en", "kinds": ["time", "quantity", "quote", "claim"]})").kinds ==
        std::vector<std::string>{"time", "quantity", "quote", "claim"});
  for (const char* none : {"{}", "null", "[]", R"({"kinds": "time"})", R"({"language": ""})"}) {
    CAPTURE(none);
    CHECK(with(none).kinds.empty());
    CHECK(with(none).language == "en");
  }
}

TEST_CASE("every decision of a reader arrives as it was made") {
  const auto result = read_request(
      R"({"articles": [{"id": "a", "text": "xyz"}, {"id": "b", "text": "uvw"}], "decisions": [
          {"link": [["a", 1], ["b", 2]]}, {"unlink": [["b", 0], ["a", 2]]}, {"keep": ["a", [0, 1]]},
          {"drop": ["b", [1, 3]]}, {"same": ["Ms Brandt", "Ilse Brandt"]}]})");
  REQUIRE_FALSE(result.error);
  const std::vector<Decision>& made = result.request.decisions;
  REQUIRE(made.size() == 5);
  CHECK(made[0].kind == Decision::Kind::link);
  CHECK((made[0].a.article == "a" && made[0].a.at == 1 && made[0].b.article == "b" &&
         made[0].b.at == 2));
  CHECK(made[1].kind == Decision::Kind::unlink);
  CHECK((made[1].a.article == "b" && made[1].b.at == 2));
  CHECK((made[2].kind == Decision::Kind::keep && made[2].article == "a" &&
         made[2].span == Span{0, 1}));
  CHECK((made[3].kind == Decision::Kind::drop && made[3].article == "b" &&
         made[3].span == Span{1, 3}));
  CHECK((made[4].kind == Decision::Kind::same && made[4].name == "Ms Brandt" &&
         made[4].other == "Ilse Brandt"));
}

TEST_CASE("a span is checked in the units that it is told in") {
  // Three code units, five bytes.
  const std::string article =
      "{\"articles\": [{\"id\": \"a\", \"text\": \"\xE2\x82\xACxy\"}], \"decisions\": [{\"drop\": "
      "[\"a\", ";
  CHECK_FALSE(read_request(article + "[0, 3]]}]}").error);
  REQUIRE(read_request(article + "[0, 4]]}]}").error);
  CHECK(read_request(article + "[0, 4]]}]}").error->at == "decisions[0].drop[1]");
}

TEST_CASE("a place beyond the text is its end, also beyond 32 bits") {
  const auto result = read_request(
      R"({"articles": [{"id": "a", "text": "x"}], "decisions": [{"link": [["a", 4294967296], ["a", 0]]}]})");
  REQUIRE_FALSE(result.error);
  CHECK(result.request.decisions[0].a.at == 1);
}

}  // namespace crosscheck
