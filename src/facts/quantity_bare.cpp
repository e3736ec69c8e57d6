#include "facts/quantity_bare.h"

#include <algorithm>

#include "facts/event.h"
#include "facts/quantity_counted.h"
#include "facts/quantity_owner.h"
#include "reading/tree.h"

namespace crosscheck {
namespace {

uint32_t index(int32_t token) { return static_cast<uint32_t>(token); }

// "The number of confirmed *dead*", "the number of people still *missing*": the state that is
// counted; kNone. By place, for the tree of such a phrase is often wrong.
int32_t state_of_number(const Reading& reading, uint32_t noun) {
  constexpr uint32_t kReach = 4;
  const QuantityWords& words = quantity_words();
  const uint32_t end = reading.article.sentences[reading.sentence_of[noun]].tokens.end;
  if (noun + 1 >= end || form(reading, noun + 1) != "of") return kNone;
  for (uint32_t at = noun + 2; at < std::min(noun + 2 + kReach, end); ++at) {
    if (words.states.has(form(reading, at))) return static_cast<int32_t>(at);
    const Upos upos = tag(reading, at);
    const bool between = upos == Upos::adj || upos == Upos::adv || upos == Upos::det ||
                         form(reading, at) == "confirmed" || words.people.has(lemma(reading, at));
    if (!between) return kNone;
  }
  return kNone;
}

// The unit of a noun that a number is said of ("the toll"): that of what it counts, for "the number
// of …".
std::string_view measured_unit(const Reading& reading, uint32_t noun) {
  const QuantityWords& words = quantity_words();
  const int32_t entry = words.measures.find(lemma(reading, noun));
  if (entry < 0) return {};
  const std::string& unit = words.measures.value(entry).get_ref<const std::string&>();
  if (unit != "of") return unit;
  if (state_of_number(reading, noun) != kNone) return "person";
  if (const int32_t of = child(reading, noun, {Deprel::compound});
      of != kNone && lemma(reading, index(of)) == "death")
    return "person";
  const int32_t of = child(reading, noun, {Deprel::nmod});
  if (of == kNone) return {};
  const std::string& counted = lemma(reading, index(of));
  const int32_t really = words.counts.find(counted);
  return really >= 0 ? std::string_view(words.counts.value(really).get_ref<const std::string&>())
                     : thing_class(counted);
}

// The state of people that follows a number: "131 dead", "14 others missing", "11 Karsian dead",
// "41 of the dead"; kNone.
int32_t state_after(const Clause& clause, uint32_t at) {
  const auto skips = [&](uint32_t token) {
    return clause.is(token, "others") || clause.is(token, "more") ||
           (clause.tokens.contains(token) && tag(clause.reading, token) == Upos::propn) ||
           (clause.tokens.contains(token) && tag(clause.reading, token) == Upos::adj);
  };
  if (clause.is(at, "of")) at += clause.is(at + 1, "the") || clause.is(at + 1, "those") ? 2 : 1;
  if (!quantity_words().states.has(clause.at(at)) && skips(at)) ++at;
  return quantity_words().states.has(clause.at(at)) ? static_cast<int32_t>(at) : kNone;
}

}  // namespace

int32_t measured_near(const Clause& clause, const Figure& figure) {
  const Reading& reading = clause.reading;
  constexpr uint32_t kReach = 2;
  const Range tokens = figure.tokens;
  const uint32_t begin =
      tokens.begin >= clause.tokens.begin + kReach ? tokens.begin - kReach : clause.tokens.begin;
  for (uint32_t at = begin; at < std::min(tokens.end + kReach, clause.tokens.end); ++at)
    if (lemma(reading, at) == "magnitude") return static_cast<int32_t>(at);
  if (tokens.begin >= clause.tokens.begin + 2 && clause.is(tokens.begin - 1, "numbered"))
    return static_cast<int32_t>(tokens.begin - 2);
  return kNone;
}

int32_t read_bare(const Clause& clause, const Figure& figure, Quantity& value) {
  const Reading& reading = clause.reading;
  const Range tokens = figure.tokens;
  if (const int32_t state = state_after(clause, tokens.end); state != kNone) {
    value.unit = "person";
    return state;
  }
  const auto measured = [&](int32_t noun) {
    if (noun != kNone) value.unit = measured_unit(reading, index(noun));
    return !value.unit.empty();
  };
  if (const int32_t near = measured_near(clause, figure); measured(near)) return near;
  const uint32_t top = top_of(reading, tokens);
  const int32_t h = head(reading, top);
  const bool in_clause = h != kNone && tag(reading, index(h)) == Upos::verb;
  const int32_t subject = subject_of(reading, in_clause ? index(h) : top);
  const auto told_by = [&](int32_t noun) {
    const int32_t state = state_of_number(reading, index(noun));
    return state == kNone ? noun : state;
  };
  if (measured(subject)) return told_by(subject);
  if (const int32_t noun = noun_of_verb_before(clause, figure); measured(noun))
    return told_by(noun);
  if (h != kNone && is_noun(tag(reading, index(h))) && measured(h)) return told_by(h);
  // "Taking the toll to 61".
  if (in_clause && relation(reading, top) == Deprel::obl)
    if (const int32_t object = child(reading, index(h), {Deprel::obj}); measured(object))
      return told_by(object);
  if (in_clause && relation(reading, top) == Deprel::obj) {
    const std::string_view event = event_lemma(reading, index(h));
    if (event == "kill" || event == "injure" || event == "arrest") {
      value.unit = "person";
      return h;
    }
  }
  return kNone;
}

}  // namespace crosscheck
