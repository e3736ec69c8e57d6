// What rich text told of the passages of a page, as traits of its lines.
#pragma once
#include <vector>

#include "article/page.h"

namespace crosscheck {

struct HintedLine {
  uint32_t line;
  Traits traits;  // linkHint, furnitureHint, bodyHint, headingHint
};
// For every line that lies in a hint. Hints may nest and come in any order; those that leave the
// text or hold no line are passed over. O((hints + lines) log lines).
std::vector<HintedLine> traits_of_hints(const std::vector<Hint>& hints,
                                        const std::vector<Span>& lines);

}  // namespace crosscheck
