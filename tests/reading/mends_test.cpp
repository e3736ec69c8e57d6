// Trees given by hand, as a parser may get them wrong, and what becomes of them.
#include "reading/mends.h"

#include <doctest/doctest.h>

#include <string>

namespace crosscheck {
namespace {

// A word as "form upos xpos relation head lemma"; xpos by name, heads from 0, -1 for the root.
struct Given {
  const char* form;
  Upos upos;
  const char* xpos;
  Deprel deprel;
  int head;
  const char* lemma;
};

uint8_t xpos_of(std::string_view name) {
  uint8_t id = 0;
  while (id < 255 && xpos_name(id) != name) ++id;
  return id;
}

std::vector<Word> mended(const std::vector<Given>& given) {
  std::vector<std::string_view> tokens;
  std::vector<Word> words;
  for (const Given& g : given) {
    tokens.push_back(g.form);
    words.push_back({.upos = g.upos,
                     .xpos = xpos_of(g.xpos),
                     .deprel = g.deprel,
                     .head = g.head,
                     .lemma = g.lemma});
  }
  mend_tree(tokens, words);
  return words;
}

TEST_CASE("a main verb that the tree has as a participle beside its subject") {
  const auto words = mended({{"Officials", Upos::noun, "NNS", Deprel::root, -1, "official"},
                             {"promised", Upos::verb, "VBN", Deprel::acl, 0, "promise"},
                             {"to", Upos::part, "TO", Deprel::mark, 3, "to"},
                             {"pay", Upos::verb, "VB", Deprel::xcomp, 1, "pay"},
                             {".", Upos::punct, ".", Deprel::punct, 0, "."}});
  CHECK(words[1].head == -1);
  CHECK(words[1].deprel == Deprel::root);
  CHECK(words[0].head == 1);
  CHECK(words[0].deprel == Deprel::nsubj);
  CHECK(words[4].head == 1);
}

TEST_CASE("a word with a capital whose age is told is a name") {
  const auto words = mended({{"Tolliver", Upos::adv, "UH", Deprel::discourse, 4, "tolliver"},
                             {",", Upos::punct, ",", Deprel::punct, 2, ","},
                             {"26", Upos::num, "CD", Deprel::discourse, 0, "26"},
                             {",", Upos::punct, ",", Deprel::punct, 0, ","},
                             {"drove", Upos::verb, "VBD", Deprel::root, -1, "drive"}});
  CHECK(words[0].upos == Upos::propn);
  CHECK(words[0].deprel == Deprel::nsubj);
  const auto year = mended({{"Here", Upos::adv, "RB", Deprel::advmod, 4, "here"},
                            {",", Upos::punct, ",", Deprel::punct, 2, ","},
                            {"2026", Upos::num, "CD", Deprel::obl, 4, "2026"},
                            {",", Upos::punct, ",", Deprel::punct, 0, ","},
                            {"begins", Upos::verb, "VBZ", Deprel::root, -1, "begin"}});
  CHECK(year[0].upos == Upos::adv);
}

TEST_CASE("a participle that only modifies stays one") {
  // With an agent, without a stop, and with nothing that tells.
  const std::vector<Given> agent = {{"Pictures", Upos::noun, "NNS", Deprel::root, -1, "picture"},
                                    {"offered", Upos::verb, "VBN", Deprel::acl, 0, "offer"},
                                    {"by", Upos::adp, "IN", Deprel::case_, 3, "by"},
                                    {"divers", Upos::noun, "NNS", Deprel::obl_agent, 1, "diver"},
                                    {".", Upos::punct, ".", Deprel::punct, 0, "."}};
  CHECK(mended(agent)[0].head == -1);
  const std::vector<Given> title = {{"Officials", Upos::noun, "NNS", Deprel::root, -1, "official"},
                                    {"promised", Upos::verb, "VBN", Deprel::acl, 0, "promise"},
                                    {"money", Upos::noun, "NN", Deprel::obj, 1, "money"}};
  CHECK(mended(title)[0].head == -1);
  const std::vector<Given> caption = {{"Men", Upos::noun, "NNS", Deprel::root, -1, "man"},
                                      {"arrested", Upos::verb, "VBN", Deprel::acl, 0, "arrest"},
                                      {".", Upos::punct, ".", Deprel::punct, 0, "."}};
  CHECK(mended(caption)[0].head == -1);
}

TEST_CASE("do before a subject and a bare verb is an auxiliary") {
  const std::vector<Given> question = {{"Did", Upos::verb, "VBD", Deprel::root, -1, "do"},
                                       {"she", Upos::pron, "PRP", Deprel::obj, 0, "she"},
                                       {"leave", Upos::verb, "VB", Deprel::xcomp, 0, "leave"},
                                       {"?", Upos::punct, ".", Deprel::punct, 0, "?"}};
  const auto words = mended(question);
  CHECK(words[2].head == -1);
  CHECK(words[0].deprel == Deprel::aux);
  CHECK(words[1].head == 2);
  CHECK(words[1].deprel == Deprel::nsubj);
  // "They did it to win": a purpose.
  const std::vector<Given> deed = {{"did", Upos::verb, "VBD", Deprel::root, -1, "do"},
                                   {"it", Upos::pron, "PRP", Deprel::obj, 0, "it"},
                                   {"to", Upos::part, "TO", Deprel::mark, 3, "to"},
                                   {"win", Upos::verb, "VB", Deprel::xcomp, 0, "win"}};
  CHECK(mended(deed)[0].head == -1);
}

TEST_CASE("an object that is tagged as a verb is a noun; a name before a noun is a part of it") {
  const auto told = mended({{"told", Upos::verb, "VBD", Deprel::root, -1, "tell"},
                            {"reporters", Upos::verb, "VBZ", Deprel::obj, 0, "reporter"}});
  CHECK(told[1].upos == Upos::noun);
  const auto shares = mended({{"Kestrel", Upos::propn, "NNP", Deprel::nsubj, 1, "Kestrel"},
                              {"shares", Upos::noun, "NNS", Deprel::root, -1, "share"}});
  CHECK(shares[0].deprel == Deprel::compound);
  const auto heroes = mended({{"Vega", Upos::propn, "NNP", Deprel::nsubj, 2, "Vega"},
                              {"is", Upos::aux, "VBZ", Deprel::cop, 2, "be"},
                              {"hero", Upos::noun, "NN", Deprel::root, -1, "hero"}});
  CHECK(heroes[0].deprel == Deprel::nsubj);
}

}  // namespace
}  // namespace crosscheck
