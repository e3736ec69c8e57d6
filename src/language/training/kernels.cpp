#include "language/training/kernels.h"

#include <cmath>

#if defined(__x86_64__) && defined(__GNUC__) && !defined(__SANITIZE_ADDRESS__) && \
    !defined(__clang__)
#define CROSSCHECK_WIDE __attribute__((target_clones("avx2", "default"), optimize("O3")))
#else
#define CROSSCHECK_WIDE
#endif

namespace crosscheck::training {

CROSSCHECK_WIDE
void multiply(const float* __restrict x, const float* __restrict w, float* __restrict y, size_t n,
              size_t in, size_t out) {
  for (size_t t = 0; t < n; t++) {
    float* __restrict to = y + t * out;
    size_t i = 0;
    for (; i + 4 <= in; i += 4) {
      const float a = x[t * in + i], b = x[t * in + i + 1], c = x[t * in + i + 2],
                  d = x[t * in + i + 3];
      const float *wa = w + i * out, *wb = wa + out, *wc = wb + out, *wd = wc + out;
      for (size_t o = 0; o < out; o++) to[o] += (a * wa[o] + b * wb[o]) + (c * wc[o] + d * wd[o]);
    }
    for (; i < in; i++)
      for (size_t o = 0; o < out; o++) to[o] += x[t * in + i] * w[i * out + o];
  }
}

CROSSCHECK_WIDE
void multiply_transposed(const float* __restrict x, const float* __restrict dy,
                         float* __restrict dw, size_t n, size_t in, size_t out) {
  size_t t = 0;
  for (; t + 4 <= n; t += 4)
    for (size_t i = 0; i < in; i++) {
      const float a = x[t * in + i], b = x[(t + 1) * in + i], c = x[(t + 2) * in + i],
                  d = x[(t + 3) * in + i];
      const float *da = dy + t * out, *db = da + out, *dc = db + out, *dd = dc + out;
      float* __restrict to = dw + i * out;
      for (size_t o = 0; o < out; o++) to[o] += (a * da[o] + b * db[o]) + (c * dc[o] + d * dd[o]);
    }
  for (; t < n; t++)
    for (size_t i = 0; i < in; i++) {
      const float a = x[t * in + i];
      for (size_t o = 0; o < out; o++) dw[i * out + o] += a * dy[t * out + o];
    }
}

CROSSCHECK_WIDE
void multiply_back(const float* __restrict dy, const float* __restrict w, float* __restrict dx,
                   size_t n, size_t in, size_t out) {
  constexpr size_t kLanes = 16;
  for (size_t i = 0; i < in; i++) {
    const float* row = w + i * out;
    size_t t = 0;
    for (; t + 4 <= n; t += 4) {
      const float *a = dy + t * out, *b = a + out, *c = b + out, *d = c + out;
      float sa[kLanes] = {}, sb[kLanes] = {}, sc[kLanes] = {}, sd[kLanes] = {};
      size_t o = 0;
      for (; o + kLanes <= out; o += kLanes)
        for (size_t k = 0; k < kLanes; k++) {
          const float x = row[o + k];
          sa[k] += a[o + k] * x;
          sb[k] += b[o + k] * x;
          sc[k] += c[o + k] * x;
          sd[k] += d[o + k] * x;
        }
      for (; o < out; o++) {
        sa[0] += a[o] * row[o];
        sb[0] += b[o] * row[o];
        sc[0] += c[o] * row[o];
        sd[0] += d[o] * row[o];
      }
      float sums[4] = {};
      for (size_t k = 0; k < kLanes; k++) {
        sums[0] += sa[k];
        sums[1] += sb[k];
        sums[2] += sc[k];
        sums[3] += sd[k];
      }
      for (size_t k = 0; k < 4; k++) dx[(t + k) * in + i] += sums[k];
    }
    for (; t < n; t++) {
      float sums[kLanes] = {};
      size_t o = 0;
      for (; o + kLanes <= out; o += kLanes)
        for (size_t k = 0; k < kLanes; k++) sums[k] += dy[t * out + o + k] * row[o + k];
      for (; o < out; o++) sums[0] += dy[t * out + o] * row[o];
      float sum = 0;
      for (size_t k = 0; k < kLanes; k++) sum += sums[k];
      dx[t * in + i] += sum;
    }
  }
}

CROSSCHECK_WIDE
void adam(float* __restrict parameters, float* __restrict average, const float* __restrict gradient,
          float* __restrict mean, float* __restrict square, size_t n, AdamStep step) {
  for (size_t i = 0; i < n; i++) {
    const float g = gradient[i];
    mean[i] = step.first * mean[i] + (1 - step.first) * g;
    square[i] = step.second * square[i] + (1 - step.second) * g * g;
    parameters[i] -= step.rate * mean[i] / (std::sqrt(square[i]) + 1e-6f);
    average[i] += (1 - step.decay) * (parameters[i] - average[i]);
  }
}

}  // namespace crosscheck::training
