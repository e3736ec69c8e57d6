#pragma once
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace crosscheck {

// Sums over lines, so that any run of them is one subtraction.
struct Sums {
  std::vector<int64_t> before{0};
  template <typename Value>
  Sums(size_t lines, Value value) {
    for (size_t i = 0; i < lines; ++i) before.push_back(before.back() + value(i));
  }
  int64_t around(size_t i, int reach) const {
    const size_t n = before.size() - 1, r = static_cast<size_t>(reach);
    return before[std::min(n, i + r + 1)] - before[i < r ? 0 : i - r];
  }
};

}  // namespace crosscheck
