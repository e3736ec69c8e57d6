// How words stand to one another in news: en/relations.jsonc. All words are lemmas in small
// letters; what is not listed is not related.
#pragma once
#include <cstdint>
#include <string_view>

namespace crosscheck {

// Whether one may stand for the other in a report. A word is a synonym of itself.
bool synonyms(std::string_view a, std::string_view b);
// Whether both cannot hold of the same thing at the same time, or one undoes the other ("rise",
// "fall").
bool antonyms(std::string_view a, std::string_view b);
// Whether two predicates stand in one class of acts ("refuse", "reject"): near in kind, not equal
// in strength ("warn", "threaten").
bool same_class(std::string_view a, std::string_view b);

// The word as it stands in the lists, where it has synonyms, opposites or a class; else empty.
std::string_view known(std::string_view word);

// Where a word stands in the lists of synonyms and of classes, looked up once for many comparisons;
// -1 where it does not.
struct Relatives {
  int32_t synonyms = -1, classes = -1;
};
Relatives relatives_of(std::string_view word);
// As above. REQUIRES: of words that are not equal.
bool are_synonyms(const Relatives& a, const Relatives& b);
bool are_of_one_class(const Relatives& a, const Relatives& b);

// The verb that tells the event that a noun names: "arrive" for "arrival", "attack" for "attack";
// empty where the noun names none.
std::string_view verb_of(std::string_view noun);

// Verbs of saying and writing.
bool is_report_verb(std::string_view verb);
// Verbs whose complement is taken as true, affirmed or denied ("regret", "know").
bool is_factive(std::string_view verb);

// What the complement of an implicative verb comes to: "managed to leave" happened, "failed to
// leave" did not, "tried to leave" is open. Open for a verb that is not listed.
enum class Outcome : uint8_t { open, happened, not_happened };
Outcome outcome_of(std::string_view verb, bool negated);

}  // namespace crosscheck
