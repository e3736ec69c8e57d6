#include "language/vectors.h"

#include <cmath>
#include <cstdint>

#include "language/model.h"

namespace crosscheck {
namespace {

// The vector of a word, or nothing.
const int16_t* vector_of(const Model& model, std::string_view word) {
  const int32_t index = model.vocabulary.find(lower_case(normalized(word)));
  return index < 0 ? nullptr : model.vectors.data() + static_cast<size_t>(index) * net::kVector;
}

int64_t product(const int16_t* a, const int16_t* b) {
  int64_t sum = 0;
  for (size_t i = 0; i < net::kVector; i++) sum += int64_t{a[i]} * b[i];
  return sum;
}

}  // namespace

float similarity(std::string_view a, std::string_view b) {
  const Model& model = english_model();
  const int16_t *x = vector_of(model, a), *y = vector_of(model, b);
  if (x == nullptr || y == nullptr) return 0;
  const int64_t xx = product(x, x), yy = product(y, y);
  if (xx == 0 || yy == 0) return 0;
  return static_cast<float>(
      static_cast<double>(product(x, y)) /
      (std::sqrt(static_cast<double>(xx)) * std::sqrt(static_cast<double>(yy))));
}

}  // namespace crosscheck
