// What the network sees of a token: rows of its tables and the word's place in the vocabulary.
#pragma once
#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "language/network_shape.h"
#include "language/vocabulary.h"

namespace crosscheck {

// Straight quotes and plain dashes for curly and long ones, "..." for the ellipsis; other bytes
// stay.
std::string normalized(std::string_view token);
// Letters of ASCII in lower case; letters with accents of Latin-1 and Latin Extended-A too.
std::string lower_case(std::string_view text);

struct TokenFeatures {
  int32_t vector = -1;                        // index in the vocabulary
  std::array<uint16_t, net::kTables> rows{};  // index within each table
};

// A token, normalized, and in small letters.
struct Form {
  std::string plain;
  std::string low;
};
std::vector<Form> forms_of(std::span<const std::string_view> tokens);

std::vector<TokenFeatures> token_features(std::span<const Form> forms,
                                          const Vocabulary& vocabulary);

// Whether a capital at the start of the word says nothing: at the start of a line, in a headline,
// in capitals.
bool capital_says_nothing(const TokenFeatures& features);

}  // namespace crosscheck
