#include "language/kernel.h"

#include <cstddef>
#include <cstring>

#if defined(__wasm_simd128__)
#include <wasm_simd128.h>
#elif defined(__x86_64__)
#include <immintrin.h>
#endif

namespace crosscheck {
namespace {

// Two neighbouring inputs as one 32-bit value, the first in the low half.
inline int32_t pair_at(const int16_t* x) {
  int32_t value;
  std::memcpy(&value, x, sizeof value);
  return value;
}

#if defined(__wasm_simd128__) || defined(__x86_64__)

#if defined(__wasm_simd128__)
using Lanes = v128_t;
inline Lanes zero() { return wasm_i32x4_splat(0); }
inline Lanes load(const int16_t* p) { return wasm_v128_load(p); }
inline Lanes both(int32_t pair) { return wasm_i32x4_splat(pair); }
inline Lanes plus_products(Lanes sum, Lanes a, Lanes b) {
  return wasm_i32x4_add(sum, wasm_i32x4_dot_i16x8(a, b));
}
inline void store(int32_t* p, Lanes v) { wasm_v128_store(p, v); }
#else
using Lanes = __m128i;
inline Lanes zero() { return _mm_setzero_si128(); }
inline Lanes load(const int16_t* p) { return _mm_loadu_si128(reinterpret_cast<const __m128i*>(p)); }
inline Lanes both(int32_t pair) { return _mm_set1_epi32(pair); }
inline Lanes plus_products(Lanes sum, Lanes a, Lanes b) {
  return _mm_add_epi32(sum, _mm_madd_epi16(a, b));
}
inline void store(int32_t* p, Lanes v) { _mm_storeu_si128(reinterpret_cast<__m128i*>(p), v); }
#endif

// Rows × (4 · Width) columns at once, from column `at`; all in one block of weights.
template <size_t Rows, size_t Width>
inline void block(const Linear& l, const int16_t* x, size_t at, int32_t* y) {
  const auto in = static_cast<size_t>(l.inputs), out = static_cast<size_t>(l.outputs);
  Lanes sums[Rows][Width];
  for (auto& row : sums)
    for (Lanes& sum : row) sum = zero();
  const int16_t* weights = l.weights.data() + l.weight_index(0, at);
  for (size_t i = 0; i < in; i += 2, weights += 2 * kColumns) {
    Lanes w[Width];
    for (size_t k = 0; k < Width; k++) w[k] = load(weights + 8 * k);
    for (size_t r = 0; r < Rows; r++) {
      const Lanes pair = both(pair_at(x + r * in + i));
      for (size_t k = 0; k < Width; k++) sums[r][k] = plus_products(sums[r][k], pair, w[k]);
    }
  }
  for (size_t r = 0; r < Rows; r++)
    for (size_t k = 0; k < Width; k++) store(y + r * out + at + 4 * k, sums[r][k]);
}

void sums_of_lanes(const Linear& l, const int16_t* x, size_t rows, int32_t* y) {
  const auto in = static_cast<size_t>(l.inputs), out = static_cast<size_t>(l.outputs);
  size_t r = 0;
  for (; r + 4 <= rows; r += 4)
    for (size_t at = 0; at < out; at += 8) block<4, 2>(l, x + r * in, at, y + r * out);
  for (; r < rows; r++)
    for (size_t at = 0; at < out; at += 16) block<1, 4>(l, x + r * in, at, y + r * out);
}
#endif

#if defined(__x86_64__) && !defined(__wasm_simd128__)
template <size_t Rows, size_t Width>
__attribute__((target("avx2"))) void wide_block(const Linear& l, const int16_t* x, size_t at,
                                                int32_t* y) {
  const auto in = static_cast<size_t>(l.inputs), out = static_cast<size_t>(l.outputs);
  __m256i sums[Rows][Width];
  for (auto& row : sums)
    for (__m256i& sum : row) sum = _mm256_setzero_si256();
  const int16_t* weights = l.weights.data() + l.weight_index(0, at);
  for (size_t i = 0; i < in; i += 2, weights += 2 * kColumns) {
    __m256i w[Width];
    for (size_t k = 0; k < Width; k++)
      w[k] = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(weights + 16 * k));
    for (size_t r = 0; r < Rows; r++) {
      const __m256i pair = _mm256_set1_epi32(pair_at(x + r * in + i));
      for (size_t k = 0; k < Width; k++)
        sums[r][k] = _mm256_add_epi32(sums[r][k], _mm256_madd_epi16(pair, w[k]));
    }
  }
  for (size_t r = 0; r < Rows; r++)
    for (size_t k = 0; k < Width; k++)
      _mm256_storeu_si256(reinterpret_cast<__m256i*>(y + r * out + at + 8 * k), sums[r][k]);
}

__attribute__((target("avx2"))) void sums_of_wide_lanes(const Linear& l, const int16_t* x,
                                                        size_t rows, int32_t* y) {
  const auto in = static_cast<size_t>(l.inputs), out = static_cast<size_t>(l.outputs);
  size_t r = 0;
  for (; r + 4 <= rows; r += 4)
    for (size_t at = 0; at < out; at += 16) wide_block<4, 2>(l, x + r * in, at, y + r * out);
  for (; r < rows; r++)
    for (size_t at = 0; at < out; at += 16) wide_block<1, 2>(l, x + r * in, at, y + r * out);
}
#endif

#if !defined(__wasm_simd128__) && !defined(__x86_64__)
void sums_one_by_one(const Linear& l, const int16_t* x, size_t rows, int32_t* y) {
  const auto in = static_cast<size_t>(l.inputs), out = static_cast<size_t>(l.outputs);
  for (size_t r = 0; r < rows; r++) {
    int32_t* to = y + r * out;
    for (size_t o = 0; o < out; o++) to[o] = 0;
    for (size_t o = 0; o < out; o++)
      for (size_t i = 0; i < in; i++) to[o] += x[r * in + i] * l.weights[l.weight_index(i, o)];
  }
}
#endif

}  // namespace

void integer_sums(const Linear& l, const int16_t* x, int rows, int32_t* y) {
  const auto n = static_cast<size_t>(rows);
#if defined(__wasm_simd128__)
  sums_of_lanes(l, x, n, y);
#elif defined(__x86_64__)
  static const bool kWide = __builtin_cpu_supports("avx2");
  kWide ? sums_of_wide_lanes(l, x, n, y) : sums_of_lanes(l, x, n, y);
#else
  sums_one_by_one(l, x, n, y);
#endif
}

}  // namespace crosscheck
