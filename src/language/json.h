// Resource files as trees whose objects keep the order of their keys.
#pragma once
#include <algorithm>
#include <utility>

#include <nlohmann/json.hpp>

namespace crosscheck {

// The library's ordered map copies every value, and all beneath it, whenever it grows, for a pair
// with a constant key cannot be moved. This one moves the values.
template <class Key, class T, class Less, class Allocator>
struct MovingMap : nlohmann::ordered_map<Key, T, Less, Allocator> {
  using Base = nlohmann::ordered_map<Key, T, Less, Allocator>;
  using Base::Base;

  template <class K>
  auto emplace(K&& key, T&& value) {
    make_room();
    return Base::emplace(std::forward<K>(key), std::move(value));
  }
  template <class K>
  T& operator[](K&& key) {
    make_room();
    return Base::operator[](std::forward<K>(key));
  }

 private:
  void make_room() {
    if (this->size() < this->capacity()) return;
    Base larger;
    larger.reserve(std::max<size_t>(4, 2 * this->size()));
    for (auto& [key, value] : *this) larger.emplace_back(key, std::move(value));
    this->swap(larger);
  }
};

using Json = nlohmann::basic_json<MovingMap>;

}  // namespace crosscheck
