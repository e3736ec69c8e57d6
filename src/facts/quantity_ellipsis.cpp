#include "facts/quantity_ellipsis.h"

#include <algorithm>

#include "facts/quantity.h"
#include "reading/tree.h"

namespace crosscheck {
namespace {

uint32_t index(int32_t token) { return static_cast<uint32_t>(token); }

// "The number", "the true figure", "it": words for a count that was told before.
bool stands_for_count(const Reading& reading, int32_t token) {
  if (token == kNone) return false;
  if (tag(reading, index(token)) == Upos::pron)
    return form(reading, index(token)) == "it" || form(reading, index(token)) == "that";
  return quantity_words().standing_for.has(lemma(reading, index(token))) &&
         child(reading, index(token), {Deprel::nmod}) == kNone &&
         (index(token) + 1 >= reading.words.size() || form(reading, index(token) + 1) != "of");
}

// Whether a small number is an argument of a clause, and not a part of a name, a list or a score.
bool is_argument(const Clause& clause, const Figure& figure) {
  const Reading& reading = clause.reading;
  const std::string_view whom =
      clause.is(figure.tokens.end, "of") ? clause.at(figure.tokens.end + 1) : "";
  if (whom == "them" || whom == "those" || whom == "whom") return true;
  const uint32_t top = top_of(reading, figure.tokens);
  switch (relation(reading, top)) {
    case Deprel::nsubj:
    case Deprel::nsubj_pass:
    case Deprel::obj:
    case Deprel::obl:
    case Deprel::nmod:
    case Deprel::conj:
      return true;
    default:
      return child(reading, top, {Deprel::cop, Deprel::expl}) != kNone;
  }
}

// "Closer to 18,000": what a number is said to be near; its own top where there is no such word.
uint32_t top_over_near(const Reading& reading, uint32_t top) {
  const int32_t over = head(reading, top);
  return over != kNone && tag(reading, index(over)) == Upos::adj &&
                 lemma(reading, index(over)) == "close"
             ? index(over)
             : top;
}

// "46 homes were destroyed and *28* damaged", "460 homes: *320* in Wirra": a number of the same
// sentence that leaves out what the one before it counted.
bool is_gapped(const Clause& clause, const Figure& figure) {
  const Range tokens = figure.tokens;
  if (tokens.begin == clause.tokens.begin || !clause.tokens.contains(tokens.end)) return false;
  static constexpr std::string_view kJoining[] = {"and", "but", ":", ";", "while", "another"};
  static constexpr std::string_view kPlacing[] = {"in", "at", "here", "there", "on", "from"};
  const auto one_of = [](std::string_view word, const auto& list) {
    return std::find(std::begin(list), std::end(list), word) != std::end(list);
  };
  return one_of(clause.at(tokens.begin - 1), kJoining) &&
         (one_of(clause.at(tokens.end), kPlacing) ||
          xpos_name(clause.reading.words[tokens.end].xpos) == std::string_view("VBN"));
}

// "About 410,000 were sold", "more than 400 gathered".
bool is_subject(const Clause& clause, const Figure& figure) {
  const Deprel r = relation(clause.reading, top_of(clause.reading, figure.tokens));
  return r == Deprel::nsubj || r == Deprel::nsubj_pass;
}

// "Two million", "1.2bn": told with the name of its power.
bool is_in_millions(const Figure& figure) {
  constexpr double kMillion = 1e6;
  return figure.value.number && *figure.value.number >= kMillion;
}

}  // namespace

bool is_denied(const Clause& clause, const Figure& figure) {
  const uint32_t begin = figure.tokens.begin;
  return begin >= clause.tokens.begin + 2 && clause.is(begin - 1, "not") &&
         clause.is(begin - 2, ",");
}

bool is_anaphoric(const Clause& clause, const Figure& figure) {
  const Reading& reading = clause.reading;
  if (is_denied(clause, figure)) return true;
  const uint32_t top = top_over_near(reading, top_of(reading, figure.tokens));
  if (child(reading, top, {Deprel::cop}) != kNone)
    return stands_for_count(reading, subject_of(reading, top));
  const int32_t verb = head(reading, top);
  if (verb == kNone || tag(reading, index(verb)) != Upos::verb) return false;
  if (relation(reading, top) == Deprel::obl)
    return stands_for_count(reading, child(reading, index(verb), {Deprel::obj}));
  return relation(reading, top) == Deprel::obj &&
         quantity_words().being.has(lemma(reading, index(verb))) &&
         stands_for_count(reading, subject_of(reading, index(verb)));
}

bool read_ellipsis(const Clause& clause, Figure& figure, uint32_t sentence,
                   const std::optional<Antecedent>& last) {
  Quantity& value = figure.value;
  const bool bare =
      value.unit.empty() && value.noun.empty() && value.attribute.empty() && !value.rank;
  if (!bare || !last || figure.number.fraction) return false;
  const bool anaphoric = is_anaphoric(clause, figure);
  constexpr double kSmall = 20;  // larger ones are told apart by their value
  const bool small = value.number && *value.number <= kSmall && *value.number > 1;
  const bool gapped = is_gapped(clause, figure) && sentence == last->sentence;
  const bool told = last->is_money ? is_in_millions(figure)
                                   : anaphoric || gapped || is_subject(clause, figure) ||
                                         (small && is_argument(clause, figure));
  if (!told || sentence > last->sentence + (anaphoric ? 2 : 1)) return false;
  value.unit = last->unit;
  value.noun = last->noun;
  value.counted = last->counted;
  return anaphoric;
}

void remember(const Quantity& value, const Frame& frame, uint32_t sentence,
              std::optional<Antecedent>& last) {
  const bool counts = !value.unit.empty() && (!value.noun.empty() || value.unit == "person") &&
                      value.attribute.empty() && !value.rank;
  if (is_money(value))
    last = Antecedent{.unit = value.unit, .sentence = sentence, .is_money = true};
  if (!counts) return;
  last = Antecedent{value.unit, value.noun, value.counted, {}, sentence};
  for (const Term& term : frame.terms)
    if (term.role == TermRole::counted || term.role == TermRole::predicate)
      last->terms.push_back(term);
}

}  // namespace crosscheck
