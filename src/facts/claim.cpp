#include "facts/claim.h"

#include <algorithm>

#include "facts/wording.h"
#include "language/wordlist.h"
#include "reading/tree.h"

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

// The words of a clause: its predicate with what it governs, without the clauses that hang from it, but with
// the complement that it opens ("asked to keep control").
Range clause_tokens(const Reading& reading, uint32_t predicate) {
  Range range = subtree(reading, predicate, true);
  for (uint32_t c : reading.children[predicate])
    if (relation(reading, c) == Deprel::xcomp || relation(reading, c) == Deprel::ccomp) {
      const Range inner = subtree(reading, c, true);
      range = {std::min(range.begin, inner.begin), std::max(range.end, inner.end)};
    }
  while (range.begin < predicate && (tag(reading, range.begin) == Upos::punct || relation(reading, range.begin) == Deprel::mark || relation(reading, range.begin) == Deprel::cc)) ++range.begin;
  while (range.end - 1 > predicate && tag(reading, range.end - 1) == Upos::punct) --range.end;
  return range;
}

std::string phrase(const Reading& reading, int32_t noun) {
  return noun == kNone ? std::string() : text_of(reading, noun_phrase(reading, static_cast<uint32_t>(noun)), 120);
}

bool governs_told(const Reading& reading, uint32_t verb) {
  return std::any_of(reading.attributions.begin(), reading.attributions.end(), [&](const Attribution& a) { return a.cue.contains(verb); });
}

Fact claim_at(const Reading& reading, uint32_t predicate, Range tokens) {
  const int32_t subject = subject_of(reading, predicate);
  const int32_t object = child(reading, predicate, {Deprel::obj, Deprel::xcomp, Deprel::ccomp, Deprel::obl});
  Fact fact{.tokens = tokens, .span = span_of(reading.article, tokens), .sentence = reading.sentence_of[predicate], .rule = "claim.clause", .frame = frame_of_clause(reading, predicate)};
  fact.value = Claim{.subject = phrase(reading, subject),
                     .predicate = std::string(form(reading, predicate)),
                     .object = phrase(reading, object),
                     .lemma = event_lemma(reading, predicate),
                     .negated = fact.frame.negated,
                     .conditional = fact.frame.conditional};
  return fact;
}

}  // namespace

std::vector<Fact> extract(const Reading& reading, std::type_identity<Claim>) {
  std::vector<Fact> facts;
  for (const Sentence& sentence : reading.article.sentences)
    for (uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
      const bool verb = tag(reading, i) == Upos::verb;
      const bool noun_event = tag(reading, i) == Upos::noun && event_lemma(reading, i) != lemma(reading, i) && child(reading, i, {Deprel::nmod}) != kNone;
      if (!noun_event && (!verb || !is_claim_relation(relation(reading, i)) || governs_told(reading, i))) continue;
      const Range tokens = noun_event ? noun_phrase(reading, i) : clause_tokens(reading, i);
      if (tokens.size() < 3 || span_of(reading.article, tokens).size() > kMostBytes) continue;
      facts.push_back(claim_at(reading, i, tokens));
    }
  return facts;
}

bool same(const Claim& a, const Claim& b) { return a.negated == b.negated; }

Relation relate(const Claim& a, const Claim& b, const Told&, const Told&) {
  if (a.lemma == b.lemma && a.negated != b.negated && !a.conditional && !b.conditional)
    return {Verdict::conflict, "claim.negated", "One article says that it was so, the other that it was not."};
  return {Verdict::agree, "claim.same", "Both articles tell it."};
}

std::string topic(const Claim&, const Told& told) { return event_words(told); }

}  // namespace crosscheck
