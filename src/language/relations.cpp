#include "language/relations.h"

#include <algorithm>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "language/vocabulary.h"
#include "language/wordlist.h"

namespace crosscheck {
namespace {

// The groups that words stand in, by word.
struct Groups {
  Vocabulary words;
  std::vector<std::vector<uint32_t>> groups;

  // REQUIRES: the lists outlive it.
  explicit Groups(const Json& lists) {
    std::map<std::string_view, std::vector<uint32_t>> of;
    uint32_t group = 0;
    for (const Json& list : lists) {
      for (const Json& word : list) of[word.get_ref<const std::string&>()].push_back(group);
      group++;
    }
    std::vector<std::string_view> keys;
    for (auto& [word, its] : of) {
      keys.push_back(word);
      groups.push_back(std::move(its));
    }
    words = Vocabulary(std::move(keys));
  }
  bool share(std::string_view a, std::string_view b) const {
    const int32_t x = words.find(a);
    return x >= 0 && share(x, words.find(b));
  }
  // Of two words by their places.
  bool share(int32_t x, int32_t y) const {
    if (x < 0 || y < 0) return false;
    const auto &of_x = groups[static_cast<size_t>(x)], &of_y = groups[static_cast<size_t>(y)];
    return std::find_first_of(of_x.begin(), of_x.end(), of_y.begin(), of_y.end()) != of_x.end();
  }
};

struct Relations {
  Groups synonyms, antonyms, classes;
  WordList report, factive, implicative, nouns, same;

  explicit Relations(const Json& file)
      : synonyms(file["synonyms"]),
        antonyms(file["antonyms"]),
        classes(file["classes"]),
        report(file["report"]),
        factive(file["factive"]),
        implicative(file["implicative"]),
        nouns(file["nouns"]),
        same(file["same"]) {}
};

const Relations& relations() {
  static const Relations kRelations(resource_json("en/relations.jsonc"));
  return kRelations;
}

}  // namespace

bool synonyms(std::string_view a, std::string_view b) {
  return a == b || relations().synonyms.share(a, b);
}

bool antonyms(std::string_view a, std::string_view b) {
  return a != b && relations().antonyms.share(a, b);
}

bool same_class(std::string_view a, std::string_view b) {
  return a == b || relations().classes.share(a, b);
}

std::string_view known(std::string_view word) {
  const Relations& r = relations();
  for (const Groups* groups : {&r.synonyms, &r.antonyms, &r.classes})
    if (const int32_t place = groups->words.find(word); place >= 0)
      return groups->words.word(place);
  return {};
}

Relatives relatives_of(std::string_view word) {
  return {relations().synonyms.words.find(word), relations().classes.words.find(word)};
}

bool are_synonyms(const Relatives& a, const Relatives& b) {
  return relations().synonyms.share(a.synonyms, b.synonyms);
}

bool are_of_one_class(const Relatives& a, const Relatives& b) {
  return relations().classes.share(a.classes, b.classes);
}

std::string_view verb_of(std::string_view noun) {
  const Relations& r = relations();
  if (const int32_t entry = r.nouns.find(noun); entry >= 0)
    return r.nouns.value(entry).get_ref<const std::string&>();
  const int32_t entry = r.same.find(noun);
  return entry < 0 ? std::string_view{} : r.same.phrase(entry);
}

bool is_report_verb(std::string_view verb) { return relations().report.has(verb); }

bool is_factive(std::string_view verb) { return relations().factive.has(verb); }

Outcome outcome_of(std::string_view verb, bool negated) {
  const int32_t entry = relations().implicative.find(verb);
  if (entry < 0) return Outcome::open;
  const char sign =
      relations().implicative.value(entry).get_ref<const std::string&>()[negated ? 1 : 0];
  return sign == '+' ? Outcome::happened : sign == '-' ? Outcome::not_happened : Outcome::open;
}

}  // namespace crosscheck
