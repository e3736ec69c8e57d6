#include "reading/descriptions.h"

#include <algorithm>
#include <map>

#include "language/places.h"
#include "reading/aliases.h"
#include "reading/mentions.h"
#include "reading/name_words.h"
#include "reading/tree.h"

namespace crosscheck {
namespace {

void add_unique(std::vector<std::string>& list, std::string_view word) {
  if (std::find(list.begin(), list.end(), word) == list.end()) list.emplace_back(word);
}

bool has(const std::vector<std::string>& list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

// What a phrase calls an actor: its last noun before a preposition.
uint32_t head_noun(const Reading& reading, Range phrase) {
  uint32_t noun = phrase.end;
  for (uint32_t i = phrase.begin; i < phrase.end; ++i) {
    if (tag(reading, i) == Upos::adp && noun != phrase.end) break;
    if (tag(reading, i) == Upos::noun || !role_class(form(reading, i)).empty()) noun = i;
  }
  return noun;
}

// What a label or an apposition tells of its entity: what it is called, and what modifies that. A
// place is called nothing but a place: behind its name other things are told between commas.
void learn_role(const Reading& reading, Range phrase, Entity& entity) {
  const uint32_t noun = head_noun(reading, phrase);
  if (entity.type == EntityType::place && noun != phrase.end &&
      !name_words().settlements.has(form(reading, noun)) &&
      !name_words().roles.has(form(reading, noun)))  // the model takes many a person for a place
    return;
  for (uint32_t i = phrase.begin; i < phrase.end; ++i) {
    const Upos upos = tag(reading, i);
    const bool role = name_words().roles.has(form(reading, i));
    if (i == noun || role)
      add_unique(entity.roles, role_class(form(reading, i)).empty()
                                   ? std::string_view(lemma(reading, i))
                                   : form(reading, i));
    else if (upos == Upos::adj || upos == Upos::propn || upos == Upos::noun ||
             name_words().past.has(form(reading, i)))
      add_unique(entity.modifiers, form(reading, i));
  }
}

// "the Orvane Council" is a council, "the University of Orvane" a university, "USS Gerald R. Ford"
// a ship.
void learn_from_name(Entity& entity) {
  const std::string_view key = entity.key;
  if (entity.type == EntityType::vehicle && name_words().vehicles.has(key.substr(0, key.find(' '))))
    add_unique(entity.roles, "ship");
  if (entity.type != EntityType::organization) return;
  const std::string_view before = key.substr(0, std::min(key.find(" of "), key.find(" for ")));
  const std::string_view word = before.substr(before.rfind(' ') + 1);
  if (name_words().things.has(word)) add_unique(entity.roles, word);
}

void learn_gender(const Reading& reading, Range tokens, Entity& entity) {
  if (entity.gender != Gender::unknown) return;
  for (uint32_t i = tokens.begin; i < tokens.end; ++i) {
    if (name_words().female.has(form(reading, i))) entity.gender = Gender::female;
    if (name_words().male.has(form(reading, i))) entity.gender = Gender::male;
    if (entity.gender != Gender::unknown) return;
  }
}

// "…, the largest carrier in the world,": what stands between commas after a name, where the tree
// lost it.
Range phrase_after_comma(const Reading& reading, const Mention& mention) {
  const Range sentence = reading.article.sentences[reading.sentence_of[mention.head]].tokens;
  const uint32_t comma = mention.tokens.end;
  if (comma + 2 >= sentence.end || form(reading, comma) != ",") return {comma, comma};
  const std::string_view first = form(reading, comma + 1);
  if (first != "the" && first != "a" && first != "an") return {comma, comma};
  constexpr uint32_t kMostTokens = 6;
  for (uint32_t i = comma + 2; i < std::min(comma + 2 + kMostTokens, sentence.end); ++i) {
    const Upos upos = tag(reading, i), next = i + 1 < sentence.end ? tag(reading, i + 1) : Upos::x;
    if (upos == Upos::noun && (next == Upos::verb || next == Upos::aux)) break;  // a subject
    if (upos == Upos::noun && next == Upos::part) continue;  // "the world's largest"
    if (upos == Upos::noun && next != Upos::noun) return {comma + 1, i + 1};
    if (upos == Upos::verb || upos == Upos::punct) break;
  }
  return {comma, comma};
}

// One thing, or one band of people ("the hackers").
bool is_one_thing(const Reading& reading, uint32_t noun) {
  return tag(reading, noun) != Upos::noun || xpos_name(reading.words[noun].xpos) != "NNS" ||
         role_class(form(reading, noun)) == "gang";
}

// Whether something behind a noun tells which one is meant: "the skipper of the Hafdis", "the man
// who called", but not "the skipper, who is 33", nor "the president herself".
bool is_told_apart(const Reading& reading, uint32_t noun) {
  if (child(reading, noun, {Deprel::nmod, Deprel::flat, Deprel::nummod}) != kNone) return true;
  const auto stands_behind = [&](uint32_t token, std::string_view word) {
    return token < reading.words.size() && form(reading, token) == word;
  };
  if (child(reading, noun, {Deprel::acl_relcl}) != kNone && !stands_behind(noun + 1, ","))
    return !stands_behind(noun + 1, "himself") && !stands_behind(noun + 1, "herself");
  const int32_t apposition = child(reading, noun, {Deprel::appos});
  return apposition != kNone && tag(reading, static_cast<uint32_t>(apposition)) != Upos::pron;
}

// "the Venezuelan leader": an article, modifiers and a role or a noun that an entity was told to
// be. Fills the range of it.
bool is_description(const Reading& reading, uint32_t noun, Range& tokens) {
  if (tag(reading, noun) != Upos::noun && !name_words().roles.has(form(reading, noun)))
    return false;
  if (!is_one_thing(reading, noun) || is_told_apart(reading, noun)) return false;
  // Read off the words and not the tree: the article before, and at most three modifiers between.
  constexpr uint32_t kMostTokens = 5;
  const uint32_t sentence = reading.article.sentences[reading.sentence_of[noun]].tokens.begin;
  uint32_t begin = noun;
  while (begin > sentence && noun - begin < kMostTokens - 1) {
    --begin;
    const std::string_view word = form(reading, begin);
    if (word == "the" || word == "this") break;
    const Upos upos = tag(reading, begin);
    if (upos != Upos::adj && upos != Upos::noun && upos != Upos::propn) return false;
  }
  const std::string_view first = form(reading, begin);
  if (begin == noun || (first != "the" && first != "this")) return false;
  if (noun + 1 < reading.words.size() && tag(reading, noun + 1) == Upos::noun &&
      relation(reading, noun) == Deprel::compound)
    return false;
  tokens = {begin, noun + 1};
  return true;
}

// Whether a word can be said of the entity: "the councilman" is no Ms.
bool has_gender_of(const Entity& entity, std::string_view word) {
  return !(entity.gender == Gender::female && name_words().male.has(word)) &&
         !(entity.gender == Gender::male && name_words().female.has(word));
}

// Which entities were told to be what, by the word and by the class of it.
class Roles {
 public:
  explicit Roles(const Reading& reading) {
    for (uint32_t e = 0; e < reading.entities.size(); ++e)
      for (const std::string& role : reading.entities[e].roles) {
        by_word_[role].push_back(e);
        if (const std::string_view kind = role_class(role); !kind.empty())
          by_class_[kind].push_back(e);
      }
  }

  // The entities that a noun may mean, in order: those told to be one; else "the leader" may be a
  // president, "the vessel" a ferry, but an office ("the president") is meant only where it was
  // told.
  std::vector<uint32_t> of(const Reading& reading, uint32_t noun) const {
    const std::string_view word = form(reading, noun);
    std::vector<uint32_t> found;
    const auto fits = [&](uint32_t e) { return has_gender_of(reading.entities[e], word); };
    const auto add = [&](const auto& lists, std::string_view key) {
      if (const auto list = lists.find(key); list != lists.end())
        std::copy_if(list->second.begin(), list->second.end(), std::back_inserter(found), fits);
    };
    add(by_word_, lemma(reading, noun));
    add(by_word_, word);
    if (found.empty() && !name_words().offices.has(word)) add(by_class_, role_class(word));
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
  }

 private:
  std::map<std::string_view, std::vector<uint32_t>> by_word_, by_class_;
};

// Whether what an entity was told to be covers a modifier: "venezuelan" where it is president of
// Venezuela, "police" where its name is "Brennock Police Union".
bool covers(const Entity& entity, std::string_view word) {
  if (has(entity.modifiers, word) || has(entity.roles, word)) return true;
  if (name_words().past.has(word))  // "the former driver" is the retired one
    return std::any_of(entity.modifiers.begin(), entity.modifiers.end(),
                       [](const std::string& m) { return name_words().past.has(m); });
  if ((" " + entity.key + " ").find(" " + std::string(word) + " ") != std::string::npos)
    return true;
  const std::string_view country = country_of(word);
  return !country.empty() &&
         std::any_of(entity.modifiers.begin(), entity.modifiers.end(),
                     [&](const std::string& m) { return country_of(m) == country; });
}

bool covers_all(const Reading& reading, const Entity& entity, uint32_t noun, Range tokens) {
  for (uint32_t i = tokens.begin + 1; i < noun; ++i)
    if (tag(reading, i) != Upos::punct && !covers(entity, form(reading, i))) return false;
  return true;
}

// Whether a mention of the entity stands in this sentence before the noun, or in the one before.
bool is_near(const Reading& reading, const Entity& entity, uint32_t noun) {
  const auto after =
      std::partition_point(entity.mentions.begin(), entity.mentions.end(),
                           [&](uint32_t m) { return reading.mentions[m].head < noun; });
  if (after == entity.mentions.begin()) return false;
  const uint32_t last = reading.mentions[*std::prev(after)].head;
  return reading.sentence_of[noun] - reading.sentence_of[last] <= 1;
}

// Whether an entity can be a leader of whom "the <word> leader" is said: it was told to be nothing
// else, and of no other country.
bool may_lead(const Entity& entity, std::string_view country) {
  const bool leads = std::any_of(entity.roles.begin(), entity.roles.end(),
                                 [](const std::string& r) { return role_class(r) == "leader"; });
  if (entity.type != EntityType::person || (!leads && !entity.roles.empty())) return false;
  return country.empty() ||
         std::none_of(entity.modifiers.begin(), entity.modifiers.end(), [&](const std::string& m) {
           return !country_of(m).empty() && country_of(m) != country;
         });
}

// "Lund spoke on Friday. The Orvane leader …": a leader with a word for where is the one person
// just told of who can be.
int32_t untold_leader(const Reading& reading, uint32_t noun, Range tokens) {
  if (role_class(form(reading, noun)) != "leader" || tokens.size() < 3) return kNone;
  int32_t found = kNone;
  for (uint32_t e = 0; e < reading.entities.size(); ++e) {
    const Entity& entity = reading.entities[e];
    if (!is_near(reading, entity, noun) || !may_lead(entity, country_of(form(reading, noun - 1))))
      continue;
    if (found != kNone) return kNone;
    found = static_cast<int32_t>(e);
  }
  return found;
}

// The one entity that a description fits; of several, the one told of in this sentence or the one
// before it, where no other was; else kNone.
int32_t link_description(const Reading& reading, const Roles& roles, uint32_t noun, Range tokens) {
  std::vector<uint32_t> fitting, near;
  for (const uint32_t e : roles.of(reading, noun)) {
    if (!covers_all(reading, reading.entities[e], noun, tokens)) continue;
    fitting.push_back(e);
    if (is_near(reading, reading.entities[e], noun)) near.push_back(e);
  }
  if (fitting.size() == 1) return static_cast<int32_t>(fitting.front());
  if (near.size() == 1) return static_cast<int32_t>(near.front());
  return fitting.empty() ? untold_leader(reading, noun, tokens) : kNone;
}

}  // namespace

void learn_roles(Reading& reading) {
  for (const Mention& mention : reading.mentions) {
    Entity& entity = reading.entities[mention.entity];
    learn_role(reading, {mention.label.begin, mention.name.begin}, entity);
    learn_role(reading, phrase_after_comma(reading, mention), entity);
    for (uint32_t c : reading.children[mention.head])
      if (relation(reading, c) == Deprel::appos && tag(reading, c) == Upos::noun)
        learn_role(reading, noun_phrase(reading, c), entity);
    if (const int32_t named = named_by(reading, mention);
        named != kNone && tag(reading, static_cast<uint32_t>(named)) == Upos::noun)
      add_unique(entity.roles, form(reading, static_cast<uint32_t>(named)));
    if (entity.type == EntityType::person)
      learn_gender(reading, {mention.label.begin, mention.name.begin + 1}, entity);
  }
  for (Entity& entity : reading.entities) learn_from_name(entity);
}

std::vector<Range> unlinked_descriptions(const Reading& reading) {
  std::vector<Range> found;
  for (uint32_t i = 0; i < reading.words.size(); ++i) {
    Range tokens;
    if (reading.mention_of[i] == kNone && !role_class(form(reading, i)).empty() &&
        is_description(reading, i, tokens))
      found.push_back(tokens);
  }
  return found;
}

bool describes(const Reading& reading, Range description, const Entity& entity) {
  const uint32_t noun = description.end - 1;
  const std::string_view word = form(reading, noun);
  return has(entity.roles, word) && has_gender_of(entity, word) &&
         covers_all(reading, entity, noun, description);
}

void add_descriptions(Reading& reading) {
  std::vector<Mention> found;
  const Roles roles(reading);
  for (const Sentence& sentence : reading.article.sentences)
    for (uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
      Range tokens;
      if (reading.mention_of[i] != kNone || !is_description(reading, i, tokens)) continue;
      const bool free = std::all_of(reading.mention_of.begin() + tokens.begin,
                                    reading.mention_of.begin() + tokens.end,
                                    [](int32_t m) { return m == kNone; });
      // A place in the description ("the Springfield mayor") is a mention of its own; the label
      // still stands.
      const int32_t entity = link_description(reading, roles, i, tokens);
      if (entity == kNone) continue;
      found.push_back({.tokens = free ? tokens : Range{i, i + 1},
                       .label = tokens,
                       .name = {i, i},
                       .head = i,
                       .entity = static_cast<uint32_t>(entity),
                       .loaded = is_loaded(reading, tokens)});
    }
  reading.mentions.insert(reading.mentions.end(), found.begin(), found.end());
  std::stable_sort(
      reading.mentions.begin(), reading.mentions.end(),
      [](const Mention& a, const Mention& b) { return a.tokens.begin < b.tokens.begin; });
}

}  // namespace crosscheck
