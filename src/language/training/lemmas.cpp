#include "language/training/lemmas.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "language/lemmatizer.h"
#include "language/network_shape.h"

namespace crosscheck::training {
namespace {

using Edit = std::tuple<size_t, bool, std::string>;  // cut, keeps case, added

struct Form {
  std::string low;
  uint8_t xpos;
  bool capital;
  friend bool operator<(const Form& a, const Form& b) { return std::tie(a.xpos, a.capital, a.low) < std::tie(b.xpos, b.capital, b.low); }
};

Edit edit_of(const std::string& form, const std::string& lemma) {
  const auto with = [&](bool keeps_case) {
    const std::string base = keeps_case ? form : lower_case(form);
    size_t same = 0;
    while (same < base.size() && same < lemma.size() && base[same] == lemma[same]) same++;
    return Edit{base.size() - same, keeps_case, lemma.substr(same)};
  };
  const auto weight = [](const Edit& e) { return std::get<0>(e) + std::get<2>(e).size(); };
  const Edit small = with(false), kept = with(true);
  return weight(kept) < weight(small) ? kept : small;
}

template <typename Key>
const Key& most(const std::map<Key, int>& counts) {
  return std::max_element(counts.begin(), counts.end(), [](const auto& a, const auto& b) { return a.second < b.second; })->first;
}

std::string line_of(const std::string& key, const Edit& e) {
  const auto& [cut, keeps_case, added] = e;
  return key + '\t' + static_cast<char>('0' + cut) + (keeps_case ? '=' : '-') + added + '\n';
}

// Whether any word would have a capital here; as the features of tokens say it.
std::vector<bool> capital_says_nothing(const Sentence& s, const Vocabulary& none) {
  const std::vector<std::string_view> tokens(s.tokens.begin(), s.tokens.end());
  std::vector<bool> out;
  for (const TokenFeatures& f : token_features(tokens, none)) out.push_back(f.rows[net::kPlaceRow] % 8 != 0);
  return out;
}

std::map<Form, Edit> edits_of_forms(const std::vector<Sentence>& treebank) {
  const Vocabulary none(std::vector<std::string_view>{});
  std::map<Form, std::map<Edit, int>> seen;
  for (const Sentence& s : treebank) {
    const std::vector<bool> opens = capital_says_nothing(s, none);
    for (size_t i = 0; i < s.words.size(); i++) {
      const std::string form = normalized(s.tokens[i]), lemma = normalized(s.words[i].lemma);
      if (lemma == "_" || form.find('\t') != std::string::npos) continue;
      const Edit edit = edit_of(form, lemma);
      if (std::get<0>(edit) > 40) continue;
      seen[{lower_case(form), s.words[i].xpos, has_own_capital(form, opens[i])}][edit]++;
    }
  }
  std::map<Form, Edit> out;
  for (const auto& [form, edits] : seen) out.emplace(form, most(edits));
  return out;
}

}  // namespace

std::string learned_lemmas(const std::vector<Sentence>& treebank) {
  const std::map<Form, Edit> forms = edits_of_forms(treebank);
  std::map<std::string, std::map<Edit, int>> by_ending;
  for (const auto& [form, edit] : forms)
    for (size_t n = 0; n <= std::min(kLongestEnding, form.low.size()); n++)
      by_ending[lemma_key(form.low.substr(form.low.size() - n), form.xpos, form.capital, false)][edit]++;
  std::string text;
  std::map<std::string, Edit> rules;
  for (const auto& [form, edit] : forms)
    for (size_t n = 0; n <= std::min(kLongestEnding, form.low.size()); n++) {
      const std::string key = lemma_key(form.low.substr(form.low.size() - n), form.xpos, form.capital, false);
      if (rules.count(key)) continue;
      const std::map<Edit, int>& counts = by_ending[key];
      const Edit& best = most(counts);
      if (n > 0 && counts.at(best) < 2) continue;
      bool said = false;  // by the next shorter ending that has a rule
      for (size_t m = n; m-- > 0 && !said;) {
        const auto shorter = rules.find(lemma_key(form.low.substr(form.low.size() - m), form.xpos, form.capital, false));
        if (shorter == rules.end()) continue;
        if (shorter->second != best) break;
        said = true;
      }
      if (said) continue;
      rules.emplace(key, best);
      text += line_of(key, best);
    }
  const std::string rule_text = text;
  const Lemmatizer by_rule(rule_text);
  for (const auto& [form, edit] : forms) {
    std::string cased = form.low;
    if (form.capital && !cased.empty()) cased[0] = static_cast<char>(cased[0] - 32);
    const Ending ending{static_cast<uint8_t>(std::get<0>(edit)), std::get<1>(edit), std::get<2>(edit)};
    if (by_rule.lemma(cased, form.xpos, !form.capital) != apply_ending(cased, ending))
      text += line_of(lemma_key(form.low, form.xpos, form.capital, true), edit);
  }
  return text;
}

}  // namespace crosscheck::training
