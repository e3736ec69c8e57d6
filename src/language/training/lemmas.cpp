#include "language/training/lemmas.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <sstream>
#include <tuple>

#include "language/lemmatizer.h"
#include "language/network_shape.h"
#include "language/training/irregular.h"

namespace crosscheck::training {
namespace {

using Edit = std::tuple<size_t, bool, std::string>;  // cut, keeps case, added

struct Known {
  std::string low;
  uint8_t xpos;
  bool capital;
  friend bool operator<(const Known& a, const Known& b) {
    return std::tie(a.xpos, a.capital, a.low) < std::tie(b.xpos, b.capital, b.low);
  }
};

// `may_keep`: whether the case of the form says anything.
Edit edit_of(const std::string& form, const std::string& lemma, bool may_keep) {
  const auto with = [&](bool keeps_case) {
    const std::string base = keeps_case ? form : lower_case(form);
    size_t same = 0;
    while (same < base.size() && same < lemma.size() && base[same] == lemma[same]) same++;
    return Edit{base.size() - same, keeps_case, lemma.substr(same)};
  };
  const auto weight = [](const Edit& e) { return std::get<0>(e) + std::get<2>(e).size(); };
  const Edit small = with(false), kept = with(true);
  return may_keep && weight(kept) < weight(small) ? kept : small;
}

template <typename Key>
const Key& most(const std::map<Key, int>& counts) {
  return std::max_element(counts.begin(), counts.end(),
                          [](const auto& a, const auto& b) { return a.second < b.second; })
      ->first;
}

std::string line_of(const std::string& key, const Edit& e) {
  const auto& [cut, keeps_case, added] = e;
  return key + '\t' + static_cast<char>('0' + cut) + (keeps_case ? '=' : '-') + added + '\n';
}

std::vector<std::vector<std::string>> rows_of(std::string_view table) {
  std::vector<std::vector<std::string>> rows;
  std::istringstream in{std::string(table)};
  for (std::string line; std::getline(in, line);) {
    std::istringstream words(line);
    rows.emplace_back(std::istream_iterator<std::string>(words),
                      std::istream_iterator<std::string>());
  }
  return rows;
}

// Forms that the treebank lacks, from the table of irregular ones.
void add_irregular(std::map<Known, Edit>& forms) {
  const auto add = [&](const std::string& form, const std::string& lemma, std::string_view tag) {
    for (const bool capital : {false, true})
      if (!capital || tag == "NNS")
        forms.emplace(Known{form, xpos_of(tag), capital}, edit_of(form, lemma, false));
  };
  for (const auto& row : rows_of(kIrregularVerbs)) {
    add(row[1], row[0], "VBD");
    add(row[2], row[0], "VBN");
  }
  for (const auto& row : rows_of(kIrregularNouns)) add(row[1], row[0], "NNS");
}

std::map<Known, Edit> edits_of_forms(const std::vector<Sentence>& treebank) {
  const Vocabulary none(std::vector<std::string_view>{});
  std::map<Known, std::map<Edit, int>> seen;
  for (const Sentence& s : treebank) {
    const std::vector<Form> forms =
        forms_of(std::vector<std::string_view>(s.tokens.begin(), s.tokens.end()));
    const std::vector<TokenFeatures> features = token_features(forms, none);
    for (size_t i = 0; i < s.words.size(); i++) {
      const std::string &form = forms[i].plain, lemma = normalized(s.words[i].lemma);
      if (lemma == "_" || is_mark(form) || form.find('\t') != std::string::npos) continue;
      const uint8_t xpos = s.words[i].xpos;
      const bool capital = has_own_capital(form, xpos, capital_says_nothing(features[i])),
                 name = xpos_name(xpos).starts_with("NNP");
      const Edit edit = edit_of(form, lemma, capital || name);
      if (std::get<0>(edit) > 40) continue;
      seen[{forms[i].low, xpos, capital}][edit]++;
    }
  }
  std::map<Known, Edit> out;
  for (const auto& [form, edits] : seen) out.emplace(form, most(edits));
  return out;
}

}  // namespace

std::string learned_lemmas(const std::vector<Sentence>& treebank) {
  std::map<Known, Edit> forms = edits_of_forms(treebank);
  add_irregular(forms);
  std::map<std::string, std::map<Edit, int>> by_ending;
  for (const auto& [form, edit] : forms)
    for (size_t n = 0; n <= std::min(kLongestEnding, form.low.size()); n++)
      by_ending[lemma_key(form.low.substr(form.low.size() - n), form.xpos, form.capital, false)]
               [edit]++;
  std::string text;
  std::map<std::string, Edit> rules;
  for (const auto& [form, edit] : forms)
    for (size_t n = 0; n <= std::min(kLongestEnding, form.low.size()); n++) {
      const std::string key =
          lemma_key(form.low.substr(form.low.size() - n), form.xpos, form.capital, false);
      if (rules.count(key)) continue;
      const std::map<Edit, int>& counts = by_ending[key];
      const Edit& best = most(counts);
      if (n > 0 && counts.at(best) < 2) continue;
      bool said = false;  // by the next shorter ending that has a rule
      for (size_t m = n; m-- > 0 && !said;) {
        const auto shorter = rules.find(
            lemma_key(form.low.substr(form.low.size() - m), form.xpos, form.capital, false));
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
    const bool name = xpos_name(form.xpos).starts_with("NNP");
    if ((form.capital || name) && cased[0] >= 'a' && cased[0] <= 'z')
      cased[0] = static_cast<char>(cased[0] - 32);
    const Ending ending{static_cast<uint8_t>(std::get<0>(edit)), std::get<1>(edit),
                        std::get<2>(edit)};
    const Form as_seen{cased, form.low};
    if (by_rule.lemma(cased, as_seen, form.xpos, !form.capital) != apply_ending(as_seen, ending))
      text += line_of(lemma_key(form.low, form.xpos, form.capital, true), edit);
  }
  return text;
}

}  // namespace crosscheck::training
