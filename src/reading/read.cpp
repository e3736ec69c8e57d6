#include <algorithm>
#include <array>
#include <deque>
#include <map>

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

// Tags and trees of the sentences of several articles. One that was told before, in any of them, is
// not parsed again: what an agency wrote stands in many.
class Trees {
 public:
  // Heads become tokens of the article.
  void read(Reading& reading) {
    const Article& article = reading.article;
    reading.words.reserve(article.tokens.size());
    reading.sentence_of.assign(article.tokens.size(), 0);
    for (uint32_t s = 0; s < article.sentences.size(); ++s) {
      const Range range = article.sentences[s].tokens;
      std::fill_n(reading.sentence_of.begin() + range.begin, range.size(), s);
      add_words(reading, range);
    }
    reading.children = Children(reading.words);
  }

 private:
  // REQUIRES: there is room for the words of the sentence, so that the others stay where they are.
  void add_words(Reading& reading, Range range) {
    const Article& article = reading.article;
    std::vector<TreeWord>& words = reading.words;
    std::vector<std::string_view> tokens;
    std::deque<std::string> undressed;  // words that are more than ASCII
    std::string key;
    for (uint32_t i = range.begin; i < range.end; ++i) {
      const std::string_view word = article.tokens[i].span.in(article.text);
      tokens.push_back(is_ascii(word) ? word : undressed.emplace_back(undisguised(word)));
      (key += tokens.back()) += '\n';
    }
    const auto [at, first] =
        parsed_.try_emplace(std::move(key), Parsed{words.data() + range.begin, range.begin});
    if (!first) {
      for (uint32_t i = 0; i < range.size(); ++i) {
        TreeWord& word = words.emplace_back(at->second.words[i]);
        word.lemma = &reading.lemmas.of(*word.lemma);
        if (word.head != kNone)
          word.head += static_cast<int32_t>(range.begin) - static_cast<int32_t>(at->second.begin);
      }
      return;
    }
    std::vector<Word> parsed = parse(tokens);
    mend_tree(tokens, parsed);
    for (const Word& word : parsed) {
      TreeWord& added = words.emplace_back();
      added.lemma = &reading.lemmas.of(word.lemma);
      if (word.head != kNone) added.head = word.head + static_cast<int32_t>(range.begin);
      added.upos = word.upos;
      added.xpos = word.xpos;
      added.deprel = word.deprel;
      added.name = word.name;
      added.name_begins = word.name_begins;
    }
  }

  struct Parsed {
    const TreeWord* words;  // of a reading; they stay where they are when it is moved
    uint32_t begin;         // the first token
  };
  std::map<std::string, Parsed> parsed_;  // by the tokens of a sentence
};

}  // namespace

Children::Children(const std::vector<TreeWord>& words) : begins_(words.size() + 1) {
  for (const TreeWord& word : words)
    if (word.head != kNone) ++begins_[static_cast<size_t>(word.head) + 1];
  for (size_t i = 1; i < begins_.size(); ++i) begins_[i] += begins_[i - 1];
  all_.resize(begins_.back());
  std::vector<uint32_t> next = begins_;
  for (uint32_t i = 0; i < words.size(); ++i)
    if (words[i].head != kNone) all_[next[static_cast<size_t>(words[i].head)]++] = i;
}

std::vector<Reading> read(std::vector<Article> articles) {
  Trees trees;
  std::vector<Reading> readings;
  for (Article& article : articles) {
    Reading& reading = readings.emplace_back();
    reading.article = std::move(article);
    trees.read(reading);
  }
  for (Reading& reading : readings) {
    read_quotations(reading);
    read_times(reading);
    read_names(reading);
    read_attributions(reading);
    reading.quotations.shrink_to_fit();
    reading.times.shrink_to_fit();
    reading.attributions.shrink_to_fit();
  }
  return readings;
}

Reading read(Article article) {
  std::vector<Article> one;
  one.push_back(std::move(article));
  return std::move(read(std::move(one)).front());
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
