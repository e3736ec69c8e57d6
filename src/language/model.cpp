#include "language/model.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>

#include "language/resource.h"

namespace crosscheck {
namespace {

using namespace net;
using Sections = std::array<std::string_view, kSections>;

uint32_t word32(std::string_view bytes) {
  uint32_t value = 0;
  for (size_t i = 0; i < 4; i++)
    value |= static_cast<uint32_t>(static_cast<unsigned char>(bytes[i])) << (8 * i);
  return value;
}

float float32(std::string_view bytes) {
  const uint32_t bits = word32(bytes);
  float value;
  std::memcpy(&value, &bits, sizeof value);
  return value;
}

bool cut(std::string_view bytes, Sections& sections) {
  if (!bytes.starts_with("CCM1")) return false;
  bytes.remove_prefix(4);
  for (std::string_view& section : sections) {
    if (bytes.size() < 4) return false;
    const size_t size = word32(bytes);
    if (bytes.size() - 4 < size) return false;
    section = bytes.substr(4, size);
    bytes.remove_prefix(4 + size);
  }
  return bytes.empty();
}

int32_t rounded(float x) { return static_cast<int32_t>(x < 0 ? x - 0.5f : x + 0.5f); }

// A byte as a number in two's complement.
int signed_byte(char byte) {
  const int value = static_cast<unsigned char>(byte);
  return value < 128 ? value : value - 256;
}

// The weights of a tensor, in units of `unit`.
template <typename Integer>
std::vector<Integer> integers(std::string_view section, float unit) {
  const float scale = float32(section) / unit;
  std::array<Integer, 256> of;  // what a byte stands for
  for (size_t byte = 0; byte < of.size(); byte++)
    of[byte] = static_cast<Integer>(
        rounded(static_cast<float>(signed_byte(static_cast<char>(byte))) * scale));
  section.remove_prefix(4);
  std::vector<Integer> out(section.size());
  for (size_t i = 0; i < out.size(); i++) out[i] = of[static_cast<unsigned char>(section[i])];
  return out;
}

std::vector<float> floats(std::string_view section) {
  std::vector<float> out;
  for (size_t i = 0; i + 4 <= section.size(); i += 4) out.push_back(float32(section.substr(i)));
  return out;
}

Linear linear(std::string_view matrix, std::string_view bias, int inputs, int columns, float unit) {
  Linear l;
  l.inputs = inputs;
  l.outputs = static_cast<int>((static_cast<size_t>(columns) + kColumns - 1) / kColumns * kColumns);
  l.weights.assign(static_cast<size_t>(inputs) * static_cast<size_t>(l.outputs), 0);
  for (int i = 0; i < inputs; i++)
    for (int o = 0; o < columns; o++)
      l.weights[l.weight_index(static_cast<size_t>(i), static_cast<size_t>(o))] =
          static_cast<int16_t>(signed_byte(matrix[4 + static_cast<size_t>(i * columns + o)]));
  l.bias = floats(bias);
  l.bias.resize(static_cast<size_t>(l.outputs), 0.0f);
  l.scale = float32(matrix) * unit;
  return l;
}

std::vector<std::string_view> lines(std::string_view text) {
  std::vector<std::string_view> out;
  while (!text.empty()) {
    const size_t end = std::min(text.find('\n'), text.size());
    out.push_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return out;
}

}  // namespace

Model read_model(std::string_view bytes) {
  Model m;
  Sections s;
  if (!cut(bytes, s)) return m;
  constexpr float kOne = 1.0f / kUnit;
  m.vocabulary = Vocabulary(lines(s[kWordsSection]));
  m.vectors = integers<int16_t>(s[kVectorsSection], kOne);
  for (size_t i = 0; i < kTables; i++) m.tables[i] = integers<int16_t>(s[kTablesSection + i], kOne);
  for (size_t i = 0; i < kLayers; i++)
    m.layers[i] = linear(s[kLayersSection + 2 * i], s[kLayersSection + 2 * i + 1],
                         i == 0 ? kInput : kOut, kGates, kOne);
  m.tags = linear(s[kTagsSection], s[kTagsSection + 1], kOut, kTags, kOne);
  m.tag_rows = integers<int16_t>(s[kTagsSection + 2], kOne);
  m.names = linear(s[kNamesSection], s[kNamesSection + 1], kOut, kNames, kOne);
  m.project = linear(s[kProjectSection], {}, kOut, kProjected, kOne);
  m.nobody = integers<int32_t>(s[kNobodySection], m.project.scale);
  m.root = integers<int32_t>(s[kRootSection], m.project.scale);
  m.state_rows = integers<int32_t>(s[kStateRowsSection], m.project.scale);
  m.hidden_bias = integers<int32_t>(s[kHiddenBiasSection], m.project.scale);
  m.actions =
      linear(s[kActionsSection], s[kActionsSection + 1], kHidden, kActions, 1.0f / kHiddenUnit);
  for (size_t i = 0; i < 2; i++)
    m.labels[i] = linear(s[kLabelsSection + 2 * i], s[kLabelsSection + 2 * i + 1], kHidden, kLabels,
                         1.0f / kHiddenUnit);
  m.lemmatizer = Lemmatizer(s[kLemmasSection]);
  return m;
}

const Model& english_model() {
  static const Model kModel = read_model(resource("en/model.bin"));
  return kModel;
}

}  // namespace crosscheck
