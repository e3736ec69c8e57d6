// crosscheck-pairs: for a request on standard input, every pair of facts of one kind that could be
// about one thing, with the features that alignment looks at: a JSON object a line. For
// tests/measure/calibrate.mjs.
#include <iostream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <string>

#include "facts/kinds.h"
#include "findings/similarity.h"
#include "report/request.h"
#include "text/offsets.h"

using namespace crosscheck;

namespace {

nlohmann::json place(const Story& story, const std::vector<Offsets>& offsets, const Fact& fact) {
  const Offsets& map = offsets[fact.article];
  return {{"article", story.readings[fact.article].article.id},
          {"span", {map.to_utf16(fact.span.begin), map.to_utf16(fact.span.end)}}};
}

}  // namespace

int main() {
  const std::string json{std::istreambuf_iterator<char>(std::cin), {}};
  const RequestResult read = read_request(json);
  if (read.error) return 1;
  const Story story = read_story(read.request);
  std::vector<Offsets> offsets;
  for (const Reading& reading : story.readings) offsets.emplace_back(reading.article.text);
  const Profiles profiles = profile(story);
  for (uint32_t a = 0; a < story.facts.size(); ++a)
    for (uint32_t b = a + 1; b < story.facts.size(); ++b) {
      const Fact &f = story.facts[a], &g = story.facts[b];
      if (f.value.index() != g.value.index() || std::holds_alternative<Quote>(f.value) ||
          f.article == g.article)
        continue;
      if (score(story, profiles, a, b) == 0) continue;
      const Relation relation =
          relate(Told{f, story.readings[f.article]}, Told{g, story.readings[g.article]});
      const Features features = features_of(story, profiles, a, b);
      std::cout << nlohmann::json{{"kind", kind_of(f.value)},
                                  {"a", place(story, offsets, f)},
                                  {"b", place(story, offsets, g)},
                                  {"relation", name_of(relation.verdict)},
                                  {"features", features}}
                << '\n';
    }
  return 0;
}
