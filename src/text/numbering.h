// Numbers in place of keys that are compared often.
#pragma once
#include <cstdint>
#include <map>

namespace crosscheck {

// Equal keys have equal numbers, from 0 on in the order in which they were first asked for.
template <class Key>
class Numbering {
 public:
  uint32_t of(const Key& key) {
    return numbers_.try_emplace(key, static_cast<uint32_t>(numbers_.size())).first->second;
  }
  size_t size() const { return numbers_.size(); }

 private:
  std::map<Key, uint32_t> numbers_;
};

}  // namespace crosscheck
