// What the trained model says of each word of a sentence: tag, lemma, head and name label.
// Universal Dependencies 2 for tags and relations (universaldependencies.org), Penn Treebank for
// xpos.
#pragma once
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace crosscheck {

enum class Upos : uint8_t {
  adj,
  adp,
  adv,
  aux,
  cconj,
  det,
  intj,
  noun,
  num,
  part,
  pron,
  propn,
  punct,
  sconj,
  sym,
  verb,
  x
};

// Universal relations, with the subtypes that a reading needs as values of their own. A subtype
// that is not listed counts as its universal relation.
enum class Deprel : uint8_t {
  acl,
  acl_relcl,
  advcl,
  advmod,
  amod,
  appos,
  aux,
  aux_pass,
  case_,
  cc,
  ccomp,
  compound,
  compound_prt,
  conj,
  cop,
  csubj,
  csubj_pass,
  dep,
  det,
  discourse,
  dislocated,
  expl,
  fixed,
  flat,
  goeswith,
  iobj,
  list,
  mark,
  nmod,
  nmod_poss,
  nmod_unmarked,
  nsubj,
  nsubj_pass,
  nummod,
  obj,
  obl,
  obl_agent,
  obl_unmarked,
  orphan,
  parataxis,
  punct,
  reparandum,
  root,
  vocative,
  xcomp,
  // UD 2.15 says "unmarked" (without a preposition), of times above all: "left Friday".
  nmod_tmod = nmod_unmarked,
  obl_tmod = obl_unmarked
};

enum class NameLabel : uint8_t { none, person, organization, place };

struct Word {
  Upos upos = Upos::x;
  uint8_t xpos = 0;  // see xpos_name()
  Deprel deprel = Deprel::dep;
  NameLabel name = NameLabel::none;
  bool name_begins = false;  // B of the BIO scheme
  int32_t head = -1;         // index of the head in the sentence; -1 for the root
  std::string lemma;         // lower case, but for proper nouns

  friend bool operator==(const Word&, const Word&) = default;
};

std::string_view name_of(Upos tag);
std::string_view name_of(Deprel relation);  // "nsubj:pass"
std::string_view xpos_name(uint8_t xpos);   // "VBD"

// Tags and parses one sentence, given as its tokens (as UD English cuts them: "do" "n't",
// "Smith" "'s", "drug" "-" "running"). One word for each token; every head lies in the sentence,
// exactly one is -1, and there is no cycle. Linear in the number of tokens.
std::vector<Word> parse(std::span<const std::string_view> tokens);

}  // namespace crosscheck
