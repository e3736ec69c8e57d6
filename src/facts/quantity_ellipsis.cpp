#include "facts/quantity_ellipsis.h"

#include "reading/tree.h"

namespace crosscheck {
namespace {

uint32_t index(int32_t token) { return static_cast<uint32_t>(token); }

// "The number", "the true figure", "it": words for a count that was told before.
bool stands_for_count(const Reading& reading, int32_t token) {
  if (token == kNone) return false;
  if (tag(reading, index(token)) == Upos::pron)
    return form(reading, index(token)) == "it" || form(reading, index(token)) == "that";
  return quantity_words().plain.has(lemma(reading, index(token))) &&
         child(reading, index(token), {Deprel::nmod}) == kNone;
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

// Whether a bare number stands for the last count by the words around it: it is put or given as
// "the number", "the figure", "the toll" or a pronoun ("puts it at 58", "it was 312").
bool is_anaphoric(const Clause& clause, const Figure& figure) {
  const Reading& reading = clause.reading;
  const uint32_t top = top_of(reading, figure.tokens);
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

}  // namespace

void read_ellipsis(const Clause& clause, Figure& figure, uint32_t sentence,
                   const std::optional<Antecedent>& last) {
  Quantity& value = figure.value;
  const bool bare =
      value.unit.empty() && value.noun.empty() && value.attribute.empty() && !value.rank;
  if (!bare || !last || figure.number.fraction) return;
  const bool anaphoric = is_anaphoric(clause, figure);
  constexpr double kSmall = 20;  // larger ones are told apart by their value
  const bool small = value.number && *value.number <= kSmall && *value.number > 1;
  if (!anaphoric && !(small && is_argument(clause, figure))) return;
  if (sentence > last->sentence + (anaphoric ? 2 : 1)) return;
  value.unit = last->unit;
  value.noun = last->noun;
  value.counted = last->counted;
}

void remember(const Quantity& value, uint32_t sentence, std::optional<Antecedent>& last) {
  const bool counts = !value.unit.empty() && (!value.noun.empty() || value.unit == "person") &&
                      value.attribute.empty();
  if (counts && !value.rank) last = Antecedent{value.unit, value.noun, value.counted, sentence};
}

}  // namespace crosscheck
