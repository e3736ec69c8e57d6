// The network at work: from tokens to the last layer's output, and what is read off it.
#pragma once
#include <cstdint>
#include <span>
#include <vector>

#include "language/model.h"
#include "language/tree.h"

namespace crosscheck {

// Tags the words, on the way to the last layer's output: tokens × net::kOut, in 1/kUnit.
std::vector<int16_t> encode(const Model& model, std::span<const TokenFeatures> tokens,
                            std::span<Word> words);

void set_tree(const Model& model, std::span<const int16_t> output, std::span<Word> words);
// REQUIRES: tags and tree are set.
void set_names(const Model& model, std::span<const int16_t> output, std::span<Word> words);

// rows × l.outputs of W x + b.
std::vector<float> scores(const Linear& l, std::span<const int16_t> x);

}  // namespace crosscheck
