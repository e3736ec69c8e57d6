// Four or eight numbers side by side (vector extensions of GCC and Clang): one source for SSE2,
// NEON and WebAssembly, with the same result on each, because every operation is that of IEEE 754
// or of integers.
#pragma once
#include <cstdint>
#include <cstring>

#if defined(__SSE2__)
#include <emmintrin.h>
#elif defined(__wasm_simd128__)
#include <wasm_simd128.h>
#endif

namespace crosscheck {

using Float4 = float __attribute__((vector_size(16)));
using Int4 = int32_t __attribute__((vector_size(16)));
using Short4 = int16_t __attribute__((vector_size(8)));
using Short8 = int16_t __attribute__((vector_size(16)));

inline Float4 load4(const float* p) {
  Float4 v;
  std::memcpy(&v, p, sizeof v);
  return v;
}
inline Int4 load4(const int32_t* p) {
  Int4 v;
  std::memcpy(&v, p, sizeof v);
  return v;
}
inline Short8 load8(const int16_t* p) {
  Short8 v;
  std::memcpy(&v, p, sizeof v);
  return v;
}
inline Int4 load4(const int16_t* p) {
  Short4 v;
  std::memcpy(&v, p, sizeof v);
  return __builtin_convertvector(v, Int4);
}
inline void store4(int32_t* p, Int4 v) { std::memcpy(p, &v, sizeof v); }
inline void store4(float* p, Float4 v) { std::memcpy(p, &v, sizeof v); }
// REQUIRES: the numbers fit into 16 bits.
inline void store8(int16_t* p, Int4 first, Int4 second) {
#if defined(__SSE2__)  // compilers do not find these of themselves
  const __m128i narrow =
      _mm_packs_epi32(reinterpret_cast<__m128i>(first), reinterpret_cast<__m128i>(second));
#elif defined(__wasm_simd128__)
  const v128_t narrow =
      wasm_i16x8_narrow_i32x4(reinterpret_cast<v128_t>(first), reinterpret_cast<v128_t>(second));
#else
  const Short4 narrow[] = {__builtin_convertvector(first, Short4),
                           __builtin_convertvector(second, Short4)};
#endif
  std::memcpy(p, &narrow, sizeof narrow);
}

inline Short8 splat8(int16_t x) { return Short8{x, x, x, x, x, x, x, x}; }
inline Float4 splat(float x) { return Float4{x, x, x, x}; }
inline Float4 floats(Int4 v) { return __builtin_convertvector(v, Float4); }
inline Int4 truncated(Float4 v) { return __builtin_convertvector(v, Int4); }
inline Float4 clamped(Float4 v, float low, float high) {
#if defined(__SSE2__)  // the same comparisons as below, which g++ 12 does not see in them
  return _mm_min_ps(_mm_max_ps(v, splat(low)), splat(high));
#elif defined(__wasm_simd128__)
  return __builtin_wasm_pmin_f32x4(splat(high), __builtin_wasm_pmax_f32x4(splat(low), v));
#else
  v = v > splat(low) ? v : splat(low);
  return v < splat(high) ? v : splat(high);
#endif
}
inline Int4 clamped_whole(Int4 v, int32_t low, int32_t high) {
  const Int4 least = {low, low, low, low}, most = {high, high, high, high};
  v = v > least ? v : least;
  return v < most ? v : most;
}

}  // namespace crosscheck
