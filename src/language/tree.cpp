#include "language/tree.h"

#include <array>
#include <utility>

#include "language/name_rules.h"
#include "language/network.h"
#include "text/utf8.h"

namespace crosscheck {
namespace {

constexpr std::array<std::string_view, net::kUpos> kUposNames = {
    "ADJ",  "ADP",  "ADV",   "AUX",   "CCONJ", "DET", "INTJ", "NOUN", "NUM",
    "PART", "PRON", "PROPN", "PUNCT", "SCONJ", "SYM", "VERB", "X"};
constexpr std::array<std::string_view, net::kLabels> kDeprelNames = {
    "acl",           "acl:relcl",    "advcl",      "advmod",    "amod",       "appos",
    "aux",           "aux:pass",     "case",       "cc",        "ccomp",      "compound",
    "compound:prt",  "conj",         "cop",        "csubj",     "csubj:pass", "dep",
    "det",           "discourse",    "dislocated", "expl",      "fixed",      "flat",
    "goeswith",      "iobj",         "list",       "mark",      "nmod",       "nmod:poss",
    "nmod:unmarked", "nsubj",        "nsubj:pass", "nummod",    "obj",        "obl",
    "obl:agent",     "obl:unmarked", "orphan",     "parataxis", "punct",      "reparandum",
    "root",          "vocative",     "xcomp"};
static_assert(static_cast<int>(Deprel::xcomp) + 1 == net::kLabels);
static_assert(static_cast<int>(Upos::x) + 1 == net::kUpos);

// Without a model: the first word is the root, and every other hangs on the one before.
std::vector<Word> strung(std::vector<Word> words) {
  for (size_t i = 0; i < words.size(); i++) words[i].head = static_cast<int32_t>(i) - 1;
  words[0].deprel = Deprel::root;
  return words;
}

// Endings are cut by bytes and were learnt of English words: a lemma that they leave with half a
// letter ("lesið") is the form itself.
std::string in_whole_letters(const std::string& lemma, const Form& form) {
  return is_utf8(lemma) ? lemma : form.low;
}

}  // namespace

std::string_view name_of(Upos tag) { return kUposNames[static_cast<size_t>(tag)]; }
std::string_view name_of(Deprel relation) { return kDeprelNames[static_cast<size_t>(relation)]; }
std::string_view xpos_name(uint8_t xpos) {
  return net::kXposNames[xpos < net::kXpos ? xpos : net::kXpos - 1];
}

std::vector<Word> parse(std::span<const std::string_view> tokens) {
  std::vector<Word> words(tokens.size());
  const Model& model = english_model();
  if (tokens.empty()) return words;
  if (model.vectors.empty()) return strung(std::move(words));
  const std::vector<Form> forms = forms_of(tokens);
  const std::vector<TokenFeatures> features = token_features(forms, model.vocabulary);
  const std::vector<int16_t> output = encode(model, features, words);
  set_tree(model, output, words);
  set_names(model, output, words);
  mend_names(forms, words);
  for (size_t i = 0; i < words.size(); i++)
    words[i].lemma = in_whole_letters(model.lemmatizer.lemma(tokens[i], forms[i], words[i].xpos,
                                                             capital_says_nothing(features[i])),
                                      forms[i]);
  return words;
}

}  // namespace crosscheck
