#include "language/training/network.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "language/training/encoder.h"
#include "language/training/kernels.h"
#include "language/training/parse_training.h"
#include "language/training/softmax.h"

namespace crosscheck::training {
namespace {

using namespace net;

void scores_back(const Parameters& p, size_t matrix, size_t bias, const std::vector<float>& output,
                 const std::vector<float>& d_scores, size_t columns, Parameters& gradient,
                 std::vector<float>& d_output) {
  const size_t n = output.size() / kOut;
  multiply_transposed(output.data(), d_scores.data(), gradient.data() + matrix, n, kOut, columns);
  for (size_t t = 0; t < n; t++)
    for (size_t k = 0; k < columns; k++) gradient[bias + k] += d_scores[t * columns + k];
  multiply_back(d_scores.data(), p.data() + matrix, d_output.data(), n, kOut, columns);
}

constexpr float kNameWeight = 2;  // of the loss of names beside the others

size_t name_class(const Word& w) {
  return w.name == NameLabel::none ? 0 : static_cast<size_t>(w.name) * 2 - (w.name_begins ? 1 : 0);
}

}  // namespace

Layout::Layout() {
  const auto take = [this](size_t n) { return std::exchange(size, size + n); };
  tables = take(size_t{kRows} * kLearned);
  for (size_t i = 0; i < kLayers; i++) {
    layer[i] = take(static_cast<size_t>(i == 0 ? kInput : kOut) * kGates);
    layer_bias[i] = take(kGates);
  }
  tags = take(size_t{kOut} * kTags);
  tags_bias = take(kTags);
  tag_rows = take(size_t{kTags} * kOut);
  names = take(size_t{kOut} * kNames);
  names_bias = take(kNames);
  project = take(size_t{kOut} * kProjected);
  nobody = take(kProjected);
  root = take(kProjected);
  state_rows = take(size_t{kStateRows} * kHidden);
  hidden_bias = take(kHidden);
  actions = take(size_t{kHidden} * kActions);
  actions_bias = take(kActions);
  labels = take(size_t{2} * kHidden * kLabels);
  labels_bias = take(size_t{2} * kLabels);
}

const Layout& layout() {
  static const Layout kLayout;
  return kLayout;
}

size_t first_row(int table) {
  size_t row = 0;
  for (int i = 0; i < table; i++) row += static_cast<size_t>(kTableRows[static_cast<size_t>(i)]);
  return row;
}

uint64_t Random::next() {
  uint64_t z = (state += 0x9e3779b97f4a7c15u);
  z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9u;
  z = (z ^ (z >> 27)) * 0x94d049bb133111ebu;
  return z ^ (z >> 31);
}

float Random::unit() { return static_cast<float>(next() >> 40) * (1.0f / 16777216.0f); }

Parameters random_parameters(uint64_t seed) {
  Random random{seed};
  const Layout& l = layout();
  Parameters p(l.size, 0.0f);
  const auto fill = [&](size_t begin, size_t count, float range) {
    for (size_t i = 0; i < count; i++) p[begin + i] = (random.unit() * 2 - 1) * range;
  };
  const auto matrix = [&](size_t begin, size_t in, size_t out) {
    fill(begin, in * out, std::sqrt(6.0f / static_cast<float>(in + out)));
  };
  fill(l.tables, size_t{kRows} * kLearned, 0.1f);
  for (size_t i = 0; i < kLayers; i++)
    fill(l.layer[i], static_cast<size_t>(i == 0 ? kInput : kOut) * kGates, 0.15f);
  matrix(l.tags, kOut, kTags);
  matrix(l.names, kOut, kNames);
  matrix(l.project, kOut, kHidden);
  fill(l.project, size_t{kOut} * kProjected, 0.1f);
  fill(l.tag_rows, size_t{kTags} * kOut, 0.05f);
  fill(l.nobody, kProjected * 2, 0.1f);
  fill(l.state_rows, size_t{kStateRows} * kHidden, 0.05f);
  matrix(l.actions, kHidden, kActions);
  matrix(l.labels, kHidden, kLabels * 2);
  return p;
}

Losses add_gradients(const Parameters& p, const std::vector<float>& vectors, const Example& example,
                     float dropout, float explore, Random& random, Parameters& gradient) {
  const Sentence& s = *example.sentence;
  const size_t n = s.tokens.size();
  const Layout& l = layout();
  const EncoderRun run = encode(p, vectors, example.features, dropout, random);
  const std::vector<float>& output = run.layers[kLayers - 1].output;
  std::vector<float> d_output(output.size(), 0), d_below(output.size(), 0);
  Losses losses;
  if (s.has_tree) {
    const std::vector<float>& below = run.layers[kTagLayers - 1].output;
    std::vector<float> scores = run.tag_scores;
    for (size_t t = 0; t < n; t++) {
      losses.tags += cross_entropy(&scores[t * kTags], kUpos, static_cast<size_t>(s.words[t].upos));
      losses.tags += cross_entropy(&scores[t * kTags + kUpos], kXpos, s.words[t].xpos);
    }
    scores_back(p, l.tags, l.tags_bias, below, scores, kTags, gradient, d_below);
    parse_gradients(p, output, s, explore, random, gradient, d_output, losses);
  }
  if (s.has_names) {
    std::vector<float> scores = scores_of(p, l.names, l.names_bias, output, kNames);
    for (size_t t = 0; t < n; t++)
      losses.names += cross_entropy(&scores[t * kNames], kNames, name_class(s.words[t]));
    for (float& score : scores) score *= kNameWeight;
    scores_back(p, l.names, l.names_bias, output, scores, kNames, gradient, d_output);
  }
  encode_back(p, run, std::move(d_output), d_below, gradient);
  return losses;
}

std::vector<Word> predict(const Parameters& p, const std::vector<float>& vectors,
                          const Example& example) {
  Random unused{0};
  const Layout& l = layout();
  const EncoderRun run = encode(p, vectors, example.features, 0, unused);
  const std::vector<float>& output = run.layers[kLayers - 1].output;
  const std::vector<float> names = scores_of(p, l.names, l.names_bias, output, kNames);
  std::vector<Word> words(example.features.size());
  const auto best = [](const float* scores, int count) {
    return std::max_element(scores, scores + count) - scores;
  };
  for (size_t t = 0; t < words.size(); t++) {
    words[t].upos = static_cast<Upos>(run.tags[t][0]);
    words[t].xpos = static_cast<uint8_t>(run.tags[t][1] - kUpos);
    const auto name = best(&names[t * kNames], kNames);
    words[t].name = static_cast<NameLabel>((name + 1) / 2);
    words[t].name_begins = name % 2 == 1;
  }
  parse_greedily(p, output, words);
  return words;
}

}  // namespace crosscheck::training
