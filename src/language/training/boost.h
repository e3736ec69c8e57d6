// Forests of small trees learnt by gradient boosting on weighted yes-no examples.
#pragma once
#include <cstdint>
#include <vector>

#include "language/forest.h"

namespace crosscheck::training {

// Rows of integer features, by column, with what is right of each row.
struct Examples {
  std::vector<std::vector<int16_t>> columns;
  std::vector<float> right;    // 0 to 1
  std::vector<float> weights;  // 0 and more
  size_t rows() const { return right.size(); }
};

struct BoostOptions {
  int trees = 120;
  int depth = 4;
  double rate = 0.12;    // of learning
  double ridge = 6;      // added to the weight of a leaf
  double columns = 0.4;  // share that a tree may ask of
  double rows = 0.7;     // share that a tree is learnt from
  int bins = 24;         // limits tried for a column, at most
  uint32_t seed = 1;
};

// The same for the same examples and options, on one machine.
Forest boost(const Examples& examples, const BoostOptions& options);

}  // namespace crosscheck::training
