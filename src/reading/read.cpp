#include <algorithm>
#include <array>
#include <deque>

#include "reading/attributions.h"
#include "reading/mends.h"
#include "reading/names.h"
#include "reading/quotations.h"
#include "reading/reading.h"
#include "reading/times.h"
#include "text/fold.h"

namespace crosscheck {
namespace {

bool is_ascii(std::string_view word) {
  return std::all_of(word.begin(), word.end(),
                     [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

// Tags and trees, sentence by sentence; heads become tokens of the article.
void read_trees(Reading& reading) {
  const Article& article = reading.article;
  reading.words.reserve(article.tokens.size());
  reading.sentence_of.assign(article.tokens.size(), 0);
  std::vector<std::string_view> tokens;
  std::deque<std::string> undressed;  // words of this sentence that are more than ASCII
  for (uint32_t s = 0; s < article.sentences.size(); ++s) {
    const Range range = article.sentences[s].tokens;
    tokens.clear();
    undressed.clear();
    for (uint32_t i = range.begin; i < range.end; ++i) {
      const std::string_view word = article.tokens[i].span.in(article.text);
      tokens.push_back(is_ascii(word) ? word : undressed.emplace_back(undisguised(word)));
      reading.sentence_of[i] = s;
    }
    std::vector<Word> words = parse(tokens);
    mend_tree(tokens, words);
    for (Word& word : words) {
      if (word.head != kNone) word.head += static_cast<int32_t>(range.begin);
      reading.words.push_back(std::move(word));
    }
  }
  reading.children.resize(reading.words.size());
  for (uint32_t i = 0; i < reading.words.size(); ++i)
    if (reading.words[i].head != kNone)
      reading.children[static_cast<size_t>(reading.words[i].head)].push_back(i);
}

}  // namespace

Reading read(Article article) {
  Reading reading{.article = std::move(article)};
  read_trees(reading);
  read_quotations(reading);
  read_times(reading);
  read_names(reading);
  read_attributions(reading);
  return reading;
}

std::string_view name_of(EntityType type) {
  constexpr std::array<std::string_view, 6> kNames = {"person",  "organization", "place",
                                                      "vehicle", "operation",    "other"};
  return kNames[static_cast<size_t>(type)];
}

std::string_view name_of(SourceKind kind) {
  constexpr std::array<std::string_view, 7> kNames = {"agency",   "outlet",  "official", "person",
                                                      "document", "unnamed", "other"};
  return kNames[static_cast<size_t>(kind)];
}

std::string_view name_of(Certainty certainty) {
  constexpr std::array<std::string_view, 6> kNames = {"denied",   "disputed", "alleged",
                                                      "reported", "stated",   "confirmed"};
  return kNames[static_cast<size_t>(certainty)];
}

std::string_view name_of(Voice voice) {
  constexpr std::array<std::string_view, 3> kNames = {"own", "quoted", "attributed"};
  return kNames[static_cast<size_t>(voice)];
}

std::string_view name_of(Form form) {
  constexpr std::array<std::string_view, 3> kNames = {"direct", "mixed", "indirect"};
  return kNames[static_cast<size_t>(form)];
}

std::string_view name_of(Act act) {
  constexpr std::array<std::string_view, 4> kNames = {"statement", "thought", "intent", "topic"};
  return kNames[static_cast<size_t>(act)];
}

}  // namespace crosscheck
