#include "article/body.h"

#include <algorithm>
#include <array>

#include "language/page_words.h"

namespace crosscheck {
namespace {

constexpr double kShortLine = -5;     // what a short line takes from a region, in words of running text
constexpr double kHead = -40;         // … and the head of a section of furniture
constexpr uint32_t kNear = 3;         // lines

bool is_furniture_phrase(const Line& line) {
  return line.traits.has(Trait::whole) || line.traits.has(Trait::head) || line.traits.has(Trait::copyright);
}

// "Read also: …": a phrase of furniture that opens a line without a stop.
bool is_pointer(const Line& line) {
  return line.traits.has(Trait::opens) && !line.traits.has(Trait::stop) && !line.traits.has(Trait::caption) && !line.traits.has(Trait::byline);
}

// The run of lines with the largest sum of what each gives to running text.
Range main_region(const Page& page) {
  Range best;
  double best_sum = 0, sum = 0;
  uint32_t begin = 0;
  for (uint32_t i = 0; i < page.lines.size(); ++i) {
    const Line& line = page.lines[i];
    double gain = line.prose ? static_cast<double>(std::min(line.words, 120u)) : kShortLine;
    if (line.prose && line.traits.has(Trait::holdsDense)) gain = kShortLine;
    if (line.traits.has(Trait::head)) gain = kHead;
    if (line.traits.has(Trait::otherLanguage)) gain = -static_cast<double>(std::min(line.words, 30u));
    if (sum <= 0) {
      sum = 0;
      begin = i;
    }
    sum += gain;
    if (sum > best_sum) {
      best_sum = sum;
      best = {begin, i + 1};
    }
  }
  while (!best.empty() && !page.lines[best.begin].prose) ++best.begin;
  return best;
}

void note_neighbours(Page& page) {
  std::vector<Line>& lines = page.lines;
  std::vector<uint32_t> prose_before(lines.size() + 1, 0);
  for (size_t i = 0; i < lines.size(); ++i) prose_before[i + 1] = prose_before[i] + lines[i].prose;
  for (size_t i = 0; i < lines.size(); ++i) {
    Traits& traits = lines[i].traits;
    if (i > 0) traits.set(lines[i - 1].prose ? Trait::proseBefore : Trait::shortBefore);
    if (i + 1 < lines.size()) traits.set(lines[i + 1].prose ? Trait::proseAfter : Trait::shortAfter);
    const auto around = [&](size_t reach) {
      const size_t low = i < reach ? 0 : i - reach, high = std::min(lines.size(), i + reach + 1);
      return prose_before[high] - prose_before[low] - lines[i].prose;
    };
    traits.set(Trait::proseNear, around(kNear) >= 3);
    traits.set(Trait::proseNone, around(kNear + 2) == 0);
  }
}

void note_region(Page& page, Range region) {
  for (uint32_t i = 0; i < page.lines.size(); ++i) {
    Traits& traits = page.lines[i].traits;
    if (region.contains(i)) traits.set(Trait::inRegion);
    else if (i < region.begin) traits.set(region.begin - i <= kNear ? Trait::beforeNear : Trait::beforeFar);
    else if (!region.empty()) traits.set(i - region.end < kNear ? Trait::afterNear : Trait::afterFar);
  }
}

// Short lines below a section's head up to the next prose; everything below one after the region.
void note_sections(Page& page, Range region) {
  bool below = false, late = false;
  uint8_t reason = kNoReason;
  for (uint32_t i = 0; i < page.lines.size(); ++i) {
    Line& line = page.lines[i];
    if (line.traits.has(Trait::head)) {
      below = true;
      reason = line.reason;
      late = late || (i >= region.end && !region.empty());
      continue;
    }
    if (line.prose) below = false;
    line.traits.set(Trait::afterHead, below);
    line.traits.set(Trait::lateSection, late);
    if ((below || late) && line.reason == kNoReason) line.reason = reason;
  }
}

std::array<double, static_cast<size_t>(Trait::count)> read_weights() {
  std::array<double, static_cast<size_t>(Trait::count)> weights{};
  for (size_t i = 0; i < weights.size(); ++i) weights[i] = line_weight(name_of(static_cast<Trait>(i)));
  return weights;
}

// The cheapest sequence of body (true) and furniture for the weights of the lines.
std::vector<bool> cheapest(const std::vector<double>& weights, double change) {
  std::vector<std::array<bool, 2>> from_body(weights.size());  // the state before, by state
  std::array<double, 2> best = {0, 0};                         // furniture, body
  for (size_t i = 0; i < weights.size(); ++i) {
    const double to_body = std::max(best[1], best[0] - change), to_furniture = std::max(best[0], best[1] - change);
    from_body[i] = {best[1] - change > best[0], best[1] >= best[0] - change};
    best = {to_furniture - weights[i] / 2, to_body + weights[i] / 2};
  }
  std::vector<bool> kept(weights.size());
  bool state = best[1] >= best[0];
  for (size_t i = weights.size(); i-- > 0;) {
    kept[i] = state;
    state = from_body[i][state];
  }
  return kept;
}

uint8_t reason_of(const Line& line, Range region, uint32_t i) {
  const PageWords& words = page_words();
  if (line.traits.has(Trait::otherLanguage)) return words.reason_named("another language than the article's");
  if (line.reason != kNoReason) return line.reason;
  return words.reason_named(i >= region.end && line.words > 3 ? "related links" : "navigation");
}

}  // namespace

double weight_of(Traits traits) {
  static const auto weights = read_weights();
  static const double always = line_weight("always");
  double sum = always;
  for (size_t i = 0; i < weights.size(); ++i)
    if (traits.has(static_cast<Trait>(i))) sum += weights[i];
  return sum;
}

void note_surroundings(Page& page) {
  const Range region = main_region(page);
  note_neighbours(page);
  note_region(page, region);
  note_sections(page, region);
}

Body find_body(const Page& page) {
  Body body;
  std::vector<double> weights;
  for (const Line& line : page.lines) weights.push_back(weight_of(line.traits));
  body.kept = cheapest(weights, change_price());
  for (uint32_t i = 0; i < page.lines.size(); ++i) {
    const Line& line = page.lines[i];
    if ((is_furniture_phrase(line) || is_pointer(line)) && !line.prose) body.kept[i] = false;
    if (line.traits.has(Trait::otherLanguage) && line.words >= 3) body.kept[i] = false;
    if (!body.kept[i] || !line.prose) continue;
    body.lines = body.lines.empty() ? Range{i, i + 1} : Range{body.lines.begin, i + 1};
  }
  for (uint32_t i = 0; i < page.lines.size(); ++i)
    body.reasons.push_back(body.kept[i] ? kNoReason : reason_of(page.lines[i], body.lines, i));
  return body;
}

}  // namespace crosscheck
