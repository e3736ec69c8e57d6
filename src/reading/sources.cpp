#include "reading/sources.h"

#include <algorithm>

#include "language/wordlist.h"
#include "reading/clauses.h"
#include "reading/names.h"
#include "reading/tree.h"

namespace crosscheck {
namespace {

struct Words {
  WordList unnamed, documents, officials, agencies, outlets, outlet_words, occasions;
};

const Words& words() {
  static const Words words = [] {
    const Json& f = resource_json("en/attribution.jsonc");
    return Words{WordList(f["unnamed"]),  WordList(f["documents"]), WordList(f["officials"]),
                 WordList(f["agencies"]), WordList(f["outlets"]),   WordList(f["outlet_words"]),
                 WordList(f["occasions"])};
  }();
  return words;
}

Range sentence_of(const Reading& reading, uint32_t token) {
  return reading.article.sentences[reading.sentence_of[token]].tokens;
}

uint32_t head_of_mention(const Reading& reading, uint32_t token) {
  return reading.mentions[static_cast<size_t>(reading.mention_of[token])].head;
}

bool is_named(const Reading& reading, uint32_t token) {
  return reading.mention_of[token] != kNone && reading.quotation_of[token] == kNone;
}

bool is_finite(const Reading& reading, uint32_t verb) {
  const std::string_view xpos = xpos_name(reading.words[verb].xpos);
  return xpos == "VBD" || xpos == "VBZ" || xpos == "VBP";
}

// Where the tree has no subject: the name or noun beside a finite verb, before or after it.
int32_t beside(const Reading& reading, uint32_t verb, Range sentence) {
  // "…, Ann Lee, said": the name in apposition, where the tree hung the noun before it elsewhere.
  if (verb >= sentence.begin + 2 && form(reading, verb - 1) == "," && is_named(reading, verb - 2))
    return static_cast<int32_t>(head_of_mention(reading, verb - 2));
  if (verb > sentence.begin && is_noun(tag(reading, verb - 1)) &&
      reading.quotation_of[verb - 1] == reading.quotation_of[verb])
    return static_cast<int32_t>(verb - 1);
  for (uint32_t i : {verb + 1, verb + 2})
    if (i < sentence.end && is_named(reading, i) && tag(reading, i - 1) != Upos::adp)
      return static_cast<int32_t>(head_of_mention(reading, i));
  return kNone;
}

// The subject of a verb of saying, also where it follows ("said Ann Lee") and the tree lost it.
int32_t found_speaker(const Reading& reading, uint32_t verb, Range sentence) {
  int32_t subject = subject_of(reading, verb);
  // Of two subjects the tree has given it the nearer one: "The dam is safe, she said".
  for (uint32_t c : reading.children[verb])
    if (c < verb && subject != kNone && subject < static_cast<int32_t>(c) &&
        relation(reading, c) == Deprel::nsubj &&
        reading.quotation_of[c] == reading.quotation_of[verb])
      subject = static_cast<int32_t>(c);
  if (subject != kNone && reading.quotation_of[static_cast<size_t>(subject)] != kNone &&
      reading.quotation_of[static_cast<size_t>(subject)] != reading.quotation_of[verb])
    subject = kNone;
  if (subject != kNone) return subject;
  for (uint32_t c : reading.children[verb])
    if (is_lost_subject(reading, c, verb) && reading.quotation_of[c] == kNone)
      return static_cast<int32_t>(c);
  // A verb that the tagger took for a noun has no tense: "Another slide shows that".
  return is_finite(reading, verb) || tag(reading, verb) == Upos::noun
             ? beside(reading, verb, sentence)
             : kNone;
}

// The speaker by name, where what was found stands in apposition to it: "Ann Lee, the harbour
// master, said".
int32_t speaker_of(const Reading& reading, uint32_t verb) {
  const Range sentence = sentence_of(reading, verb);
  int32_t found = found_speaker(reading, verb, sentence);
  // A subject has no preposition: in "two people familiar with the plan said" it is the noun
  // before.
  if (found != kNone)
    if (const int32_t preposition = child(reading, static_cast<uint32_t>(found), {Deprel::case_});
        preposition != kNone && preposition < found)
      for (uint32_t i = static_cast<uint32_t>(preposition); i-- > sentence.begin;) {
        if (is_noun(tag(reading, i))) found = static_cast<int32_t>(i);
        if (tag(reading, i) != Upos::adj && tag(reading, i) != Upos::adv) break;
      }
  if (found == kNone || relation(reading, static_cast<uint32_t>(found)) != Deprel::appos)
    return found;
  const int32_t named = head(reading, static_cast<uint32_t>(found));
  return reading.quotation_of[static_cast<size_t>(named)] == kNone ? named : found;
}

// "By the council", "from the ministry": a child with one of the prepositions.
int32_t with_preposition(const Reading& reading, uint32_t token,
                         std::initializer_list<std::string_view> prepositions) {
  for (uint32_t c : reading.children[token])
    if (relation(reading, c) == Deprel::obl_agent || relation(reading, c) == Deprel::obl ||
        relation(reading, c) == Deprel::nmod)
      if (const int32_t mark = child(reading, c, {Deprel::case_}); mark != kNone)
        for (std::string_view p : prepositions)
          if (form(reading, static_cast<uint32_t>(mark)) == p) return static_cast<int32_t>(c);
  return kNone;
}

int32_t source_of_noun(const Reading& reading, uint32_t noun) {
  if (const int32_t owner = child(reading, noun, {Deprel::nmod_poss}); owner != kNone) return owner;
  if (const int32_t agent = with_preposition(reading, noun, {"by", "from", "among"});
      agent != kNone)
    return agent;
  // "She is a critic of the plan".
  if (child(reading, noun, {Deprel::cop}) != kNone) return child(reading, noun, {Deprel::nsubj});
  const int32_t verb = head(reading, noun);
  const Deprel up = relation(reading, noun);
  if (verb != kNone && tag(reading, static_cast<uint32_t>(verb)) == Upos::verb &&
      (up == Deprel::obj || up == Deprel::obl) &&
      (shares_source(reading, static_cast<uint32_t>(verb)) || up == Deprel::obl))
    return speaker_of(reading, static_cast<uint32_t>(verb));
  // "The American commitment to …".
  if (const int32_t people = child(reading, noun, {Deprel::amod, Deprel::compound});
      people != kNone && reading.mention_of[static_cast<size_t>(people)] != kNone)
    return people;
  return kNone;
}

SourceKind kind_of(const Reading& reading, Range source, int32_t entity, bool& anonymous) {
  anonymous = false;
  SourceKind kind = SourceKind::other;
  if (const std::string outlet = outlet_name(reading, source); !outlet.empty())
    return is_agency(outlet) ? SourceKind::agency : SourceKind::outlet;
  if (entity != kNone && reading.entities[static_cast<size_t>(entity)].type == EntityType::person)
    return SourceKind::person;
  if (entity != kNone && is_outlet_name(reading.entities[static_cast<size_t>(entity)].key))
    return SourceKind::outlet;
  for (uint32_t i = source.begin; i < source.end; ++i) {
    const std::string_view f = form(reading, i);
    if (words().unnamed.has(f)) {
      anonymous = entity == kNone;
      kind = SourceKind::unnamed;
    } else if (words().documents.has(f) && kind == SourceKind::other) {
      kind = SourceKind::document;
    } else if (words().officials.has(f) && kind == SourceKind::other) {
      kind = SourceKind::official;
    }
  }
  return kind;
}

// "In a statement", "on Twitter", "at a rally".
bool is_occasion(const Reading& reading, uint32_t token) {
  return relation(reading, token) == Deprel::obl &&
         child(reading, token, {Deprel::case_}) != kNone &&
         words().occasions.has(form(reading, token));
}

}  // namespace

int32_t source_of(const Reading& reading, const Cue& cue) {
  if (cue.kind == CueKind::noun) return source_of_noun(reading, cue.head);
  if (cue.kind == CueKind::adjective) {
    const int32_t subject = child(reading, cue.head, {Deprel::nsubj, Deprel::nsubj_pass});
    return subject != kNone ? subject : subject_of(reading, cue.head);
  }
  if (cue.passive) return with_preposition(reading, cue.head, {"by"});
  return speaker_of(reading, cue.head);
}

Range source_phrase(const Reading& reading, uint32_t noun, uint32_t cue) {
  Range phrase = noun_phrase(reading, noun);
  if (reading.mention_of[noun] != kNone) {
    const Mention& mention = reading.mentions[static_cast<size_t>(reading.mention_of[noun])];
    constexpr uint32_t kMostWithName = 12;
    if (!phrase.contains(mention.tokens) || phrase.size() > kMostWithName) phrase = mention.tokens;
  }
  if (phrase.begin > 0 && form(reading, phrase.begin - 1) == "the" &&
      reading.sentence_of[phrase.begin - 1] == reading.sentence_of[noun])
    --phrase.begin;
  constexpr uint32_t kMostTokens = 14;
  if (phrase.size() > kMostTokens) phrase = {noun, noun + 1};
  // A phrase never holds its cue.
  if (phrase.contains(cue))
    phrase = noun < cue ? Range{phrase.begin, cue} : Range{cue + 1, phrase.end};
  if (phrase.end >= cue) return phrase;
  const Upos first = tag(reading, phrase.end), last = tag(reading, cue - 1);
  if ((first != Upos::adj && first != Upos::adp) || !is_noun(last)) return phrase;
  for (uint32_t i = phrase.end; i < cue; ++i)
    if (tag(reading, i) == Upos::verb || tag(reading, i) == Upos::punct ||
        tag(reading, i) == Upos::aux)
      return phrase;
  return {phrase.begin, cue};
}

void identify(const Reading& reading, Attribution& said, int32_t head) {
  if (said.source.empty()) return;
  if (head != kNone) {
    // The entity of the noun, or of the name in apposition to it: "the mayor, Tom Ferris,".
    const auto noun = static_cast<uint32_t>(head);
    said.entity = entity_of(reading, noun);
    if (const int32_t name = child(reading, noun, {Deprel::appos});
        said.entity == kNone && name != kNone)
      said.entity = entity_of(reading, static_cast<uint32_t>(name));
  }
  said.kind = kind_of(reading, said.source, said.entity, said.anonymous);
}

int32_t hearer_of(const Reading& reading, uint32_t verb) {
  if (lemma(reading, verb) == "tell")
    if (const int32_t object = child(reading, verb, {Deprel::iobj, Deprel::obj}); object != kNone)
      return entity_of(reading, static_cast<uint32_t>(object));
  // "In an interview with the Valley Herald", "in a statement to the Valley Herald".
  for (uint32_t c : reading.children[verb])
    if (is_occasion(reading, c))
      if (const int32_t whom = with_preposition(reading, c, {"with", "to"}); whom != kNone)
        return entity_of(reading, static_cast<uint32_t>(whom));
  return kNone;
}

Range occasion_of(const Reading& reading, uint32_t verb) {
  for (uint32_t c : reading.children[verb])
    if (is_occasion(reading, c)) return noun_phrase(reading, c);
  return {};
}

bool is_occasion_word(std::string_view form) { return words().occasions.has(form); }

bool can_say(const Reading& reading, Range phrase, uint32_t head) {
  const int32_t entity = entity_of(reading, head);
  bool anonymous = false;
  if (kind_of(reading, phrase, entity, anonymous) != SourceKind::other) return true;
  return entity != kNone && reading.entities[static_cast<size_t>(entity)].type != EntityType::place;
}

bool is_document(const Reading& reading, Range source) {
  for (uint32_t i = source.begin; i < source.end; ++i)
    if (words().documents.has(form(reading, i))) return true;
  return false;
}

std::string outlet_name(const Reading& reading, Range name) {
  std::vector<std::string_view> forms;
  for (uint32_t i = name.begin; i < name.end; ++i) forms.push_back(form(reading, i));
  for (uint32_t i = 0; i < forms.size(); ++i) {
    if (const auto hit = words().agencies.longest(forms, i))
      return words().agencies.value(hit.entry).get<std::string>();
    if (const auto hit = words().outlets.longest(forms, i))
      return words().outlets.value(hit.entry).get<std::string>();
  }
  return {};
}

bool is_outlet_name(std::string_view key) {
  return key.find(' ') != std::string_view::npos &&
         words().outlet_words.has(key.substr(key.rfind(' ') + 1));
}

bool is_agency(std::string_view outlet) {
  static const std::vector<std::string> names = [] {
    std::vector<std::string> list;
    for (const auto& [phrase, name] : resource_json("en/attribution.jsonc")["agencies"].items())
      list.push_back(name.get<std::string>());
    return list;
  }();
  return std::find(names.begin(), names.end(), outlet) != names.end();
}

}  // namespace crosscheck
