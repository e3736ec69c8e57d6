// Whom "he" and "she" stand for, and what "it" and "they" do.
#include <algorithm>

#include "reading/names.h"
#include "reading/tree.h"

namespace crosscheck {
namespace {

Gender gender_of(std::string_view word) {
  if (word == "he" || word == "him" || word == "his" || word == "himself") return Gender::male;
  if (word == "she" || word == "her" || word == "hers" || word == "herself") return Gender::female;
  return Gender::unknown;
}

bool is_subject(Deprel relation) {
  return relation == Deprel::nsubj || relation == Deprel::nsubj_pass;
}

// The people of a sentence, up to a token, that a pronoun can stand for: in text order, each once.
struct People {
  std::vector<uint32_t> all;
  int32_t subject = kNone;  // the first that is a subject
};

People people_before(const Reading& reading, Range tokens, uint32_t end, Gender gender) {
  People people;
  for (uint32_t i = tokens.begin; i < std::min(tokens.end, end); ++i) {
    if (reading.mention_of[i] == kNone) continue;
    const Mention& mention = reading.mentions[static_cast<size_t>(reading.mention_of[i])];
    const Entity& entity = reading.entities[mention.entity];
    if (entity.type != EntityType::person || mention.head != i) continue;
    if (entity.gender != Gender::unknown && entity.gender != gender) continue;
    if (std::find(people.all.begin(), people.all.end(), mention.entity) == people.all.end())
      people.all.push_back(mention.entity);
    // "Tom Ferris and Erik Lund met. He …": of two subjects, none.
    if (people.subject == kNone && is_subject(relation(reading, i)) &&
        child(reading, i, {Deprel::conj}) == kNone)
      people.subject = static_cast<int32_t>(mention.entity);
  }
  return people;
}

// The subject of this sentence before the pronoun, or the only person there; else of the sentence
// before, and of the one before that.
int32_t person_for(const Reading& reading, uint32_t token, Gender gender) {
  constexpr uint32_t kMostBack = 2;
  const uint32_t sentence = reading.sentence_of[token];
  for (uint32_t back = 0; back <= std::min(kMostBack, sentence); ++back) {
    const Range tokens = reading.article.sentences[sentence - back].tokens;
    const People people = people_before(reading, tokens, token, gender);
    if (people.subject != kNone) return people.subject;
    if (people.all.size() == 1) return static_cast<int32_t>(people.all.front());
    if (people.all.size() > 1) return kNone;
  }
  return kNone;
}

// Of what a pronoun speaks: "it" of one thing, "they" of several.
enum class Agreement : uint8_t { none, one, several };
Agreement agreement_of(std::string_view word) {
  if (word == "it" || word == "its" || word == "itself") return Agreement::one;
  if (word == "they" || word == "them" || word == "their" || word == "theirs")
    return Agreement::several;
  return Agreement::none;
}

bool is_person(const Reading& reading, uint32_t token) {
  const int32_t entity = entity_of(reading, token);
  return entity != kNone &&
         reading.entities[static_cast<size_t>(entity)].type == EntityType::person;
}

bool agrees(const Reading& reading, uint32_t noun, Agreement wanted) {
  const Upos upos = tag(reading, noun);
  if (upos != Upos::noun && upos != Upos::propn) return false;
  const bool several =
      xpos_name(reading.words[noun].xpos) == "NNS" || child(reading, noun, {Deprel::conj}) != kNone;
  return several == (wanted == Agreement::several) && (several || !is_person(reading, noun));
}

// The first subject of a range that a pronoun agrees with; a subject that is a pronoun of the same
// number hands on: `chained` is set and it is returned.
int32_t subject_in(const Reading& reading, Range tokens, Agreement wanted, bool& chained) {
  for (uint32_t i = tokens.begin; i < tokens.end; ++i) {
    if (!is_subject(relation(reading, i))) continue;
    chained = agreement_of(form(reading, i)) == wanted;
    if (chained || agrees(reading, i, wanted)) return static_cast<int32_t>(i);
  }
  return kNone;
}

// "It is unclear whether the road was open": what "it" stands for comes after it.
bool is_expletive(const Reading& reading, uint32_t token) {
  if (relation(reading, token) == Deprel::expl) return true;
  const int32_t predicate = head(reading, token);
  return predicate != kNone && is_subject(relation(reading, token)) &&
         form(reading, token) == "it" &&
         tag(reading, static_cast<uint32_t>(predicate)) != Upos::verb &&
         child(reading, static_cast<uint32_t>(predicate),
               {Deprel::csubj, Deprel::ccomp, Deprel::xcomp, Deprel::advcl}) != kNone;
}

}  // namespace

int32_t antecedent_of(const Reading& reading, uint32_t token) {
  constexpr uint32_t kMostBack = 3;     // sentences
  constexpr uint32_t kMostReach = 200;  // tokens of each: more than sentences have
  const Agreement wanted = agreement_of(form(reading, token));
  if (wanted == Agreement::none || reading.mention_of[token] != kNone ||
      is_expletive(reading, token))
    return kNone;
  const uint32_t sentence = reading.sentence_of[token];
  for (uint32_t back = 0; back <= std::min(kMostBack, sentence); ++back) {
    Range tokens = reading.article.sentences[sentence - back].tokens;
    if (back == 0) tokens = {std::max(tokens.begin, token - std::min(token, kMostReach)), token};
    tokens.end = std::min(tokens.end, tokens.begin + kMostReach);
    bool chained = false;
    const int32_t subject = subject_in(reading, tokens, wanted, chained);
    if (!chained && (subject != kNone || back > 0)) return subject;
  }
  return kNone;
}

int32_t entity_of(const Reading& reading, uint32_t token) {
  if (reading.mention_of[token] != kNone)
    return static_cast<int32_t>(
        reading.mentions[static_cast<size_t>(reading.mention_of[token])].entity);
  const Gender gender = gender_of(form(reading, token));
  return gender == Gender::unknown ? kNone : person_for(reading, token, gender);
}

}  // namespace crosscheck
