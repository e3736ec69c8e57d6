#include "language/training/score.h"

#include <algorithm>
#include <array>

namespace crosscheck::training {
namespace {

std::string_view universal(Deprel relation) {
  const std::string_view name = name_of(relation);
  return name.substr(0, name.find(':'));
}

using Name = std::array<size_t, 3>;  // begin, end, type

std::vector<Name> names_of(const std::vector<Word>& words) {
  std::vector<Name> names;
  for (size_t i = 0; i < words.size(); i++) {
    if (words[i].name == NameLabel::none) continue;
    const bool begins = words[i].name_begins || i == 0 || words[i - 1].name != words[i].name;
    if (begins) names.push_back({i, i, static_cast<size_t>(words[i].name)});
    names.back()[1] = i + 1;
  }
  return names;
}

}  // namespace

void TreeScore::add(const std::vector<Word>& gold, const std::vector<Word>& said) {
  for (size_t i = 0; i < gold.size(); i++) {
    const bool head = gold[i].head == said[i].head;
    all++;
    upos += gold[i].upos == said[i].upos;
    xpos += gold[i].xpos == said[i].xpos;
    lemma += gold[i].lemma == said[i].lemma || gold[i].lemma == "_";
    uas += head;
    las += head && universal(gold[i].deprel) == universal(said[i].deprel);
  }
}

void NameScore::add(const std::vector<Word>& gold_words, const std::vector<Word>& said_words) {
  const std::vector<Name> a = names_of(gold_words), b = names_of(said_words);
  gold += static_cast<int>(a.size());
  said += static_cast<int>(b.size());
  for (const Name& name : a) right += static_cast<int>(std::count(b.begin(), b.end(), name));
}

}  // namespace crosscheck::training
