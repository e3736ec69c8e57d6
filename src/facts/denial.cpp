#include "facts/denial.h"

#include <algorithm>

#include "language/wordlist.h"
#include "reading/tree.h"
#include "reading/voice.h"

namespace crosscheck {
namespace {

bool points_back(std::string_view word) {
  return word == "it" || word == "this" || word == "that" || word == "so";
}

// "It", "having done so", "doing that": what a verb of denying denies is told before.
bool denies_what_was_told(const Reading& reading, uint32_t verb) {
  const int32_t object = child(reading, verb, {Deprel::obj});
  if (object != kNone)
    return points_back(form(reading, static_cast<uint32_t>(object))) &&
           reading.children[static_cast<uint32_t>(object)].empty();
  const int32_t deed = child(reading, verb, {Deprel::xcomp});
  if (deed == kNone || lemma(reading, static_cast<uint32_t>(deed)) != "do") return false;
  const auto& of_deed = reading.children[static_cast<uint32_t>(deed)];
  return std::any_of(of_deed.begin(), of_deed.end(),
                     [&](uint32_t c) { return points_back(form(reading, c)); });
}

// "He did not", "they did no such thing": "do" with a no and nothing done.
bool does_not(const Reading& reading, uint32_t verb) {
  if (lemma(reading, verb) != "do" || child(reading, verb, {Deprel::nsubj}) == kNone) return false;
  const int32_t object = child(reading, verb, {Deprel::obj});
  if (object == kNone)
    return is_negated(reading, verb) && child(reading, verb, {Deprel::obl, Deprel::xcomp}) == kNone;
  const auto& of_object = reading.children[static_cast<uint32_t>(object)];
  const auto has = [&](std::string_view word) {
    return std::any_of(of_object.begin(), of_object.end(),
                       [&](uint32_t c) { return form(reading, c) == word; });
  };
  return has("no") && has("such");
}

// Whether a claim is somebody's word: attributed, quoted, or in "the charge that …".
bool is_somebodys_word(const Reading& reading, const Fact& fact) {
  const uint32_t event = fact.frame.event;
  return !attributions_over(reading, reading.article.tokens[event].span).empty() ||
         reading.quotation_of[event] != kNone || relation(reading, event) == Deprel::acl;
}

// Who denies: the subject of the verb of denying, or of the verb of saying over it.
Range denier(const Reading& reading, uint32_t predicate) {
  const int32_t over = head(reading, predicate);
  const bool reported = relation(reading, predicate) == Deprel::ccomp && over != kNone;
  const int32_t who = subject_of(reading, reported ? static_cast<uint32_t>(over) : predicate);
  return who == kNone ? Range{} : noun_phrase(reading, static_cast<uint32_t>(who));
}

}  // namespace

bool is_bare_denial(const Reading& reading, uint32_t predicate) {
  static const WordList verbs(resource_json("en/events.jsonc")["disputing"]);
  if (does_not(reading, predicate)) return true;
  return verbs.has(lemma(reading, predicate)) && !is_negated(reading, predicate) &&
         denies_what_was_told(reading, predicate);
}

void deny(const Reading& reading, const Facts& before, uint32_t predicate, Fact& fact) {
  constexpr size_t kMostBack = 20;  // claims: more than two sentences have
  Claim& claim = std::get<Claim>(fact.value);
  const size_t first = before.size() - std::min(before.size(), kMostBack);
  for (size_t f = before.size(); f-- > first && before[f].sentence + 1 >= fact.sentence;) {
    const Fact& told = before[f];
    const Claim& denied = std::get<Claim>(told.value);
    if (!denied.denier.empty() || denied.conditional || !is_somebodys_word(reading, told) ||
        child(reading, told.frame.event, {Deprel::nsubj, Deprel::nsubj_pass}) == kNone)
      continue;
    claim.lemma = denied.lemma;
    claim.negated = !denied.negated;
    claim.asserted = true;
    claim.denier = denier(reading, predicate);
    fact.frame = told.frame;
    fact.frame.negated = claim.negated;
    fact.restates = Restatement{Restatement::How::disputed, told.tokens};
    return;
  }
}

}  // namespace crosscheck
