#include "language/training/encoder.h"

#include <algorithm>

#include "language/training/kernels.h"

namespace crosscheck::training {
namespace {

using namespace net;

float value_of(float x) { return std::clamp(x, -1.0f, 1.0f); }
float gate_of(float x) { return std::clamp(0.25f * x + 0.5f, 0.0f, 1.0f); }

std::vector<float> dropout_mask(size_t size, float dropout, Random& random) {
  std::vector<float> mask;
  if (dropout <= 0) return mask;
  mask.resize(size);
  for (float& m : mask) m = random.unit() < dropout ? 0.0f : 1.0f / (1.0f - dropout);
  return mask;
}

void times(std::vector<float>& values, const std::vector<float>& mask) {
  if (mask.empty()) return;
  for (size_t i = 0; i < values.size(); i++) values[i] *= mask[i];
}

void run_layer(LayerRun& run, const float* w, const float* bias, size_t n, size_t in) {
  run.sums.resize(n * kGates);
  for (size_t t = 0; t < n; t++)
    std::copy(bias, bias + kGates, run.sums.begin() + static_cast<std::ptrdiff_t>(t * kGates));
  multiply(run.input.data(), w, run.sums.data(), n, in, kGates);
  run.output.assign(n * kOut, 0);
  for (size_t direction = 0; direction < 2; direction++) {
    float state[kState] = {};
    for (size_t step = 0; step < n; step++) {
      const size_t t = direction == 0 ? step : n - 1 - step;
      const float* sums = run.sums.data() + t * kGates + direction * 2 * kState;
      float* out = run.output.data() + t * kOut + direction * kState;
      for (size_t k = 0; k < kState; k++) {
        const float f = gate_of(sums[kState + k]);
        out[k] = state[k] = f * state[k] + (1 - f) * value_of(sums[k]);
      }
    }
  }
  for (size_t t = 0; t < n; t++)
    for (size_t k = 0; k < kLocal; k++)
      run.output[t * kOut + 2 * kState + k] = std::max(0.0f, run.sums[t * kGates + 4 * kState + k]);
}

// Gradient of the sums, from that of the output (before its mask).
std::vector<float> layer_sums_back(const LayerRun& run, const std::vector<float>& d_output,
                                   size_t n) {
  std::vector<float> d_sums(n * kGates, 0);
  // States without dropout are needed: they are recomputed from the sums.
  std::vector<float> states(n * kState);
  for (size_t direction = 0; direction < 2; direction++) {
    const auto at = [&](size_t step) { return direction == 0 ? step : n - 1 - step; };
    float state[kState] = {};
    for (size_t step = 0; step < n; step++) {
      const float* sums = run.sums.data() + at(step) * kGates + direction * 2 * kState;
      for (size_t k = 0; k < kState; k++) {
        const float f = gate_of(sums[kState + k]);
        states[step * kState + k] = state[k] = f * state[k] + (1 - f) * value_of(sums[k]);
      }
    }
    float d_state[kState] = {};
    for (size_t step = n; step-- > 0;) {
      const size_t t = at(step);
      const float* sums = run.sums.data() + t * kGates + direction * 2 * kState;
      float* d = d_sums.data() + t * kGates + direction * 2 * kState;
      for (size_t k = 0; k < kState; k++) {
        const float f = gate_of(sums[kState + k]), z = value_of(sums[k]);
        const float before = step > 0 ? states[(step - 1) * kState + k] : 0.0f;
        const float dc = d_state[k] + d_output[t * kOut + direction * kState + k];
        d[k] = sums[k] > -1 && sums[k] < 1 ? dc * (1 - f) : 0.0f;
        d[kState + k] = f > 0 && f < 1 ? 0.25f * dc * (before - z) : 0.0f;
        d_state[k] = dc * f;
      }
    }
  }
  for (size_t t = 0; t < n; t++)
    for (size_t k = 0; k < kLocal; k++)
      if (run.sums[t * kGates + 4 * kState + k] > 0)
        d_sums[t * kGates + 4 * kState + k] = d_output[t * kOut + 2 * kState + k];
  return d_sums;
}

std::vector<float> layer_back(const Parameters& p, const LayerRun& run, std::vector<float> d_output,
                              size_t which, size_t n, size_t in, Parameters& gradient) {
  times(d_output, run.mask);
  const std::vector<float> d_sums = layer_sums_back(run, d_output, n);
  const Layout& l = layout();
  multiply_transposed(run.input.data(), d_sums.data(), gradient.data() + l.layer[which], n, in,
                      kGates);
  for (size_t t = 0; t < n; t++)
    for (size_t k = 0; k < kGates; k++) gradient[l.layer_bias[which] + k] += d_sums[t * kGates + k];
  std::vector<float> d_input(n * in, 0);
  multiply_back(d_sums.data(), p.data() + l.layer[which], d_input.data(), n, in, kGates);
  return d_input;
}

// Finds the best tags and adds their rows to the input of the layer above.
void add_tags(const Parameters& p, EncoderRun& run) {
  const Layout& l = layout();
  run.tag_scores = scores_of(p, l.tags, l.tags_bias, run.layers[kTagLayers - 1].output, kTags);
  for (size_t t = 0; t < run.features.size(); t++) {
    const float* row = run.tag_scores.data() + t * kTags;
    const auto best = [&](int begin, int end) {
      return static_cast<uint16_t>(std::max_element(row + begin, row + end) - row);
    };
    run.tags.push_back({best(0, kUpos), best(kUpos, kTags)});
    for (const uint16_t tag : run.tags.back()) {
      const float* embedded = p.data() + l.tag_rows + static_cast<size_t>(tag) * kOut;
      for (size_t k = 0; k < kOut; k++) run.layers[kTagLayers].input[t * kOut + k] += embedded[k];
    }
  }
}

}  // namespace

std::vector<float> scores_of(const Parameters& p, size_t matrix, size_t bias,
                             const std::vector<float>& output, size_t columns) {
  const size_t n = output.size() / kOut;
  std::vector<float> scores(n * columns);
  for (size_t t = 0; t < n; t++)
    std::copy_n(p.begin() + static_cast<std::ptrdiff_t>(bias), columns,
                scores.begin() + static_cast<std::ptrdiff_t>(t * columns));
  multiply(output.data(), p.data() + matrix, scores.data(), n, kOut, columns);
  return scores;
}

EncoderRun encode(const Parameters& p, const std::vector<float>& vectors,
                  const std::vector<TokenFeatures>& features, float dropout, Random& random) {
  EncoderRun run;
  run.features = features;
  const size_t n = features.size();
  std::vector<float>& input = run.layers[0].input;
  input.assign(n * kInput, 0);
  for (size_t t = 0; t < n; t++) {
    TokenFeatures& f = run.features[t];
    if (dropout > 0) {
      if (random.unit() < 0.15f) f.rows[kWordRow] = 0;
      if (random.unit() < 0.05f) f.vector = -1;
    }
    float* to = input.data() + t * kInput;
    for (int table = 0; table < kTables; table++) {
      const float* row =
          p.data() + (first_row(table) + f.rows[static_cast<size_t>(table)]) * kLearned;
      for (size_t k = 0; k < kLearned; k++) to[k] += row[k];
    }
    if (f.vector >= 0)
      std::copy_n(vectors.begin() + static_cast<std::ptrdiff_t>(f.vector) * kVector, kVector,
                  to + kLearned);
  }
  run.input_mask = dropout_mask(input.size(), dropout, random);
  times(input, run.input_mask);
  const Layout& l = layout();
  for (size_t which = 0; which < kLayers; which++) {
    LayerRun& layer = run.layers[which];
    if (which > 0) layer.input = run.layers[which - 1].output;
    if (which == kTagLayers) add_tags(p, run);
    run_layer(layer, p.data() + l.layer[which], p.data() + l.layer_bias[which], n,
              which == 0 ? kInput : kOut);
    layer.mask = dropout_mask(layer.output.size(), dropout, random);
    times(layer.output, layer.mask);
  }
  return run;
}

void encode_back(const Parameters& p, const EncoderRun& run, std::vector<float> d_output,
                 const std::vector<float>& d_below, Parameters& gradient) {
  const size_t n = run.features.size();
  for (size_t which = kLayers; which-- > 0;) {
    if (which == kTagLayers - 1)
      for (size_t i = 0; i < d_output.size(); i++) d_output[i] += d_below[i];
    d_output = layer_back(p, run.layers[which], std::move(d_output), which, n,
                          which == 0 ? kInput : kOut, gradient);
    if (which == kTagLayers)
      for (size_t t = 0; t < n; t++)
        for (const uint16_t tag : run.tags[t])
          for (size_t k = 0; k < kOut; k++)
            gradient[layout().tag_rows + tag * size_t{kOut} + k] += d_output[t * kOut + k];
  }
  times(d_output, run.input_mask);
  for (size_t t = 0; t < n; t++)
    for (int table = 0; table < kTables; table++) {
      float* row = gradient.data() +
                   (first_row(table) + run.features[t].rows[static_cast<size_t>(table)]) * kLearned;
      for (size_t k = 0; k < kLearned; k++) row[k] += d_output[t * kInput + k];
    }
}

}  // namespace crosscheck::training
