// The two layers over the tokens, forward and back.
#pragma once
#include <array>
#include <vector>

#include "language/training/network.h"

namespace crosscheck::training {

struct LayerRun {
  std::vector<float> input;   // n × in, after dropout
  std::vector<float> sums;    // n × kGates, before the squashing
  std::vector<float> output;  // n × kOut
  std::vector<float> mask;    // n × kOut of dropout; empty without
};

struct EncoderRun {
  std::vector<TokenFeatures> features;  // as used: with words dropped
  std::vector<float> input_mask;
  LayerRun layers[net::kLayers];
  std::vector<float> tag_scores;              // n × kTags
  std::vector<std::array<uint16_t, 2>> tags;  // the best columns of UPOS and of XPOS
};

EncoderRun encode(const Parameters& p, const std::vector<float>& vectors,
                  const std::vector<TokenFeatures>& features, float dropout, Random& random);
// `d_output`, `d_below`: n × kOut, the gradients of the output of the last layer and of the layer
// below the tags.
void encode_back(const Parameters& p, const EncoderRun& run, std::vector<float> d_output,
                 const std::vector<float>& d_below, Parameters& gradient);

// n × columns scores of a matrix over the output of a layer.
std::vector<float> scores_of(const Parameters& p, size_t matrix, size_t bias,
                             const std::vector<float>& output, size_t columns);

}  // namespace crosscheck::training
