#include "language/wordlist.h"

#include <algorithm>
#include <map>
#include <utility>

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
  std::vector<std::string_view> firsts;
  for (size_t k = 0; k < keys_.size(); ++k)
    if (k == 0 || keys_[k].tokens.front() != keys_[k - 1].tokens.front()) {
      firsts.push_back(keys_[k].tokens.front());
      first_keys_.push_back(k);
    }
  firsts_ = Vocabulary(std::move(firsts));
}

size_t WordList::first_key(std::string_view token) const {
  const int32_t first = firsts_.find(token);
  return first < 0 ? keys_.size() : first_keys_[static_cast<size_t>(first)];
}

WordList::Hit WordList::longest(Forms forms, uint32_t at) const {
  if (at >= forms.size()) return {};
  for (auto key = keys_.begin() + static_cast<ptrdiff_t>(first_key(forms[at]));
       key != keys_.end() && key->tokens.front() == forms[at]; ++key) {
    const size_t n = key->tokens.size();
    if (at + n > forms.size()) continue;
    if (std::equal(key->tokens.begin(), key->tokens.end(), forms.begin() + at))
      return {static_cast<uint32_t>(n), key->entry};
  }
  return {};
}

int32_t WordList::find(std::string_view word) const {
  for (size_t key = first_key(word); key < keys_.size() && keys_[key].tokens.front() == word; ++key)
    if (keys_[key].tokens.size() == 1) return keys_[key].entry;
  return -1;
}

}  // namespace crosscheck
