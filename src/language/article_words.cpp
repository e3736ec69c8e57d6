#include "language/article_words.h"

namespace crosscheck {
namespace {

Abbreviation kind_of(std::string_view name) {
  constexpr std::string_view kNames[] = {"none",  "title",  "number", "date",
                                         "state", "ending", "inner"};
  for (size_t i = 0; i < std::size(kNames); ++i)
    if (kNames[i] == name) return static_cast<Abbreviation>(i);
  return Abbreviation::none;
}

Json without_bars(const Json& list) {
  Json words = Json::array();
  for (const auto& item : list) {
    std::string word = item.get<std::string>();
    word.erase(word.find('|'), 1);
    words.push_back(word);
  }
  return words;
}

}  // namespace

ArticleWords::ArticleWords(const Json& file)
    : contractions(without_bars(file["contractions"])),
      prefixes(file["prefixes"]),
      suffixes(file["suffixes"]),
      glued(file["glued"]),
      apostrophes(file["apostrophes"]),
      hosts(file["hosts"]),
      openers(file["openers"]),
      saying(file["saying"]),
      exclaiming(file["exclaiming"]),
      greetings(file["greetings"]),
      closings(file["closings"]),
      figures(file["figures"]),
      abbreviations_(file["abbreviations"]),
      with_capital_(file["abbreviationsWithCapital"]),
      after_(file["abbreviationsAfter"]) {
  for (const auto& [word, kind] : file["abbreviations"].items())
    kinds_.push_back(kind_of(kind.get<std::string>()));
  for (const auto& item : file["contractions"])
    cuts_.push_back(static_cast<uint32_t>(item.get<std::string>().find('|')));
  for (const auto& [word, before] : file["abbreviationsAfter"].items())
    befores_.push_back(before.get<std::string>());
}

Abbreviation ArticleWords::abbreviation(std::string_view word) const {
  const int32_t entry = abbreviations_.find(word);
  return entry < 0 ? Abbreviation::none : kinds_[static_cast<size_t>(entry)];
}

bool ArticleWords::needs_capital(std::string_view word) const { return with_capital_.has(word); }

std::string_view ArticleWords::needs_before(std::string_view word) const {
  const int32_t entry = after_.find(word);
  return entry < 0 ? std::string_view() : std::string_view(befores_[static_cast<size_t>(entry)]);
}

uint32_t ArticleWords::cut(std::string_view word) const {
  const int32_t entry = contractions.find(word);
  return entry < 0 ? 0 : cuts_[static_cast<size_t>(entry)];
}

const ArticleWords& article_words() {
  static const ArticleWords words(resource_json("en/article.jsonc"));
  return words;
}

}  // namespace crosscheck
