#include "language/tree.h"

#include <array>

#include "language/network.h"

namespace crosscheck {
namespace {

constexpr std::array<std::string_view, net::kUpos> kUposNames = {"ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM",
                                                                 "PART", "PRON", "PROPN", "PUNCT", "SCONJ", "SYM", "VERB", "X"};
constexpr std::array<std::string_view, net::kLabels> kDeprelNames = {
    "acl", "acl:relcl", "advcl", "advmod", "amod", "appos", "aux", "aux:pass", "case", "cc", "ccomp", "compound",
    "compound:prt", "conj", "cop", "csubj", "csubj:pass", "dep", "det", "discourse", "dislocated", "expl", "fixed", "flat",
    "goeswith", "iobj", "list", "mark", "nmod", "nmod:poss", "nmod:unmarked", "nsubj", "nsubj:pass", "nummod", "obj", "obl",
    "obl:agent", "obl:unmarked", "orphan", "parataxis", "punct", "reparandum", "root", "vocative", "xcomp"};
static_assert(static_cast<int>(Deprel::xcomp) + 1 == net::kLabels);
static_assert(static_cast<int>(Upos::x) + 1 == net::kUpos);
// Whether a capital at the start of a word says nothing: before the first word of a line, in a headline, in capitals.
bool capital_is_no_sign(const TokenFeatures& f) { return f.rows[net::kPlaceRow] % 8 != 0; }

}  // namespace

std::string_view name_of(Upos tag) { return kUposNames[static_cast<size_t>(tag)]; }
std::string_view name_of(Deprel relation) { return kDeprelNames[static_cast<size_t>(relation)]; }
std::string_view xpos_name(uint8_t xpos) { return net::kXposNames[xpos < net::kXpos ? xpos : net::kXpos - 1]; }

std::vector<Word> parse(std::span<const std::string_view> tokens) {
  std::vector<Word> words(tokens.size());
  const Model& model = english_model();
  if (tokens.empty()) return words;
  const std::vector<TokenFeatures> features = token_features(tokens, model.vocabulary);
  const std::vector<int16_t> output = encode(model, features);
  set_tags(model, output, words);
  set_names(model, output, words);
  set_tree(model, output, words);
  for (size_t i = 0; i < words.size(); i++)
    words[i].lemma = model.lemmatizer.lemma(tokens[i], words[i].xpos, capital_is_no_sign(features[i]));
  return words;
}

}  // namespace crosscheck
