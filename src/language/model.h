// model.bin in memory: read once, then never changed. Weights are integers: a stored byte times the
// scale of its tensor. Activations count in units of 1/kUnit, so that every sum of products is exact
// and the same on every machine.
#pragma once
#include <cstdint>
#include <string_view>
#include <vector>

#include "language/lemmatizer.h"
#include "language/network_shape.h"
#include "language/token_features.h"

namespace crosscheck {

inline constexpr int kUnit = 4096;

// y = W x + b, with W in pairs of inputs: weights[(input / 2) * outputs * 2 + output * 2 + input % 2].
struct Linear {
  int inputs = 0;
  int outputs = 0;  // a multiple of 8; columns beyond those in use are 0
  std::vector<int16_t> weights;
  std::vector<float> bias;
  float scale = 0;  // of one unit of the integer sum
};

struct Model {
  Vocabulary vocabulary;
  std::vector<int16_t> vectors;                  // words × kVector, in 1/kUnit
  std::vector<int16_t> tables[net::kTables];     // rows × kLearned, in 1/kUnit
  Linear layers[2], tags, names, project;
  // Of the parser's hidden layer, in units of project.scale.
  std::vector<int32_t> nobody, root;             // kProjected
  std::vector<int32_t> state_rows, hidden_bias;  // kStateRows × kHidden; kHidden
  Linear actions, labels[2];                     // labels: of arcs to the left and to the right
  Lemmatizer lemmatizer;
};

// The sections of model.bin: "CCM1", then for each its length (32 bits, little-endian) and its bytes.
// A tensor is its scale (a 32-bit float) and a signed byte for each weight; a bias is 32-bit floats.
enum Section : int {
  kWordsSection, kVectorsSection, kTablesSection,  // kTables tensors from here on
  kLayersSection = kTablesSection + net::kTables,  // matrix, bias, matrix, bias
  kTagsSection = kLayersSection + 4, kNamesSection = kTagsSection + 2, kProjectSection = kNamesSection + 2,
  kNobodySection = kProjectSection + 1, kRootSection, kStateRowsSection, kHiddenBiasSection,
  kActionsSection, kLabelsSection = kActionsSection + 2,  // matrix, bias for each direction
  kLemmasSection = kLabelsSection + 4, kSections
};

// Nothing but empty tensors where the bytes are no model.
Model read_model(std::string_view bytes);
// The embedded model of English.
const Model& english_model();

}  // namespace crosscheck
