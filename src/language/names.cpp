// Names: the best sequence of labels in which no name goes on that has not begun, and whole proper
// nouns.
#include <algorithm>
#include <array>

#include "language/network.h"

namespace crosscheck {
namespace {

using namespace net;

constexpr float kNever = -1e30f;

// Labels: 0 none, then for each type one that begins a name (odd) and one that goes on (even).
bool may_follow(size_t label, size_t before) {
  const bool goes_on = label > 0 && label % 2 == 0;
  return !goes_on || before == label || before == label - 1;
}

std::vector<size_t> best_labels(const std::vector<float>& said, size_t width, size_t n) {
  std::vector<std::array<uint8_t, kNames>> from(n);
  std::array<float, kNames> best;
  for (size_t t = 0; t < n; t++) {
    std::array<float, kNames> now;
    for (size_t label = 0; label < kNames; label++) {
      float most = t == 0 && may_follow(label, 0) ? 0 : kNever;
      for (size_t before = 0; t > 0 && before < kNames; before++)
        if (may_follow(label, before) && best[before] > most) {
          most = best[before];
          from[t][label] = static_cast<uint8_t>(before);
        }
      now[label] = most + said[t * width + label];
    }
    best = now;
  }
  std::vector<size_t> labels(n);
  size_t label = static_cast<size_t>(std::max_element(best.begin(), best.end()) - best.begin());
  for (size_t t = n; t-- > 0; label = from[t][label]) labels[t] = label;
  return labels;
}

// Whether two neighbouring words belong to one proper noun: "Ana Ruiz", "Hanover Street".
bool are_one_noun(std::span<const Word> words, size_t left) {
  const Word &a = words[left], &b = words[left + 1];
  if (a.upos != Upos::propn || b.upos != Upos::propn) return false;
  const bool apart = b.head == static_cast<int32_t>(left) && b.deprel == Deprel::flat;
  const bool together = a.head == static_cast<int32_t>(left) + 1 && a.deprel == Deprel::compound;
  return apart || together;
}

}  // namespace

void set_names(const Model& model, std::span<const int16_t> output, std::span<Word> words) {
  const std::vector<size_t> labels = best_labels(
      scores(model.names, output), static_cast<size_t>(model.names.outputs), words.size());
  for (size_t t = 0; t < words.size(); t++) {
    words[t].name = static_cast<NameLabel>((labels[t] + 1) / 2);
    words[t].name_begins = labels[t] % 2 == 1;
  }
  for (size_t t = 1; t < words.size(); t++)
    if (words[t].name == NameLabel::none && words[t - 1].name != NameLabel::none &&
        are_one_noun(words, t - 1))
      words[t].name = words[t - 1].name;
}

}  // namespace crosscheck
