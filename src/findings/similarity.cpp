#include "findings/similarity.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include "facts/kinds.h"
#include "language/relations.h"
#include "language/vectors.h"
#include "language/wordlist.h"

namespace crosscheck {
namespace {

bool share_any(std::span<const uint32_t> a, std::span<const uint32_t> b) {
  return std::find_first_of(a.begin(), a.end(), b.begin(), b.end()) != a.end();
}

// A time so long before the article that it cannot be that of the news.
bool is_past(const Story& story, const Fact& fact) {
  constexpr Day kLong = 180;
  const auto published = story.readings[fact.article].article.published.day;
  return published && fact.scope && fact.scope->last < *published - kLong;
}

// How near two predicates are: the same, one for the other, of one class of acts, or near in their
// vectors.
int32_t nearness(const Profiles& profiles, std::span<const uint32_t> a,
                 std::span<const uint32_t> b) {
  if (a.empty() || b.empty()) return 0;
  if (share_any(a, b)) return 1000;
  int32_t best = 0;
  for (uint32_t s : a)
    for (uint32_t t : b) {
      const Meaning &x = profiles.terms[s], &y = profiles.terms[t];  // two: none is shared
      if (x.word.empty() || y.word.empty()) continue;
      if (are_synonyms(x.relatives, y.relatives)) return 900;
      constexpr float kFar =
          0.4F;  // below this, words of one subject are as near as words of one meaning
      const float cosine = similarity(x.vector, y.vector);
      if (are_of_one_class(x.relatives, y.relatives))
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
  double rest = std::floor(number);
  while (rest >= 1) {
    ++digits;
    rest = std::floor(rest / 10);
  }
  return std::min(350 * std::max(digits - 1, 0) + (large ? 300 : 0), 1000);
}

// The same of two times: a clock time to the minute, one on the hour, a day.
int32_t specificity(const Time& a, const Time& b) {
  if (a.from != a.to || a.from != b.from || a.to != b.to) return 0;
  if (!a.clock || !b.clock) return 400;
  if (a.clock->from != b.clock->from || a.clock->to != b.clock->to)
    return a.clock->from <= b.clock->to && b.clock->from <= a.clock->to ? 400 : 0;
  if (a.clock->from != a.clock->to) return 400;
  constexpr int32_t kHour = 3600;
  return a.clock->from % kHour != 0 ? 1000 : 700;
}

// How near two words are that are not equal. An actor has none.
int32_t nearness(const Meaning& a, const Meaning& b) {
  if (a.word.empty() || b.word.empty()) return 0;
  if (are_synonyms(a.relatives, b.relatives)) return 900;
  return std::max(0, static_cast<int32_t>(similarity(a.vector, b.vector) * 1000));
}

// The same by their places in Profiles::meanings: 1000 for equal ones.
int32_t nearness(const Profiles& profiles, uint32_t x, uint32_t y) {
  if (x == 0 || y == 0) return 0;
  return x == y ? 1000 : nearness(profiles.meanings[x], profiles.meanings[y]);
}

// How many times greater one figure is than the other, by its binary logarithm: 1000 from 16 on.
int32_t disproportion(const Quantity& a, const Quantity& b) {
  const auto size = [](const Quantity& q) {
    return std::abs(q.number.value_or(q.low.value_or(q.high.value_or(0))));
  };
  const double lesser = std::min(size(a), size(b)), greater = std::max(size(a), size(b));
  if (lesser <= 0) return greater > 0 ? 1000 : 0;
  int32_t halvings = 0;
  for (double rest = greater; halvings < 8 && rest > lesser * std::sqrt(2.0);
       rest /= std::sqrt(2.0))
    ++halvings;
  return 125 * halvings;
}

// Whether two facts have one value, in whatever unit: "48 hours" and "two days".
bool is_one_value(const Value& a, const Value& b) {
  if (std::holds_alternative<Claim>(a)) return false;
  if (same(a, b)) return true;
  const Time *s = std::get_if<Time>(&a), *t = std::get_if<Time>(&b);
  if (s && t && s->reckoned != t->reckoned) {
    Time told = *s;
    told.reckoned = t->reckoned;
    return same(told, *t);
  }
  const Quantity *q = std::get_if<Quantity>(&a), *r = std::get_if<Quantity>(&b);
  return q && r && q->unit != r->unit && q->rank == r->rank && q->low == q->high &&
         r->low == r->high && q->number && r->number && comparable(*q, *r) &&
         figure_key(*q) == figure_key(*r);
}

// How many paragraphs further down one article tells it than the other.
uint32_t apart_in_text(const Story& story, const Fact& a, const Fact& b) {
  const auto paragraph = [&](const Fact& f) {
    return story.readings[f.article].article.sentences[f.sentence].paragraph;
  };
  const uint32_t x = paragraph(a), y = paragraph(b);
  return x > y ? x - y : y - x;
}

// The owners of two figures and what of them they tell.
void set_owners(const Story& story, const Profiles& profiles, uint32_t of_q, uint32_t of_r,
                Features& f) {
  const Fact &a = story.facts[of_q], &b = story.facts[of_r];
  const Quantity &q = std::get<Quantity>(a.value), &r = std::get<Quantity>(b.value);
  const auto set = [&](Feature feature) { f[static_cast<size_t>(feature)] = 1000; };
  if (!q.attribute.empty() || !r.attribute.empty())
    set(q.attribute == r.attribute || synonyms(q.attribute, r.attribute)
            ? Feature::attribute
            : Feature::attribute_clash);
  if (q.owner_noun.empty() || r.owner_noun.empty()) return;
  if (q.owner_entity != kNone && r.owner_entity != kNone) {
    const auto actor = [&](const Fact& fact, int32_t entity) {
      return story.actor_of[fact.article][static_cast<size_t>(entity)];
    };
    set(actor(a, q.owner_entity) == actor(b, r.owner_entity) ? Feature::owner
                                                             : Feature::owner_clash);
  } else if (q.owner_entity == kNone && r.owner_entity == kNone) {
    set(nearness(profiles, profiles.of[of_q].owner, profiles.of[of_r].owner) > 500
            ? Feature::owner
            : Feature::owner_clash);
  }
}

// How near the nearest of two lists of terms are; nothing where one is empty.
std::optional<int32_t> nearest(const Profiles& profiles, std::span<const uint32_t> a,
                               std::span<const uint32_t> b) {
  if (a.empty() || b.empty()) return std::nullopt;
  if (share_any(a, b)) return 1000;
  int32_t best = 0;
  for (uint32_t s : a)
    for (uint32_t t : b) best = std::max(best, nearness(profiles.terms[s], profiles.terms[t]));
  return best;
}

// Who does what to what, and with which figures.
void compare_claims(const Profiles& profiles, const Profile& x, const Profile& y, Features& f) {
  const auto set = [&](Feature feature, int32_t value) {
    f[static_cast<size_t>(feature)] = static_cast<int16_t>(value);
  };
  constexpr int32_t kFar = 300;
  if (const auto near = nearest(profiles, x.parts[Part::subjects], y.parts[Part::subjects])) {
    set(Feature::subject_near, *near);
    set(Feature::subject_clash, *near < kFar ? 1000 : 0);
  }
  if (const auto near = nearest(profiles, x.parts[Part::objects], y.parts[Part::objects])) {
    set(Feature::object_near, *near);
    set(Feature::object_clash, *near < kFar ? 1000 : 0);
  }
  const auto figures_x = x.parts[Part::figures], figures_y = y.parts[Part::figures];
  if (figures_x.empty() || figures_y.empty()) return;
  set(share_any(figures_x, figures_y) ? Feature::figures : Feature::figures_clash, 1000);
}

}  // namespace

std::string_view name_of(Feature feature) {
  constexpr std::array<std::string_view, kFeatures> kNames = {
      "predicate",     "generic",      "event",        "head",          "subject",
      "object",        "actors",       "core",         "core_both",     "context",
      "sentence",      "around",       "evidence",     "equal",         "equal_rare",
      "specific",      "bound",        "counted",      "unit",          "scope",
      "attribute",     "owner",        "state",        "unique",        "head_near",
      "event_near",    "subject_near", "object_near",  "figures",       "paragraph",
      "clash",         "scope_clash",  "place_clash",  "part_clash",    "attribute_clash",
      "actor_clash",   "owner_clash",  "state_clash",  "disproportion", "negation",
      "subject_clash", "object_clash", "figures_clash"};
  return kNames[static_cast<size_t>(feature)];
}

Features features_of(const Story& story, const Profiles& profiles, uint32_t a, uint32_t b) {
  const Profile &x = profiles.of[a], &y = profiles.of[b];
  uint32_t core = 0, all = 0, actors = 0, events = 0;
  bool shares_actor = false;
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
    if (i->actor) actors += shared;
    if (i->actor) shares_actor = true;
    if (i->role != TermRole::context && j->role != TermRole::context) {
      core += shared;
      if (i->event && j->event) events += shared;
    }
    ++i;
    ++j;
  }
  Features f{};
  const auto set = [&](Feature feature, int32_t value) {
    f[static_cast<size_t>(feature)] = static_cast<int16_t>(value);
  };
  set(Feature::predicate, nearness(profiles, x.parts[Part::predicates], y.parts[Part::predicates]));
  set(Feature::generic, x.generic || y.generic ? 1000 : 0);
  set(Feature::event, per_mille(events, 30));
  // Opposite acts are of one kind: "accepted the offer", "refused the offer".
  if (const Claim* c = std::get_if<Claim>(&story.facts[a].value))
    if (are_opposites(*c, std::get<Claim>(story.facts[b].value))) {
      set(Feature::predicate, 1000);
      set(Feature::event, 1000);
    }
  set(Feature::head, share_any(x.parts[Part::heads], y.parts[Part::heads]) ? 1000 : 0);
  set(Feature::subject, share_any(x.parts[Part::subjects], y.parts[Part::subjects]) ? 1000 : 0);
  set(Feature::object, share_any(x.parts[Part::objects], y.parts[Part::objects]) ? 1000 : 0);
  set(Feature::actors, per_mille(actors, 40));
  // A frame of few words shares all of them soon: the constant asks for some weight before a share
  // counts.
  constexpr uint32_t kSmooth = 25;
  set(Feature::core, per_mille(core, std::min(x.core, y.core) + kSmooth));
  set(Feature::core_both, per_mille(2 * core, x.core + y.core + kSmooth));
  set(Feature::context, per_mille(all, std::min(x.all, y.all) + kSmooth));
  set(Feature::evidence, per_mille(all, 100));
  const Fact &g = story.facts[a], &h = story.facts[b];
  set(Feature::sentence, profiles.sentences.shared(g, h));
  if (g.article != h.article)  // what is around two places of one article can be the same words
    set(Feature::around, profiles.sentences.shared_around(g, h));
  if (std::holds_alternative<Claim>(g.value)) compare_claims(profiles, x, y, f);
  set(Feature::unique, 1000 / static_cast<int32_t>(std::max(x.values * y.values, 1U)));
  set(Feature::head_near, nearness(profiles, x.measured, y.measured));
  set(Feature::event_near, nearness(profiles, x.event, y.event));
  set(Feature::paragraph, 1000 / static_cast<int32_t>(1 + apart_in_text(story, g, h)));
  if (!shares_actor && x.names_actors && y.names_actors) set(Feature::actor_clash, 1000);
  set(Feature::negation, g.frame.negated != h.frame.negated ? 1000 : 0);
  if (is_one_value(g.value, h.value)) {
    set(Feature::equal, 1000);
    const auto articles = static_cast<uint32_t>(story.readings.size());
    const uint32_t bearers = x.bearers;
    set(Feature::equal_rare, bearers <= articles + 1 ? 1000 : bearers <= 2 * articles ? 500 : 0);
    if (const Quantity* q = std::get_if<Quantity>(&g.value))
      set(Feature::specific, specificity(*q));
  }
  if (const Time* t = std::get_if<Time>(&g.value)) {
    set(Feature::bound, t->bound == std::get<Time>(h.value).bound ? 1000 : 0);
    set(Feature::specific, specificity(*t, std::get<Time>(h.value)));
  }
  if (const Quantity* q = std::get_if<Quantity>(&g.value)) {
    const Quantity& r = std::get<Quantity>(h.value);
    set(Feature::counted, !q->noun.empty() && q->noun == r.noun ? 1000 : 0);
    set(Feature::unit, q->unit == r.unit ? 1000 : 0);
    set(Feature::part_clash, q->part != r.part ? 1000 : 0);
    set(Feature::disproportion, disproportion(*q, r));
    set_owners(story, profiles, a, b, f);
    const auto of_q = x.parts[Part::states], of_r = y.parts[Part::states];
    if (!of_q.empty() && !of_r.empty())
      set(share_any(of_q, of_r) ? Feature::state : Feature::state_clash, 1000);
  }
  const auto differ = [](std::span<const uint32_t> m, std::span<const uint32_t> n) {
    return !m.empty() && !n.empty() && !share_any(m, n);
  };
  set(Feature::clash, differ(x.parts[Part::subject_actors], y.parts[Part::subject_actors]) ||
                              differ(x.parts[Part::object_actors], y.parts[Part::object_actors])
                          ? 1000
                          : 0);
  set(Feature::place_clash, differ(x.parts[Part::places], y.parts[Part::places]) ? 1000 : 0);
  // Of whose request it was is what they differ in.
  if (const Claim* c = std::get_if<Claim>(&g.value);
      c && have_other_initiators(*c, std::get<Claim>(h.value)))
    for (const Feature feature : {Feature::clash, Feature::place_clash, Feature::actor_clash})
      set(feature, 0);
  if (g.scope && h.scope)
    set(g.scope->meets(*h.scope) ? Feature::scope : Feature::scope_clash, 1000);
  else if (is_past(story, g) || is_past(story, h))
    set(Feature::scope_clash, 1000);
  return f;
}

bool holds(const Features& features, Feature feature) {
  return features[static_cast<size_t>(feature)] > 0;
}

bool have_other_circumstances(const Features& features) {
  return holds(features, Feature::place_clash) || holds(features, Feature::scope_clash) ||
         holds(features, Feature::owner_clash) || holds(features, Feature::state_clash);
}

}  // namespace crosscheck
