// The sizes of the network that tags, parses and finds names. The training tool and the core must
// agree on them; model.bin holds tensors of exactly these shapes.
//
// A token's input is the sum of learned rows (word, prefix, suffixes, shape, place in the line)
// beside its fixed word vector. Layers read it from left and from right: in each, a gate f and a
// value z are linear in the layer's input, and the state is c = f * c' + (1 - f) * z, with c' the
// state of the neighbour. Tags are linear in the output of layer kTagLayers; the layers above see
// the best tags too (a learned row for each, added to the input). Names and the parser's features
// are linear in the last output.
#pragma once
#include <array>
#include <cstdint>
#include <string_view>

namespace crosscheck::net {

inline constexpr int kLearned = 64;  // dimensions of learned rows
inline constexpr int kVector = 48;   // dimensions of fixed word vectors
inline constexpr int kInput = kLearned + kVector;

inline constexpr int kLayers = 3;
inline constexpr int kTagLayers = 2;  // layers below the tags; those above see the tags too
inline constexpr int kState = 64;     // recurrent state in each direction
inline constexpr int kLocal = 64;     // units that see the token alone
inline constexpr int kOut = 2 * kState + kLocal;
// Columns of a layer's matrix: value and gate from the left, value and gate from the right, local.
inline constexpr int kGates = 4 * kState + kLocal;

// Tables of learned rows, one row of each for every token.
enum Table : int { kWordRow, kSuffix3Row, kSuffix2Row, kPrefixRow, kShapeRow, kPlaceRow, kTables };
inline constexpr std::array<int, kTables> kTableRows = {5000, 2048, 512, 1024, 256, 16};
inline constexpr int kRows = 5000 + 2048 + 512 + 1024 + 256 + 16;

inline constexpr int kUpos = 17;
inline constexpr std::array<std::string_view, 50> kXposNames = {
    "NN",  "IN",  "DT",   "NNP", "JJ",  "PRP", "RB",   ".",    ",",     "NNS",   "VB", "CC",  "VBD",
    "VBP", "VBZ", "CD",   "VBN", "VBG", "TO",  "PRP$", "MD",   "-RRB-", "-LRB-", ":",  "WDT", "UH",
    "WRB", "``",  "HYPH", "''",  "WP",  "POS", "RP",   "NNPS", "JJR",   "JJS",   "EX", "RBR", "SYM",
    "NFP", "FW",  "$",    "GW",  "ADD", "PDT", "RBS",  "LS",   "AFX",   "WP$",   "XX"};
inline constexpr int kXpos = 50;
inline constexpr int kTags = kUpos + kXpos;  // columns of the tag matrix: UPOS, then XPOS
inline constexpr int kNames = 7;             // O, B-PER, I-PER, B-ORG, I-ORG, B-LOC, I-LOC

inline constexpr int kHidden = 96;    // the parser's hidden layer
inline constexpr int kPositions = 4;  // tokens of a parser state: s0 s1 s2 b0
inline constexpr int kProjected = kPositions * kHidden;
inline constexpr int kActions = 3;
inline constexpr int kLabels = 45;  // values of Deprel
// Rows of the parser's discrete features: five child labels, two distances, two counts of children.
inline constexpr int kLabelRows = kLabels + 1;
inline constexpr int kBucketRows = 8;
inline constexpr int kStateRows = 5 * kLabelRows + 4 * kBucketRows;
inline constexpr int kStateFeatures = 9;

}  // namespace crosscheck::net
