// The inner loops of training. Sums run in one order whatever the width of the machine's vectors,
// so that the same data give the same weights byte for byte.
#pragma once
#include <cstddef>

namespace crosscheck::training {

// y[n][out] += x[n][in] · w[in][out]
void multiply(const float* x, const float* w, float* y, size_t n, size_t in, size_t out);
// dw[in][out] += x[n][in]ᵀ · dy[n][out]
void multiply_transposed(const float* x, const float* dy, float* dw, size_t n, size_t in,
                         size_t out);
// dx[n][in] += dy[n][out] · w[in][out]ᵀ
void multiply_back(const float* dy, const float* w, float* dx, size_t n, size_t in, size_t out);
// One step of Adam over n parameters; `average` follows the parameters with the weight 1 - decay.
struct AdamStep {
  float rate, first, second, decay;
};
void adam(float* parameters, float* average, const float* gradient, float* mean, float* square,
          size_t n, AdamStep step);

}  // namespace crosscheck::training
