#include "reading/cues.h"

#include <algorithm>
#include <map>

#include "language/wordlist.h"
#include "reading/tree.h"

namespace crosscheck {
namespace {

using Lexicon = std::map<std::string, Takes, std::less<>>;

void add_group(Lexicon& lexicon, const Json& group) {
  const Certainty certainty = certainty_named(group.value("certainty", std::string("reported")));
  for (const Json& word : group["words"]) {
    Takes& takes = lexicon[word.get<std::string>()];
    for (const Json& what : group.value("takes", Json::array())) {
      // A word that says and thinks says; the first group that leads clauses gives the certainty.
      if (what == "clause" && !takes.clause) {
        takes.clause = true;
        takes.thinking = group.value("thinking", false);
        takes.certainty = certainty;
      }
      takes.infinitive = takes.infinitive || what == "infinitive";
      takes.whom = takes.whom || what == "whom";
      takes.object = takes.object || what == "object";
      takes.as = takes.as || what == "as";
      takes.name = takes.name || what == "name";
      takes.evidence = takes.evidence || what == "evidence";
    }
    for (const Json& preposition : group.value("with", Json::array()))
      if (!takes.leads(preposition.get<std::string>()))
        takes.with.push_back(preposition.get<std::string>());
  }
}

Lexicon lexicon_of(const Json& groups) {
  Lexicon lexicon;
  for (const Json& group : groups) add_group(lexicon, group);
  return lexicon;
}

const Lexicon& lexicon(CueKind kind) {
  static const Json& file = resource_json("en/attribution.jsonc");
  static const Lexicon verbs = lexicon_of(file["verbs"]), nouns = lexicon_of(file["nouns"]),
                       adjectives = lexicon_of(file["adjectives"]);
  return kind == CueKind::verb ? verbs : kind == CueKind::noun ? nouns : adjectives;
}

const Takes* look_up(CueKind kind, std::string_view word) {
  const auto at = lexicon(kind).find(word);
  return at == lexicon(kind).end() ? nullptr : &at->second;
}

// What a verb takes by its lemma, or by its form where the lemma is no word: "blasted", "boasting".
const Takes* look_up_verb(const Reading& reading, uint32_t token) {
  if (const Takes* takes = look_up(CueKind::verb, lemma(reading, token))) return takes;
  const std::string_view f = form(reading, token);
  for (std::string_view ending : {"ed", "ing"}) {
    if (f.size() < ending.size() + 3 || !f.ends_with(ending)) continue;
    std::string stem(f.substr(0, f.size() - ending.size()));
    if (const Takes* takes = look_up(CueKind::verb, stem)) return takes;
    if (const Takes* takes = look_up(CueKind::verb, stem + "e")) return takes;
    if (stem.back() == stem[stem.size() - 2]) stem.pop_back();  // "quipped"
    if (const Takes* takes = look_up(CueKind::verb, stem)) return takes;
  }
  return nullptr;
}

bool is_participle(const Reading& reading, uint32_t token) {
  return xpos_name(reading.words[token].xpos) == "VBN" ||
         xpos_name(reading.words[token].xpos) == "VBD";
}

// "Was accused", and "accused of …" after a noun.
bool is_passive(const Reading& reading, uint32_t verb) {
  if (!is_participle(reading, verb)) return false;
  if (child(reading, verb, {Deprel::aux_pass, Deprel::nsubj_pass, Deprel::csubj_pass}) != kNone)
    return true;
  return relation(reading, verb) == Deprel::acl && xpos_name(reading.words[verb].xpos) == "VBN" &&
         child(reading, verb, {Deprel::nsubj}) == kNone;
}

// After "be" or "feel", or beside its noun: "worried that …".
bool is_predicate(const Reading& reading, uint32_t adjective) {
  return child(reading, adjective, {Deprel::cop, Deprel::aux_pass}) != kNone ||
         relation(reading, adjective) == Deprel::xcomp ||
         relation(reading, adjective) == Deprel::acl;
}

bool is_question(const Reading& reading, uint32_t verb) {
  const Sentence& sentence = reading.article.sentences[reading.sentence_of[verb]];
  if (form(reading, sentence.tokens.end - 1) != "?") return false;
  // Only where the question is about the saying: an auxiliary before the subject.
  const int32_t subject = child(reading, verb, {Deprel::nsubj});
  const int32_t auxiliary = child(reading, verb, {Deprel::aux});
  return subject != kNone && auxiliary != kNone && auxiliary < subject;
}

// "Refused to say".
bool is_withheld(const Reading& reading, uint32_t verb) {
  static const WordList words(resource_json("en/attribution.jsonc")["withholding"]);
  const int32_t over = head(reading, verb);
  return relation(reading, verb) == Deprel::xcomp && over != kNone &&
         words.has(lemma(reading, static_cast<uint32_t>(over)));
}

}  // namespace

bool Takes::leads(std::string_view preposition) const {
  return std::find(with.begin(), with.end(), preposition) != with.end();
}

std::optional<Cue> cue_at(const Reading& reading, uint32_t token) {
  const Upos upos = tag(reading, token);
  const Deprel up = relation(reading, token);
  if (upos == Upos::adj || upos == Upos::verb)
    if (const Takes* takes = look_up(CueKind::adjective, form(reading, token));
        takes && is_predicate(reading, token))
      return Cue{token, CueKind::adjective, false, takes};
  const std::string_view xpos = xpos_name(reading.words[token].xpos);
  // The two tags may differ: "The Valley Herald reports".
  const bool finite = xpos == "VBZ" || xpos == "VBD" || xpos == "VBP";
  if ((upos == Upos::verb || upos == Upos::aux || (upos == Upos::noun && finite)) &&
      up != Deprel::amod && up != Deprel::compound) {
    // "Laid out", "ruled out": the particle makes another word.
    if (const int32_t particle = child(reading, token, {Deprel::compound_prt}); particle != kNone)
      if (const Takes* takes = look_up(
              CueKind::verb, lemma(reading, token) + " " +
                                 std::string(form(reading, static_cast<uint32_t>(particle)))))
        return Cue{token, CueKind::verb, is_passive(reading, token), takes};
    if (const Takes* takes = look_up_verb(reading, token))
      return Cue{token, CueKind::verb, is_passive(reading, token), takes};
  }
  // ", warning that …", which the tagger may take for a noun.
  if (const std::string_view f = form(reading, token);
      upos == Upos::noun && f.ends_with("ing") && token > 0 && form(reading, token - 1) == ",") {
    if (const Takes* takes = look_up_verb(reading, token))
      return Cue{token, CueKind::verb, false, takes};
  }
  if (upos == Upos::noun && token + 1 < reading.words.size() &&
      form(reading, token + 1) == "that" && token > 0 && is_noun(tag(reading, token - 1)) &&
      relation(reading, token + 1) == Deprel::mark)
    if (const Takes* takes = look_up(CueKind::verb, lemma(reading, token));
        takes && takes->clause && form(reading, token).ends_with('s') &&
        !look_up(CueKind::noun, lemma(reading, token)))
      return Cue{token, CueKind::verb, false, takes};
  if (upos == Upos::noun)
    if (const Takes* takes = look_up(CueKind::noun, lemma(reading, token)))
      return Cue{token, CueKind::noun, false, takes};
  return std::nullopt;
}

const Takes* verb_takes(std::string_view lemma) { return look_up(CueKind::verb, lemma); }

bool is_saying(std::string_view lemma) {
  const Takes* takes = verb_takes(lemma);
  return takes && takes->clause;
}

bool shares_source(const Reading& reading, uint32_t verb) {
  static const WordList support(resource_json("en/attribution.jsonc")["support"]);
  return support.has(lemma(reading, verb));
}

Certainty certainty_of(const Reading& reading, const Cue& cue) {
  const Certainty own = cue.takes->certainty;
  if (is_negated(reading, cue.head) || is_withheld(reading, cue.head)) {
    // What is not denied or not known may be so; what is not believed is held to be false; what
    // was not said stays open.
    if (own == Certainty::denied || own == Certainty::disputed) return Certainty::alleged;
    if (cue.takes->thinking && own == Certainty::reported) return Certainty::denied;
    return Certainty::alleged;
  }
  return is_question(reading, cue.head) ? std::min(own, Certainty::alleged) : own;
}

Certainty certainty_named(std::string_view name) {
  if (name == "denied") return Certainty::denied;
  if (name == "disputed") return Certainty::disputed;
  if (name == "alleged") return Certainty::alleged;
  if (name == "stated") return Certainty::stated;
  if (name == "confirmed") return Certainty::confirmed;
  return Certainty::reported;
}

}  // namespace crosscheck
