#include "language/network.h"

#include <algorithm>
#include <array>

#include "language/lanes.h"

namespace crosscheck {
namespace {

using namespace net;

// In 1/kUnit, half a unit rounded up. REQUIRES: |x| < 8.
Int4 to_units(Float4 x) {
  return truncated(x * splat(kUnit) + splat(32768.5f)) - Int4{32768, 32768, 32768, 32768};
}

Int4 in_16_bits(Int4 sum) { return clamped_whole(sum, -32767, 32767); }

std::vector<int16_t> inputs_of(const Model& model, std::span<const TokenFeatures> tokens) {
  std::vector<int16_t> input(tokens.size() * kInput, 0);
  for (size_t t = 0; t < tokens.size(); t++) {
    int16_t* to = input.data() + t * kInput;
    std::array<const int16_t*, kTables> rows = {};
    for (size_t table = 0; table < kTables; table++)
      rows[table] = &model.tables[table][tokens[t].rows[table] * kLearned];
    for (size_t k = 0; k < kLearned; k += 8) {
      Int4 first = {}, second = {};
      for (const int16_t* row : rows) {
        first += load4(row + k);
        second += load4(row + k + 4);
      }
      store8(to + k, in_16_bits(first), in_16_bits(second));
    }
    if (tokens[t].vector >= 0)
      std::copy_n(model.vectors.begin() + static_cast<std::ptrdiff_t>(tokens[t].vector) * kVector,
                  kVector, to + kLearned);
  }
  return input;
}

// The sums of a block of columns, of every token, as floats. Serves one block after the other, so
// that its memory is taken once.
struct Block {
  static constexpr size_t kFours = kColumns / 4;

  const Linear& layer;
  std::vector<int32_t> sums;
  size_t at = 0;  // its first column

  Block(const Linear& l, size_t n) : layer(l), sums(n * kColumns) {}
  void read(size_t first, const std::vector<int16_t>& input) {
    at = first;
    block_sums(layer, at / kColumns, input.data(), sums.size() / kColumns, sums.data(), kColumns);
  }
  Float4 four(size_t token, size_t k) const {
    return floats(load4(sums.data() + token * kColumns + 4 * k)) * splat(layer.scale) +
           load4(layer.bias.data() + at + 4 * k);
  }
};

// kColumns states of one direction, from column `at` of that direction on, into the output.
void run_states(const Block& values, const Block& gates, size_t n, size_t direction, size_t at,
                int16_t* output) {
  const Float4 one = splat(1);
  Float4 state[Block::kFours] = {};
  for (size_t step = 0; step < n; step++) {
    const size_t t = direction == 0 ? step : n - 1 - step;
    int16_t* out = output + t * kOut + direction * kState + at;
    for (size_t k = 0; k < Block::kFours; k++) {
      const Float4 z = clamped(values.four(t, k), -1, 1);
      const Float4 f = clamped(splat(0.25f) * gates.four(t, k) + splat(0.5f), 0, 1);
      state[k] = f * state[k] + (one - f) * z;
    }
    for (size_t k = 0; k < Block::kFours; k += 2)
      store8(out + 4 * k, to_units(state[k]), to_units(state[k + 1]));
  }
}

std::vector<int16_t> run_layer(const Linear& layer, const std::vector<int16_t>& input, size_t n) {
  std::vector<int16_t> output(n * kOut);
  Block values(layer, n), gates(layer, n);
  for (size_t direction = 0; direction < 2; direction++)
    for (size_t at = 0; at < kState; at += kColumns) {
      values.read(direction * 2 * kState + at, input);
      gates.read((direction * 2 + 1) * kState + at, input);
      run_states(values, gates, n, direction, at, output.data());
    }
  for (size_t at = 0; at < kLocal; at += kColumns) {
    values.read(4 * kState + at, input);
    const auto units = [&](size_t t, size_t k) {
      return to_units(clamped(values.four(t, k), 0, 7.999f));
    };
    for (size_t t = 0; t < n; t++)
      for (size_t k = 0; k < Block::kFours; k += 2)
        store8(output.data() + t * kOut + 2 * kState + at + 4 * k, units(t, k), units(t, k + 1));
  }
  return output;
}

size_t best(const float* values, size_t count) {
  return static_cast<size_t>(std::max_element(values, values + count) - values);
}

void set_tags(const Model& model, std::span<const int16_t> output, std::span<Word> words) {
  const std::vector<float> said = scores(model.tags, output);
  for (size_t t = 0; t < words.size(); t++) {
    const float* row = said.data() + t * static_cast<size_t>(model.tags.outputs);
    words[t].upos = static_cast<Upos>(best(row, kUpos));
    words[t].xpos = static_cast<uint8_t>(best(row + kUpos, kXpos));
  }
}

// The rows of the tags, added to what the layer above them reads.
void add_tags(const Model& model, std::span<const Word> words, std::span<int16_t> values) {
  for (size_t t = 0; t < words.size(); t++) {
    const int16_t* upos = model.tag_rows.data() + static_cast<size_t>(words[t].upos) * kOut;
    const int16_t* xpos = model.tag_rows.data() + (size_t{kUpos} + words[t].xpos) * kOut;
    int16_t* to = values.data() + t * kOut;
    const auto sum = [&](size_t k) {
      return in_16_bits(load4(to + k) + load4(upos + k) + load4(xpos + k));
    };
    for (size_t k = 0; k < kOut; k += 8) store8(to + k, sum(k), sum(k + 4));
  }
}

}  // namespace

std::vector<float> scores(const Linear& l, std::span<const int16_t> x) {
  const size_t rows = x.size() / static_cast<size_t>(l.inputs),
               columns = static_cast<size_t>(l.outputs);
  std::vector<int32_t> sums(rows * columns);
  integer_sums(l, x.data(), rows, sums.data());
  std::vector<float> out(sums.size());
  for (size_t r = 0; r < rows; r++)
    for (size_t c = 0; c < columns; c += 4)
      store4(
          out.data() + r * columns + c,
          floats(load4(sums.data() + r * columns + c)) * splat(l.scale) + load4(l.bias.data() + c));
  return out;
}

std::vector<int16_t> encode(const Model& model, std::span<const TokenFeatures> tokens,
                            std::span<Word> words) {
  std::vector<int16_t> values = inputs_of(model, tokens);
  for (size_t i = 0; i < kLayers; i++) {
    if (i == kTagLayers) {
      set_tags(model, values, words);
      add_tags(model, words, values);
    }
    values = run_layer(model.layers[i], values, tokens.size());
  }
  return values;
}

}  // namespace crosscheck
