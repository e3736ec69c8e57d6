#include "reading/entities.h"

#include <algorithm>
#include <array>

#include "language/places.h"
#include "reading/aliases.h"
#include "reading/mentions.h"
#include "reading/name_forms.h"
#include "reading/name_tokens.h"
#include "reading/name_words.h"
#include "reading/names.h"
#include "reading/tree.h"

namespace crosscheck {
namespace {

bool fits_person(std::string_view known, std::string_view key) {
  if (is_one_word(key)) return last_word(known) == key && !is_one_word(known);
  if (is_one_word(known)) return last_word(key) == known;
  return are_one_full_name(known, key) || ends_with_name(known, key) || ends_with_name(key, known);
}

// "Acme" for "Acme Holdings", "the Post" for "the Valley Post", "Albion" for "Kingsport Albion";
// not "Oslo" for "Oslo University".
bool fits_organization(std::string_view known, EntityType type, std::string_view key) {
  if (type == EntityType::person || key.size() >= known.size()) return false;
  if (is_one_word(key) && last_word(known) == key && !has_word(known, "of"))
    return type != EntityType::place || name_words().organizations.has(key);
  return type != EntityType::place && known.starts_with(key) && known[key.size()] == ' ';
}

bool has_alias(const Entity& entity, std::string_view key) {
  return std::find(entity.aliases.begin(), entity.aliases.end(), key) != entity.aliases.end();
}

// Whether a name can be a shorter form of an entity that is already known.
bool fits(const Entity& entity, EntityType type, std::string_view key) {
  if (entity.key == key || has_alias(entity, key)) return true;
  // The model takes many a person for a place or a firm.
  if ((entity.type == EntityType::person || type == EntityType::person) && !is_one_word(key) &&
      !is_one_word(entity.key) && are_one_full_name(entity.key, key))
    return true;
  const auto may_be_person = [](EntityType t) {
    return t == EntityType::person || t == EntityType::other;
  };
  if ((type == EntityType::person || entity.type == EntityType::person) && may_be_person(type) &&
      may_be_person(entity.type))
    return fits_person(entity.key, key);
  // A family name is its bearer's, whatever the model takes it for; but a country is a country.
  if (entity.type == EntityType::person && is_one_word(key) && country_of(key).empty())
    return fits_person(entity.key, key);
  if (is_acronym_of(key, entity.key) || is_acronym_of(entity.key, key)) return true;
  if (begins_with_acronym_of(key, entity.key) || begins_with_acronym_of(entity.key, key))
    return true;
  // "the Ford" for "USS Gerald R. Ford".
  if (entity.type == EntityType::vehicle && is_one_word(key)) return last_word(entity.key) == key;
  return entity.type == EntityType::organization && fits_organization(entity.key, type, key);
}

int32_t entity_for(const Reading& reading, EntityType type, std::string_view key) {
  int32_t best = kNone;
  for (size_t e = 0; e < reading.entities.size(); ++e) {
    const Entity& entity = reading.entities[e];
    if (!fits(entity, type, key)) continue;
    const auto is_exact = [&](const Entity& named) {
      return named.key == key || has_alias(named, key);
    };
    const bool exact = is_exact(entity);
    const bool best_exact = best != kNone && is_exact(reading.entities[static_cast<size_t>(best)]);
    if (best == kNone || (exact && !best_exact) ||
        (exact == best_exact &&
         entity.mentions.back() > reading.entities[static_cast<size_t>(best)].mentions.back()))
      best = static_cast<int32_t>(e);
  }
  return best;
}

// "Mateo", after "Mateo Ccori", "Lula" after "Lula da Silva": the one person of this name; kNone
// where there are two.
int32_t bearer_of_part(const Reading& reading, EntityType type, std::string_view key) {
  if ((type != EntityType::person && type != EntityType::other) || !is_one_word(key) ||
      name_words().particles.has(key))
    return kNone;
  int32_t found = kNone;
  for (size_t e = 0; e < reading.entities.size(); ++e) {
    const Entity& entity = reading.entities[e];
    if (entity.type != EntityType::person || is_one_word(entity.key) || !has_word(entity.key, key))
      continue;
    if (found != kNone) return kNone;
    found = static_cast<int32_t>(e);
  }
  return found;
}

// The entity that a name stands for; a new one where none fits.
uint32_t link_name(Reading& reading, const Mention& mention, EntityType type) {
  const std::string key = name_key(reading, mention.name);
  const std::string name(span_of(reading.article, mention.name).in(reading.article.text));
  int32_t known = entity_for(reading, type, key);
  if (known == kNone) known = bearer_of_part(reading, type, key);
  if (known == kNone) {
    reading.entities.push_back({.type = type, .name = name, .key = key});
    return static_cast<uint32_t>(reading.entities.size() - 1);
  }
  Entity& entity = reading.entities[static_cast<size_t>(known)];
  if (entity.type == EntityType::other) entity.type = type;
  if (key.size() > entity.key.size() && !is_acronym_of(entity.key, key) &&
      !has_alias(entity, key)) {
    entity.key = key;
    entity.name = name;
  }
  return static_cast<uint32_t>(known);
}

// "Cartel" and a country: an organisation by its words is no other name of what is none.
bool can_be_one(const Reading& reading, const Mention& name, const Mention& other) {
  const auto is_organization = [&](const Mention& m) {
    return is_organization_word(reading, m.name.begin) ||
           is_organization_word(reading, m.name.end - 1);
  };
  const EntityType a = type_of(reading, name), b = type_of(reading, other);
  const auto is_one = [&](EntityType type) { return a == type || b == type; };
  return a == b || !(is_organization(name) || is_organization(other) ||
                     is_one(EntityType::vehicle) || is_one(EntityType::operation));
}

// The entity of an earlier mention that a mention is told to be another name for; kNone.
int32_t entity_named(const Reading& reading, uint32_t m) {
  const int32_t named = named_by(reading, reading.mentions[m]);
  if (named == kNone) return kNone;
  const auto noun = static_cast<uint32_t>(named);
  // "Sarn, a village that is called Zarnau": the village is Sarn.
  const int32_t up = relation(reading, noun) == Deprel::appos ? head(reading, noun) : kNone;
  for (uint32_t before = m; before-- > 0;) {
    const Range tokens = reading.mentions[before].tokens;
    if (tokens.contains(noun) || (up != kNone && tokens.contains(static_cast<uint32_t>(up))))
      return can_be_one(reading, reading.mentions[m], reading.mentions[before])
                 ? static_cast<int32_t>(reading.mentions[before].entity)
                 : kNone;
    if (tokens.end <= std::min(noun, up == kNone ? noun : static_cast<uint32_t>(up))) break;
  }
  return kNone;
}

// What most mentions of an entity say that it is; of equals, what was said first.
EntityType most_said(const Reading& reading, const Entity& entity) {
  std::array<int, 6> votes{};
  for (uint32_t m : entity.mentions) {
    const EntityType type = type_of(reading, reading.mentions[m]);
    if (type != EntityType::other) ++votes[static_cast<size_t>(type)];
  }
  const auto most = std::max_element(votes.begin(), votes.end());
  return *most > votes[static_cast<size_t>(entity.type)]
             ? static_cast<EntityType>(most - votes.begin())
             : entity.type;
}

// "the CRA", which the model takes for a noun, where the article has its full name.
void add_acronyms(Reading& reading) {
  std::vector<bool> taken(reading.words.size());
  for (const Mention& m : reading.mentions)
    std::fill(taken.begin() + m.tokens.begin, taken.begin() + m.tokens.end, true);
  for (uint32_t i = 0; i < reading.words.size(); ++i) {
    if (taken[i] || !is_all_capitals(reading, i)) continue;
    const auto entity =
        std::find_if(reading.entities.begin(), reading.entities.end(),
                     [&](const Entity& e) { return is_acronym_of(form(reading, i), e.key); });
    if (entity != reading.entities.end())
      reading.mentions.push_back(
          {.tokens = {i, i + 1},
           .label = {i, i + 1},
           .name = {i, i + 1},
           .head = i,
           .entity = static_cast<uint32_t>(entity - reading.entities.begin())});
  }
  std::stable_sort(
      reading.mentions.begin(), reading.mentions.end(),
      [](const Mention& a, const Mention& b) { return a.tokens.begin < b.tokens.begin; });
}

}  // namespace

void link_names(Reading& reading) {
  for (uint32_t m = 0; m < reading.mentions.size(); ++m) {
    Mention& mention = reading.mentions[m];
    if (const int32_t named = entity_named(reading, m); named != kNone) {
      mention.entity = static_cast<uint32_t>(named);
      reading.entities[mention.entity].aliases.push_back(name_key(reading, mention.name));
    } else {
      mention.entity = link_name(reading, mention, type_of(reading, mention));
    }
    reading.entities[mention.entity].mentions.push_back(m);
  }
  for (Entity& entity : reading.entities) entity.type = most_said(reading, entity);
  add_acronyms(reading);
}

}  // namespace crosscheck
