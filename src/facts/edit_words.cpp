#include "facts/edit_words.h"

#include <algorithm>
#include <array>
#include <utility>

#include "language/number.h"

namespace crosscheck {

Words written_out(const Spoken& side, Range range) {
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 4> kClitics = {
      {{"n't", "not"}, {"'ll", "will"}, {"'re", "are"}, {"'ve", "have"}}};
  Words words;
  for (uint32_t i = range.begin; i < range.end; ++i) {
    std::string word = side.words[i];
    if (word == "cannot" || word == "can't") {
      words.insert(words.end(), {"can", "not"});
      continue;
    }
    if (word == "won't") {
      words.insert(words.end(), {"will", "not"});
      continue;
    }
    for (const auto& [clitic, full] : kClitics)
      if (word.size() > clitic.size() && word.ends_with(clitic)) {
        words.push_back(word.substr(0, word.size() - clitic.size()));
        word = full;
        break;
      }
    words.push_back(std::move(word));
  }
  return words;
}

bool is_negation(std::string_view word) {
  return word == "not" || word == "never" || word == "no" || word == "nobody" ||
         word == "nothing" || word == "none" || word == "neither" || word == "nor" ||
         word == "without";
}

bool goes_with_negation(std::string_view word) {
  return word == "do" || word == "does" || word == "did" || is_polarity_item(word);
}

int modal_class(std::string_view word) {
  if (word == "will" || word == "would" || word == "shall") return 1;
  if (word == "may" || word == "might" || word == "can" || word == "could") return 2;
  if (word == "must") return 3;
  if (word == "should") return 4;
  return 0;
}

std::optional<double> number_in(const Words& words) {
  std::vector<std::string_view> forms(words.begin(), words.end());
  for (uint32_t i = 0; i < forms.size(); ++i)
    if (const Number number = read_number(forms, i); number && !number.vague && !number.ordinal)
      return number.value;
  return std::nullopt;
}

bool is_spelled_alike(const std::string& a, const std::string& b) {
  if (a.size() < 4 || b.size() < 4 || a.front() != b.front()) return false;
  size_t head = 0;
  while (head < a.size() && head < b.size() && a[head] == b[head]) ++head;
  size_t tail = 0;
  while (tail + head < a.size() && tail + head < b.size() &&
         a[a.size() - 1 - tail] == b[b.size() - 1 - tail])
    ++tail;
  const size_t rest = std::max(a.size(), b.size()) - head - tail;
  // "Theatre", "theater".
  if (a.size() == b.size() && head + 2 == a.size())
    return (a.ends_with("re") && b.ends_with("er")) || (a.ends_with("er") && b.ends_with("re"));
  // An ending is grammar ("close", "closes"), and no spelling.
  return rest <= 2 && tail > 0 && rest * 3 < a.size();
}

bool denies_what_follows(const Words& denying, const Words& telling) {
  static constexpr std::array<std::string_view, 4> kBeing = {"is", "was", "are", "were"};
  return is_negation(denying.back()) &&
         std::find(kBeing.begin(), kBeing.end(), telling.back()) != kBeing.end() &&
         std::none_of(telling.begin(), telling.end(),
                      [](const std::string& w) { return is_negation(w); });
}

bool is_polarity_item(std::string_view word) {
  return word == "any" || word == "yet" || word == "ever" || word == "either";
}

}  // namespace crosscheck
