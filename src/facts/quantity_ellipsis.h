// What a bare number counts where its own words leave it out, as what was counted before: "nine of
// the crew … *two* are still missing", "the ministry puts the number *at 312*". Inside facts/ only.
#pragma once
#include <optional>
#include <string>

#include "facts/quantity_counted.h"

namespace crosscheck {

// The last count before a sentence's figure.
struct Antecedent {
  std::string unit, noun, counted;
  uint32_t sentence = 0;
  bool is_money = false;
};

// Gives a bare number the thing counted last, within two sentences where it is anaphoric and one
// where it is not; leaves it alone where it counts or measures something itself.
void read_ellipsis(const Clause& clause, Figure& figure, uint32_t sentence,
                   const std::optional<Antecedent>& last);

// Remembers a figure that counts things.
void remember(const Quantity& value, uint32_t sentence, std::optional<Antecedent>& last);

}  // namespace crosscheck
