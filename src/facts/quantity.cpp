#include "facts/quantity.h"

#include <algorithm>
#include <cmath>

#include "facts/event.h"
#include "facts/quantity_counted.h"
#include "facts/quantity_ellipsis.h"
#include "facts/quantity_headline.h"
#include "facts/quantity_restates.h"
#include "facts/time.h"
#include "reading/names.h"
#include "reading/times.h"
#include "reading/tree.h"

namespace crosscheck {
namespace {

uint32_t index(int32_t token) { return static_cast<uint32_t>(token); }

// Puts a term first in a frame: what a figure is of counts more than what its clause says.
void put_first(Frame& frame, const Term& term) { frame.terms.insert(frame.terms.begin(), term); }

// What is counted, with its modifiers, stands in the frame as a part of its own.
void frame_counted(const Reading& reading, const Figure& figure, uint32_t noun, Frame& frame) {
  put_first(frame, {.role = TermRole::counted, .lemma = figure.value.unit});
  for (uint32_t c : reading.children[noun]) {
    const Deprel r = relation(reading, c);
    if (figure.tokens.contains(c) ||
        (r != Deprel::amod && r != Deprel::compound && r != Deprel::nmod))
      continue;
    const int32_t entity = entity_of(reading, c);
    if (entity != kNone || is_content(tag(reading, c)))
      frame.terms.push_back(
          {.role = TermRole::modifier,
           .entity = entity,
           .lemma = entity == kNone ? event_lemma(reading, c) : std::string_view()});
  }
  if (event_lemma(reading, noun) != lemma(reading, noun) ||
      quantity_words().counts.has(lemma(reading, noun)))
    put_first(frame, {.role = TermRole::predicate, .lemma = event_lemma(reading, noun)});
}

Frame frame_of_figure(const Reading& reading, const Figure& figure, const Said& said) {
  Range own = figure.tokens;
  if (said.noun != kNone) own.end = std::max(own.end, index(said.noun) + 1);
  Frame frame = frame_of(reading, own);
  if (said.noun != kNone) {
    frame_counted(reading, figure, index(said.noun), frame);
  } else if (said.told_by != kNone) {
    put_first(frame, {TermRole::predicate, true, kNone, event_lemma(reading, index(said.told_by))});
    put_first(frame, {.role = TermRole::counted, .lemma = figure.value.unit});
  } else if (said.attribute != kNone) {
    put_first(frame, {.role = TermRole::counted,
                      .entity = entity_of(reading, index(said.attribute)),
                      .lemma = event_lemma(reading, index(said.attribute))});
  }
  if (figure.value.attribute == "age" && figure.value.owner_entity != kNone)
    put_first(frame, {.role = TermRole::subject, .entity = figure.value.owner_entity});
  return frame;
}

// What a figure tells that says the one before it again: in another unit, or what it was before.
void take_over(const Fact& before, Quantity& value, Frame& frame) {
  const Quantity& first = std::get<Quantity>(before.value);
  if (value.unit.empty()) value.unit = first.unit;
  value.noun = first.noun;
  value.counted = first.counted;
  value.attribute = first.attribute;
  value.owner = first.owner;
  value.owner_noun = first.owner_noun;
  value.owner_entity = first.owner_entity;
  value.total = first.total;
  frame = before.frame;
}

// Whether a figure has its noun and frame from the one before it.
bool tells_before_again(const Restatement& restates, bool bare) {
  return restates.how == Restatement::How::converted ||
         (restates.how == Restatement::How::earlier && bare);
}

Fact fact_of(const Clause& clause, uint32_t s, Figure figure, const Facts& before,
             std::optional<Antecedent>& last) {
  const Reading& reading = clause.reading;
  const Said said = read_said(clause, figure);
  Quantity& value = figure.value;
  const bool elliptic = read_ellipsis(clause, figure, s, last);
  if (said.noun != kNone) {
    const Range phrase = noun_phrase(reading, index(said.noun));
    const uint32_t begin = std::max(phrase.begin, figure.tokens.end);
    value.counted = {begin, std::max({phrase.end, begin, index(said.noun) + 1})};
  }
  Fact fact{.tokens = figure.tokens,
            .span = span_of(reading.article, figure.tokens),
            .sentence = s,
            .rule = value.low == value.high ? "quantity.number" : "quantity.bound-number",
            .frame = frame_of_figure(reading, figure, said)};
  const bool bare = value.unit.empty() && value.noun.empty();
  fact.value = value;
  fact.restates = restatement_of(clause, figure, fact, before);
  if (fact.restates && tells_before_again(*fact.restates, bare))
    take_over(before.back(), value, fact.frame);
  else if (elliptic)
    fact.frame.terms.insert(fact.frame.terms.begin(), last->terms.begin(), last->terms.end());
  remember(value, fact.frame, s, last);
  fact.value = value;
  fact.scope = scope_at(reading, s, fact.tokens);
  return fact;
}

// "$2000" is no year.
bool is_money_sign(const Reading& reading, const Sentence& sentence, uint32_t before) {
  return before > 0 &&
         quantity_words().signs.has(form(reading, sentence.tokens.begin + before - 1));
}

// Times are no quantities, durations are.
std::vector<bool> tokens_of_times(const Reading& reading, const Sentence& sentence) {
  std::vector<bool> taken(sentence.tokens.size(), false);
  for (const Timex& timex : times_in(reading, sentence.tokens))
    if ((timex.type == TimexType::date || timex.type == TimexType::time) &&
        !is_money_sign(reading, sentence, timex.tokens.begin - sentence.tokens.begin))
      for (uint32_t i = timex.tokens.begin; i < timex.tokens.end; ++i)
        taken[i - sentence.tokens.begin] = true;
  return taken;
}

// Adds the figures of a sentence to those before it.
void add_quantities(const Reading& reading, uint32_t s, const MoneyContext& money,
                    std::optional<Antecedent>& last, Facts& facts) {
  const Sentence& sentence = reading.article.sentences[s];
  const Clause clause = clause_of(reading, sentence, money);
  const std::vector<bool> taken = tokens_of_times(reading, sentence);
  uint32_t from = sentence.tokens.begin;
  for (uint32_t i = sentence.tokens.begin; i < sentence.tokens.end;) {
    auto figure = taken[i - sentence.tokens.begin] ? std::nullopt : figure_at(clause, i, from);
    if (!figure) {
      ++i;
      continue;
    }
    read_unit(clause, *figure);
    read_bounds(clause, *figure);
    i = from = std::max(figure->tokens.end, i + 1);
    if (is_label(clause, *figure)) continue;
    facts.push_back(fact_of(clause, s, *figure, facts, last));
  }
}

// "One man died".
bool is_victim(const Fact& fact) {
  return std::get<Quantity>(fact.value).unit == "person" &&
         std::any_of(fact.frame.terms.begin(), fact.frame.terms.end(), [](const Term& term) {
           return term.role == TermRole::predicate && event_class(term.lemma) == "kill";
         });
}

// A bare number is compared where it is large or fine enough to be recognised; "first" and "one
// man" are told of too many things.
bool is_comparable(const Fact& fact) {
  const Quantity& value = std::get<Quantity>(fact.value);
  if (value.rank && value.number && *value.number <= 2) return false;
  if (value.number == 1 && !value.noun.empty() && value.low == value.high) return is_victim(fact);
  return !value.unit.empty() ||
         (value.number && (*value.number > 20 || *value.number != std::floor(*value.number)));
}

}  // namespace

Facts quantities_of(const Reading& reading) {
  const MoneyContext money = money_context(reading.article);
  Facts facts;
  std::optional<Antecedent> last;
  for (uint32_t s = 0; s < reading.article.sentences.size(); ++s)
    add_quantities(reading, s, money, last, facts);
  return facts;
}

Facts quantities_of(const Reading& reading, uint32_t sentence) {
  std::optional<Antecedent> last;
  Facts facts;
  add_quantities(reading, sentence, {}, last, facts);
  return facts;
}

Facts extract(const Reading& reading, std::type_identity<Quantity>) {
  Facts facts = quantities_of(reading);
  facts.erase(
      std::remove_if(facts.begin(), facts.end(), [](const Fact& f) { return !is_comparable(f); }),
      facts.end());
  bound_headlines(reading, facts);
  return facts;
}

}  // namespace crosscheck
