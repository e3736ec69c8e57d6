#include "facts/claim.h"

#include <algorithm>

#include "facts/denial.h"
#include "facts/event.h"
#include "facts/time.h"
#include "language/places.h"
#include "language/wordlist.h"
#include "reading/names.h"
#include "reading/tree.h"
#include "reading/voice.h"

namespace crosscheck {
namespace {

constexpr uint32_t kMostBytes = 400;  // of a claim's passage

bool is_claim_relation(Deprel r) {
  switch (r) {
    case Deprel::root:
    case Deprel::conj:
    case Deprel::ccomp:
    case Deprel::advcl:
    case Deprel::acl:
    case Deprel::acl_relcl:
    case Deprel::parataxis:
    case Deprel::xcomp:
      return true;
    default:
      return false;
  }
}

// The words of a clause: its predicate with what it governs, without the clauses that hang from it,
// but with the complement that it opens ("asked to keep control").
Range clause_tokens(const Reading& reading, uint32_t predicate) {
  Range range = subtree(reading, predicate, true);
  for (uint32_t c : reading.children[predicate])
    if (relation(reading, c) == Deprel::xcomp || relation(reading, c) == Deprel::ccomp) {
      const Range inner = subtree(reading, c, true);
      range = {std::min(range.begin, inner.begin), std::max(range.end, inner.end)};
    }
  while (range.begin < predicate && (tag(reading, range.begin) == Upos::punct ||
                                     relation(reading, range.begin) == Deprel::mark ||
                                     relation(reading, range.begin) == Deprel::cc))
    ++range.begin;
  while (range.end - 1 > predicate && tag(reading, range.end - 1) == Upos::punct) --range.end;
  return range;
}

Range phrase(const Reading& reading, int32_t noun) {
  return noun == kNone ? Range{} : noun_phrase(reading, static_cast<uint32_t>(noun));
}

bool governs_told(const Reading& reading, uint32_t verb) {
  return std::any_of(reading.attributions.begin(), reading.attributions.end(),
                     [&](const Attribution& a) { return a.cue.contains(verb) && is_told(a); });
}

// A finite verb, or one with a finite auxiliary, and not in a clause that only supposes.
bool is_asserted(const Reading& reading, uint32_t predicate) {
  for (uint32_t c : reading.children[predicate]) {
    const std::string_view word = form(reading, c);
    if (relation(reading, c) == Deprel::mark &&
        (word == "if" || word == "whether" || word == "unless" || word == "to" ||
         word == "without"))
      return false;
  }
  const auto finite = [&](uint32_t token) {
    const std::string_view xpos = xpos_name(reading.words[token].xpos);
    return xpos == "VBD" || xpos == "VBZ" || xpos == "VBP";
  };
  if (finite(predicate)) return true;
  // A past tense that was taken for a participle: it has a subject and no auxiliary.
  if (xpos_name(reading.words[predicate].xpos) == "VBN" &&
      child(reading, predicate, {Deprel::nsubj}) != kNone &&
      child(reading, predicate, {Deprel::aux, Deprel::aux_pass, Deprel::cop}) == kNone)
    return true;
  return std::any_of(
      reading.children[predicate].begin(), reading.children[predicate].end(), [&](uint32_t c) {
        return (relation(reading, c) == Deprel::aux || relation(reading, c) == Deprel::aux_pass ||
                relation(reading, c) == Deprel::cop) &&
               (finite(c) || lemma(reading, c) == "will");
      });
}

bool begins_with_condition(const Reading& reading, uint32_t clause) {
  const auto& words = reading.children[clause];
  return std::any_of(words.begin(), words.end(), [&](uint32_t c) {
    return relation(reading, c) == Deprel::mark &&
           (form(reading, c) == "if" || form(reading, c) == "unless");
  });
}

// "If no order was given", "will go ahead unless there is an offer"; not what somebody asks for.
bool is_supposed(const Reading& reading, uint32_t predicate) {
  const auto& clauses = reading.children[predicate];
  if (begins_with_condition(reading, predicate)) return true;
  return is_asserted(reading, predicate) &&
         std::any_of(clauses.begin(), clauses.end(), [&](uint32_t c) {
           return relation(reading, c) == Deprel::advcl && begins_with_condition(reading, c);
         });
}

// "Refused to pay", "failed to agree": what did not happen; kNone for other predicates.
int32_t denied_complement(const Reading& reading, uint32_t predicate) {
  static const WordList denying(resource_json("en/events.jsonc")["denying"]);
  return denying.has(lemma(reading, predicate))
             ? child(reading, predicate, {Deprel::xcomp, Deprel::ccomp})
             : kNone;
}

// "Remained closed": what lasts; kNone for other predicates.
int32_t lasting_complement(const Reading& reading, uint32_t predicate) {
  static const WordList lasting(resource_json("en/events.jsonc")["lasting"]);
  return lasting.has(lemma(reading, predicate)) ? child(reading, predicate, {Deprel::xcomp})
                                                : kNone;
}

// Whether the clause is the complement of such a predicate, which tells it.
bool is_told_above(const Reading& reading, uint32_t predicate) {
  const int32_t over = head(reading, predicate);
  if (over == kNone) return false;
  const auto verb = static_cast<uint32_t>(over);
  return denied_complement(reading, verb) == static_cast<int32_t>(predicate) ||
         lasting_complement(reading, verb) == static_cast<int32_t>(predicate);
}

// "The owners will be given a share": they receive it.
bool is_given(const Reading& reading, uint32_t verb) {
  static const WordList giving(resource_json("en/events.jsonc")["giving"]);
  return giving.has(lemma(reading, verb)) && child(reading, verb, {Deprel::nsubj_pass}) != kNone &&
         child(reading, verb, {Deprel::obj}) != kNone;
}

// "At Orvane's request", "on the initiative of Tom Ferris".
Initiator initiator_of(const Reading& reading, Range claim) {
  static const WordList initiatives(resource_json("en/events.jsonc")["initiatives"]);
  for (uint32_t i = claim.begin; i < claim.end; ++i) {
    if (tag(reading, i) != Upos::noun || !initiatives.has(lemma(reading, i))) continue;
    const int32_t who = child(reading, i, {Deprel::nmod_poss, Deprel::nmod});
    const int32_t entity = who == kNone ? kNone : entity_of(reading, static_cast<uint32_t>(who));
    if (entity == kNone) return {};
    const Entity& named = reading.entities[static_cast<size_t>(entity)];
    return {country_of(named.key),
            named.type == EntityType::person ? std::string_view(named.key) : std::string_view()};
  }
  return {};
}

// "The signal *was* green": the copula over what is said of a subject; kNone.
int32_t copula_of(const Reading& reading, uint32_t predicate) {
  const int32_t copula = child(reading, predicate, {Deprel::cop});
  const bool told = copula != kNone && static_cast<uint32_t>(copula) < predicate &&
                    tag(reading, predicate) != Upos::verb &&
                    child(reading, predicate, {Deprel::nsubj}) != kNone;
  return told ? copula : kNone;
}

Fact claim_at(const Reading& reading, uint32_t predicate, Range tokens) {
  const int32_t subject = subject_of(reading, predicate);
  const int32_t copula = copula_of(reading, predicate);
  const Range object =
      copula != kNone
          ? Range{static_cast<uint32_t>(copula) + 1, tokens.end}
          : phrase(reading, child(reading, predicate,
                                  {Deprel::obj, Deprel::xcomp, Deprel::ccomp, Deprel::obl}));
  Fact fact{.tokens = tokens,
            .span = span_of(reading.article, tokens),
            .sentence = reading.sentence_of[predicate],
            .rule = "claim.clause",
            .frame = frame_of_clause(reading, predicate)};
  std::string_view predicate_lemma =
      is_given(reading, predicate) ? "receive" : event_lemma(reading, predicate);
  bool negated = fact.frame.negated;
  const int32_t denied = denied_complement(reading, predicate),
                lasting = lasting_complement(reading, predicate);
  if (const int32_t told = denied != kNone ? denied : lasting; told != kNone) {
    predicate_lemma = event_lemma(reading, static_cast<uint32_t>(told));
    negated = negated != (denied != kNone);
    fact.frame.terms.insert(fact.frame.terms.begin(),
                            {TermRole::predicate, true, kNone, predicate_lemma});
  }
  fact.value = Claim{.subject = phrase(reading, subject),
                     .object = object,
                     .predicate = copula == kNone ? predicate : static_cast<uint32_t>(copula),
                     .lemma = predicate_lemma,
                     .negated = negated,
                     .conditional = fact.frame.conditional,
                     .supposed = is_supposed(reading, predicate),
                     .asserted = is_asserted(reading, predicate),
                     .copular = copula != kNone,
                     .initiator = initiator_of(reading, tokens)};
  fact.scope = scope_at(reading, fact.sentence, {predicate, predicate + 1});
  return fact;
}

}  // namespace

Facts extract(const Reading& reading, std::type_identity<Claim>) {
  Facts facts;
  for (const Sentence& sentence : reading.article.sentences)
    for (uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
      const bool verb = tag(reading, i) == Upos::verb;
      const bool noun_event = tag(reading, i) == Upos::noun &&
                              event_lemma(reading, i) != lemma(reading, i) &&
                              child(reading, i, {Deprel::nmod}) != kNone;
      const bool denies = is_bare_denial(reading, i);
      const bool said = verb || denies || copula_of(reading, i) != kNone;
      if (!noun_event &&
          (!said || !is_claim_relation(relation(reading, i)) || governs_told(reading, i)))
        continue;
      if (is_told_above(reading, i)) continue;
      const Range tokens = noun_event ? noun_phrase(reading, i) : clause_tokens(reading, i);
      if (tokens.size() < 3 || span_of(reading.article, tokens).size() > kMostBytes) continue;
      Fact fact = claim_at(reading, i, tokens);
      if (denies) deny(reading, facts, i, fact);
      facts.push_back(std::move(fact));
    }
  return facts;
}

}  // namespace crosscheck
