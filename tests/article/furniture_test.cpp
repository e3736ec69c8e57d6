// The examples and counter-examples of furniture in en/article.jsonc, each between two paragraphs.
#include <doctest/doctest.h>

#include <string>

#include "article/article.h"
#include "article/tokens.h"
#include "language/page_words.h"

using namespace crosscheck;

namespace {

const std::string kBefore =
    "Harbour bridge in Port Elling closed over cracks\nThe council of Port Elling voted on Tuesday "
    "to close the harbour bridge after "
    "engineers found cracks in two of its pillars.\nMayor Ana Ruiz said the bridge would stay shut "
    "for at least six weeks.\n";
const std::string kAfter =
    "\nAbout 12,000 people cross the bridge every day, according to the port authority.\nThe "
    "bridge was built in 1931.";

Block block_of(const std::string& line) {
  ArticleInput input;
  input.id = "a";
  input.text = kBefore + line + kAfter;
  return read_article(input, {}).blocks.at(3);
}

}  // namespace

TEST_CASE("examples of furniture") {
  for (const auto& group : resource_json("en/article.jsonc")["furniture"]) {
    const std::string why = group["why"].get<std::string>();
    CAPTURE(why);
    for (const auto& example : group["examples"]) {
      CAPTURE(example.get<std::string>());
      const Block block = block_of(example.get<std::string>());
      CHECK(block.role == Role::furniture);
      CHECK(block.why == why);
    }
    for (const auto& example : group["not"]) {
      CAPTURE(example.get<std::string>());
      CHECK(block_of(example.get<std::string>()).role != Role::furniture);
    }
  }
}

TEST_CASE("every phrase of furniture is written as the tokenizer cuts it") {
  for (const auto& group : resource_json("en/article.jsonc")["furniture"]) {
    for (const char* kind : {"whole", "opens", "holds", "heads"}) {
      for (const auto& item : group[kind]) {
        const std::string phrase = item.get<std::string>();
        const TokenList list = tokenize(phrase, {{0, static_cast<uint32_t>(phrase.size())}});
        std::string joined;
        for (size_t i = 0; i < list.tokens.size(); ++i)
          joined += (i == 0 ? "" : " ") + std::string(list.form(i));
        CHECK(joined == phrase);
      }
    }
  }
}
