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
    : story_(story), ends_(story.facts.size()) {
  std::vector<std::vector<uint32_t>> by_term(profiles.terms.size());
  std::map<std::string, std::vector<uint32_t>> by_key;
  for (uint32_t f = 0; f < story.facts.size(); ++f) {
    for (const Weighted& w : profiles.of[f].terms)
      if (w.role != TermRole::context) by_term[w.term].push_back(f);
    for (std::string& key : keys_of(story, story.facts[f])) by_key[std::move(key)].push_back(f);
  }
  for (const auto& facts : by_term) add(facts);
  for (const auto& [key, facts] : by_key) add(facts);
  // Counted, summed up, and filled in from the end.
  for (const auto& group : groups_)
    for (uint32_t f : group) ++ends_[f];
  for (size_t f = 1; f < ends_.size(); ++f) ends_[f] += ends_[f - 1];
  groups_of_.resize(ends_.empty() ? 0 : ends_.back());
  std::vector<uint32_t> next = ends_;
  for (size_t g = groups_.size(); g-- > 0;)
    for (uint32_t f : groups_[g]) groups_of_[--next[f]] = static_cast<uint32_t>(g);
}

void Candidates::add(const std::vector<uint32_t>& facts) {
  std::array<std::vector<uint32_t>, kKinds> by_kind;
  for (uint32_t f : facts) by_kind[story_.facts[f].value.index()].push_back(f);
  for (auto& kind : by_kind) {
    if (kind.size() < 2 || kind.size() > kMostFacts) continue;
    groups_.push_back(store_.add(kind));
  }
}

std::vector<uint32_t> Candidates::after(uint32_t fact) const {
  const Fact& f = story_.facts[fact];
  std::vector<uint32_t> found;
  for (uint32_t at = fact == 0 ? 0 : ends_[fact - 1]; at < ends_[fact]; ++at) {
    const std::span<const uint32_t> facts = groups_[groups_of_[at]];
    for (auto later = std::upper_bound(facts.begin(), facts.end(), fact); later != facts.end();
         ++later)
      if (const Fact& g = story_.facts[*later]; f.article != g.article || f.sentence != g.sentence)
        found.push_back(*later);
  }
  std::sort(found.begin(), found.end());
  found.erase(std::unique(found.begin(), found.end()), found.end());
  return found;
}

}  // namespace crosscheck
