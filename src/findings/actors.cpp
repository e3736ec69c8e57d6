#include "findings/actors.h"

#include <algorithm>
#include <map>

#include "language/places.h"
#include "reading/descriptions.h"
#include "reading/name_forms.h"
#include "reading/names.h"
#include "reading/tree.h"
#include "text/fold.h"

namespace crosscheck {
namespace {

void add_missing(std::vector<std::string>& list, const std::vector<std::string>& more) {
  for (const std::string& word : more)
    if (std::find(list.begin(), list.end(), word) == list.end()) list.push_back(word);
}

bool has_part_in(const Actor& actor, uint32_t article) {
  return std::any_of(actor.parts.begin(), actor.parts.end(),
                     [&](const Actor::Part& p) { return p.article == article; });
}

bool types_agree(EntityType a, EntityType b) {
  return a == b || a == EntityType::other || b == EntityType::other;
}

bool same_person(std::string_view a, std::string_view b) {
  if (is_one_word(a) || is_one_word(b)) return last_word(a) == last_word(b);
  return are_one_full_name(a, b) || ends_with_name(a, b) || ends_with_name(b, a);
}

// "AHWU" in one article, the whole name in another.
bool is_abbreviated(std::string_view a, std::string_view b) {
  constexpr size_t kFewest = 3;
  if (begins_with_acronym_of(a, b) || begins_with_acronym_of(b, a)) return true;
  return (a.size() >= kFewest && is_acronym_of(a, b)) ||
         (b.size() >= kFewest && is_acronym_of(b, a));
}

// Whether every word of the shorter name stands in the longer, in order: "gerald r ford" in "uss
// gerald r ford".
bool is_part_of(std::string_view shorter, std::string_view longer) {
  return longer.size() > shorter.size() &&
         (longer.ends_with(std::string(" ") + std::string(shorter)) ||
          longer.starts_with(std::string(shorter) + " "));
}

bool same_actor(const Actor& actor, const Entity& entity) {
  // One name in one story is one actor, whatever the model takes it for; but a country and a
  // person.
  if (actor.key == entity.key)
    return types_agree(actor.type, entity.type) || country_of(entity.key).empty();
  const bool full = !is_one_word(actor.key) && !is_one_word(entity.key);
  const auto is_person = [](EntityType type) { return type == EntityType::person; };
  // The model takes many a person for a place or a firm.
  if (full && (is_person(actor.type) || is_person(entity.type)) &&
      are_one_full_name(actor.key, entity.key))
    return true;
  if (!types_agree(actor.type, entity.type)) return false;
  if (are_spellings_of_one(actor.key, entity.key)) return true;
  const bool person = actor.type == EntityType::person || entity.type == EntityType::person;
  if (person) return same_person(actor.key, entity.key);
  if (is_abbreviated(actor.key, entity.key)) return true;
  const auto is_of = [&](EntityType type) { return actor.type == type || entity.type == type; };
  if (is_of(EntityType::vehicle) || is_of(EntityType::operation) ||
      actor.type == EntityType::organization)
    return is_part_of(entity.key, actor.key) || is_part_of(actor.key, entity.key);
  return false;
}

// "Kingsmere" is the club where an article calls the club so, whatever the model takes it for.
bool is_called_so(const Actor& actor, const Entity& entity) {
  const auto has = [&](const std::string& key) {
    return std::find(actor.others.begin(), actor.others.end(), key) != actor.others.end();
  };
  if (has(entity.key)) return true;
  return actor.type != EntityType::person && entity.type != EntityType::person &&
         std::find(actor.aliases.begin(), actor.aliases.end(), entity.key) != actor.aliases.end();
}

bool decided_same(const std::vector<Decision>& decisions, const Actor& actor,
                  const Entity& entity) {
  return std::any_of(decisions.begin(), decisions.end(), [&](const Decision& d) {
    if (d.kind != Decision::Kind::same) return false;
    const std::string a = unaccented(fold(d.name)), b = unaccented(fold(d.other));
    return (a == actor.key && b == entity.key) || (b == actor.key && a == entity.key);
  });
}

// "Halden" and "Halden Bank", "Almadara" and "CF Almadara". REQUIRES: a whole name of two words or
// more.
bool begins_with(std::string_view whole, std::string_view word) {
  constexpr size_t kLongestPrefix = 3;
  return first_word(whole) == word || (first_word(whole).size() <= kLongestPrefix &&
                                       whole.substr(first_word(whole).size() + 1) == word);
}

// "Halden" of "Halden Bank", which the model takes for a person: one word that nobody of the story
// has as a surname, and the beginning of one name, or of one that more articles tell than any
// other. `story.actors.size()` where there is none.
size_t whole_name_of(const Story& story, const Entity& entity) {
  const size_t none = story.actors.size();
  const bool weak = entity.type == EntityType::person || entity.type == EntityType::other;
  if (!weak || !is_one_word(entity.key) || entity.gender != Gender::unknown ||
      !country_of(entity.key).empty())
    return none;
  size_t best = none;
  bool alone = true;
  for (size_t a = 0; a < none; ++a) {
    const Actor& actor = story.actors[a];
    if (is_one_word(actor.key)) continue;
    if (actor.type == EntityType::person && last_word(actor.key) == entity.key) return none;
    if (actor.type != EntityType::organization || !begins_with(actor.key, entity.key)) continue;
    const size_t parts = actor.parts.size(),
                 most = best == none ? 0 : story.actors[best].parts.size();
    if (parts > most) best = a;
    if (parts >= most) alone = parts > most;
  }
  return alone ? best : none;
}

// "Mateo" of "Mateo Ccori": a first name that one person of the story has, and nobody as a surname.
// `story.actors.size()` where there is none.
size_t bearer_of_first_name(const Story& story, const Entity& entity) {
  const size_t none = story.actors.size();
  if (entity.type != EntityType::person || !is_one_word(entity.key)) return none;
  size_t found = none;
  for (size_t a = 0; a < none; ++a) {
    const Actor& actor = story.actors[a];
    if (actor.type != EntityType::person || is_one_word(actor.key)) continue;
    if (last_word(actor.key) == entity.key) return none;
    if (first_word(actor.key) != entity.key) continue;
    if (found != none) return none;
    found = a;
  }
  return found;
}

void link(Story& story, uint32_t article, uint32_t entity_index,
          const std::vector<Decision>& decisions) {
  const Entity& entity = story.readings[article].entities[entity_index];
  std::vector<uint32_t> fitting;
  for (uint32_t a = 0; a < story.actors.size(); ++a) {
    const Actor& actor = story.actors[a];
    if (decided_same(decisions, actor, entity) || is_called_so(actor, entity) ||
        (!has_part_in(actor, article) && same_actor(actor, entity)))
      fitting.push_back(a);
  }
  if (const size_t whole = whole_name_of(story, entity); whole < story.actors.size())
    fitting = {static_cast<uint32_t>(whole)};
  else if (const size_t bearer = bearer_of_first_name(story, entity); bearer < story.actors.size())
    fitting = {static_cast<uint32_t>(bearer)};
  // A bare surname that two people bear is nobody's.
  const auto exact = std::find_if(fitting.begin(), fitting.end(),
                                  [&](uint32_t a) { return story.actors[a].key == entity.key; });
  const uint32_t actor = exact != fitting.end() ? *exact
                         : fitting.size() == 1  ? fitting.front()
                                                : static_cast<uint32_t>(story.actors.size());
  if (actor == story.actors.size())
    story.actors.push_back({.type = entity.type, .name = entity.name, .key = entity.key});
  Actor& linked = story.actors[actor];
  if (linked.type == EntityType::other) linked.type = entity.type;
  const bool other =
      std::find(linked.others.begin(), linked.others.end(), entity.key) != linked.others.end();
  if (entity.key.size() > linked.key.size() && !other) {
    linked.key = entity.key;
    linked.name = entity.name;
  }
  add_missing(linked.aliases, std::vector<std::string>{entity.key});
  add_missing(linked.aliases, entity.aliases);
  add_missing(linked.others, entity.aliases);
  linked.parts.push_back({article, entity_index});
  story.actor_of[article][entity_index] = actor;
}

// What one article calls an actor, "the trawler" of another can mean.
void share_roles(Story& story) {
  for (const Actor& actor : story.actors) {
    Entity told;
    const auto entity_of = [&](const Actor::Part& part) -> Entity& {
      return story.readings[part.article].entities[part.entity];
    };
    for (const Actor::Part& part : actor.parts) {
      add_missing(told.roles, entity_of(part).roles);
      add_missing(told.modifiers, entity_of(part).modifiers);
    }
    for (const Actor::Part& part : actor.parts) {
      add_missing(entity_of(part).roles, told.roles);
      add_missing(entity_of(part).modifiers, told.modifiers);
    }
  }
  for (Reading& reading : story.readings) read_descriptions(reading);
}

// Which actor alone was told to be what: the one mayor of the story; kSeveral where two were.
constexpr uint32_t kSeveral = UINT32_MAX;
std::map<std::string, uint32_t> own_roles(const Story& story) {
  std::map<std::string, uint32_t> own;
  for (uint32_t actor = 0; actor < story.actors.size(); ++actor)
    for (const Actor::Part& part : story.actors[actor].parts)
      for (const std::string& role : story.readings[part.article].entities[part.entity].roles) {
        const auto [entry, first] = own.try_emplace(role, actor);
        if (!first && entry->second != actor) entry->second = kSeveral;
      }
  return own;
}

// "The mayor" of an article that does not name him is the one mayor of the story.
void add_unnamed(Story& story) {
  const auto own = own_roles(story);
  for (uint32_t a = 0; a < story.readings.size(); ++a) {
    Reading& reading = story.readings[a];
    const size_t known = reading.entities.size();
    for (const Range description : unlinked_descriptions(reading)) {
      const auto role = own.find(std::string(form(reading, description.end - 1)));
      if (role == own.end() || role->second == kSeveral) continue;
      Actor& actor = story.actors[role->second];
      const Actor::Part part = actor.parts.front();
      const Entity& elsewhere = story.readings[part.article].entities[part.entity];
      if (has_part_in(actor, a) || !describes(reading, description, elsewhere)) continue;
      reading.entities.push_back(elsewhere);
      reading.entities.back().mentions.clear();
      story.actor_of[a].push_back(role->second);
      actor.parts.push_back({a, static_cast<uint32_t>(reading.entities.size() - 1)});
    }
    if (reading.entities.size() > known) read_descriptions(reading);
  }
}

// When an entity is linked: first those with other names, then full names, and what is no place
// before places, which may be called by it.
uint32_t rank_of(const Entity& entity) {
  if (!entity.aliases.empty()) return 0;
  return (is_one_word(entity.key) ? 3 : 1) + (entity.type == EntityType::place ? 1 : 0);
}

}  // namespace

void link_actors(Story& story, const std::vector<Decision>& decisions) {
  story.actor_of.resize(story.readings.size());
  for (uint32_t a = 0; a < story.readings.size(); ++a)
    story.actor_of[a].resize(story.readings[a].entities.size());
  // Full names first, and articles by their ids, so that a surname finds its bearer in whatever
  // order they stand.
  std::vector<uint32_t> by_id(story.readings.size());
  for (uint32_t a = 0; a < by_id.size(); ++a) by_id[a] = a;
  std::sort(by_id.begin(), by_id.end(), [&](uint32_t a, uint32_t b) {
    return story.readings[a].article.id < story.readings[b].article.id;
  });
  for (const uint32_t rank : {0u, 1u, 2u, 3u, 4u})
    for (const uint32_t a : by_id)
      for (uint32_t e = 0; e < story.readings[a].entities.size(); ++e)
        if (rank_of(story.readings[a].entities[e]) == rank) link(story, a, e, decisions);
  share_roles(story);
  add_unnamed(story);
  for (Actor& actor : story.actors)
    std::stable_sort(
        actor.parts.begin(), actor.parts.end(),
        [](const Actor::Part& a, const Actor::Part& b) { return a.article < b.article; });
}

}  // namespace crosscheck
