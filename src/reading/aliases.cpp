#include "reading/aliases.h"

#include "reading/name_tokens.h"
#include "reading/name_words.h"
#include "reading/tree.h"

namespace crosscheck {
namespace {

bool is_reflexive(std::string_view word) {
  return word == "themselves" || word == "itself" || word == "himself" || word == "herself";
}

// "the Olmyn (*Ulmen* in Karsian)".
int32_t bracketed(const Reading& reading, const Mention& mention) {
  const uint32_t begin = mention.tokens.begin, end = mention.name.end;
  const bool fits = begin >= 2 && end + 2 < reading.words.size() &&
                    form(reading, begin - 1) == "(" && form(reading, end) == "in" &&
                    is_capital_word(reading, end + 1) && form(reading, end + 2) == ")" &&
                    is_name_token(reading, begin - 2);
  return fits ? static_cast<int32_t>(begin) - 2 : kNone;
}

// The verb of naming that a mention stands right behind ("nicknamed *El Cartero*", "known as
// *Zarnau*", "call themselves *Black Heron*"); kNone.
int32_t naming_verb(const Reading& reading, const Mention& mention) {
  constexpr uint32_t kMostTokens = 4;
  const uint32_t begin = mention.tokens.begin;
  bool as = false;
  for (uint32_t i = begin; i-- > 0 && begin - i <= kMostTokens;) {
    const std::string_view word = form(reading, i);
    if (tag(reading, i) == Upos::verb) {
      if (i > 0 && touches(reading, i - 1) && form(reading, i - 1) == "-")
        return kNone;  // so-called
      const bool known = lemma(reading, i) == "know";
      return (known ? as : name_words().naming.has(lemma(reading, i))) ? static_cast<int32_t>(i)
                                                                       : kNone;
    }
    if (word == "as") as = true;
    if (word != "as" && word != "the" && word != "\"" && !is_reflexive(word)) return kNone;
  }
  return kNone;
}

bool is_relative(std::string_view word) {
  return word == "who" || word == "which" || word == "that" || word == "whom";
}

// What a verb of naming names: the noun that it modifies, or its subject in the passive.
int32_t thing_named(const Reading& reading, uint32_t verb) {
  const int32_t passive = child(reading, verb, {Deprel::nsubj_pass});
  if (relation(reading, verb) == Deprel::acl)
    return head(reading, verb) < static_cast<int32_t>(verb) ? head(reading, verb) : kNone;
  if (relation(reading, verb) == Deprel::acl_relcl) {
    const int32_t subject = child(reading, verb, {Deprel::nsubj});
    const bool by_others =
        passive != kNone || (subject != kNone && !is_relative(form(reading, uint32_t(subject))));
    const bool reflexive = is_reflexive(form(reading, verb + 1));
    return reflexive || by_others ? head(reading, verb) : kNone;  // not "who called Ferris a liar"
  }
  return passive;
}

}  // namespace

int32_t named_by(const Reading& reading, const Mention& mention) {
  if (const int32_t before = bracketed(reading, mention); before != kNone) return before;
  const int32_t verb = naming_verb(reading, mention);
  if (verb == kNone) return kNone;
  const int32_t thing = thing_named(reading, static_cast<uint32_t>(verb));
  return thing != kNone && thing < static_cast<int32_t>(mention.tokens.begin) ? thing : kNone;
}

}  // namespace crosscheck
