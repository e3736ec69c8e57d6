// Writes model.bin: the network in 8 bits a weight, the vocabulary, the vectors, the lemmas.
#pragma once
#include <string>
#include <vector>

#include "language/training/network.h"

namespace crosscheck::training {

// The value of a word vector as it will be read back.
float quantised_vector(float value);

bool write_model(const std::string& path, const Parameters& p,
                 const std::vector<std::string>& words, const std::vector<float>& vectors,
                 const std::vector<Sentence>& treebank);

}  // namespace crosscheck::training
