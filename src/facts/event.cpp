#include "facts/event.h"

#include <map>

#include "language/relations.h"
#include "language/wordlist.h"
#include "reading/cues.h"
#include "reading/tree.h"

namespace crosscheck {
namespace {

// Words of events, each with the class that it stands for.
const WordList& event_classes() {
  static const WordList classes = [] {
    std::map<std::string, std::string> class_of;
    for (const auto& list : resource_json("en/events.jsonc")["classes"])
      for (const auto& word : list)
        class_of.emplace(word.get<std::string>(), list.front().get<std::string>());
    return WordList(Json(class_of));
  }();
  return classes;
}

bool is_vague(const Reading& reading, uint32_t verb) {
  static const WordList vague(resource_json("en/events.jsonc")["vague"]);
  return vague.has(lemma(reading, verb));
}

// Whether a verb that can bring speech tells of a deed: "was discovered", "ordered everyone out",
// and not "ordered that …", "told reporters".
bool does_something(const Reading& reading, uint32_t verb) {
  const int32_t undergoes = child(reading, verb, {Deprel::nsubj_pass});
  if (undergoes != kNone) return form(reading, static_cast<uint32_t>(undergoes)) != "it";
  if (child(reading, verb, {Deprel::ccomp, Deprel::parataxis}) != kNone) return false;
  const std::string& word = lemma(reading, verb);
  return word != "say" && word != "tell" && child(reading, verb, {Deprel::obj}) != kNone;
}

// A verb with its particle, where the two are known as one word: "turn_down"; else the verb.
std::string_view with_particle(const Reading& reading, uint32_t token) {
  const std::string& word = lemma(reading, token);
  if (tag(reading, token) != Upos::verb) return word;
  const int32_t particle = child(reading, token, {Deprel::compound_prt});
  if (particle == kNone) return word;
  const std::string_view both =
      known(word + "_" + std::string(form(reading, static_cast<uint32_t>(particle))));
  return both.empty() ? word : both;
}

}  // namespace

bool is_light(const Reading& reading, uint32_t verb) {
  static const WordList light(resource_json("en/events.jsonc")["light"]);
  return light.has(lemma(reading, verb));
}

bool is_generic(const Reading& reading, uint32_t event) {
  if (tag(reading, event) != Upos::verb) return false;
  return is_light(reading, event) || is_vague(reading, event) ||
         (is_saying(lemma(reading, event)) && !does_something(reading, event));
}

std::string_view event_class(std::string_view word) {
  const int32_t entry = event_classes().find(word);
  return entry < 0 ? std::string_view()
                   : event_classes().value(entry).get_ref<const std::string&>();
}

std::string_view event_lemma(const Reading& reading, uint32_t token) {
  const std::string_view word = with_particle(reading, token);
  if (const auto own = event_class(word); !own.empty()) return own;
  if (const auto by_form = event_class(form(reading, token));
      !by_form.empty() && word == lemma(reading, token))
    return by_form;
  const std::string_view verb =
      tag(reading, token) == Upos::noun ? verb_of(word) : std::string_view();
  if (verb.empty()) return word;
  const std::string_view by_verb = event_class(verb);
  return by_verb.empty() ? verb : by_verb;
}

bool is_event_noun(const Reading& reading, uint32_t noun) {
  const std::string& word = lemma(reading, noun);
  if (event_classes().has(word)) return true;
  for (const std::string_view ending :
       {"tion", "sion", "ment", "ance", "ence", "ing", "al", "ure", "sis", "age"})
    if (word.size() > ending.size() + 3 && word.ends_with(ending)) return true;
  return false;
}

bool tells_event(const Reading& reading, uint32_t token) {
  const std::string& word = lemma(reading, token);
  const std::string_view event = event_lemma(reading, token);
  if (event != word || event_classes().has(event)) return true;
  if (tag(reading, token) == Upos::verb) return !is_generic(reading, token);
  return tag(reading, token) == Upos::noun && !verb_of(word).empty();
}

}  // namespace crosscheck
