#include "language/wordlist.h"

#include <algorithm>
#include <map>
#include <utility>

#include "language/resource.h"

namespace crosscheck {
namespace {

void split(std::string_view phrase, std::vector<std::string_view>& tokens) {
  while (!phrase.empty()) {
    const size_t space = phrase.find(' ');
    if (space != 0) tokens.push_back(phrase.substr(0, space));
    if (space == std::string_view::npos) break;
    phrase.remove_prefix(space + 1);
  }
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
  phrases_.reserve(list.size());
  values_.reserve(list.size());
  if (list.is_object())
    for (const auto& [phrase, value] : list.items()) {
      phrases_.push_back(phrase);
      values_.push_back(value);
    }
  else
    for (const auto& phrase : list) {
      phrases_.push_back(phrase.get_ref<const std::string&>());
      values_.push_back(nullptr);
    }
  for (const std::string& phrase : phrases_) {
    const auto begin = static_cast<uint32_t>(tokens_.size());
    split(phrase, tokens_);
    keys_.push_back({begin, static_cast<uint32_t>(tokens_.size()) - begin,
                     static_cast<int32_t>(keys_.size())});
  }
  std::stable_sort(keys_.begin(), keys_.end(), [&](const Key& a, const Key& b) {
    const int order = first(a).compare(first(b));
    return order != 0 ? order < 0 : a.count > b.count;
  });
  std::vector<std::string_view> firsts;
  for (size_t k = 0; k < keys_.size(); ++k)
    if (k == 0 || first(keys_[k]) != first(keys_[k - 1])) {
      firsts.push_back(first(keys_[k]));
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
       key != keys_.end() && first(*key) == forms[at]; ++key) {
    const auto phrase = tokens(*key);
    if (at + phrase.size() > forms.size()) continue;
    if (std::equal(phrase.begin(), phrase.end(), forms.begin() + at))
      return {key->count, key->entry};
  }
  return {};
}

int32_t WordList::find(std::string_view word) const {
  for (size_t key = first_key(word); key < keys_.size() && first(keys_[key]) == word; ++key)
    if (keys_[key].count == 1) return keys_[key].entry;
  return -1;
}

}  // namespace crosscheck
