#include "findings/candidates.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string>

namespace crosscheck {
namespace {

constexpr size_t kMostFacts = 120;
constexpr size_t kKinds = std::variant_size_v<Value>;

using Pair = std::pair<uint32_t, uint32_t>;

// What else than a term of the frame can bring two facts together.
std::vector<std::string> keys_of(const Story& story, const Fact& fact) {
  if (const Quote* quote = std::get_if<Quote>(&fact.value)) {
    const std::set<std::string> words(quote->tokens.begin(), quote->tokens.end());
    return {words.begin(), words.end()};
  }
  std::vector<std::string> keys{"\x03" + measured(story, fact)};
  if (const Time* time = std::get_if<Time>(&fact.value)) {
    keys.push_back("\x01" + iso(time->from) + iso(time->to));
    if (time->clock) keys.push_back("\x04" + std::to_string(time->clock->from));
  }
  if (const Quantity* quantity = std::get_if<Quantity>(&fact.value); quantity && quantity->number)
    keys.push_back("\x02" + std::to_string(*quantity->number));
  return keys;
}

void add_pairs(const Story& story, const std::vector<uint32_t>& facts, std::vector<Pair>& pairs) {
  std::array<std::vector<uint32_t>, kKinds> by_kind;
  for (uint32_t f : facts) by_kind[story.facts[f].value.index()].push_back(f);
  for (const auto& kind : by_kind) {
    if (kind.size() > kMostFacts) continue;
    for (size_t i = 0; i < kind.size(); ++i)
      for (size_t j = i + 1; j < kind.size(); ++j) {
        const Fact &f = story.facts[kind[i]], &g = story.facts[kind[j]];
        if (f.article != g.article || f.sentence != g.sentence)
          pairs.emplace_back(std::min(kind[i], kind[j]), std::max(kind[i], kind[j]));
      }
  }
}

}  // namespace

std::vector<Pair> candidate_pairs(const Story& story, const Profiles& profiles) {
  std::vector<Pair> pairs;
  for (const auto& facts : profiles.facts_with) add_pairs(story, facts, pairs);
  std::map<std::string, std::vector<uint32_t>> by_key;
  for (uint32_t f = 0; f < story.facts.size(); ++f)
    for (std::string& key : keys_of(story, story.facts[f])) by_key[std::move(key)].push_back(f);
  for (const auto& [key, facts] : by_key) add_pairs(story, facts, pairs);
  std::sort(pairs.begin(), pairs.end());
  pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
  return pairs;
}

}  // namespace crosscheck
