// Training material, one sentence at a time, from the files that the corpora come in.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "language/tree.h"

namespace crosscheck::training {

struct Sentence {
  std::vector<std::string> tokens;
  std::vector<Word> words;  // as many as tokens; what a corpus does not say stays at its default
  bool has_tree = false;    // tags, lemmas, heads and relations
  bool has_names = false;
  bool is_news = false;  // of a document that GUM calls news
};

std::vector<std::string> lines_of(const std::string& path);  // empty where there is no such file

// CoNLL-U with basic trees. Names are read from GUM's entities (MISC "Entity="): see
// names_of_entities.
std::vector<Sentence> read_conllu(const std::string& path, bool with_entities);

// Token and label in the first and last column, BIO or IOB1, blank lines between sentences. Types
// of any corpus that mean a person, organisation or place are mapped; others count as no name.
// Hyphenated words are cut as UD cuts them.
std::vector<Sentence> read_names(const std::string& path);

// UNER: index, token, label.
std::vector<Sentence> read_uner(const std::string& path);

// Index of an XPOS name; the last one ("XX") where it is not in the list.
uint8_t xpos_of(std::string_view name);
Upos upos_of(std::string_view name);
// The relation, without its subtype where Deprel does not list it.
Deprel deprel_of(std::string_view name);

}  // namespace crosscheck::training
