// Five real pasted articles with the passages that belong to them and those that do not; skips
// where they are absent. Offsets of the gold file are UTF-16 code units.
#include <doctest/doctest.h>

#include <cstdio>
#include <fstream>
#include <iterator>
#include <string>

#include "article/article.h"
#include "language/wordlist.h"
#include "text/offsets.h"

using namespace crosscheck;

namespace {

std::string contents(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

bool is_kept(const Article& article, const Offsets& offsets, const Json& span) {
  const Span bytes{offsets.to_byte(span[0].get<uint32_t>()),
                   offsets.to_byte(span[1].get<uint32_t>())};
  for (const Block& block : article.blocks)
    if (block.role != Role::furniture && block.span.overlaps(bytes)) return true;
  return false;
}

}  // namespace

TEST_CASE("body, furniture and titles of pasted articles") {
  const std::string shared = std::string(CROSSCHECK_ROOT) + "/../shared/";
  const std::string gold_text = contents(shared + "gold/venezuela.json");
  if (gold_text.empty()) {
    std::printf("skipped: no gold story beside the project\n");
    return;
  }
  const Json gold = Json::parse(gold_text, nullptr, false);
  int body = 0, kept = 0, furniture = 0, dropped = 0, titles = 0;
  for (const auto& entry : gold["articles"]) {
    const std::string id = entry["id"].get<std::string>();
    ArticleInput input;
    input.id = id;
    input.text = contents(shared + "seeds/" + entry["file"].get<std::string>());
    const Article article = read_article(input, {});
    const Offsets offsets(article.text);
    for (const auto& span : gold["bodySpans"][id]) {
      ++body;
      kept += is_kept(article, offsets, span);
    }
    for (const auto& span : gold["furnitureSpans"][id]) {
      ++furniture;
      dropped += !is_kept(article, offsets, span);
    }
    titles +=
        article.title.text == (entry["title"].is_null() ? "" : entry["title"].get<std::string>());
  }
  std::printf("pasted articles: body kept %d of %d, furniture dropped %d of %d, titles %d of %d\n",
              kept, body, dropped, furniture, titles, static_cast<int>(gold["articles"].size()));
  CHECK(kept == body);
  CHECK(dropped * 10 >= furniture * 9);
  CHECK(titles == static_cast<int>(gold["articles"].size()));
}
