#include "facts/quantity_moved.h"

#include <algorithm>

#include "facts/quantity_scale.h"
#include "facts/wording.h"
#include "reading/tree.h"

namespace crosscheck {
namespace {

bool is_growing(const Told& told) {
  return std::any_of(told.fact.frame.terms.begin(), told.fact.frame.terms.end(), [](const Term& t) {
    return t.role != TermRole::context && t.event && quantity_words().growing.has(t.lemma);
  });
}

// Whether the sentence says that an earlier figure is corrected.
bool tells_revision(const Told& told) {
  const Range sentence = told.reading.article.sentences[told.fact.sentence].tokens;
  for (uint32_t i = sentence.begin; i < sentence.end; ++i)
    if (quantity_words().revising.has(lemma(told.reading, i))) return true;
  return false;
}

// A count of things, and no attribute of something ("turnout", "a depth of 12 km"), which stays as
// it is.
bool counts_things(const Quantity& value) {
  return !value.noun.empty() && value.attribute.empty() && !is_measured(value);
}

// "The toll rose to 61", "taking the toll to 64": the count is told while it moves.
bool tells_rise(const Told& told) {
  constexpr uint32_t kNear = 10;
  const uint32_t begin = told.fact.tokens.begin,
                 first = told.reading.article.sentences[told.fact.sentence].tokens.begin;
  if (begin == first || form(told.reading, begin - 1) != "to") return false;
  for (uint32_t i = begin - 1; i > first && begin - i <= kNear; --i) {
    if (tag(told.reading, i - 1) == Upos::punct) return false;
    if (quantity_words().rising.has(lemma(told.reading, i - 1))) return true;
  }
  return false;
}

// A count that only grows, told of one day by articles of which one says that it is rising.
std::optional<Relation> rising(const Quantity& a, const Told& of_a, const Told& of_b) {
  if (a.rank || !(is_growing(of_a) || is_growing(of_b))) return std::nullopt;
  const bool of_first = tells_rise(of_a);
  if (!of_first && !tells_rise(of_b)) return std::nullopt;
  return Relation{
      Verdict::update, "quantity.rising",
      in_marks(words_of(of_first ? of_a : of_b)) + " is told of a count that was rising."};
}

}  // namespace

std::optional<Relation> moved(const Quantity& a, const Quantity& b, const Told& of_a,
                              const Told& of_b, const Interval& x, const Interval& y) {
  const auto day_a = of_a.reading.article.published.day, day_b = of_b.reading.article.published.day;
  if (!day_a || !day_b || *day_a == *day_b) return rising(a, of_a, of_b);
  const bool a_later = *day_a > *day_b;
  const Told& later = a_later ? of_a : of_b;
  const std::string words = in_marks(words_of(later));
  const bool rose = (a_later ? x.low : y.low) >= (a_later ? y.high : x.high);
  if (!rose && tells_revision(later))
    return Relation{Verdict::update, "quantity.corrected",
                    words + " was published later, and corrects an earlier figure."};
  if (a.rank || quantity_words().settled.has(a.noun) || quantity_words().settled.has(b.noun))
    return std::nullopt;
  const bool growing = is_growing(of_a) || is_growing(of_b);
  if (rose && growing)
    return Relation{Verdict::update, "quantity.grown",
                    words + " was published later, and the count only grows."};
  if (rose && counts_things(a) && counts_things(b))
    return Relation{Verdict::update, "quantity.later",
                    words + " was published later, and a count of things can have grown since."};
  if (!growing) return std::nullopt;
  return Relation{Verdict::update, "quantity.revised",
                  words + " was published later and is lower: revised, or moved on."};
}

}  // namespace crosscheck
