#include "findings/profile.h"

#include <algorithm>
#include <bit>
#include <map>
#include <set>

#include "facts/event.h"
#include "language/wordlist.h"
#include "text/numbering.h"

namespace crosscheck {
namespace {

uint8_t role_weight(TermRole role) {
  constexpr uint8_t kWeights[] = {4, 4, 3, 3, 2, 2, 2, 1};  // in the order of the roles
  return kWeights[static_cast<size_t>(role)];
}

struct TermIds {
  Numbering<StoryWord> ids;
  std::vector<Meaning> meanings;                 // of each term
  std::vector<std::vector<uint32_t>> sentences;  // of each term, over all articles

  uint32_t id(const StoryWord& word) {
    const uint32_t id = ids.of(word);
    if (id == meanings.size()) {
      meanings.push_back(word.first == kNone ? meaning_of(word.second) : Meaning());
      sentences.emplace_back();
    }
    return id;
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
  std::string key = std::to_string(fact.article) + ' ';
  key += measured(story, fact);
  if (const Quantity* q = std::get_if<Quantity>(&fact.value)) {
    (key += ' ') += q->unit;
    (key += ' ') += q->trend;
    if (q->rank) key += " rank";
  }
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

// What befell what a figure counts, by its own word or else by its predicate: "kill" of "12 dead".
std::vector<std::string_view> states_of(const Fact& fact) {
  static const WordList states(resource_json("en/events.jsonc")["states"]);
  const Quantity* value = std::get_if<Quantity>(&fact.value);
  if (!value) return {};
  for (const std::string_view word : {value->noun, value->attribute})
    if (const std::string_view event = event_class(word); states.has(event)) return {event};
  std::vector<std::string_view> found;
  for (const Term& term : fact.frame.terms)
    if ((term.role == TermRole::predicate || term.role == TermRole::counted) &&
        states.has(term.lemma))
      found.push_back(term.lemma);
  return found;
}

// The profiles but for the weights of their terms, which need to know all facts.
class Profiler {
 public:
  explicit Profiler(const Story& story) : story_(story) {
    meaning("");
    for (const Fact& fact : story.facts)
      if (const Quantity* q = std::get_if<Quantity>(&fact.value); q && q->number)
        figures_[{fact.article, fact.sentence}].push_back(&fact);
  }

  Profile read(const Fact& fact, uint32_t sentence, Profiles& profiles) {
    Profile p;
    std::vector<Weighted> weighted;
    std::array<std::vector<uint32_t>, kParts> parts;
    for (const Term& term : fact.frame.terms) {
      const uint32_t id = terms.id(story_word(story_, fact.article, term.entity, term.lemma));
      terms.sentences[id].push_back(sentence);
      weighted.push_back({id, term.role, role_weight(term.role), term.event, term.entity != kNone});
      add_to_parts(fact, term, id, parts);
    }
    for (const std::string_view state : states_of(fact))
      of(parts, Part::states).push_back(states_.of(state));
    if (std::holds_alternative<Claim>(fact.value))
      for (const Fact* figure : figures_[{fact.article, fact.sentence}])
        if (fact.tokens.contains(figure->tokens.begin))
          of(parts, Part::figures).push_back(numbers_.of(value_key(figure->value)));
    p.terms = profiles.weighted.add(each_once(std::move(weighted)));
    p.parts = Parts(parts, profiles.parts);
    p.measured = meaning(measured(story_, fact));
    p.event = meaning(event_lemma(story_.readings[fact.article], fact.frame.event));
    if (const Quantity* q = std::get_if<Quantity>(&fact.value)) p.owner = meaning(q->owner_noun);
    p.generic = fact.frame.generic;
    return p;
  }

  TermIds terms;
  std::vector<Meaning> meanings;

 private:
  // By their number, the one of the greatest weight of each.
  static std::vector<Weighted> each_once(std::vector<Weighted> terms) {
    std::stable_sort(terms.begin(), terms.end(), [](const Weighted& a, const Weighted& b) {
      return a.term != b.term ? a.term < b.term : a.weight > b.weight;
    });
    terms.erase(std::unique(terms.begin(), terms.end(),
                            [](const Weighted& a, const Weighted& b) { return a.term == b.term; }),
                terms.end());
    return terms;
  }

  static std::vector<uint32_t>& of(std::array<std::vector<uint32_t>, kParts>& parts, Part part) {
    return parts[static_cast<size_t>(part)];
  }

  void add_to_parts(const Fact& fact, const Term& term, uint32_t id,
                    std::array<std::vector<uint32_t>, kParts>& parts) const {
    const TermRole role = term.role;
    if (role == TermRole::predicate) of(parts, Part::predicates).push_back(id);
    if (role == TermRole::counted ||
        (role == TermRole::predicate && of(parts, Part::heads).empty()))
      of(parts, Part::heads).push_back(id);
    if (role == TermRole::subject) of(parts, Part::subjects).push_back(id);
    if (role == TermRole::object) of(parts, Part::objects).push_back(id);
    if (term.entity == kNone) return;
    const uint32_t actor = story_.actor_of[fact.article][static_cast<size_t>(term.entity)];
    const bool place = story_.actors[actor].type == EntityType::place;
    if (place && role != TermRole::context) of(parts, Part::places).push_back(id);
    if (!place && role == TermRole::subject) of(parts, Part::subject_actors).push_back(id);
    if (!place && role == TermRole::object) of(parts, Part::object_actors).push_back(id);
  }

  uint32_t meaning(std::string_view word) {
    const uint32_t number = words_.of(word);
    if (number == meanings.size()) meanings.push_back(meaning_of(word));
    return number;
  }

  const Story& story_;
  Numbering<std::string_view> words_, states_;
  Numbering<std::string> numbers_;
  std::map<std::pair<uint32_t, uint32_t>, std::vector<const Fact*>> figures_;  // by sentence
};

// Gives terms their weights.
void weigh(const TermIds& terms, uint32_t sentences, Profile& p) {
  for (Weighted& w : p.terms) {
    const auto df = static_cast<uint32_t>(terms.sentences[w.term].size());
    // The number of binary digits: a logarithm that is the same on every machine.
    w.weight = static_cast<uint8_t>(w.weight * std::bit_width(sentences / std::max(df, 1U)));
    p.all += w.weight;
    if (w.role == TermRole::context) continue;
    p.core += w.weight;
    p.names_actors = p.names_actors || w.actor;
  }
}

}  // namespace

Parts::Parts(const std::array<std::vector<uint32_t>, kParts>& lists, Store<uint32_t>& store) {
  std::vector<uint32_t> all;
  for (size_t p = 0; p < kParts; ++p) {
    all.insert(all.end(), lists[p].begin(), lists[p].end());
    ends_[p] = static_cast<uint16_t>(all.size());
  }
  all_ = store.add(all).data();
}

Meaning meaning_of(std::string_view word) { return {word, relatives_of(word), vector_of(word)}; }

std::string_view measured(const Story& story, const Fact& fact) {
  if (const Quantity* q = std::get_if<Quantity>(&fact.value))
    return !q->noun.empty() ? q->noun : !q->attribute.empty() ? q->attribute : q->unit;
  if (const Claim* c = std::get_if<Claim>(&fact.value)) return c->lemma;
  return event_lemma(story.readings[fact.article], fact.frame.event);
}

Profiles profile(const Story& story) {
  std::vector<uint32_t> first_sentence;
  uint32_t sentence_count = 0;
  for (const Reading& reading : story.readings) {
    first_sentence.push_back(sentence_count);
    sentence_count += static_cast<uint32_t>(reading.article.sentences.size());
  }
  Profiler profiler(story);
  Profiles profiles{.sentences = Sentences(story)};
  profiles.of.reserve(story.facts.size());
  for (const Fact& fact : story.facts)
    profiles.of.push_back(
        profiler.read(fact, first_sentence[fact.article] + fact.sentence, profiles));
  for (std::vector<uint32_t>& in : profiler.terms.sentences) {
    std::sort(in.begin(), in.end());
    in.erase(std::unique(in.begin(), in.end()), in.end());
  }
  for (Profile& p : profiles.of) weigh(profiler.terms, sentence_count, p);
  profiles.terms = std::move(profiler.terms.meanings);
  profiles.meanings = std::move(profiler.meanings);
  profiles.ranks = ranks_of(story);
  count_bearers(story, profiles);
  return profiles;
}

}  // namespace crosscheck
