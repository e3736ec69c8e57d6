#include "language/relations.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "language/wordlist.h"

namespace crosscheck {
namespace {

// A word and a group that it stands in; sorted, so that the groups of a word lie together.
using Membership = std::pair<std::string, uint32_t>;

struct Groups {
  std::vector<Membership> members;

  explicit Groups(const Json& lists) {
    uint32_t group = 0;
    for (const Json& list : lists) {
      for (const Json& word : list) members.emplace_back(word.get<std::string>(), group);
      group++;
    }
    std::sort(members.begin(), members.end());
  }
  bool share(std::string_view a, std::string_view b) const {
    const auto first = [&](std::string_view word) {
      return std::lower_bound(members.begin(), members.end(), word,
                              [](const Membership& m, std::string_view w) { return m.first < w; });
    };
    for (auto x = first(a); x != members.end() && x->first == a; ++x)
      for (auto y = first(b); y != members.end() && y->first == b; ++y)
        if (x->second == y->second) return true;
    return false;
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
