// crosscheck-pairs: for a request on standard input, every candidate pair of facts of two
// articles, with the features that alignment looks at: a JSON object a line. The first line holds
// the names of the features. For tests/measure/calibrate.mjs.
#include <iostream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <string>

#include "facts/kinds.h"
#include "findings/candidates.h"
#include "findings/scoring.h"
#include "report/request.h"
#include "text/offsets.h"

using namespace crosscheck;

namespace {

nlohmann::json place(const Story& story, const std::vector<Offsets>& offsets, const Fact& fact) {
  const Offsets& map = offsets[fact.article];
  return {{"article", story.readings[fact.article].article.id},
          {"span", {map.to_utf16(fact.span.begin), map.to_utf16(fact.span.end)}}};
}

void print(const Story& story, const Profiles& profiles, const std::vector<Offsets>& offsets,
           uint32_t fact, const Scored& pair) {
  const Fact &f = story.facts[fact], &g = story.facts[pair.other];
  if (std::holds_alternative<Quote>(f.value) || f.article == g.article) return;
  const Relation relation =
      relate(Told{f, story.readings[f.article]}, Told{g, story.readings[g.article]});
  const auto [first, second] = in_order(story, fact, pair.other);
  std::cout << nlohmann::json{{"kind", kind_of(f.value)},
                              {"facts", {fact, pair.other}},
                              {"a", place(story, offsets, f)},
                              {"b", place(story, offsets, g)},
                              {"relation", name_of(relation.verdict)},
                              {"exclusive", static_cast<bool>(pair.exclusive)},
                              {"score", static_cast<uint32_t>(pair.score)},
                              {"linked", static_cast<bool>(pair.linked)},
                              {"apart", static_cast<bool>(pair.apart)},
                              {"sure", static_cast<bool>(pair.sure)},
                              {"features", features_of(story, profiles, first, second)}}
            << '\n';
}

}  // namespace

int main() {
  const std::string json{std::istreambuf_iterator<char>(std::cin), {}};
  const RequestResult read = read_request(json);
  if (read.error) return 1;
  const Story story = read_story(read.request);
  nlohmann::json names;
  for (size_t f = 0; f < kFeatures; ++f) names.push_back(name_of(static_cast<Feature>(f)));
  std::cout << names << '\n';
  std::vector<Offsets> offsets;
  for (const Reading& reading : story.readings) offsets.emplace_back(reading.article.text);
  const Profiles profiles = profile(story);
  const Retellings retellings(story);
  const Candidates candidates(story, profiles);
  for (size_t kind = 0; kind < std::variant_size_v<Value>; ++kind)
    score_pairs(story, profiles, retellings, candidates, kind, true)
        .for_each([&](uint32_t fact, const Scored& pair) {
          print(story, profiles, offsets, fact, pair);
        });
  return 0;
}
