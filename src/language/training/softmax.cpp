#include "language/training/softmax.h"

#include <algorithm>
#include <bit>

namespace crosscheck::training {

float exponential(float x) {
  if (x < -80) return 0;
  // 2^k times a polynomial (Taylor, on |r| <= ln 2 / 2).
  const float y = x * 1.44269504f;
  const auto k = static_cast<int32_t>(y - 0.5f);
  const float r = (y - static_cast<float>(k)) * 0.69314718f;
  const float e =
      1 +
      r * (1 + r * (0.5f + r * (1 / 6.0f + r * (1 / 24.0f + r * (1 / 120.0f + r * (1 / 720.0f))))));
  return e * std::bit_cast<float>(static_cast<uint32_t>(k + 127) << 23);
}

float logarithm(float x) {
  const auto bits = std::bit_cast<uint32_t>(x);
  const auto exponent = static_cast<int32_t>(bits >> 23) - 127;
  const float m = std::bit_cast<float>((bits & 0x7fffffu) | 0x3f800000u);
  const float t = (m - 1) / (m + 1), s = t * t;
  return static_cast<float>(exponent) * 0.69314718f +
         2 * t * (1 + s * (1 / 3.0f + s * (1 / 5.0f + s * (1 / 7.0f + s / 9.0f))));
}

void softmax(float* scores, size_t n, uint64_t allowed) {
  const auto is_allowed = [&](size_t i) { return n > 64 || (allowed >> i & 1) != 0; };
  float most = -1e30f, sum = 0;
  for (size_t i = 0; i < n; i++)
    if (is_allowed(i)) most = std::max(most, scores[i]);
  for (size_t i = 0; i < n; i++)
    sum += scores[i] = is_allowed(i) ? exponential(scores[i] - most) : 0.0f;
  for (size_t i = 0; i < n; i++) scores[i] /= sum;
}

float cross_entropy(float* scores, size_t n, size_t target) {
  softmax(scores, n);
  const float loss = -logarithm(std::max(scores[target], 1e-12f));
  scores[target] -= 1;
  return loss;
}

}  // namespace crosscheck::training
