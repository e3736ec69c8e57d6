#include "findings/similarity.h"

#include <algorithm>
#include <map>

#include "facts/kinds.h"

namespace crosscheck {
namespace {

uint32_t role_weight(TermRole role) {
  switch (role) {
    case TermRole::predicate: return 4;
    case TermRole::counted: return 4;
    case TermRole::subject: return 3;
    case TermRole::object: return 3;
    case TermRole::oblique: return 2;
    case TermRole::modifier: return 2;
    case TermRole::context: return 1;
  }
  return 1;
}

// The number of binary digits: a logarithm that is the same on every machine.
uint32_t bits(uint32_t value) {
  uint32_t n = 0;
  for (; value > 0; value >>= 1) ++n;
  return n;
}

std::string key_of(const Story& story, uint32_t article, const Term& term) {
  if (term.entity != kNone) return "\x01" + std::to_string(story.actor_of[article][static_cast<size_t>(term.entity)]);
  return term.lemma;
}

struct Vocabulary {
  std::map<std::string, uint32_t> ids;
  std::vector<std::vector<uint32_t>> sentences;  // of each term, over all articles, ascending

  uint32_t id(const std::string& key) {
    const auto [at, added] = ids.emplace(key, static_cast<uint32_t>(ids.size()));
    if (added) sentences.emplace_back();
    return at->second;
  }
};

}  // namespace

Profiles profile(const Story& story) {
  Vocabulary vocabulary;
  std::vector<uint32_t> first_sentence;
  uint32_t sentence_count = 0;
  for (const Reading& reading : story.readings) {
    first_sentence.push_back(sentence_count);
    sentence_count += static_cast<uint32_t>(reading.article.sentences.size());
  }
  Profiles profiles;
  for (const Fact& fact : story.facts) {
    Profile p;
    for (const Term& term : fact.frame.terms) {
      const uint32_t id = vocabulary.id(key_of(story, fact.article, term));
      p.terms.push_back({id, term.role, role_weight(term.role)});
      if (term.role == TermRole::predicate) p.predicates.push_back(id);
      auto& in = vocabulary.sentences[id];
      const uint32_t sentence = first_sentence[fact.article] + fact.sentence;
      if (std::find(in.begin(), in.end(), sentence) == in.end()) in.push_back(sentence);
    }
    profiles.of.push_back(std::move(p));
  }
  profiles.terms.resize(vocabulary.ids.size());
  for (const auto& [key, id] : vocabulary.ids)
    if (key.front() != '\x01') profiles.terms[id] = key;
  profiles.facts_with.resize(vocabulary.ids.size());
  for (uint32_t f = 0; f < profiles.of.size(); ++f) {
    Profile& p = profiles.of[f];
    std::stable_sort(p.terms.begin(), p.terms.end(), [](const Weighted& a, const Weighted& b) { return a.term != b.term ? a.term < b.term : a.weight > b.weight; });
    p.terms.erase(std::unique(p.terms.begin(), p.terms.end(), [](const Weighted& a, const Weighted& b) { return a.term == b.term; }), p.terms.end());
    for (Weighted& w : p.terms) {
      const auto df = static_cast<uint32_t>(vocabulary.sentences[w.term].size());
      w.weight *= bits(sentence_count / std::max(df, 1U));
      p.all += w.weight;
      if (w.role != TermRole::context) {
        p.core += w.weight;
        profiles.facts_with[w.term].push_back(f);
      }
    }
  }
  return profiles;
}

Similarity compare_facts(const Story& story, const Profiles& profiles, uint32_t a, uint32_t b) {
  const Profile &x = profiles.of[a], &y = profiles.of[b];
  Similarity s;
  uint32_t core = 0, all = 0;
  for (auto i = x.terms.begin(), j = y.terms.begin(); i != x.terms.end() && j != y.terms.end();) {
    if (i->term < j->term) { ++i; continue; }
    if (j->term < i->term) { ++j; continue; }
    const uint32_t shared = std::min(i->weight, j->weight);
    all += shared;
    if (i->role != TermRole::context && j->role != TermRole::context) core += shared;
    ++i;
    ++j;
  }
  for (uint32_t p : x.predicates)
    if (std::find(y.predicates.begin(), y.predicates.end(), p) != y.predicates.end()) s.predicate = 1000;
  s.core = core * 1000 / std::max({std::min(x.core, y.core), 1U});
  s.context = all * 1000 / std::max({std::min(x.all, y.all), 1U});
  s.shared = all;
  const Fact &f = story.facts[a], &g = story.facts[b];
  if (const Time* t = std::get_if<Time>(&f.value)) s.same_bound = t->bound == std::get<Time>(g.value).bound;
  if (const Quantity* q = std::get_if<Quantity>(&f.value)) s.same_unit = q->unit == std::get<Quantity>(g.value).unit && q->trend == std::get<Quantity>(g.value).trend;
  s.equal = same(f.value, g.value);
  return s;
}

uint32_t score(const Fact& a, const Fact&, const Similarity& s) {
  const std::string_view kind = kind_of(a.value);
  const uint32_t evidence = std::min(s.shared * 10, 300U);
  if (kind == Time::kKind)
    return s.predicate * 250 / 1000 + s.core * 300 / 1000 + s.context * 150 / 1000 + evidence + (s.equal ? 150 : 0) - (s.same_bound ? 0 : 100);
  if (kind == Quantity::kKind) {
    if (!s.same_unit) return 0;
    return s.predicate * 250 / 1000 + s.core * 300 / 1000 + s.context * 150 / 1000 + evidence + (s.equal ? 150 : 0);
  }
  return s.predicate * 250 / 1000 + s.core * 350 / 1000 + s.context * 200 / 1000 + evidence * 2 / 3;
}

}  // namespace crosscheck
