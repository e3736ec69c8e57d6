// The one inner loop of the network: products of 16-bit integers, summed in 32 bits. Exact, so the
// same on every machine, whatever vector instructions it has.
#pragma once
#include <cstddef>
#include <cstdint>
#include <vector>

namespace crosscheck {

inline constexpr size_t kColumns = 16;

// y = W x + b. The weights lie in blocks of kColumns outputs, one after the other; within a block
// by pairs of inputs, within a pair by output: see weight_index.
struct Linear {
  int inputs = 0;   // even
  int outputs = 0;  // a multiple of kColumns; columns beyond those in use are 0
  std::vector<int16_t> weights;
  std::vector<float> bias;
  float scale = 0;  // of one unit of the integer sum

  size_t weight_index(size_t input, size_t output) const {
    const size_t block = output / kColumns, pair = input / 2;
    return ((block * static_cast<size_t>(inputs) / 2 + pair) * kColumns + output % kColumns) * 2 +
           input % 2;
  }
};

// The integer sums alone, of one block of columns: y[row * stride + c] = x[row] · W[block *
// kColumns
// + c] for each c < kColumns. No sum may leave 32 bits: with weights of at most 127 and 16-bit
// inputs, that holds to 512 inputs.
void block_sums(const Linear& l, size_t block, const int16_t* x, size_t rows, int32_t* y,
                size_t stride);
// Of all columns: y[rows][outputs]. Block after block, so that its weights stay near.
void integer_sums(const Linear& l, const int16_t* x, size_t rows, int32_t* y);

}  // namespace crosscheck
