// What a bare number counts where its own words leave it out, as what was counted before: "nine of
// the crew … *two* are still missing", "the ministry puts the number *at 312*". Inside facts/ only.
#pragma once
#include <optional>
#include <string_view>
#include <vector>

#include "facts/quantity_counted.h"

namespace crosscheck {

// The last count before a sentence's figure.
struct Antecedent {
  std::string_view unit, noun;
  Range counted;
  std::vector<Term> terms;  // of its frame: what is counted, and what befell it
  uint32_t sentence = 0;
  bool is_money = false;
};

// Whether a figure stands for one told before by the words around it: it is put or given as "the
// number", "the figure", "the toll" or a pronoun ("puts it at 58", "it was 312", "is closer to
// 18,000"), or denied beside it ("52, not 64").
bool is_anaphoric(const Clause& clause, const Figure& figure);
// ", not 64".
bool is_denied(const Clause& clause, const Figure& figure);

// Gives a bare number the thing counted last, within two sentences where it is anaphoric and one
// where it is not; leaves it alone where it counts or measures something itself. Whether it stands
// for that very count, and is told of what that befell.
bool read_ellipsis(const Clause& clause, Figure& figure, uint32_t sentence,
                   const std::optional<Antecedent>& last);

// Remembers a figure that counts things, or is money.
void remember(const Quantity& value, const Frame& frame, uint32_t sentence,
              std::optional<Antecedent>& last);

}  // namespace crosscheck
