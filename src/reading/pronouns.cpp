// Whom "he" and "she" stand for.
#include <algorithm>
#include <cstdlib>

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
    if (people.subject == kNone && is_subject(relation(reading, i)))
      people.subject = static_cast<int32_t>(mention.entity);
  }
  return people;
}

int32_t person_for(const Reading& reading, uint32_t token, Gender gender) {
  static const int mode = std::getenv("PRON") ? std::atoi(std::getenv("PRON")) : 0;
  constexpr uint32_t kMostSentences = 2;
  const uint32_t sentence = reading.sentence_of[token];
  const auto& sentences = reading.article.sentences;
  const bool subj = is_subject(relation(reading, token));
  if (mode == 0) {
    for (uint32_t back = 0; back <= kMostSentences && back <= sentence; ++back) {
      const People people =
          people_before(reading, sentences[sentence - back].tokens, token, gender);
      if (people.subject != kNone) return people.subject;
      if (people.all.size() == 1) return static_cast<int32_t>(people.all.front());
      if (people.all.size() > 1) return kNone;
    }
    return kNone;
  }
  const People here = people_before(reading, sentences[sentence].tokens, token, gender);
  const People before = sentence > 0
                            ? people_before(reading, sentences[sentence - 1].tokens, token, gender)
                            : People{};
  std::vector<uint32_t> all = here.all;
  for (uint32_t e : before.all)
    if (std::find(all.begin(), all.end(), e) == all.end()) all.push_back(e);
  if (all.size() == 1) return static_cast<int32_t>(all.front());
  if (mode == 1) return kNone;
  if (all.empty()) return kNone;
  // mode 2: same sentence one only
  if (mode & 2)
    if (here.all.size() == 1) return static_cast<int32_t>(here.all.front());
  if (mode & 4)
    if (here.all.empty() && before.subject != kNone && subj) return before.subject;
  if (mode & 8)
    if (here.subject != kNone && subj) return here.subject;
  if (mode & 16)
    if (here.subject != kNone && !subj) return here.subject;
  if (mode & 32)
    if (here.all.empty() && before.subject != kNone && !subj) return before.subject;
  return kNone;
}

}  // namespace

int32_t entity_of(const Reading& reading, uint32_t token) {
  if (reading.mention_of[token] != kNone)
    return static_cast<int32_t>(
        reading.mentions[static_cast<size_t>(reading.mention_of[token])].entity);
  const Gender gender = gender_of(form(reading, token));
  return gender == Gender::unknown ? kNone : person_for(reading, token, gender);
}

}  // namespace crosscheck
