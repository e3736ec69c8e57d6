#include "findings/candidates.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string>

#include "facts/quantity.h"

namespace crosscheck {
namespace {

constexpr size_t kMostFacts = 120;
constexpr size_t kKinds = std::variant_size_v<Value>;

// What else than a term of the frame can bring two facts together.
std::vector<std::string> keys_of(const Story& story, const Fact& fact) {
  if (const Quote* quote = std::get_if<Quote>(&fact.value)) {
    const std::set<std::string> words(quote->tokens.begin(), quote->tokens.end());
    return {words.begin(), words.end()};
  }
  std::vector<std::string> keys{"\x03" + std::string(measured(story, fact))};
  if (const Time* time = std::get_if<Time>(&fact.value)) {
    keys.push_back("\x01" + iso(time->from) + iso(time->to));
    if (time->clock) keys.push_back("\x04" + std::to_string(time->clock->from));
  }
  if (const Quantity* quantity = std::get_if<Quantity>(&fact.value); quantity && quantity->number) {
    keys.push_back("\x02" + std::to_string(*quantity->number));
    keys.push_back("\x05" + figure_key(*quantity));
  }
  return keys;
}

}  // namespace

Candidates::Candidates(const Story& story, const Profiles& profiles)
    : story_(story), groups_of_(story.facts.size()) {
  std::vector<std::vector<uint32_t>> by_term(profiles.terms.size());
  std::map<std::string, std::vector<uint32_t>> by_key;
  for (uint32_t f = 0; f < story.facts.size(); ++f) {
    for (const Weighted& w : profiles.of[f].terms)
      if (w.role != TermRole::context) by_term[w.term].push_back(f);
    for (std::string& key : keys_of(story, story.facts[f])) by_key[std::move(key)].push_back(f);
  }
  for (const auto& facts : by_term) add(facts);
  for (const auto& [key, facts] : by_key) add(facts);
}

void Candidates::add(const std::vector<uint32_t>& facts) {
  std::array<std::vector<uint32_t>, kKinds> by_kind;
  for (uint32_t f : facts) by_kind[story_.facts[f].value.index()].push_back(f);
  for (auto& kind : by_kind) {
    if (kind.size() < 2 || kind.size() > kMostFacts) continue;
    for (uint32_t f : kind) groups_of_[f].push_back(static_cast<uint32_t>(groups_.size()));
    groups_.push_back(std::move(kind));
  }
}

std::vector<uint32_t> Candidates::after(uint32_t fact) const {
  const Fact& f = story_.facts[fact];
  std::vector<uint32_t> found;
  for (uint32_t group : groups_of_[fact]) {
    const std::vector<uint32_t>& facts = groups_[group];
    for (auto at = std::upper_bound(facts.begin(), facts.end(), fact); at != facts.end(); ++at)
      if (const Fact& g = story_.facts[*at]; f.article != g.article || f.sentence != g.sentence)
        found.push_back(*at);
  }
  std::sort(found.begin(), found.end());
  found.erase(std::unique(found.begin(), found.end()), found.end());
  return found;
}

}  // namespace crosscheck
