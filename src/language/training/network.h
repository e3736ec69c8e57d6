// The network in floating point, with its gradients. Its shape is net:: (network_shape.h).
#pragma once
#include <cstdint>
#include <span>
#include <vector>

#include "language/token_features.h"
#include "language/training/sentences.h"

namespace crosscheck::training {

// Where each tensor begins in the flat vector of parameters.
struct Layout {
  size_t tables = 0;                                     // kRows × kLearned, table after table
  size_t layer[net::kLayers], layer_bias[net::kLayers];  // in × kGates; kGates
  size_t tags, tags_bias, tag_rows;                      // kOut × kTags; kTags; kTags × kOut
  size_t names, names_bias;                              // kOut × kNames
  size_t project, nobody, root;    // kOut × kProjected; kProjected; kProjected
  size_t state_rows, hidden_bias;  // kStateRows × kHidden; kHidden
  size_t actions, actions_bias;    // kHidden × kActions
  size_t labels, labels_bias;      // two directions of kHidden × kLabels
  size_t size = 0;
  Layout();
};
const Layout& layout();
// First row of a table among all rows.
size_t first_row(int table);

using Parameters = std::vector<float>;
Parameters random_parameters(uint64_t seed);

// SplitMix64.
struct Random {
  uint64_t state;
  uint64_t next();
  float unit();  // [0, 1)
};

// A sentence as the network takes it.
struct Example {
  std::vector<TokenFeatures> features;
  const Sentence* sentence;
};

struct Losses {
  double tags = 0, names = 0, actions = 0, labels = 0;
  void add(const Losses& other) {
    tags += other.tags;
    names += other.names;
    actions += other.actions;
    labels += other.labels;
  }
};

// Adds the gradients of one example; `dropout` of 0 leaves everything in. `explore`: the share of
// moves that follow the network's own choice where it is not the best.
Losses add_gradients(const Parameters& p, const std::vector<float>& vectors, const Example& example,
                     float dropout, float explore, Random& random, Parameters& gradient);

// What the network says, greedily.
std::vector<Word> predict(const Parameters& p, const std::vector<float>& vectors,
                          const Example& example);

}  // namespace crosscheck::training
