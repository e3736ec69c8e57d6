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

#if defined(__wasm_simd128__) || defined(__x86_64__)

#if defined(__wasm_simd128__)
using Lanes = v128_t;
inline Lanes zero() { return wasm_i32x4_splat(0); }
inline Lanes load(const int16_t* p) { return wasm_v128_load(p); }
// Two neighbouring inputs, in every lane.
inline Lanes both(const int16_t* pair) { return wasm_v128_load32_splat(pair); }
inline Lanes plus_products(Lanes sum, Lanes a, Lanes b) {
  return wasm_i32x4_add(sum, wasm_i32x4_dot_i16x8(a, b));
}
inline void store(int32_t* p, Lanes v) { wasm_v128_store(p, v); }
#else
// As one 32-bit value, the first in the low half.
inline int32_t pair_at(const int16_t* x) {
  int32_t value;
  std::memcpy(&value, x, sizeof value);
  return value;
}

using Lanes = __m128i;
inline Lanes zero() { return _mm_setzero_si128(); }
inline Lanes load(const int16_t* p) { return _mm_loadu_si128(reinterpret_cast<const __m128i*>(p)); }
inline Lanes both(const int16_t* pair) { return _mm_set1_epi32(pair_at(pair)); }
inline Lanes plus_products(Lanes sum, Lanes a, Lanes b) {
  return _mm_add_epi32(sum, _mm_madd_epi16(a, b));
}
inline void store(int32_t* p, Lanes v) { _mm_storeu_si128(reinterpret_cast<__m128i*>(p), v); }
#endif

// The sums of some rows, of kColumns columns.
struct Lines {
  const int16_t* x;
  size_t inputs;
  int32_t* y;
  size_t stride;

  Lines from(size_t row) const { return {x + row * inputs, inputs, y + row * stride, stride}; }
};

// Rows × 8 columns at once.
template <size_t Rows>
inline void tile(const int16_t* weights, const Lines& lines, size_t at) {
  Lanes sums[Rows][2];
  for (auto& row : sums) row[0] = row[1] = zero();
  weights += 2 * at;
  for (size_t i = 0; i < lines.inputs; i += 2, weights += 2 * kColumns) {
    const Lanes w[2] = {load(weights), load(weights + 8)};
    for (size_t r = 0; r < Rows; r++) {
      const Lanes pair = both(lines.x + r * lines.inputs + i);
      for (size_t k = 0; k < 2; k++) sums[r][k] = plus_products(sums[r][k], pair, w[k]);
    }
  }
  for (size_t r = 0; r < Rows; r++)
    for (size_t k = 0; k < 2; k++) store(lines.y + r * lines.stride + at + 4 * k, sums[r][k]);
}

template <size_t Rows>
void rows_of_lanes(const int16_t* weights, const Lines& lines) {
  tile<Rows>(weights, lines, 0);
  tile<Rows>(weights, lines, 8);
}

void sums_of_lanes(const int16_t* weights, const Lines& lines, size_t rows) {
  size_t r = 0;
  for (; r + 4 <= rows; r += 4) rows_of_lanes<4>(weights, lines.from(r));
  for (; r + 2 <= rows; r += 2) rows_of_lanes<2>(weights, lines.from(r));
  for (; r < rows; r++) rows_of_lanes<1>(weights, lines.from(r));
}
#endif

#if defined(__x86_64__) && !defined(__wasm_simd128__)
template <size_t Rows>
__attribute__((target("avx2"))) void rows_of_wide_lanes(const int16_t* weights,
                                                        const Lines& lines) {
  __m256i sums[Rows][2];
  for (auto& row : sums) row[0] = row[1] = _mm256_setzero_si256();
  for (size_t i = 0; i < lines.inputs; i += 2, weights += 2 * kColumns) {
    const __m256i w[2] = {_mm256_loadu_si256(reinterpret_cast<const __m256i*>(weights)),
                          _mm256_loadu_si256(reinterpret_cast<const __m256i*>(weights + 16))};
    for (size_t r = 0; r < Rows; r++) {
      const __m256i pair = _mm256_set1_epi32(pair_at(lines.x + r * lines.inputs + i));
      for (size_t k = 0; k < 2; k++)
        sums[r][k] = _mm256_add_epi32(sums[r][k], _mm256_madd_epi16(pair, w[k]));
    }
  }
  for (size_t r = 0; r < Rows; r++)
    for (size_t k = 0; k < 2; k++)
      _mm256_storeu_si256(reinterpret_cast<__m256i*>(lines.y + r * lines.stride + 8 * k),
                          sums[r][k]);
}

__attribute__((target("avx2"))) void sums_of_wide_lanes(const int16_t* weights, const Lines& lines,
                                                        size_t rows) {
  size_t r = 0;
  for (; r + 6 <= rows; r += 6) rows_of_wide_lanes<6>(weights, lines.from(r));
  for (; r + 4 <= rows; r += 4) rows_of_wide_lanes<4>(weights, lines.from(r));
  for (; r + 2 <= rows; r += 2) rows_of_wide_lanes<2>(weights, lines.from(r));
  for (; r < rows; r++) rows_of_wide_lanes<1>(weights, lines.from(r));
}
#endif

#if !defined(__wasm_simd128__) && !defined(__x86_64__)
void sums_one_by_one(const Linear& l, size_t block, const int16_t* x, size_t rows, int32_t* y,
                     size_t stride) {
  const auto in = static_cast<size_t>(l.inputs);
  for (size_t r = 0; r < rows; r++)
    for (size_t c = 0; c < kColumns; c++) {
      int32_t sum = 0;
      for (size_t i = 0; i < in; i++)
        sum += x[r * in + i] * l.weights[l.weight_index(i, block * kColumns + c)];
      y[r * stride + c] = sum;
    }
}
#endif

}  // namespace

void block_sums(const Linear& l, size_t block, const int16_t* x, size_t rows, int32_t* y,
                size_t stride) {
#if defined(__wasm_simd128__) || defined(__x86_64__)
  const int16_t* weights = l.weights.data() + l.weight_index(0, block * kColumns);
  const Lines lines{x, static_cast<size_t>(l.inputs), y, stride};
#endif
#if defined(__wasm_simd128__)
  sums_of_lanes(weights, lines, rows);
#elif defined(__x86_64__)
  static const bool kWide = __builtin_cpu_supports("avx2");
  kWide ? sums_of_wide_lanes(weights, lines, rows) : sums_of_lanes(weights, lines, rows);
#else
  sums_one_by_one(l, block, x, rows, y, stride);
#endif
}

void integer_sums(const Linear& l, const int16_t* x, size_t rows, int32_t* y) {
  const auto out = static_cast<size_t>(l.outputs);
  for (size_t at = 0; at < out; at += kColumns) block_sums(l, at / kColumns, x, rows, y + at, out);
}

}  // namespace crosscheck
