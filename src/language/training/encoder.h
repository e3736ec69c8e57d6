// The two layers over the tokens, forward and back.
#pragma once
#include <vector>

#include "language/training/network.h"

namespace crosscheck::training {

struct LayerRun {
  std::vector<float> input;     // n × in, after dropout
  std::vector<float> sums;      // n × kGates, before the squashing
  std::vector<float> output;    // n × kOut
  std::vector<float> mask;      // n × kOut of dropout; empty without
};

struct EncoderRun {
  std::vector<TokenFeatures> features;  // as used: with words dropped
  std::vector<float> input_mask;
  LayerRun layers[2];
};

EncoderRun encode(const Parameters& p, const std::vector<float>& vectors, const std::vector<TokenFeatures>& features, float dropout,
                  Random& random);
// `d_output`: n × kOut, the gradient of the second layer's output.
void encode_back(const Parameters& p, const EncoderRun& run, std::vector<float> d_output, Parameters& gradient);

}  // namespace crosscheck::training
