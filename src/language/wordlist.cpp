#include "language/wordlist.h"

#include <algorithm>
#include <cstring>
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

// Of its length and its first and last eight bytes: most tokens are no longer, and the order of
// slots reaches no output. Never 0.
uint32_t hash_of(std::string_view token) {
  uint64_t head = 0, tail = 0;
  const size_t n = std::min<size_t>(token.size(), 8);
  if (n == 0) return 1;
  std::memcpy(&head, token.data(), n);
  std::memcpy(&tail, token.data() + token.size() - n, n);
  const uint64_t mixed = (head * 0x9E3779B97F4A7C15u ^ tail) * 0xC2B2AE3D27D4EB4Fu + token.size();
  return static_cast<uint32_t>((mixed * 0x9E3779B97F4A7C15u) >> 32) | 1u;
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
  size_t size = 8;
  while (size < keys_.size() * 8) size *= 2;
  slots_.assign(size, 0);
  for (size_t k = 0; k < keys_.size(); ++k) {
    if (k > 0 && keys_[k].tokens.front() == keys_[k - 1].tokens.front()) continue;
    const uint32_t hash = hash_of(keys_[k].tokens.front());
    size_t slot = hash & (size - 2);
    while (slots_[slot] != 0) slot = (slot + 2) & (size - 1);
    slots_[slot] = hash;
    slots_[slot + 1] = static_cast<uint32_t>(k);
  }
}

size_t WordList::first_key(std::string_view token) const {
  if (slots_.empty()) return keys_.size();
  const size_t mask = slots_.size() - 1;
  const uint32_t hash = hash_of(token);
  for (size_t slot = hash & (mask - 1); slots_[slot] != 0; slot = (slot + 2) & mask)
    if (slots_[slot] == hash && keys_[slots_[slot + 1]].tokens.front() == token)
      return slots_[slot + 1];
  return keys_.size();
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
