#include "reading/tree.h"

#include <algorithm>

namespace crosscheck {
namespace {

bool begins_clause(Deprel relation) {
  switch (relation) {
    case Deprel::acl_relcl:
    case Deprel::acl:
    case Deprel::advcl:
    case Deprel::parataxis:
    case Deprel::conj:
    case Deprel::appos:
    case Deprel::ccomp:
    case Deprel::cc:
    case Deprel::punct:
      return true;
    default:
      return false;
  }
}

bool is_leading(Deprel relation) {
  return relation == Deprel::case_ || relation == Deprel::mark || relation == Deprel::punct ||
         relation == Deprel::cc;
}

}  // namespace

bool is_noun(Upos tag) { return tag == Upos::noun || tag == Upos::propn || tag == Upos::pron; }

bool is_content(Upos tag) {
  return tag == Upos::noun || tag == Upos::propn || tag == Upos::verb || tag == Upos::adj ||
         tag == Upos::adv || tag == Upos::num;
}

std::vector<std::string_view> forms_of(const Article& article, const Sentence& sentence) {
  std::vector<std::string_view> forms;
  forms.reserve(sentence.tokens.size());
  for (uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i)
    forms.push_back(article.form(i));
  return forms;
}

Span span_of(const Article& article, Range tokens) {
  return {article.tokens[tokens.begin].span.begin, article.tokens[tokens.end - 1].span.end};
}

int32_t child(const Reading& reading, uint32_t token, std::initializer_list<Deprel> relations) {
  for (uint32_t c : reading.children[token])
    if (std::find(relations.begin(), relations.end(), relation(reading, c)) != relations.end())
      return static_cast<int32_t>(c);
  return kNone;
}

Range subtree(const Reading& reading, uint32_t token, bool phrase_only) {
  Range range{token, token + 1};
  std::vector<uint32_t> open{token};
  while (!open.empty()) {
    const uint32_t at = open.back();
    open.pop_back();
    range = {std::min(range.begin, at), std::max(range.end, at + 1)};
    for (uint32_t c : reading.children[at])
      if (!phrase_only || !begins_clause(relation(reading, c))) open.push_back(c);
  }
  return range;
}

Range noun_phrase(const Reading& reading, uint32_t noun) {
  Range range = subtree(reading, noun, true);
  while (range.begin < noun && is_leading(relation(reading, range.begin))) ++range.begin;
  // A preposition that stands before the phrase belongs to what governs it.
  for (uint32_t c : reading.children[noun])
    if (relation(reading, c) == Deprel::case_ && c >= range.begin && c < noun) range.begin = c + 1;
  return range;
}

uint32_t top_of(const Reading& reading, Range tokens) {
  for (uint32_t i = tokens.begin; i < tokens.end; ++i) {
    const int32_t h = head(reading, i);
    if (h == kNone || !tokens.contains(static_cast<uint32_t>(h)))
      if (relation(reading, i) != Deprel::case_ && relation(reading, i) != Deprel::punct) return i;
  }
  return tokens.end - 1;
}

int32_t subject_of(const Reading& reading, uint32_t verb) {
  constexpr int kMostSteps = 8;
  uint32_t at = verb;
  for (int step = 0; step < kMostSteps; ++step) {
    const int32_t subject =
        child(reading, at, {Deprel::nsubj, Deprel::nsubj_pass, Deprel::csubj, Deprel::csubj_pass});
    const Deprel up = relation(reading, at);
    if (subject != kNone) {
      // "the call, which took place": the relative pronoun stands for the noun.
      const bool relative =
          up == Deprel::acl_relcl && tag(reading, static_cast<uint32_t>(subject)) == Upos::pron &&
          child(reading, static_cast<uint32_t>(subject), {Deprel::det}) == kNone &&
          (form(reading, static_cast<uint32_t>(subject)) == "which" ||
           form(reading, static_cast<uint32_t>(subject)) == "that" ||
           form(reading, static_cast<uint32_t>(subject)) == "who");
      return relative ? head(reading, at) : subject;
    }
    const int32_t h = head(reading, at);
    if (h == kNone) return kNone;
    if (up == Deprel::acl || up == Deprel::acl_relcl) return h;
    if (up != Deprel::conj && up != Deprel::xcomp && up != Deprel::advcl && up != Deprel::ccomp)
      return kNone;
    at = static_cast<uint32_t>(h);
  }
  return kNone;
}

bool is_negated(const Reading& reading, uint32_t predicate) {
  for (uint32_t c : reading.children[predicate]) {
    const std::string_view word = form(reading, c);
    if (word == "not" || word == "n't" || word == "never" || word == "neither") return true;
    if (word == "no" &&
        (relation(reading, c) == Deprel::det || relation(reading, c) == Deprel::advmod))
      return true;
    const bool argument = relation(reading, c) == Deprel::obj ||
                          relation(reading, c) == Deprel::nsubj ||
                          relation(reading, c) == Deprel::nsubj_pass;
    if (argument && (word == "nothing" || word == "nobody" || word == "none")) return true;
    if (argument)
      for (uint32_t d : reading.children[c])
        if (relation(reading, d) == Deprel::det && form(reading, d) == "no") return true;
  }
  return false;
}

}  // namespace crosscheck
