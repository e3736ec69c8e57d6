// The network at work: from tokens to the second layer's output, and what is read off it.
#pragma once
#include <cstdint>
#include <span>
#include <vector>

#include "language/model.h"
#include "language/tree.h"

namespace crosscheck {

// Integer sums: y[rows][l.outputs] = x[rows][l.inputs] · W, without bias and scale.
void integer_sums(const Linear& l, const int16_t* x, int rows, int32_t* y);

// tokens × net::kOut, in 1/kUnit.
std::vector<int16_t> encode(const Model& model, std::span<const TokenFeatures> tokens);

void set_tags(const Model& model, std::span<const int16_t> output, std::span<Word> words);
void set_names(const Model& model, std::span<const int16_t> output, std::span<Word> words);
void set_tree(const Model& model, std::span<const int16_t> output, std::span<Word> words);

}  // namespace crosscheck
