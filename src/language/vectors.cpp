#include "language/vectors.h"

#include <cmath>

#include "language/model.h"

namespace crosscheck {
namespace {

int64_t product(const int16_t* a, const int16_t* b) {
  int64_t sum = 0;
  for (size_t i = 0; i < net::kVector; i++) sum += int64_t{a[i]} * b[i];
  return sum;
}

}  // namespace

WordVector vector_of(std::string_view word) {
  const Model& model = english_model();
  const int32_t index = model.vocabulary.find(lower_case(normalized(word)));
  if (index < 0) return {};
  const int16_t* values = model.vectors.data() + static_cast<size_t>(index) * net::kVector;
  return {values, std::sqrt(static_cast<double>(product(values, values)))};
}

float similarity(const WordVector& a, const WordVector& b) {
  if (a.length == 0 || b.length == 0) return 0;
  return static_cast<float>(static_cast<double>(product(a.values, b.values)) /
                            (a.length * b.length));
}

float similarity(std::string_view a, std::string_view b) {
  return similarity(vector_of(a), vector_of(b));
}

}  // namespace crosscheck
