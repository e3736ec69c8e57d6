#include "language/training/corpora.h"

#include <algorithm>
#include <filesystem>
#include <iterator>

#include "language/token_features.h"

namespace crosscheck::training {
namespace {

void append(std::vector<Sentence>& to, std::vector<Sentence> from) {
  std::move(from.begin(), from.end(), std::back_inserter(to));
}

// Files below a folder with an ending, in the order of their names.
std::vector<std::string> files_below(const std::string& folder, std::string_view ending) {
  std::vector<std::string> out;
  std::error_code error;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder, error))
    if (entry.is_regular_file() && entry.path().string().ends_with(ending))
      out.push_back(entry.path().string());
  std::sort(out.begin(), out.end());
  return out;
}

bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }

// re3d labels descriptions too ("defensive positions"): only spans whose first and last words begin
// with a capital are names.
void keep_names(Sentence& s) {
  for (size_t i = 0; i < s.words.size();) {
    if (s.words[i].name == NameLabel::none) {
      i++;
      continue;
    }
    size_t end = i + 1;
    while (end < s.words.size() && s.words[end].name == s.words[i].name &&
           !s.words[end].name_begins)
      end++;
    const bool article = s.tokens[i] == "the" || s.tokens[i] == "The";
    const size_t first = article && i + 1 < end ? i + 1 : i;
    const bool named = is_capital(s.tokens[first][0]) && is_capital(s.tokens[end - 1][0]) &&
                       !(article && first == i);
    const NameLabel type = s.words[i].name;
    for (size_t k = i; k < end; k++) {
      s.words[k].name = named && k >= first ? type : NameLabel::none;
      s.words[k].name_begins = named && k == first;
    }
    i = end;
  }
}

std::string title_case(std::string word) {
  if (!word.empty() && word[0] >= 'a' && word[0] <= 'z') word[0] = static_cast<char>(word[0] - 32);
  return word;
}

}  // namespace

Corpora read_corpora(const std::string& data) {
  Corpora c;
  append(c.treebank, read_conllu(data + "/treebank/en_ewt-train.conllu", false));
  append(c.treebank, read_conllu(data + "/treebank/en_gum-train.conllu", true));
  std::vector<Sentence> news;
  std::copy_if(c.treebank.begin(), c.treebank.end(), std::back_inserter(news),
               [](const Sentence& s) { return s.is_news; });
  append(c.treebank, std::move(news));
  append(c.names, read_names(data + "/ner/wikigold/CONLL-format/data/wikigold.conll.txt"));
  append(c.tweets, read_names(data + "/ner/WNUT17/CONLL-format/data/train/wnut17train.conll"));
  for (const std::string& file : files_below(data + "/ner/BTC", ".conll"))
    append(c.tweets, read_names(file));
  for (const std::string& file : files_below(data + "/ner/crossner", ".txt"))
    append(c.names, read_names(file));
  for (const std::string& file : files_below(data + "/ner/re3d", ".conll")) {
    std::vector<Sentence> sentences = read_names(file);
    for (Sentence& s : sentences) keep_names(s);
    append(c.names, std::move(sentences));
  }
  return c;
}

Sentence varied(const Sentence& sentence, int kind) {
  Sentence s = sentence;
  const auto last = static_cast<int32_t>(s.words.size()) - 1;
  const bool leaf =
      std::none_of(s.words.begin(), s.words.end(), [&](const Word& w) { return w.head == last; });
  if (kind != 2 && last > 0 && leaf && s.words.back().deprel == Deprel::punct &&
      s.words.back().head >= 0) {
    s.tokens.pop_back();
    s.words.pop_back();
  }
  for (size_t i = 0; i < s.tokens.size(); i++) {
    std::string& token = s.tokens[i];
    if (kind == 0)
      for (char& c : token)
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 32);
    if (kind == 1 && (i == 0 || token.size() > 3)) token = title_case(token);
    if (kind == 2) token = lower_case(token);
  }
  return s;
}

}  // namespace crosscheck::training
