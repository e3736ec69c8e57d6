#include "language/wordlist.h"

#include <algorithm>
#include <map>

#include "language/resource.h"

namespace crosscheck {
namespace {

std::vector<std::string> split(std::string_view phrase) {
  std::vector<std::string> tokens;
  while (!phrase.empty()) {
    const size_t space = phrase.find(' ');
    if (space != 0) tokens.emplace_back(phrase.substr(0, space));
    if (space == std::string_view::npos) break;
    phrase.remove_prefix(space + 1);
  }
  return tokens;
}

}  // namespace

const Json& resource_json(std::string_view path) {
  static std::map<std::string, Json, std::less<>> files;
  const auto found = files.find(path);
  if (found != files.end()) return found->second;
  return files.emplace(std::string(path), Json::parse(resource(path), nullptr, false, true))
      .first->second;
}

WordList::WordList(const Json& list) {
  const auto add = [&](const std::string& phrase, const Json& value) {
    keys_.push_back({split(phrase), static_cast<int32_t>(phrases_.size())});
    phrases_.push_back(phrase);
    values_.push_back(value);
  };
  if (list.is_object())
    for (const auto& [phrase, value] : list.items()) add(phrase, value);
  else
    for (const auto& phrase : list) add(phrase.get<std::string>(), nullptr);
  std::stable_sort(keys_.begin(), keys_.end(), [](const Key& a, const Key& b) {
    if (a.tokens.front() != b.tokens.front()) return a.tokens.front() < b.tokens.front();
    return a.tokens.size() > b.tokens.size();
  });
}

WordList::Hit WordList::longest(Forms forms, uint32_t at) const {
  if (at >= forms.size()) return {};
  auto key =
      std::lower_bound(keys_.begin(), keys_.end(), forms[at],
                       [](const Key& k, std::string_view form) { return k.tokens.front() < form; });
  for (; key != keys_.end() && key->tokens.front() == forms[at]; ++key) {
    const size_t n = key->tokens.size();
    if (at + n > forms.size()) continue;
    if (std::equal(key->tokens.begin(), key->tokens.end(), forms.begin() + at))
      return {static_cast<uint32_t>(n), key->entry};
  }
  return {};
}

int32_t WordList::find(std::string_view word) const {
  const Hit hit = longest(Forms(&word, 1), 0);
  return hit ? hit.entry : -1;
}

}  // namespace crosscheck
