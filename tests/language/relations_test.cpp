#include "language/relations.h"

#include <doctest/doctest.h>

#include <set>
#include <string>

#include "language/vectors.h"
#include "language/wordlist.h"

using namespace crosscheck;

TEST_CASE("the examples of en/relations.jsonc hold") {
  const Json& examples = resource_json("en/relations.jsonc")["examples"];
  const auto each = [&](const char* name, auto&& check) {
    REQUIRE(examples.contains(name));
    for (const Json& pair : examples[name]) {
      const std::string a = pair[0], b = pair[1];
      CAPTURE(a);
      CAPTURE(b);
      check(a, b);
    }
  };
  each("synonyms", [](const auto& a, const auto& b) {
    CHECK(synonyms(a, b));
    CHECK(synonyms(b, a));
  });
  each("no synonyms", [](const auto& a, const auto& b) { CHECK_FALSE(synonyms(a, b)); });
  each("antonyms", [](const auto& a, const auto& b) {
    CHECK(antonyms(a, b));
    CHECK(antonyms(b, a));
  });
  each("no antonyms", [](const auto& a, const auto& b) { CHECK_FALSE(antonyms(a, b)); });
  each("verbs", [](const auto& a, const auto& b) { CHECK(verb_of(a) == b); });
}

TEST_CASE("no pair is both synonym and antonym, and none is listed twice") {
  const Json& file = resource_json("en/relations.jsonc");
  for (const Json& pair : file["antonyms"]) {
    REQUIRE(pair.size() == 2);
    const std::string a = pair[0], b = pair[1];
    CAPTURE(a);
    CAPTURE(b);
    CHECK_FALSE(synonyms(a, b));
    CHECK_FALSE(same_class(a, b));
  }
  for (const char* list : {"report", "factive", "same"}) {
    std::set<std::string> seen;
    for (const Json& word : file[list])
      CHECK_MESSAGE(seen.insert(word.get<std::string>()).second, word);
  }
  for (const auto& pair : file["nouns"].items())
    CHECK_MESSAGE(pair.key() != std::string(pair.value()),
                  pair.key() << " belongs to the list of the same");
}

TEST_CASE("what a verb says of its complement") {
  CHECK(outcome_of("manage", false) == Outcome::happened);
  CHECK(outcome_of("manage", true) == Outcome::not_happened);
  CHECK(outcome_of("fail", false) == Outcome::not_happened);
  CHECK(outcome_of("refuse", false) == Outcome::not_happened);
  CHECK(outcome_of("refuse", true) == Outcome::open);
  CHECK(outcome_of("try", false) == Outcome::open);
  CHECK(outcome_of("qwerty", false) == Outcome::open);
  CHECK(is_report_verb("say"));
  CHECK_FALSE(is_report_verb("walk"));
  CHECK(is_factive("regret"));
  CHECK_FALSE(is_factive("believe"));
  CHECK(same_class("refuse", "reject"));
  CHECK_FALSE(same_class("accept", "reject"));
}

TEST_CASE("words of a kind are nearer than words of another") {
  CHECK(similarity("minister", "president") > similarity("minister", "banana"));
  CHECK(similarity("ship", "vessel") > similarity("ship", "election"));
  CHECK(similarity("Paris", "London") > similarity("Paris", "quickly"));
  CHECK(similarity("police", "police") > 0.999f);
  CHECK(similarity("police", "xqzwv") == 0);
  CHECK(similarity("", "police") == 0);
  CHECK(similarity("storm", "hurricane") == similarity("hurricane", "Storm"));
}
