// Many short rows of values in few pieces of memory.
#pragma once
#include <algorithm>
#include <cstddef>
#include <span>
#include <vector>

namespace crosscheck {

// Rows stay where they are, also when the store is moved.
template <class T>
class Store {
 public:
  std::span<T> add(const std::vector<T>& row) {
    constexpr size_t kPiece = 8192;
    if (pieces_.empty() || pieces_.back().capacity() - pieces_.back().size() < row.size())
      pieces_.emplace_back().reserve(std::max(kPiece, row.size()));
    std::vector<T>& piece = pieces_.back();
    piece.insert(piece.end(), row.begin(), row.end());
    return std::span(piece).last(row.size());
  }

 private:
  std::vector<std::vector<T>> pieces_;
};

}  // namespace crosscheck
