#include "facts/claim.h"

#include <algorithm>

#include "facts/denial.h"
#include "facts/event.h"
#include "facts/time.h"
#include "facts/wording.h"
#include "language/places.h"
#include "language/relations.h"
#include "language/wordlist.h"
#include "reading/name_forms.h"
#include "reading/names.h"
#include "reading/tree.h"
#include "reading/voice.h"

namespace crosscheck {
namespace {

constexpr uint32_t kMostBytes = 400;   // of a claim's passage
constexpr uint32_t kMostPhrase = 120;  // bytes of its subject and of its object

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

std::string phrase(const Reading& reading, int32_t noun) {
  return noun == kNone
             ? std::string()
             : text_of(reading, noun_phrase(reading, static_cast<uint32_t>(noun)), kMostPhrase);
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
    return {std::string(country_of(named.key)),
            named.type == EntityType::person ? named.key : std::string()};
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
  const std::string object =
      copula != kNone
          ? text_of(reading, {static_cast<uint32_t>(copula) + 1, tokens.end}, kMostPhrase)
          : phrase(reading, child(reading, predicate,
                                  {Deprel::obj, Deprel::xcomp, Deprel::ccomp, Deprel::obl}));
  Fact fact{.tokens = tokens,
            .span = span_of(reading.article, tokens),
            .sentence = reading.sentence_of[predicate],
            .rule = "claim.clause",
            .frame = frame_of_clause(reading, predicate)};
  std::string predicate_lemma =
      is_given(reading, predicate) ? "receive" : event_lemma(reading, predicate);
  bool negated = fact.frame.negated;
  const int32_t denied = denied_complement(reading, predicate),
                lasting = lasting_complement(reading, predicate);
  if (const int32_t told = denied != kNone ? denied : lasting; told != kNone) {
    predicate_lemma = event_lemma(reading, static_cast<uint32_t>(told));
    negated = negated != (denied != kNone);
    fact.frame.terms.insert(fact.frame.terms.begin(),
                            {TermRole::predicate, kNone, predicate_lemma, true});
  }
  fact.value = Claim{.subject = phrase(reading, subject),
                     .predicate = std::string(form(
                         reading, copula == kNone ? predicate : static_cast<uint32_t>(copula))),
                     .object = object,
                     .lemma = predicate_lemma,
                     .negated = negated,
                     .conditional = fact.frame.conditional,
                     .asserted = is_asserted(reading, predicate),
                     .copular = copula != kNone,
                     .initiator = initiator_of(reading, tokens)};
  fact.scope = scope_at(reading, fact.sentence, {predicate, predicate + 1});
  return fact;
}

}  // namespace

std::vector<Fact> extract(const Reading& reading, std::type_identity<Claim>) {
  std::vector<Fact> facts;
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

namespace {

bool is_quoted(const Told& told) {
  return told.reading.quotation_of[told.fact.frame.event] != kNone;
}

// What an act is done to, by the words or the keys of actors.
std::vector<std::string> objects_of(const Told& told) {
  std::vector<std::string> objects;
  for (const Term& term : told.fact.frame.terms)
    if (term.role == TermRole::object)
      objects.push_back(term.entity == kNone
                            ? term.lemma
                            : told.reading.entities[static_cast<size_t>(term.entity)].key);
  return objects;
}

// "Rediscovered the fax" and "has not rediscovered its records" are two acts.
bool have_other_objects(const Told& of_a, const Told& of_b) {
  const std::vector<std::string> a = objects_of(of_a), b = objects_of(of_b);
  const auto alike = [](const std::string& x, const std::string& y) {
    return synonyms(x, y) || x.ends_with(" " + y) || y.ends_with(" " + x);
  };
  return !a.empty() && !b.empty() && std::none_of(a.begin(), a.end(), [&](const std::string& x) {
    return std::any_of(b.begin(), b.end(),
                       [&](const std::string& y) { return x == y || alike(x, y); });
  });
}

// The numbers in what an act is done to: "3" of "turned down Measure 3".
std::vector<std::string_view> numbers_of(const Told& told) {
  std::vector<std::string_view> numbers;
  const Reading& reading = told.reading;
  for (uint32_t c : reading.children[told.fact.frame.event])
    if (const Deprel r = relation(reading, c); r == Deprel::obj || r == Deprel::nsubj_pass) {
      const Range phrase = noun_phrase(reading, c);
      for (uint32_t i = phrase.begin; i < phrase.end; ++i)
        if (reading.article.tokens[i].kind == TokenKind::number)
          numbers.push_back(form(reading, i));
    }
  return numbers;
}

// "Approved Measure 3" and "turned down Measure 5" are two acts.
bool have_other_numbers(const Told& of_a, const Told& of_b) {
  const auto a = numbers_of(of_a), b = numbers_of(of_b);
  return !a.empty() && !b.empty() &&
         std::find_first_of(a.begin(), a.end(), b.begin(), b.end()) == a.end();
}

// Whether the article that denies it appeared on an earlier day than the one that tells it.
bool came_since(const Claim& a, const Told& of_a, const Told& of_b) {
  const Told &denies = a.negated ? of_a : of_b, &tells = a.negated ? of_b : of_a;
  const auto denied = denies.reading.article.published.day,
             told = tells.reading.article.published.day;
  return denied && told && *denied < *told;
}

}  // namespace

bool have_other_initiators(const Claim& a, const Claim& b) {
  const Initiator &x = a.initiator, &y = b.initiator;
  return (!x.country.empty() && !y.country.empty() && x.country != y.country) ||
         (!x.person.empty() && !y.person.empty() && !share_word(x.person, y.person));
}

bool same(const Claim& a, const Claim& b) {
  // "Was green" and "was broken": of two things that are said of a subject neither is the other.
  if (a.copular && b.copular && !synonyms(a.lemma, b.lemma)) return false;
  return a.negated == b.negated && !antonyms(a.lemma, b.lemma) && !have_other_initiators(a, b);
}

Relation relate(const Claim& a, const Claim& b, const Told& of_a, const Told& of_b) {
  if (a.denier.empty() != b.denier.empty() && a.lemma == b.lemma && a.negated != b.negated)
    return {Verdict::contested, "claim.denied",
            in_marks(a.denier.empty() ? b.denier : a.denier) + " is told to deny it."};
  const bool of_one = !have_other_objects(of_a, of_b) && !have_other_numbers(of_a, of_b);
  const bool negated = a.lemma == b.lemma && a.negated != b.negated && of_one;
  const bool opposite = antonyms(a.lemma, b.lemma) && a.negated == b.negated && of_one;
  // What is quoted is compared as a quotation; what everybody does often is no one event.
  const bool quoted = is_quoted(of_a) && is_quoted(of_b);
  // Acts that exclude each other do so also where their verb can be one of saying ("accepted",
  // "rejected").
  const bool generic = !opposite && (of_a.fact.frame.generic || of_b.fact.frame.generic);
  const bool other_time =
      of_a.fact.scope && of_b.fact.scope && !of_a.fact.scope->meets(*of_b.fact.scope);
  const bool asserted = a.asserted && b.asserted && !a.conditional && !b.conditional;
  if (have_other_initiators(a, b) && !quoted && asserted && !other_time && a.negated == b.negated)
    return {Verdict::conflict, "claim.other-initiator",
            "The articles name two who began it, and one alone did."};
  if (!quoted && !generic && !other_time && asserted && (negated || opposite)) {
    const std::string_view rule = negated ? "claim.negated" : "claim.opposite";
    if (negated && came_since(a, of_a, of_b))
      return {Verdict::update, "claim.come-since",
              "The earlier article says that it was not so; it can have come about since."};
    return {Verdict::conflict, rule,
            negated ? "One article says that it was so, the other that it was not."
                    : in_marks(of_a.reading.article.form(of_a.fact.frame.event)) + " and " +
                          in_marks(of_b.reading.article.form(of_b.fact.frame.event)) +
                          " exclude each other."};
  }
  if (!same(a, b))
    return {Verdict::compatible, "claim.other-case",
            "They are told of different cases, times or words, and can both be true."};
  return {Verdict::agree, "claim.same", "Both articles tell it."};
}

bool are_opposites(const Claim& a, const Claim& b) { return antonyms(a.lemma, b.lemma); }

std::string topic(const Claim&, const Told& told) { return event_words(told); }

}  // namespace crosscheck
