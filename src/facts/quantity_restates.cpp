#include "facts/quantity_restates.h"

#include "facts/quantity.h"
#include "facts/quantity_ellipsis.h"
#include "facts/time.h"
#include "facts/wording.h"
#include "reading/names.h"
#include "reading/tree.h"

namespace crosscheck {
namespace {

uint32_t index(int32_t token) { return static_cast<uint32_t>(token); }

// Figures of one unit, or of which one leaves its own out.
bool are_alike(const Quantity& a, const Quantity& b) {
  return may_be_one(a, b) && a.trend == b.trend &&
         (a.unit == b.unit || a.unit.empty() || b.unit.empty() || is_money(a) ||
          measure_of(a.unit));
}

// The verb by which a source states a figure: "*says* 1,240", "*admits* to three", "*puts* losses
// at 11", "has *given* a figure of 1,900"; kNone where another verb or none has it.
int32_t stating_verb(const Reading& reading, Range figure) {
  uint32_t top = top_of(reading, figure);
  const int32_t over = head(reading, top);
  if (over != kNone && relation(reading, top) == Deprel::nmod &&
      quantity_words().standing_for.has(lemma(reading, index(over))))
    top = index(over);
  const int32_t verb = head(reading, top);
  if (verb == kNone || tag(reading, index(verb)) != Upos::verb ||
      !quantity_words().stating.has(lemma(reading, index(verb))) ||
      child(reading, index(verb), {Deprel::nsubj_pass, Deprel::aux_pass}) != kNone)
    return kNone;
  if (relation(reading, top) != Deprel::obl) return verb;
  const int32_t marker = child(reading, top, {Deprel::case_});
  const std::string_view word = marker == kNone ? "" : form(reading, index(marker));
  return word == "to" || word == "at" ? verb : kNone;
}

// Whose word a figure is: a source of its attributions, or the subject of the verb that states it.
std::string teller_of(const Reading& reading, const Fact& fact) {
  std::string source = source_of({fact, reading});
  if (!source.empty()) return source;
  const int32_t verb = stating_verb(reading, fact.tokens);
  const int32_t subject = verb == kNone ? kNone : subject_of(reading, index(verb));
  if (subject == kNone) return {};
  const int32_t entity = entity_of(reading, index(subject));
  return entity != kNone ? reading.entities[index(entity)].key
                         : text_of(reading, noun_phrase(reading, index(subject)));
}

// "There were 54".
bool is_existential(const Reading& reading, Range figure) {
  const int32_t verb = head(reading, top_of(reading, figure));
  return verb != kNone && child(reading, index(verb), {Deprel::expl}) != kNone;
}

// "Six of them".
bool is_of_those(const Reading& reading, const Fact& fact) {
  const uint32_t end = fact.tokens.end;
  if (end + 1 >= reading.words.size() || form(reading, end) != "of") return false;
  const std::string_view whom = form(reading, end + 1);
  return whom == "them" || whom == "those" || whom == "whom" || whom == "which";
}

// The last figure before that one of another source can set against this.
const Fact* rival_of(const Reading& reading, const Fact& fact, const Facts& before) {
  constexpr uint32_t kNear = 1;  // sentences
  for (auto at = before.rbegin(); at != before.rend(); ++at) {
    if (at->sentence + kNear < fact.sentence) return nullptr;
    if (!is_of_those(reading, *at) &&
        are_alike(std::get<Quantity>(at->value), std::get<Quantity>(fact.value)))
      return &*at;
  }
  return nullptr;
}

// Whether a sum or measure says in another unit what the one before it said: "72 million euros
// ($84 million)", "1 million rupees, or about $11,300".
bool says_again(const Clause& clause, const Fact& before, const Figure& figure) {
  const Quantity& first = std::get<Quantity>(before.value);
  if (first.unit == figure.value.unit || first.trend != figure.value.trend) return false;
  const auto measure = measure_of(first.unit), other = measure_of(figure.value.unit);
  const bool alike =
      is_money(first) ? is_money(figure.value) : measure && other && measure->kind == other->kind;
  const uint32_t end = before.tokens.end;
  const bool bracket = clause.is(end, "(") && figure.tokens.begin == end + 1;
  const bool aside =
      clause.is(end, ",") && clause.is(end + 1, "or") && figure.tokens.begin == end + 2;
  return alike && (bracket || aside);
}

// Whether a figure says what the one before it in its sentence was in the days before: "up from
// 11", "fell to 280, from 700 on Monday".
bool says_earlier(const Clause& clause, const Fact& before, const Figure& figure) {
  const uint32_t from =
      clause.is(figure.tokens.begin, "from") ? figure.tokens.begin : figure.tokens.begin - 1;
  if (!clause.is(from, "from")) return false;
  const Quantity &first = std::get<Quantity>(before.value), &value = figure.value;
  if (first.rank || first.number == value.number) return false;
  if (value.unit != first.unit && !(value.unit.empty() && value.noun.empty())) return false;
  if (value.noun != first.noun && !value.noun.empty()) return false;
  const bool moved = clause.is(from - 1, "up") || clause.is(from - 1, "down") ||
                     clause.is(before.tokens.begin, "to") ||
                     clause.is(before.tokens.begin - 1, "to");
  if (!moved) return false;
  // What it was a year ago is no earlier word on the same.
  constexpr Day kDays = 31;
  const auto scope = scope_at(clause.reading, before.sentence, figure.tokens);
  const auto published = clause.reading.article.published.day;
  return !scope || !published || scope->last + kDays >= *published;
}

}  // namespace

std::optional<Restatement> restatement_of(const Clause& clause, const Figure& figure,
                                          const Fact& fact, const Facts& before) {
  using How = Restatement::How;
  if (before.empty()) return std::nullopt;
  const Fact& last = before.back();
  if (last.sentence == fact.sentence) {
    if (says_again(clause, last, figure)) return Restatement{How::converted, last.tokens};
    if (is_denied(clause, figure)) return Restatement{How::corrected, last.tokens};
    if (says_earlier(clause, last, figure)) return Restatement{How::earlier, last.tokens};
  }
  const Reading& reading = clause.reading;
  const bool stands_for_it = is_anaphoric(clause, figure) || is_existential(reading, figure.tokens);
  if (!stands_for_it && stating_verb(reading, figure.tokens) == kNone) return std::nullopt;
  const Fact* rival = is_of_those(reading, fact) ? nullptr : rival_of(reading, fact, before);
  if (!rival) return std::nullopt;
  const std::string teller = teller_of(reading, fact), other = teller_of(reading, *rival);
  if (teller.empty() || teller == other || (other.empty() && !stands_for_it)) return std::nullopt;
  return Restatement{How::disputed, rival->tokens};
}

}  // namespace crosscheck
