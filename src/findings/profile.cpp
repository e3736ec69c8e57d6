#include "findings/profile.h"

#include <algorithm>
#include <map>
#include <set>

namespace crosscheck {
namespace {

uint32_t role_weight(TermRole role) {
  switch (role) {
    case TermRole::predicate:
      return 4;
    case TermRole::counted:
      return 4;
    case TermRole::subject:
      return 3;
    case TermRole::object:
      return 3;
    case TermRole::oblique:
      return 2;
    case TermRole::modifier:
      return 2;
    case TermRole::near:
      return 2;
    case TermRole::context:
      return 1;
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
  if (term.entity != kNone)
    return "\x01" + std::to_string(story.actor_of[article][static_cast<size_t>(term.entity)]);
  return term.lemma;
}

struct TermIds {
  std::map<std::string, uint32_t> ids;
  std::vector<std::vector<uint32_t>> sentences;  // of each term, over all articles

  uint32_t id(const std::string& key) {
    const auto [at, added] = ids.emplace(key, static_cast<uint32_t>(ids.size()));
    if (added) sentences.emplace_back();
    return at->second;
  }
};

// A value in short: equal values have equal keys.
std::string value_key(const Value& value) {
  if (const Time* time = std::get_if<Time>(&value)) {
    const std::string clock = time->clock ? std::to_string(time->clock->from) : "";
    if (time->dayless) return "t" + clock;
    return "t" + std::to_string(time->from) + "/" + std::to_string(time->to) + clock;
  }
  if (const Quantity* q = std::get_if<Quantity>(&value); q && q->number)
    return "q" + std::to_string(*q->number);
  return {};
}

// What a value is a value of, within its article: facts of one article with equal keys and other
// values are rivals.
std::string measured_key(const Story& story, const Fact& fact) {
  std::string key = std::to_string(fact.article) + ' ' + measured(story, fact);
  if (const Quantity* q = std::get_if<Quantity>(&fact.value))
    key += ' ' + q->unit + ' ' + q->trend + (q->rank ? " rank" : "");
  return key;
}

// How many facts of the story bear the value of each, and how many values of the article rival it.
void count_bearers(const Story& story, Profiles& profiles) {
  std::map<std::string, uint32_t> count;
  std::map<std::string, std::set<std::string>> values;
  for (const Fact& fact : story.facts) {
    const std::string value = value_key(fact.value);
    ++count[value];
    values[measured_key(story, fact)].insert(value);
  }
  for (size_t f = 0; f < story.facts.size(); ++f) {
    const Fact& fact = story.facts[f];
    profiles.of[f].bearers = count[value_key(fact.value)];
    profiles.of[f].values = static_cast<uint32_t>(values[measured_key(story, fact)].size());
  }
}

}  // namespace

Meaning meaning_of(std::string word) {
  const Relatives relatives = relatives_of(word);
  const WordVector vector = vector_of(word);
  return {std::move(word), relatives, vector};
}

std::string measured(const Story& story, const Fact& fact) {
  if (const Quantity* q = std::get_if<Quantity>(&fact.value))
    return !q->noun.empty() ? q->noun : !q->attribute.empty() ? q->attribute : q->unit;
  if (const Claim* c = std::get_if<Claim>(&fact.value)) return c->lemma;
  return event_lemma(story.readings[fact.article], fact.frame.event);
}

Profiles profile(const Story& story) {
  TermIds terms;
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
      const uint32_t id = terms.id(key_of(story, fact.article, term));
      p.terms.push_back({id, term.role, role_weight(term.role), term.event});
      if (term.role == TermRole::predicate) p.predicates.push_back(id);
      if (term.role == TermRole::counted || (term.role == TermRole::predicate && p.heads.empty()))
        p.heads.push_back(id);
      if (term.role == TermRole::subject) p.subjects.push_back(id);
      if (term.role == TermRole::object) p.objects.push_back(id);
      if (term.entity != kNone) {
        const bool place =
            story.actors[story.actor_of[fact.article][static_cast<size_t>(term.entity)]].type ==
            EntityType::place;
        if (place && term.role != TermRole::context) p.places.push_back(id);
        if (!place && term.role == TermRole::subject) p.subject_actors.push_back(id);
        if (!place && term.role == TermRole::object) p.object_actors.push_back(id);
      }
      terms.sentences[id].push_back(first_sentence[fact.article] + fact.sentence);
    }
    p.measured = meaning_of(measured(story, fact));
    p.event = meaning_of(event_lemma(story.readings[fact.article], fact.frame.event));
    p.generic = fact.frame.generic;
    profiles.of.push_back(std::move(p));
  }
  for (std::vector<uint32_t>& in : terms.sentences) {
    std::sort(in.begin(), in.end());
    in.erase(std::unique(in.begin(), in.end()), in.end());
  }
  profiles.terms.resize(terms.ids.size());
  for (const auto& [key, id] : terms.ids)
    if (key.front() != '\x01') profiles.terms[id] = meaning_of(key);
  for (Profile& p : profiles.of) {
    std::stable_sort(p.terms.begin(), p.terms.end(), [](const Weighted& a, const Weighted& b) {
      return a.term != b.term ? a.term < b.term : a.weight > b.weight;
    });
    p.terms.erase(
        std::unique(p.terms.begin(), p.terms.end(),
                    [](const Weighted& a, const Weighted& b) { return a.term == b.term; }),
        p.terms.end());
    for (Weighted& w : p.terms) {
      const auto df = static_cast<uint32_t>(terms.sentences[w.term].size());
      w.weight *= bits(sentence_count / std::max(df, 1U));
      p.all += w.weight;
      if (w.role != TermRole::context) p.core += w.weight;
    }
  }
  count_bearers(story, profiles);
  return profiles;
}

}  // namespace crosscheck
