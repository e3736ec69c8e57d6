// model.bin in memory: read once, then never changed. Weights are integers: a stored byte times the
// scale of its tensor. Activations count in units of 1/kUnit, so that every sum of products is
// exact and the same on every machine.
#pragma once
#include <cstdint>
#include <string_view>
#include <vector>

#include "language/kernel.h"
#include "language/lemmatizer.h"
#include "language/network_shape.h"
#include "language/token_features.h"

namespace crosscheck {

inline constexpr int kUnit = 4096;
// Of the parser's hidden layer, whose values are larger.
inline constexpr int kHiddenUnit = 512;

struct Model {
  Vocabulary vocabulary;
  std::vector<int16_t> vectors;               // words × kVector, in 1/kUnit
  std::vector<int16_t> tables[net::kTables];  // rows × kLearned, in 1/kUnit
  Linear layers[net::kLayers], tags, names, project;
  std::vector<int16_t> tag_rows;  // kTags × kOut, in 1/kUnit
  // Of the parser's hidden layer, in units of project.scale.
  std::vector<int32_t> nobody, root;             // kProjected
  std::vector<int32_t> state_rows, hidden_bias;  // kStateRows × kHidden; kHidden
  Linear actions, labels[2];                     // labels: of arcs to the left and to the right
  Lemmatizer lemmatizer;
};

// The sections of model.bin: "CCM1", then for each its length (32 bits, little-endian) and its
// bytes. A tensor is its scale (a 32-bit float) and a signed byte for each weight; a bias is 32-bit
// floats.
enum Section : int {
  kWordsSection,
  kVectorsSection,
  kTablesSection,                                    // kTables tensors from here on
  kLayersSection = kTablesSection + net::kTables,    // matrix and bias of each layer
  kTagsSection = kLayersSection + 2 * net::kLayers,  // matrix, bias, rows
  kNamesSection = kTagsSection + 3,
  kProjectSection = kNamesSection + 2,
  kNobodySection = kProjectSection + 1,
  kRootSection,
  kStateRowsSection,
  kHiddenBiasSection,
  kActionsSection,
  kLabelsSection = kActionsSection + 2,  // matrix, bias for each direction
  kLemmasSection = kLabelsSection + 4,
  kSections
};

// Nothing but empty tensors where the bytes are no model.
Model read_model(std::string_view bytes);
// The embedded model of English.
const Model& english_model();

}  // namespace crosscheck
