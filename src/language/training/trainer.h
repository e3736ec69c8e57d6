// One step of training after another: gradients of a batch on two threads, then Adam.
#pragma once
#include <cstdint>
#include <vector>

#include "language/training/kernels.h"
#include "language/training/network.h"

namespace crosscheck::training {

// Rows of the tables change only in batches that use them.
class Trainer {
 public:
  // `vectors` must outlive it.
  Trainer(const std::vector<float>& vectors, uint64_t seed);

  // Learns from the examples [begin, end). The same calls give the same parameters, byte for byte.
  Losses batch(const std::vector<const Example*>& examples, size_t begin, size_t end, float explore,
               uint64_t seed, AdamStep step);

  // The running average of the parameters, which is what is kept.
  const Parameters& average(float decay);

 private:
  const std::vector<float>& vectors_;
  Parameters now_, average_, mean_, square_;
  std::vector<Parameters> gradients_;  // of each thread
  std::vector<uint8_t> used_;          // whether the batch uses a row
  std::vector<size_t> changed_;        // the batch that last changed it
  size_t batches_ = 0;

  void catch_up(size_t row, float decay);
  void change(AdamStep step);
};

}  // namespace crosscheck::training
