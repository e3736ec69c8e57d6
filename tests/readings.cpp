// crosscheck-readings: who is who, for measuring. Articles on standard input, one a line
// ({"text"}), and for each a line of JSON: every wording of an actor as [begin, end, head, entity,
// kind] with offsets in bytes; kinds are "name", "description" and "pronoun".
#include <iostream>
#include <nlohmann/json.hpp>
#include <string>

#include "reading/names.h"
#include "reading/reading.h"
#include "reading/tree.h"

namespace {

using namespace crosscheck;

nlohmann::json wordings_of(const Reading& reading) {
  nlohmann::json out = nlohmann::json::array();
  const auto& tokens = reading.article.tokens;
  for (const Mention& m : reading.mentions) {
    const Span span = span_of(reading.article, m.tokens);
    out.push_back({span.begin, span.end, tokens[m.head].span.begin, m.entity,
                   m.name.empty() ? "description" : "name"});
  }
  for (uint32_t i = 0; i < tokens.size(); ++i) {
    if (reading.mention_of[i] != kNone) continue;
    const int32_t entity = entity_of(reading, i);
    const Span span = tokens[i].span;
    if (entity != kNone) out.push_back({span.begin, span.end, span.begin, entity, "pronoun"});
  }
  return out;
}

}  // namespace

int main() {
  for (std::string line; std::getline(std::cin, line);) {
    const std::string text = nlohmann::json::parse(line)["text"];
    const Reading reading = read(read_article({.id = "a", .text = text}, {}));
    std::cout << wordings_of(reading).dump() << '\n';
  }
}
