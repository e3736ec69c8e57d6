#include "findings/question.h"

#include "facts/quantity_owner.h"

namespace crosscheck {
namespace {

int32_t of(const Features& features, Feature feature) {
  return features[static_cast<size_t>(feature)];
}

bool parts_of_one_whole(const Quantity& a, const Quantity& b) {
  return a.whole && b.whole && *a.whole == *b.whole && !a.noun.empty() && a.noun == b.noun;
}

bool is_age(const Quantity& value) { return value.attribute == "age"; }

bool ages_of_one(const Story& story, const Fact& f, const Fact& g, const Quantity& a,
                 const Quantity& b) {
  if (!is_age(a) || !is_age(b) || a.owner_entity == kNone || b.owner_entity == kNone) return false;
  const auto actor = [&](const Fact& fact, int32_t entity) {
    return story.actor_of[fact.article][static_cast<size_t>(entity)];
  };
  return actor(f, a.owner_entity) == actor(g, b.owner_entity);
}

// Each article tells one value of it.
bool is_told_once(const Profiles& profiles, uint32_t a, uint32_t b) {
  return profiles.of[a].values == 1 && profiles.of[b].values == 1;
}

bool is_one_attribute_told_once(const Profiles& profiles, uint32_t a, uint32_t b, const Quantity& x,
                                const Quantity& y) {
  return !is_age(x) && !x.attribute.empty() && !y.attribute.empty() &&
         is_one_attribute(x.attribute, y.attribute) && is_told_once(profiles, a, b);
}

bool is_one_count_told_once(const Profiles& profiles, uint32_t a, uint32_t b, const Quantity& x,
                            const Quantity& y, const Features& features) {
  constexpr int32_t kSame = 1000;
  return !x.noun.empty() && x.noun == y.noun && is_told_once(profiles, a, b) &&
         of(features, Feature::predicate) == kSame && of(features, Feature::generic) == 0;
}

// One event that the story seldom tells of, done by or to the same, on days that are near. Years
// are left out: much that happens again happens every few of them.
bool is_one_event(const Time& a, const Time& b, const Features& features) {
  constexpr int32_t kSame = 1000;
  constexpr int32_t kSeldom = 500;
  constexpr Day kNear = 62;
  return a.granularity <= Granularity::day && b.granularity <= Granularity::day &&
         a.from - b.from <= kNear && b.from - a.from <= kNear &&
         of(features, Feature::event_near) == kSame && of(features, Feature::generic) == 0 &&
         of(features, Feature::event) >= kSeldom && of(features, Feature::bound) == kSame &&
         !holds(features, Feature::actor_clash) && !holds(features, Feature::clash) &&
         (holds(features, Feature::actors) || holds(features, Feature::subject) ||
          holds(features, Feature::object));
}

}  // namespace

bool is_one_question(const Story& story, const Profiles& profiles, uint32_t a, uint32_t b,
                     const Features& features) {
  const Fact &f = story.facts[a], &g = story.facts[b];
  const Time *s = std::get_if<Time>(&f.value), *t = std::get_if<Time>(&g.value);
  if (s && t)
    return !have_other_circumstances(features) && !holds(features, Feature::negation) &&
           is_one_event(*s, *t, features);
  const Quantity *x = std::get_if<Quantity>(&f.value), *y = std::get_if<Quantity>(&g.value);
  if (!x || !y || x->trend != y->trend || x->rank || y->rank || x->per != y->per) return false;
  if (ages_of_one(story, f, g, *x, *y)) return true;
  if (have_other_circumstances(features) || holds(features, Feature::negation)) return false;
  // Other actors in the clause do other things; around an attribute they are who tells it.
  const bool other_actors = holds(features, Feature::clash);
  if (parts_of_one_whole(*x, *y)) return !other_actors;
  constexpr int32_t kFourfold = 500;  // Feature::disproportion
  if (x->part != y->part || of(features, Feature::disproportion) >= kFourfold) return false;
  return is_one_attribute_told_once(profiles, a, b, *x, *y) ||
         (!other_actors && is_one_count_told_once(profiles, a, b, *x, *y, features));
}

}  // namespace crosscheck
