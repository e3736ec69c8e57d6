#include "findings/similarity.h"

#include <algorithm>
#include <cmath>
#include <map>

#include "facts/kinds.h"
#include "language/relations.h"
#include "language/vectors.h"
#include "language/wordlist.h"

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

namespace {

// A time so long before the article that it cannot be that of the news.
bool is_past(const Story& story, const Fact& fact) {
  constexpr Day kLong = 180;
  const auto published = story.readings[fact.article].article.published.day;
  return published && fact.scope && fact.scope->last < *published - kLong;
}

}  // namespace

namespace {

// A value in short: equal values have equal keys.
std::string value_key(const Value& value) {
  if (const Time* time = std::get_if<Time>(&value))
    return "t" + std::to_string(time->from) + "/" + std::to_string(time->to);
  if (const Quantity* q = std::get_if<Quantity>(&value); q && q->number)
    return "q" + std::to_string(*q->number);
  return {};
}

// How many facts of the story bear the value of each.
void count_bearers(const Story& story, Profiles& profiles) {
  std::map<std::string, uint32_t> count;
  for (const Fact& fact : story.facts) ++count[value_key(fact.value)];
  for (size_t f = 0; f < story.facts.size(); ++f)
    profiles.of[f].bearers = count[value_key(story.facts[f].value)];
}

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
      auto& in = vocabulary.sentences[id];
      const uint32_t sentence = first_sentence[fact.article] + fact.sentence;
      if (std::find(in.begin(), in.end(), sentence) == in.end()) in.push_back(sentence);
    }
    p.generic = fact.frame.generic;
    profiles.of.push_back(std::move(p));
  }
  profiles.terms.resize(vocabulary.ids.size());
  for (const auto& [key, id] : vocabulary.ids)
    if (key.front() != '\x01') profiles.terms[id] = key;
  profiles.facts_with.resize(vocabulary.ids.size());
  for (uint32_t f = 0; f < profiles.of.size(); ++f) {
    Profile& p = profiles.of[f];
    std::stable_sort(p.terms.begin(), p.terms.end(), [](const Weighted& a, const Weighted& b) {
      return a.term != b.term ? a.term < b.term : a.weight > b.weight;
    });
    p.terms.erase(
        std::unique(p.terms.begin(), p.terms.end(),
                    [](const Weighted& a, const Weighted& b) { return a.term == b.term; }),
        p.terms.end());
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
  count_bearers(story, profiles);
  return profiles;
}

namespace {

bool share_any(const std::vector<uint32_t>& a, const std::vector<uint32_t>& b) {
  return std::any_of(a.begin(), a.end(),
                     [&](uint32_t t) { return std::find(b.begin(), b.end(), t) != b.end(); });
}

// How near two predicates are: the same, one for the other, of one class of acts, or near in their
// vectors.
int32_t nearness(const Profiles& profiles, const std::vector<uint32_t>& a,
                 const std::vector<uint32_t>& b) {
  if (a.empty() || b.empty()) return 0;
  if (share_any(a, b)) return 1000;
  int32_t best = 0;
  for (uint32_t s : a)
    for (uint32_t t : b) {
      const std::string &x = profiles.terms[s], &y = profiles.terms[t];
      if (x.empty() || y.empty()) continue;
      if (synonyms(x, y)) return 900;
      constexpr float kFar =
          0.4F;  // below this, words of one subject are as near as words of one meaning
      const float cosine = similarity(x, y);
      if (same_class(x, y))
        best = std::max(best, 700);
      else if (cosine > kFar)
        best = std::max(best, static_cast<int32_t>((cosine - kFar) * 1000));
    }
  return best;
}

int32_t per_mille(uint32_t part, uint32_t whole) {
  return static_cast<int32_t>(std::min(part * 1000 / std::max(whole, 1U), 1000U));
}

// How seldom chance makes two figures equal: by their significant digits and their size.
int32_t specificity(const Quantity& value) {
  if (!value.number) return 0;
  double number = *value.number < 0 ? -*value.number : *value.number;
  const bool large = number >= 1000;
  while (number >= 10 && number / 10 == std::floor(number / 10)) number /= 10;
  for (int i = 0; i < 4 && number != std::floor(number); ++i) number *= 10;
  int32_t digits = 0;
  for (double rest = std::floor(number); rest >= 1; rest = std::floor(rest / 10)) ++digits;
  return std::min(350 * std::max(digits - 1, 0) + (large ? 300 : 0), 1000);
}

struct Weights {
  std::array<int32_t, kFeatures> of{};
  int32_t bias = 0;
  uint32_t link = 500, conflict = 500;
};

const Weights& weights(std::string_view kind) {
  static const auto all = [] {
    std::map<std::string, Weights, std::less<>> map;
    for (const auto& [name, row] : resource_json("en/alignment.jsonc").items()) {
      Weights w{.bias = row["bias"].get<int32_t>(),
                .link = row["link"].get<uint32_t>(),
                .conflict = row["conflict"].get<uint32_t>()};
      for (size_t f = 0; f < kFeatures; ++f)
        w.of[f] = row[std::string(name_of(static_cast<Feature>(f)))].get<int32_t>();
      map.emplace(name, w);
    }
    return map;
  }();
  return all.find(kind)->second;
}

// The logistic function in thousandths, by its values at whole numbers and straight lines between
// them.
uint32_t logistic(int64_t x) {
  constexpr uint32_t kAt[] = {500, 731, 881, 953, 982, 993, 998, 999, 1000};
  const int64_t size = x < 0 ? -x : x;
  if (size >= 8000) return x < 0 ? 0 : 1000;
  const auto whole = static_cast<size_t>(size / 1000);
  const uint32_t value =
      kAt[whole] + static_cast<uint32_t>((kAt[whole + 1] - kAt[whole]) * (size % 1000) / 1000);
  return x < 0 ? 1000 - value : value;
}

}  // namespace

std::string_view name_of(Feature feature) {
  constexpr std::array<std::string_view, kFeatures> kNames = {
      "predicate",  "generic",     "event",       "head",      "subject",  "object",
      "actors",     "core",        "core_both",   "context",   "evidence", "equal",
      "equal_rare", "specific",    "bound",       "counted",   "unit",     "scope",
      "clash",      "scope_clash", "place_clash", "part_clash"};
  return kNames[static_cast<size_t>(feature)];
}

Features features_of(const Story& story, const Profiles& profiles, uint32_t a, uint32_t b) {
  const Profile &x = profiles.of[a], &y = profiles.of[b];
  uint32_t core = 0, all = 0, actors = 0, events = 0;
  for (auto i = x.terms.begin(), j = y.terms.begin(); i != x.terms.end() && j != y.terms.end();) {
    if (i->term < j->term) {
      ++i;
      continue;
    }
    if (j->term < i->term) {
      ++j;
      continue;
    }
    const uint32_t shared = std::min(i->weight, j->weight);
    all += shared;
    if (profiles.terms[i->term].empty()) actors += shared;
    if (i->role != TermRole::context && j->role != TermRole::context) {
      core += shared;
      if (i->event && j->event) events += shared;
    }
    ++i;
    ++j;
  }
  Features f{};
  const auto set = [&](Feature feature, int32_t value) { f[static_cast<size_t>(feature)] = value; };
  set(Feature::predicate, nearness(profiles, x.predicates, y.predicates));
  set(Feature::generic, x.generic || y.generic ? 1000 : 0);
  set(Feature::event, per_mille(events, 30));
  // Opposite acts are of one kind: "accepted the offer", "refused the offer".
  if (const Claim* c = std::get_if<Claim>(&story.facts[a].value))
    if (are_opposites(*c, std::get<Claim>(story.facts[b].value))) {
      set(Feature::predicate, 1000);
      set(Feature::event, 1000);
    }
  set(Feature::head, share_any(x.heads, y.heads) ? 1000 : 0);
  set(Feature::subject, share_any(x.subjects, y.subjects) ? 1000 : 0);
  set(Feature::object, share_any(x.objects, y.objects) ? 1000 : 0);
  set(Feature::actors, per_mille(actors, 40));
  // A frame of few words shares all of them soon: the constant asks for some weight before a share
  // counts.
  constexpr uint32_t kSmooth = 25;
  set(Feature::core, per_mille(core, std::min(x.core, y.core) + kSmooth));
  set(Feature::core_both, per_mille(2 * core, x.core + y.core + kSmooth));
  set(Feature::context, per_mille(all, std::min(x.all, y.all) + kSmooth));
  set(Feature::evidence, per_mille(all, 100));
  const Fact &g = story.facts[a], &h = story.facts[b];
  if (!std::holds_alternative<Claim>(g.value) && same(g.value, h.value)) {
    set(Feature::equal, 1000);
    const auto articles = static_cast<uint32_t>(story.readings.size());
    const uint32_t bearers = x.bearers;
    set(Feature::equal_rare, bearers <= articles + 1 ? 1000 : bearers <= 2 * articles ? 500 : 0);
    if (const Quantity* q = std::get_if<Quantity>(&g.value))
      set(Feature::specific, specificity(*q));
  }
  if (const Time* t = std::get_if<Time>(&g.value))
    set(Feature::bound, t->bound == std::get<Time>(h.value).bound ? 1000 : 0);
  if (const Quantity* q = std::get_if<Quantity>(&g.value)) {
    const Quantity& r = std::get<Quantity>(h.value);
    set(Feature::counted, !q->noun.empty() && q->noun == r.noun ? 1000 : 0);
    set(Feature::unit, q->unit == r.unit ? 1000 : 0);
    set(Feature::part_clash, q->part != r.part ? 1000 : 0);
  }
  const auto apart = [](const std::vector<uint32_t>& m, const std::vector<uint32_t>& n) {
    return !m.empty() && !n.empty() && !share_any(m, n);
  };
  set(Feature::clash,
      apart(x.subject_actors, y.subject_actors) || apart(x.object_actors, y.object_actors) ? 1000
                                                                                           : 0);
  set(Feature::place_clash, apart(x.places, y.places) ? 1000 : 0);
  if (g.scope && h.scope)
    set(g.scope->meets(*h.scope) ? Feature::scope : Feature::scope_clash, 1000);
  else if (is_past(story, g) || is_past(story, h))
    set(Feature::scope_clash, 1000);
  return f;
}

uint32_t score(const Story& story, const Profiles& profiles, uint32_t a, uint32_t b) {
  const Fact &f = story.facts[a], &g = story.facts[b];
  if (const Quantity* q = std::get_if<Quantity>(&f.value)) {
    const Quantity& r = std::get<Quantity>(g.value);
    if (!comparable(*q, r)) return 0;
    // Shares of two candidates, prices of two companies.
    if (q->owner_entity != kNone && r.owner_entity != kNone && !same(*q, r) &&
        story.actor_of[f.article][static_cast<size_t>(q->owner_entity)] !=
            story.actor_of[g.article][static_cast<size_t>(r.owner_entity)])
      return 0;
  }
  const Weights& w = weights(kind_of(f.value));
  const Features features = features_of(story, profiles, a, b);
  int64_t sum = w.bias;
  for (size_t i = 0; i < kFeatures; ++i) sum += int64_t{w.of[i]} * features[i] / 1000;
  return logistic(sum);
}

uint32_t link_threshold(std::string_view kind) { return weights(kind).link; }
uint32_t conflict_threshold(std::string_view kind) { return weights(kind).conflict; }

}  // namespace crosscheck
