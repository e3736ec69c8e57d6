#include "language/training/pack.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <fstream>

#include "language/model.h"
#include "language/training/lemmas.h"

namespace crosscheck::training {
namespace {

using namespace net;

constexpr float kTableFineness = 8, kMatrixFineness = 20;
constexpr float kVectorStep = 0.2f;  // of the word vectors, whose standard deviation is one half

void put32(std::string& to, uint32_t value) {
  for (int i = 0; i < 4; i++) to.push_back(static_cast<char>(value >> (8 * i) & 255));
}

void put_float(std::string& to, float value) {
  uint32_t bits;
  std::memcpy(&bits, &value, sizeof bits);
  put32(to, bits);
}

int nearest(float x) { return static_cast<int>(x < 0 ? x - 0.5f : x + 0.5f); }

// A tensor in equal steps: of `step` where it is given, else of the root mean square over
// `fineness`, or coarser where the largest weight asks for it. Coarse steps leave more to
// compression.
std::string tensor(const float* values, size_t count, float fineness, float step = 0) {
  float largest = 0;
  double squares = 0;
  for (size_t i = 0; i < count; i++) {
    largest = std::max(largest, std::fabs(values[i]));
    squares += static_cast<double>(values[i]) * values[i];
  }
  const auto spread = static_cast<float>(std::sqrt(squares / static_cast<double>(count)));
  const float scale = step > 0 ? step : std::max({spread / fineness, largest / 127, 1e-9f});
  std::string out;
  put_float(out, scale);
  for (size_t i = 0; i < count; i++)
    out.push_back(static_cast<char>(std::clamp(nearest(values[i] / scale), -127, 127)));
  return out;
}

std::string floats(const float* values, size_t count) {
  std::string out;
  for (size_t i = 0; i < count; i++) put_float(out, values[i]);
  return out;
}

}  // namespace

float quantised_vector(float value) {
  return static_cast<float>(std::clamp(nearest(value / kVectorStep), -10, 10)) * kVectorStep;
}

bool write_model(const std::string& path, const Parameters& p,
                 const std::vector<std::string>& words, const std::vector<float>& vectors,
                 const std::vector<Sentence>& treebank) {
  const Layout& l = layout();
  const auto matrix = [&](size_t at, size_t count) {
    return tensor(p.data() + at, count, kMatrixFineness);
  };
  const auto bias = [&](size_t at, size_t count) { return floats(p.data() + at, count); };
  std::vector<std::string> sections;
  std::string list;
  for (const std::string& word : words) list += word + '\n';
  sections.push_back(list);
  sections.push_back(tensor(vectors.data(), vectors.size(), 1, kVectorStep));
  for (int i = 0; i < kTables; i++)
    sections.push_back(tensor(p.data() + l.tables + first_row(i) * kLearned,
                              static_cast<size_t>(kTableRows[static_cast<size_t>(i)]) * kLearned,
                              kTableFineness));
  for (size_t i = 0; i < kLayers; i++) {
    sections.push_back(matrix(l.layer[i], static_cast<size_t>(i == 0 ? kInput : kOut) * kGates));
    sections.push_back(bias(l.layer_bias[i], kGates));
  }
  sections.push_back(matrix(l.tags, size_t{kOut} * kTags));
  sections.push_back(bias(l.tags_bias, kTags));
  sections.push_back(matrix(l.tag_rows, size_t{kTags} * kOut));
  sections.push_back(matrix(l.names, size_t{kOut} * kNames));
  sections.push_back(bias(l.names_bias, kNames));
  sections.push_back(matrix(l.project, size_t{kOut} * kProjected));
  sections.push_back(matrix(l.nobody, kProjected));
  sections.push_back(matrix(l.root, kProjected));
  sections.push_back(matrix(l.state_rows, size_t{kStateRows} * kHidden));
  sections.push_back(matrix(l.hidden_bias, kHidden));
  sections.push_back(matrix(l.actions, size_t{kHidden} * kActions));
  sections.push_back(bias(l.actions_bias, kActions));
  for (size_t i = 0; i < 2; i++) {
    sections.push_back(matrix(l.labels + i * kHidden * kLabels, size_t{kHidden} * kLabels));
    sections.push_back(bias(l.labels_bias + i * kLabels, kLabels));
  }
  sections.push_back(learned_lemmas(treebank));
  std::string bytes = "CCM1";
  for (const std::string& section : sections) {
    put32(bytes, static_cast<uint32_t>(section.size()));
    bytes += section;
  }
  std::ofstream out(path, std::ios::binary);
  out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  return out.good();
}

}  // namespace crosscheck::training
