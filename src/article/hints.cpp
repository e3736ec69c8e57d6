#include "article/hints.h"

#include <algorithm>
#include <array>

#include "language/page_words.h"
#include "text/fold.h"

namespace crosscheck {
namespace {

constexpr double kMostlyLinks = 0.6;

constexpr std::array<Trait, 4> kTraits = {Trait::linkHint, Trait::furnitureHint, Trait::bodyHint,
                                          Trait::headingHint};

Traits traits_of(const Hint& hint) {
  const PageWords& words = page_words();
  const std::string tag = fold(hint.tag);
  Traits traits;
  traits.set(Trait::linkHint, hint.links >= kMostlyLinks && tag != "body" && tag != "html");
  traits.set(Trait::furnitureHint, words.furniture_tags.has(tag));
  traits.set(Trait::bodyHint, words.body_tags.has(tag));
  traits.set(Trait::headingHint,
             tag.size() == 2 && tag[0] == 'h' && tag[1] >= '1' && tag[1] <= '6');
  for (const std::string& name : hint.names) {
    traits.set(Trait::furnitureHint, words.furniture_names.has(fold(name)));
    traits.set(Trait::bodyHint, words.body_names.has(fold(name)));
  }
  return traits;
}

// The lines that lie in a span, at least by half.
Range lines_in(Span span, const std::vector<Span>& lines) {
  const auto middle = [](Span s) { return s.begin + s.size() / 2; };
  const auto begin = std::lower_bound(lines.begin(), lines.end(), span.begin,
                                      [&](Span s, uint32_t at) { return middle(s) < at; });
  const auto end = std::lower_bound(begin, lines.end(), span.end,
                                    [&](Span s, uint32_t at) { return middle(s) < at; });
  return {static_cast<uint32_t>(begin - lines.begin()), static_cast<uint32_t>(end - lines.begin())};
}

}  // namespace

std::vector<HintedLine> traits_of_hints(const std::vector<Hint>& hints,
                                        const std::vector<Span>& lines) {
  std::vector<HintedLine> hinted;
  if (hints.empty()) return hinted;
  // How many hints of each kind begin and end at a line.
  std::vector<std::array<int32_t, kTraits.size()>> steps(lines.size() + 1);
  for (const Hint& hint : hints) {
    const Traits traits = traits_of(hint);
    const Range range = lines_in(hint.span, lines);
    if (range.begin >= range.end) continue;
    for (size_t k = 0; k < kTraits.size(); ++k) {
      if (!traits.has(kTraits[k])) continue;
      ++steps[range.begin][k];
      --steps[range.end][k];
    }
  }
  std::array<int32_t, kTraits.size()> open{};
  for (uint32_t i = 0; i < lines.size(); ++i) {
    HintedLine line{.line = i, .traits = {}};
    for (size_t k = 0; k < kTraits.size(); ++k) {
      open[k] += steps[i][k];
      line.traits.set(kTraits[k], open[k] > 0);
    }
    if (line.traits.bits != 0) hinted.push_back(line);
  }
  return hinted;
}

}  // namespace crosscheck
