// Softmax and the gradient of its loss, without the machine's own exp: the same bytes everywhere.
#pragma once
#include <cstddef>
#include <cstdint>

namespace crosscheck::training {

// e^x for x <= 0, within 1e-6; 0 below -80.
float exponential(float x);
// ln x for x > 0, within 1e-5.
float logarithm(float x);

// Turns scores into probabilities; those not allowed (bit not set) become 0.
void softmax(float* scores, size_t n, uint64_t allowed = ~uint64_t{0});
// Loss of a target; `scores` become the gradient.
float cross_entropy(float* scores, size_t n, size_t target);

}  // namespace crosscheck::training
