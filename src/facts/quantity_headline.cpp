#include "facts/quantity_headline.h"

#include <algorithm>

#include "facts/quantity_scale.h"
#include "language/relations.h"

namespace crosscheck {
namespace {

bool is_bare(const Quantity& value) {
  return value.number && value.low == value.high && !value.approximate && !value.rank &&
         value.trend.empty();
}

// One number of things of one kind; a headline may leave out of which.
bool may_be_told_again(const Quantity& bare, const Quantity& full) {
  if (!full.number || *bare.number != *full.number || full.rank || bare.per != full.per ||
      bare.trend != full.trend)
    return false;
  if (bare.unit.empty() || full.unit.empty()) return !is_measured(bare) && !is_measured(full);
  return bare.unit == full.unit || synonyms(bare.unit, full.unit);
}

}  // namespace

void bound_headlines(const Reading& reading, Facts& facts) {
  const auto in_title = [&](const Fact& fact) {
    const uint32_t block = reading.article.sentences[fact.sentence].block;
    return reading.article.blocks[block].role == Role::title;
  };
  for (Fact& headline : facts) {
    Quantity& bare = std::get<Quantity>(headline.value);
    if (!in_title(headline) || !is_bare(bare)) continue;
    const auto again = std::find_if(facts.begin(), facts.end(), [&](const Fact& fact) {
      return !in_title(fact) && may_be_told_again(bare, std::get<Quantity>(fact.value));
    });
    if (again == facts.end()) continue;
    const Quantity& full = std::get<Quantity>(again->value);
    bare.low = full.low;
    bare.high = full.high;
    bare.low_open = full.low_open;
    bare.high_open = full.high_open;
    bare.approximate = full.approximate;
  }
}

}  // namespace crosscheck
