// How two claims relate: opposite signs, acts that exclude each other, two who began it.
#include <algorithm>

#include "facts/claim.h"
#include "facts/wording.h"
#include "language/relations.h"
#include "reading/name_forms.h"
#include "reading/tree.h"

namespace crosscheck {
namespace {

bool is_quoted(const Told& told) {
  return told.reading.quotation_of[told.fact.frame.event] != kNone;
}

// What an act is done to, by the words or the keys of actors.
std::vector<std::string_view> objects_of(const Told& told) {
  std::vector<std::string_view> objects;
  for (const Term& term : told.fact.frame.terms)
    if (term.role == TermRole::object)
      objects.push_back(
          term.entity == kNone
              ? term.lemma
              : std::string_view(told.reading.entities[static_cast<size_t>(term.entity)].key));
  return objects;
}

// "Rediscovered the fax" and "has not rediscovered its records" are two acts.
bool have_other_objects(const Told& of_a, const Told& of_b) {
  const std::vector<std::string_view> a = objects_of(of_a), b = objects_of(of_b);
  const auto ends_with_word = [](std::string_view words, std::string_view word) {
    return words.size() > word.size() && words.ends_with(word) &&
           words[words.size() - word.size() - 1] == ' ';
  };
  return !a.empty() && !b.empty() && std::none_of(a.begin(), a.end(), [&](std::string_view x) {
    return std::any_of(b.begin(), b.end(), [&](std::string_view y) {
      return x == y || synonyms(x, y) || ends_with_word(x, y) || ends_with_word(y, x);
    });
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
  return a.negated == b.negated && a.supposed == b.supposed && !antonyms(a.lemma, b.lemma) &&
         !have_other_initiators(a, b);
}

Relation relate(const Claim& a, const Claim& b, const Told& of_a, const Told& of_b) {
  const auto of_one = [&] {
    return !have_other_objects(of_a, of_b) && !have_other_numbers(of_a, of_b);
  };
  const bool negated = a.lemma == b.lemma && a.negated != b.negated && of_one();
  if (negated && a.denier.empty() != b.denier.empty())
    return {Verdict::contested, "claim.denied",
            in_marks(denier_of(a.denier.empty() ? of_b : of_a)) + " is told to deny it."};
  const bool opposite = a.negated == b.negated && antonyms(a.lemma, b.lemma) && of_one();
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
