#include "language/network.h"

#include <algorithm>

namespace crosscheck {
namespace {

using namespace net;

int16_t to_units(float x) {
  const float scaled = std::clamp(x * kUnit, -32767.0f, 32767.0f);
  return static_cast<int16_t>(scaled < 0 ? scaled - 0.5f : scaled + 0.5f);
}

std::vector<int16_t> inputs_of(const Model& model, std::span<const TokenFeatures> tokens) {
  std::vector<int16_t> input(tokens.size() * kInput, 0);
  for (size_t t = 0; t < tokens.size(); t++) {
    int32_t sum[kLearned] = {};
    for (size_t table = 0; table < kTables; table++) {
      const int16_t* row = model.tables[table].data() + size_t{tokens[t].rows[table]} * kLearned;
      for (size_t k = 0; k < kLearned; k++) sum[k] += row[k];
    }
    int16_t* to = input.data() + t * kInput;
    for (size_t k = 0; k < kLearned; k++) to[k] = static_cast<int16_t>(std::clamp(sum[k], -32767, 32767));
    if (tokens[t].vector >= 0) std::copy_n(model.vectors.begin() + static_cast<std::ptrdiff_t>(tokens[t].vector) * kVector, kVector, to + kLearned);
  }
  return input;
}

// The states of one direction, into columns of the output.
void run_states(const Linear& layer, const int32_t* sums, size_t n, size_t direction, int16_t* output) {
  float state[kState] = {};
  const float* bias = layer.bias.data() + direction * 2 * kState;
  for (size_t step = 0; step < n; step++) {
    const size_t t = direction == 0 ? step : n - 1 - step;
    const int32_t* row = sums + t * kGates + direction * 2 * kState;
    int16_t* out = output + t * kOut + direction * kState;
    for (size_t k = 0; k < kState; k++) {
      const float z = std::clamp(static_cast<float>(row[k]) * layer.scale + bias[k], -1.0f, 1.0f);
      const float g = static_cast<float>(row[kState + k]) * layer.scale + bias[kState + k];
      const float f = std::clamp(0.25f * g + 0.5f, 0.0f, 1.0f);
      state[k] = f * state[k] + (1 - f) * z;
      out[k] = to_units(state[k]);
    }
  }
}

std::vector<int16_t> run_layer(const Linear& layer, const std::vector<int16_t>& input, size_t n) {
  std::vector<int32_t> sums(n * kGates);
  integer_sums(layer, input.data(), static_cast<int>(n), sums.data());
  std::vector<int16_t> output(n * kOut);
  for (size_t direction = 0; direction < 2; direction++) run_states(layer, sums.data(), n, direction, output.data());
  for (size_t t = 0; t < n; t++)
    for (size_t k = 0; k < kLocal; k++) {
      const size_t column = 4 * kState + k;
      output[t * kOut + 2 * kState + k] = to_units(std::max(0.0f, static_cast<float>(sums[t * kGates + column]) * layer.scale + layer.bias[column]));
    }
  return output;
}

// rows × l.outputs of scores.
std::vector<float> scores(const Linear& l, std::span<const int16_t> x) {
  const size_t rows = x.size() / static_cast<size_t>(l.inputs), columns = static_cast<size_t>(l.outputs);
  std::vector<int32_t> sums(rows * columns);
  integer_sums(l, x.data(), static_cast<int>(rows), sums.data());
  std::vector<float> out(sums.size());
  for (size_t r = 0; r < rows; r++)
    for (size_t c = 0; c < columns; c++) out[r * columns + c] = static_cast<float>(sums[r * columns + c]) * l.scale + l.bias[c];
  return out;
}

size_t best(const float* values, size_t count) { return static_cast<size_t>(std::max_element(values, values + count) - values); }

}  // namespace

void integer_sums(const Linear& l, const int16_t* x, int rows, int32_t* y) {
  const size_t in = static_cast<size_t>(l.inputs), out = static_cast<size_t>(l.outputs);
  std::fill_n(y, static_cast<size_t>(rows) * out, 0);
  for (size_t r = 0; r < static_cast<size_t>(rows); r++)
    for (size_t i = 0; i < in; i += 2) {
      const int32_t a = x[r * in + i], b = x[r * in + i + 1];
      const int16_t* w = l.weights.data() + i * out;
      int32_t* to = y + r * out;
      for (size_t o = 0; o < out; o++) to[o] += a * w[2 * o] + b * w[2 * o + 1];
    }
}

std::vector<int16_t> encode(const Model& model, std::span<const TokenFeatures> tokens) {
  return run_layer(model.layers[1], run_layer(model.layers[0], inputs_of(model, tokens), tokens.size()), tokens.size());
}

void set_tags(const Model& model, std::span<const int16_t> output, std::span<Word> words) {
  const std::vector<float> said = scores(model.tags, output);
  for (size_t t = 0; t < words.size(); t++) {
    const float* row = said.data() + t * static_cast<size_t>(model.tags.outputs);
    words[t].upos = static_cast<Upos>(best(row, kUpos));
    words[t].xpos = static_cast<uint8_t>(best(row + kUpos, kXpos));
  }
}

void set_names(const Model& model, std::span<const int16_t> output, std::span<Word> words) {
  const std::vector<float> said = scores(model.names, output);
  for (size_t t = 0; t < words.size(); t++) {
    const size_t name = best(said.data() + t * static_cast<size_t>(model.names.outputs), net::kNames);
    words[t].name = static_cast<NameLabel>((name + 1) / 2);
    const bool goes_on = t > 0 && words[t - 1].name == words[t].name;
    words[t].name_begins = name != 0 && (name % 2 == 1 || !goes_on);
  }
}

}  // namespace crosscheck
