// Numbers that count nothing: names, addresses, models, scores, votes, telephone numbers.
#include <algorithm>

#include "facts/quantity_words.h"
#include "reading/names.h"
#include "reading/tree.h"

namespace crosscheck {
namespace {

bool is_digits(std::string_view form) {
  return !form.empty() && form.find_first_not_of("0123456789") == std::string_view::npos;
}

// "0800 555 0199": rows of digits that nothing parts, or that begin with a nought, are a number to
// call.
bool is_telephone(const Clause& clause, const Figure& figure) {
  if (figure.digits.size() != 1 || !is_digits(clause.at(figure.digits.begin))) return false;
  const std::string_view form = clause.at(figure.digits.begin);
  if (form.size() > 2 && form.front() == '0') return true;
  const uint32_t next = figure.digits.end;
  if (is_digits(clause.at(next)))  // "4000 3 hundred and 21" are two numbers
    return read_number(clause.forms, next - clause.tokens.begin).length == 1;
  return is_digits(clause.at(figure.digits.begin - 1));
}

// Two numbers of up to three digits with a dash between: "3-1", "52-48".
bool is_pair(const Clause& clause, uint32_t dash) {
  return clause.is(dash, "-") && clause.glued(dash) && clause.glued(dash + 1) &&
         is_digits(clause.at(dash - 1)) && is_digits(clause.at(dash + 1)) &&
         clause.at(dash - 1).size() <= 3 && clause.at(dash + 1).size() <= 3;
}

bool speaks_of_score(const Clause& clause, Range around) {
  constexpr uint32_t kReach = 5;
  const uint32_t begin =
      around.begin > clause.tokens.begin + kReach ? around.begin - kReach : clause.tokens.begin;
  for (uint32_t i = begin; i < std::min(around.end + kReach, clause.tokens.end); ++i)
    if (quantity_words().scores.has(clause.at(i))) return true;
  return false;
}

// A score or the count of a vote; a range only where it rises and nothing speaks of a score.
bool is_score(const Clause& clause, const Figure& figure) {
  if (figure.digits.size() == 3)
    return is_pair(clause, figure.digits.begin + 1) && speaks_of_score(clause, figure.digits);
  return figure.digits.size() == 1 &&
         (is_pair(clause, figure.digits.end) ||
          (figure.digits.begin > clause.tokens.begin && is_pair(clause, figure.digits.begin - 1)));
}

bool counts_noun(const Clause& clause, const Figure& figure) {
  const uint32_t top = top_of(clause.reading, figure.digits);
  const int32_t noun = head(clause.reading, top);
  return relation(clause.reading, top) == Deprel::nummod && noun != kNone &&
         static_cast<uint32_t>(noun) >= figure.digits.end;
}

bool is_proper(const Clause& clause, uint32_t token) {
  return clause.tokens.contains(token) && tag(clause.reading, token) == Upos::propn;
}

// "12 Mill Street".
bool is_address(const Clause& clause, const Figure& figure) {
  for (uint32_t i = figure.digits.end; i < figure.digits.end + 4 && is_proper(clause, i); ++i)
    if (i > figure.digits.end && quantity_words().streets.has(clause.at(i))) return true;
  return false;
}

// "F-35", "COVID-19": the number is a part of a word.
bool is_hyphened_name(const Clause& clause, const Figure& figure) {
  const uint32_t begin = figure.digits.begin;
  if (begin < clause.tokens.begin + 2) return false;
  const uint32_t dash = begin - 1;
  return clause.is(dash, "-") && clause.glued(begin) && clause.glued(dash) &&
         tag(clause.reading, dash - 1) != Upos::num && figure.value.unit != "percent" &&
         figure.value.unit.size() != 3;
}

// "Flight 370", "Boeing 737": the number is a part of a name.
bool is_name(const Clause& clause, const Figure& figure) {
  if (figure.digits.begin == clause.tokens.begin) return false;
  const uint32_t before = figure.digits.begin - 1;
  if (clause.is(before, "#") || clause.is(before, "nº") || clause.is(before, "№")) return true;
  if (!figure.number.in_digits) {
    // "Formula One", "Chapter Two", but "the group two days later".
    return figure.digits.size() == 1 && is_proper(clause, before) &&
           is_proper(clause, figure.digits.begin);
  }
  if (counts_noun(clause, figure)) return false;
  return quantity_words().labels.has(clause.at(before)) ||
         quantity_words().labels.has(clause.singular[before - clause.tokens.begin]) ||
         (is_proper(clause, before) && clause.reading.mention_of[before] != kNone &&
          clause.reading.mention_of[before] == clause.reading.mention_of[figure.digits.begin]) ||
         (is_proper(clause, before) &&
          relation(clause.reading, figure.digits.begin) != Deprel::nummod &&
          !clause.is(figure.digits.end, ",") && !clause.is(figure.digits.end, "."));
}

// "One" where it counts nothing: "one of the men", "the one who".
bool is_pronoun(const Clause& clause, const Figure& figure) {
  return !figure.number.in_digits && figure.number.value == 1 && figure.tokens.size() == 1 &&
         clause.is(figure.digits.begin, "one") && !counts_noun(clause, figure);
}

}  // namespace

bool is_label(const Clause& clause, const Figure& figure) {
  if (!figure.suffix.empty()) return true;
  // "24703m212": a code.
  if (clause.glued(figure.tokens.end) && clause.glued(figure.tokens.end - 1) &&
      is_digits(clause.at(figure.tokens.end)))
    return true;
  if (is_hyphened_name(clause, figure)) return true;
  if (!figure.value.unit.empty() || figure.number.ordinal || figure.number.vague ||
      figure.number.fraction)
    return false;
  return is_telephone(clause, figure) || is_score(clause, figure) || is_name(clause, figure) ||
         is_address(clause, figure) || is_pronoun(clause, figure);
}

}  // namespace crosscheck
