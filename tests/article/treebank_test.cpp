// Sentence and token borders against the dev parts of UD English EWT and GUM, from raw text.
// Prints F1; skips where the treebanks are absent.
#include <doctest/doctest.h>

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <string>
#include <vector>

#include "article/sentences.h"
#include "article/tokens.h"

using namespace crosscheck;

namespace {

struct Treebank {
  std::string text;  // passages, a line each
  std::vector<Span> passages;
  std::vector<Span> sentences;
  std::vector<Span> tokens;
};

// Where `word` stands in the text from `at` on, past blanks.
Span place(const Treebank& bank, uint32_t at, const std::string& word) {
  while (at < bank.text.size() && bank.text.compare(at, word.size(), word) != 0) ++at;
  return {at, at + static_cast<uint32_t>(word.size())};
}

std::vector<std::string> columns(const std::string& line) {
  std::vector<std::string> found(1);
  for (const char c : line) {
    if (c == '\t')
      found.emplace_back();
    else
      found.back() += c;
  }
  return found;
}

Treebank read_treebank(std::ifstream& file) {
  Treebank bank;
  std::string line;
  bool new_passage = true;
  uint32_t at = 0;
  while (std::getline(file, line)) {
    if (line.starts_with("# newdoc") || line.starts_with("# newpar")) new_passage = true;
    if (line.starts_with("# text = ")) {
      if (!bank.text.empty()) bank.text += new_passage ? '\n' : ' ';
      const auto begin = static_cast<uint32_t>(bank.text.size());
      bank.text += line.substr(9);
      const auto end = static_cast<uint32_t>(bank.text.size());
      bank.sentences.push_back({begin, end});
      if (new_passage)
        bank.passages.push_back({begin, end});
      else
        bank.passages.back().end = end;
      new_passage = false;
      at = begin;
    }
    if (line.empty() || line[0] < '0' || line[0] > '9') continue;
    const std::vector<std::string> column = columns(line);
    if (column[0].find_first_of(".-") != std::string::npos) continue;
    bank.tokens.push_back(place(bank, at, column[1]));
    at = bank.tokens.back().end;
  }
  return bank;
}

struct Score {
  double precision, recall;
  double f1() const { return 200 * precision * recall / (precision + recall); }
};

Score score(const std::vector<Span>& found, const std::vector<Span>& gold) {
  size_t hits = 0, i = 0;
  for (const Span span : found) {
    while (i < gold.size() && gold[i].begin < span.begin) ++i;
    if (i < gold.size() && gold[i] == span) ++hits;
  }
  return {static_cast<double>(hits) / static_cast<double>(found.size()),
          static_cast<double>(hits) / static_cast<double>(gold.size())};
}

void print_misses(const std::string& text, const std::vector<Span>& found,
                  const std::vector<Span>& gold) {
  std::map<uint32_t, int> marks;  // 1: only found, 2: only gold
  for (const Span s : found) marks[s.end] |= 1;
  for (const Span s : gold) marks[s.end] |= 2;
  for (const auto& [at, mark] : marks)
    if (mark != 3) {
      const uint32_t begin = at < 40 ? 0 : at - 40;
      std::printf("%s %s¦%s\n", mark == 1 ? "EXTRA" : "MISS ",
                  text.substr(begin, at - begin).c_str(), text.substr(at, 30).c_str());
    }
}

// What was found, what is right, and both: of all treebanks together.
struct Counts {
  size_t found = 0, gold = 0, hits = 0;
};

void measure(const std::string& name, double least_sentences, double least_tokens,
             Counts* all = nullptr) {
  const std::filesystem::path folder =
      std::filesystem::path(CROSSCHECK_ROOT) / "../shared/data/treebank";
  std::ifstream file(folder / (name + ".conllu"));
  if (!file) {
    std::printf("skipped: no treebank %s beside the project\n", name.c_str());
    return;
  }
  const Treebank bank = read_treebank(file);
  const TokenList list = tokenize(bank.text, bank.passages);
  std::vector<Span> tokens, sentences;
  for (const Token& token : list.tokens) tokens.push_back(token.span);
  for (const Range passage : list.passages)
    for (const Range s : sentences_of(bank.text, list, passage))
      sentences.push_back({tokens[s.begin].begin, tokens[s.end - 1].end});
  const Score of_tokens = score(tokens, bank.tokens),
              of_sentences = score(sentences, bank.sentences);
  std::printf("%s: sentences P %.2f R %.2f F1 %.2f, tokens P %.2f R %.2f F1 %.2f\n", name.c_str(),
              100 * of_sentences.precision, 100 * of_sentences.recall, of_sentences.f1(),
              100 * of_tokens.precision, 100 * of_tokens.recall, of_tokens.f1());
  if (all != nullptr) {
    all->found += sentences.size();
    all->gold += bank.sentences.size();
    all->hits +=
        static_cast<size_t>(of_sentences.recall * static_cast<double>(bank.sentences.size()) + 0.5);
  }
  if (const char* show = std::getenv("CROSSCHECK_MISSES")) {
    if (*show == 's') print_misses(bank.text, sentences, bank.sentences);
    if (*show == 't') print_misses(bank.text, tokens, bank.tokens);
  }
  CHECK(of_sentences.f1() >= least_sentences);
  CHECK(of_tokens.f1() >= least_tokens);
}

}  // namespace

TEST_CASE("sentences and tokens of the treebanks") {
  Counts all;
  measure("en_ewt-dev", 91.5, 98.5, &all);
  measure("en_gum-dev", 95.5, 99, &all);
  if (all.gold > 0)
    std::printf("both: sentences F1 %.2f\n",
                200.0 * static_cast<double>(all.hits) / static_cast<double>(all.found + all.gold));
  if (std::getenv("CROSSCHECK_TRAIN")) {
    measure("en_ewt-train", 0, 0);
    measure("en_gum-train", 0, 0);
  }
}
