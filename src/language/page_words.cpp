#include "language/page_words.h"

#include <algorithm>

namespace crosscheck {
namespace {

const Json& file() { return resource_json("en/article.jsonc"); }

// From an object (phrase → number) or an array (every number 0).
PhraseList phrase_list(const Json& list) {
  PhraseList made;
  made.phrases = WordList(list);
  for (const auto& [phrase, value] : list.items())
    made.values.push_back(value.is_number() ? static_cast<uint8_t>(value.get<int>()) : uint8_t{0});
  for (size_t i = 0; i < made.phrases.size(); ++i) {
    const auto first = static_cast<uint8_t>(made.phrases.phrase(static_cast<int32_t>(i))[0]);
    made.firsts[first / 64] |= uint64_t{1} << first % 64;
  }
  return made;
}

// The phrases of one kind from every group of furniture, each with the group's index.
PhraseList furniture(const char* kind) {
  Json phrases = Json::object();
  uint8_t index = 0;
  for (const auto& group : file()["furniture"]) {
    for (const auto& phrase : group[kind])
      if (!phrases.contains(phrase.get<std::string>())) phrases[phrase.get<std::string>()] = index;
    ++index;
  }
  return phrase_list(phrases);
}

// Words of every kind of element, each with the bits of its kinds.
void add_kind(Json& masks, const Json& words, uint32_t bit) {
  for (const auto& word : words) {
    const std::string key = word.get<std::string>();
    masks[key] = masks.contains(key) ? masks[key].get<uint32_t>() | bit : bit;
  }
}

void read_kinds(PageWords& words) {
  Json tags = Json::object(), names = Json::object();
  for (const auto& kind : file()["elements"]) {
    const uint32_t bit = 1u << words.kinds.size();
    words.kinds.push_back(kind["kind"].get<std::string>());
    words.kind_reasons.push_back(
        kind.contains("why") ? words.reason_named(kind["why"].get<std::string>()) : uint8_t{255});
    add_kind(tags, kind["tags"], bit);
    add_kind(names, kind["names"], bit);
  }
  words.tags = WordList(tags);
  words.names = WordList(names);
  for (const auto& [tag, mask] : tags.items()) words.tag_kinds.push_back(mask.get<uint32_t>());
  for (const auto& [name, mask] : names.items()) words.name_kinds.push_back(mask.get<uint32_t>());
}

PageWords read_page_words() {
  PageWords words;
  for (const auto& group : file()["furniture"])
    words.reasons.push_back(group["why"].get<std::string>());
  words.whole = furniture("whole");
  words.opens = furniture("opens");
  words.holds = furniture("holds");
  words.heads = furniture("heads");
  words.byline_opens = phrase_list(file()["bylines"]["opens"]);
  words.byline_jobs = phrase_list(file()["bylines"]["jobs"]);
  words.biographies = phrase_list(file()["bylines"]["biographies"]);
  words.agencies = phrase_list(file()["agencies"]);
  words.published = phrase_list(file()["dates"]["published"]);
  words.updated = phrase_list(file()["dates"]["updated"]);
  words.fillers = phrase_list(file()["dates"]["fillers"]);
  words.asking = phrase_list(file()["signs"]["asking"]);
  words.crediting = phrase_list(file()["signs"]["crediting"]);
  words.unhappened = phrase_list(file()["dates"]["unhappened"]);
  words.happened = phrase_list(file()["dates"]["happened"]);
  words.months = phrase_list(resource_json("en/calendar.jsonc")["months"]);
  words.weekdays = phrase_list(resource_json("en/calendar.jsonc")["weekdays"]);
  Json people = resource_json("en/names.jsonc")["female"];
  for (const auto& name : resource_json("en/names.jsonc")["male"]) people.push_back(name);
  words.first_names = phrase_list(people);
  read_kinds(words);
  return words;
}

LanguageWords read_language_words() {
  LanguageWords made;
  Json masks = Json::object();
  for (const auto& [tag, words] : resource_json("all/languages.jsonc").items()) {
    const uint32_t bit = 1u << made.tags.size();
    made.tags.push_back(tag);
    for (const auto& word : words) {
      const std::string key = word.get<std::string>();
      masks[key] = masks.contains(key) ? masks[key].get<uint32_t>() | bit : bit;
    }
  }
  made.words = WordList(masks);
  for (const auto& [word, mask] : masks.items()) made.masks.push_back(mask.get<uint32_t>());
  return made;
}

}  // namespace

PhraseList::Hit PhraseList::longest(Forms forms, uint32_t at) const {
  if (at >= forms.size()) return {};
  const auto first = static_cast<uint8_t>(forms[at][0]);
  if (!(firsts[first / 64] >> first % 64 & 1)) return {};
  const WordList::Hit hit = phrases.longest(forms, at);
  return hit ? Hit{hit.length, values[static_cast<size_t>(hit.entry)]} : Hit{};
}

uint8_t PageWords::reason_named(std::string_view name) const {
  const auto found = std::find(reasons.begin(), reasons.end(), name);
  return static_cast<uint8_t>(found == reasons.end() ? 0 : found - reasons.begin());
}

uint32_t PageWords::kinds_of(std::string_view tag) const {
  const int32_t entry = tags.find(tag);
  return entry < 0 ? 0 : tag_kinds[static_cast<size_t>(entry)];
}

uint32_t PageWords::kinds_named(std::string_view name) const {
  const int32_t entry = names.find(name);
  return entry < 0 ? 0 : name_kinds[static_cast<size_t>(entry)];
}

uint32_t PageWords::kind(std::string_view name) const {
  for (size_t i = 0; i < kinds.size(); ++i)
    if (kinds[i] == name) return 1u << i;
  return 0;
}

uint32_t LanguageWords::languages(std::string_view word) const {
  const int32_t entry = words.find(word);
  return entry < 0 ? 0 : masks[static_cast<size_t>(entry)];
}

const PageWords& page_words() {
  static const PageWords words = read_page_words();
  return words;
}

const LanguageWords& language_words() {
  static const LanguageWords words = read_language_words();
  return words;
}

}  // namespace crosscheck
