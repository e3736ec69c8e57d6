#include "facts/quantity_owner.h"

#include <algorithm>

#include "language/relations.h"
#include "reading/clauses.h"
#include "reading/names.h"
#include "reading/tree.h"

namespace crosscheck {
namespace {

uint32_t index(int32_t token) { return static_cast<uint32_t>(token); }

bool is_actor(const Reading& reading, int32_t token) {
  return token != kNone &&
         (entity_of(reading, index(token)) != kNone || tag(reading, index(token)) == Upos::propn);
}

// Who can have a figure: an actor, a person, a pronoun.
bool is_owner(const Reading& reading, int32_t token) {
  return is_actor(reading, token) ||
         (token != kNone && (tag(reading, index(token)) == Upos::pron ||
                             quantity_words().people.has(lemma(reading, index(token)))));
}

// A common noun that names a quantity, and no unit or plain word of counting.
bool is_attribute(const Clause& clause, int32_t token) {
  if (token == kNone || tag(clause.reading, index(token)) != Upos::noun ||
      is_owner(clause.reading, token))
    return false;
  const std::string& word = lemma(clause.reading, index(token));
  return !quantity_words().plain.has(word) && !quantity_words().units.has(word) &&
         !quantity_words().percent.has(word) && !quantity_words().money.has(word);
}

std::string_view case_of(const Reading& reading, uint32_t noun) {
  const int32_t preposition = child(reading, noun, {Deprel::case_});
  return preposition == kNone ? std::string_view() : form(reading, index(preposition));
}

// What hangs from a token with one of the prepositions; kNone.
int32_t with_case(const Reading& reading, uint32_t token,
                  std::initializer_list<std::string_view> cases, bool actor) {
  for (uint32_t c : reading.children[token]) {
    const Deprel r = relation(reading, c);
    if ((r != Deprel::nmod && r != Deprel::obl) || (actor && !is_owner(reading, int32_t(c))))
      continue;
    const std::string_view word = case_of(reading, c);
    if (std::find(cases.begin(), cases.end(), word) != cases.end()) return int32_t(c);
  }
  return kNone;
}

// The possessor of a noun: "Vega's turnout", "Kestrel shares", "the turnout in Vega".
int32_t possessor(const Reading& reading, uint32_t noun) {
  if (const int32_t of = child(reading, noun, {Deprel::nmod_poss}); of != kNone) return of;
  for (uint32_t c : reading.children[noun])
    if (relation(reading, c) == Deprel::compound && is_actor(reading, int32_t(c)))
      return int32_t(c);
  return with_case(reading, noun, {"of", "for", "in", "at", "on", "by", "from"}, true);
}

// The token over a figure that is no unit or sign of another: "5 percent to $12.40".
uint32_t top_figure(const Clause& clause, Range tokens) {
  uint32_t top = top_of(clause.reading, tokens);
  constexpr int kMostSteps = 3;
  for (int step = 0; step < kMostSteps; ++step) {
    const int32_t over = head(clause.reading, top);
    if (over == kNone) break;
    const std::string_view word = clause.at(index(over));
    if (!quantity_words().percent.has(word) && !quantity_words().signs.has(word)) break;
    top = index(over);
  }
  return top;
}

// A word of rising ("up"), of falling ("down"), or none.
std::string_view change_of(const Reading& reading, int32_t token) {
  if (token == kNone) return {};
  const QuantityWords& words = quantity_words();
  const std::string& word = lemma(reading, index(token));
  if (words.up.has(word) || words.up.has(form(reading, index(token)))) return "up";
  return words.down.has(word) ? "down" : "";
}

// The site of a figure in its clause.
struct Site {
  uint32_t top = 0;      // its token that others hang from
  int32_t over = kNone;  // the head of that
  int32_t verb = kNone;  // the verb that it is an argument of, or itself where it is a predicate
  int32_t subject = kNone;
};

Site site_of(const Clause& clause, Range tokens) {
  const Reading& reading = clause.reading;
  Site site{.top = top_figure(clause, tokens)};
  site.over = head(reading, site.top);
  const bool predicate = child(reading, site.top, {Deprel::cop}) != kNone;
  if (predicate)
    site.verb = int32_t(site.top);
  else if (site.over != kNone && (tag(reading, index(site.over)) == Upos::verb ||
                                  tag(reading, index(site.over)) == Upos::aux))
    site.verb = site.over;
  // "Kestrel shares rose by 5 percent", where the tree has "shares that were risen": they did.
  if (site.verb != kNone && relation(reading, index(site.verb)) == Deprel::acl &&
      !change_of(reading, site.verb).empty())
    site.subject = head(reading, index(site.verb));
  else if (site.verb != kNone)
    site.subject = subject_of(reading, index(site.verb));
  if (site.subject != kNone && tokens.contains(index(site.subject))) site.subject = kNone;
  return site;
}

// What the words around say that a figure is, where no noun does: "six feet tall", "weighs 12 kg".
int32_t telling_word(const Clause& clause, const Site& site, Range tokens) {
  const WordList& telling = quantity_words().telling;
  // Whatever the tagger makes of "long", unless a noun follows: "a 12 foot high wall".
  if (clause.tokens.contains(tokens.end) && telling.has(lemma(clause.reading, tokens.end)) &&
      (tag(clause.reading, tokens.end) == Upos::adj ||
       (quantity_words().dimensions.has(clause.at(tokens.end)) &&
        !(clause.tokens.contains(tokens.end + 1) && is_noun(tag(clause.reading, tokens.end + 1))))))
    return int32_t(tokens.end);
  if (clause.is(tokens.end, "-") && telling.has(clause.at(tokens.end + 1)))
    return int32_t(tokens.end + 1);
  return site.verb != kNone && telling.has(lemma(clause.reading, index(site.verb))) ? site.verb
                                                                                    : kNone;
}

}  // namespace

int32_t noun_of_verb_before(const Clause& clause, const Figure& figure) {
  uint32_t at = figure.tokens.begin;
  const auto before = [&] { return at > clause.tokens.begin; };
  const bool level = before() && (clause.is(at - 1, "at") || clause.is(at - 1, "to"));
  if (level) --at;
  const auto tells = [&](uint32_t verb) {
    return quantity_words().being.has(lemma(clause.reading, verb)) ||
           (level && !change_of(clause.reading, int32_t(verb)).empty());
  };
  if (!before() || !tells(at - 1)) return kNone;
  --at;
  if (before() && clause.is(at - 1, ",")) {
    constexpr uint32_t kAside = 6;
    uint32_t comma = at - 1;
    while (comma > clause.tokens.begin && at - comma < kAside && !clause.is(comma - 1, ","))
      --comma;
    if (comma == clause.tokens.begin || !clause.is(comma - 1, ",")) return kNone;
    at = comma - 1;
  }
  if (at >= clause.tokens.begin + 2 && clause.is(at - 2, "this") && clause.is(at - 1, "time"))
    at -= 2;
  return before() && (tag(clause.reading, at - 1) == Upos::noun ||
                      quantity_words().measures.has(clause.at(at - 1)))
             ? int32_t(at - 1)
             : kNone;
}

namespace {

// The noun whose value a measured figure is; kNone.
int32_t attribute_of(const Clause& clause, const Site& site, const Figure& figure,
                     const Said& said) {
  const Reading& reading = clause.reading;
  if (is_attribute(clause, said.noun)) return said.noun;
  if (is_attribute(clause, site.over) && relation(reading, site.top) != Deprel::conj)
    return site.over;
  // "51 percent of the vote", "$2 million in damages".
  int32_t of = with_case(reading, site.top, {"of"}, false);
  if (of == kNone && figure.value.unit != "percent")
    of = with_case(reading, site.top, {"in"}, false);
  if (is_attribute(clause, of)) return of;
  // "Turnout was 63 percent", "profit rose by 5 percent": the subject, unless it has the figure.
  if (site.verb == kNone || !is_attribute(clause, site.subject)) {
    const int32_t noun = noun_of_verb_before(clause, figure);
    return is_attribute(clause, noun) ? noun : kNone;
  }
  const std::string& verb = lemma(reading, index(site.verb));
  const QuantityWords& words = quantity_words();
  return index(site.verb) == site.top || words.being.has(verb) || words.up.has(verb) ||
                 words.down.has(verb)
             ? site.subject
             : kNone;
}

// "X: 51.3 %", "X (51.3 %)", "X 48.7 percent": the actor that stands just before.
int32_t actor_before(const Clause& clause, const Figure& figure) {
  uint32_t at = figure.tokens.begin;
  if (at == clause.tokens.begin) return kNone;
  --at;
  if ((clause.is(at, ":") || clause.is(at, "(") || clause.is(at, "-") || clause.is(at, "with")) &&
      at > clause.tokens.begin)
    --at;
  return is_actor(clause.reading, int32_t(at)) ? int32_t(at) : kNone;
}

int32_t owner_of(const Clause& clause, const Site& site, const Figure& figure, const Said& said) {
  const Reading& reading = clause.reading;
  if (said.attribute != kNone) {
    if (const int32_t of = possessor(reading, index(said.attribute)); of != kNone) return of;
    // "The quake had a magnitude of 6.1".
    const int32_t over = head(reading, index(said.attribute));
    if (relation(reading, index(said.attribute)) == Deprel::obj && over != kNone) {
      if (quantity_words().having.has(lemma(reading, index(over))))
        return subject_of(reading, index(over));
      // "Imposed a fine of $2 million on Kestrel", where the tree hangs the name from the verb.
      for (uint32_t c : reading.children[index(over)])
        if (c >= figure.tokens.end && relation(reading, c) == Deprel::obl &&
            is_actor(reading, int32_t(c)) && !is_time(reading, c) &&
            (case_of(reading, c) == "on" || case_of(reading, c) == "against"))
          return int32_t(c);
    }
  }
  if (const int32_t of = child(reading, site.top, {Deprel::nmod_poss}); of != kNone) return of;
  if (const int32_t whose = with_case(reading, site.top, {"for", "to", "on"}, true);
      whose != kNone && said.noun == kNone)
    return whose;
  if (const int32_t before = actor_before(clause, figure); before != kNone) return before;
  if (site.over != kNone && relation(reading, site.top) == Deprel::appos &&
      is_actor(reading, site.over))
    return site.over;
  const bool has = site.verb != kNone && site.subject != said.attribute &&
                   (quantity_words().having.has(lemma(reading, index(site.verb))) ||
                    is_actor(reading, site.subject));
  return has ? site.subject : kNone;
}

// A change where a verb or noun of rising or falling is said of the figure itself: "rose by 5", "a
// rise of 5", but not the level reached ("to 20") or left ("from 15").
std::string_view trend_of(const Clause& clause, const Site& site, const Figure& figure,
                          const Said& said) {
  const Reading& reading = clause.reading;
  const uint32_t before = figure.tokens.begin;
  for (const std::string_view level : {"to", "from", "at", "below", "above"})
    if (before > clause.tokens.begin && clause.is(before - 1, level)) return {};
  if (before > clause.tokens.begin &&
      (clause.is(before - 1, "up") || clause.is(before - 1, "down")))
    return clause.at(before - 1);
  // "Rose by 5", whatever the tree makes of it.
  if (before > clause.tokens.begin + 1 && clause.is(before - 1, "by"))
    if (const std::string_view change = change_of(reading, int32_t(before) - 2); !change.empty())
      return change;
  if (const std::string_view change = change_of(reading, said.attribute); !change.empty())
    return change;
  if (site.verb != kNone && index(site.verb) != site.top && site.subject != kNone &&
      !figure.tokens.contains(index(site.subject)) && relation(reading, site.top) != Deprel::nsubj)
    return change_of(reading, site.verb);
  return {};
}

}  // namespace

bool is_one_attribute(std::string_view a, std::string_view b) {
  if (a == b || synonyms(a, b)) return true;
  const Json& alike = resource_json("en/quantity.jsonc")["alike"];
  return std::any_of(alike.begin(), alike.end(), [&](const Json& list) {
    const auto has = [&](std::string_view word) {
      return std::find(list.begin(), list.end(), std::string(word)) != list.end();
    };
    return has(a) && has(b);
  });
}

void read_owner(const Clause& clause, Figure& figure, Said& said) {
  const Reading& reading = clause.reading;
  Quantity& value = figure.value;
  const Site site = site_of(clause, figure.tokens);
  const bool measured = value.noun.empty() && !value.unit.empty() && value.unit != "person";
  if (measured && value.attribute.empty()) {
    if (const int32_t word = telling_word(clause, site, figure.tokens); word != kNone) {
      const WordList& telling = quantity_words().telling;
      value.attribute =
          telling.value(telling.find(lemma(reading, index(word)))).get_ref<const std::string&>();
    } else {
      said.attribute = said.told_by != kNone && value.unit == "magnitude"
                           ? said.told_by
                           : attribute_of(clause, site, figure, said);
      if (said.attribute != kNone) value.attribute = lemma(reading, index(said.attribute));
    }
  }
  value.trend = trend_of(clause, site, figure, said);
  if (said.owner == kNone) said.owner = owner_of(clause, site, figure, said);
  if (said.owner == kNone) return;
  const uint32_t owner = index(said.owner);
  value.owner = noun_phrase(reading, owner);
  value.owner_entity = entity_of(reading, owner);
  if (value.owner_entity == kNone && tag(reading, owner) != Upos::pron)
    value.owner_noun = lemma(reading, owner);
}

}  // namespace crosscheck
