#include "article/body.h"

#include <algorithm>
#include <array>

#include "article/lead.h"
#include "article/title.h"
#include "language/page_words.h"

namespace crosscheck {
namespace {

constexpr double kShortLine =
    -5;                          // what a short line takes from a region, in words of running text
constexpr double kHead = -40;    // … and the head of a section of furniture
constexpr double kTidy = 2.5;    // what every line gains on a page without a list of links
constexpr uint32_t kNear = 3;    // lines
constexpr uint32_t kApart = 5;   // dropped lines that part a text from another
constexpr uint32_t kSmall = 10;  // one part in so many

bool is_furniture_phrase(const Line& line) {
  return line.traits.has(Trait::whole) || line.traits.has(Trait::head) ||
         line.traits.has(Trait::copyright);
}

// "Read also: …": a phrase of furniture that opens a line without a stop.
bool is_pointer(const Line& line) {
  return line.traits.has(Trait::opens) && !line.traits.has(Trait::stop) &&
         !line.traits.has(Trait::caption) && !line.traits.has(Trait::byline);
}

// What a line gives to a region of running text, in words.
double gain_of(const Line& line) {
  const Traits& traits = line.traits;
  if (traits.has(Trait::head)) return kHead;
  if (traits.has(Trait::otherLanguage)) return -static_cast<double>(std::min(line.words, 30u));
  if (line.prose)
    return traits.has(Trait::holdsDense) ? kShortLine
                                         : static_cast<double>(std::min(line.words, 120u));
  const bool sentence = line.words >= 4 && (traits.has(Trait::stop) || traits.has(Trait::colon) ||
                                            traits.has(Trait::bullet));
  return sentence && !is_pointer(line) ? 0 : kShortLine;
}

// The run of lines with the largest sum of what each gives to running text.
Range main_region(const Page& page) {
  Range best;
  double best_sum = 0, sum = 0;
  uint32_t begin = 0;
  for (uint32_t i = 0; i < page.lines.size(); ++i) {
    const Line& line = page.lines[i];
    const double gain = gain_of(line);
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
    if (i + 1 < lines.size())
      traits.set(lines[i + 1].prose ? Trait::proseAfter : Trait::shortAfter);
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
    if (region.contains(i))
      traits.set(Trait::inRegion);
    else if (i < region.begin)
      traits.set(region.begin - i <= kNear ? Trait::beforeNear : Trait::beforeFar);
    else if (!region.empty())
      traits.set(i - region.end < kNear ? Trait::afterNear : Trait::afterFar);
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

// Runs of short lines without stops, as lists of links are.
void note_runs(Page& page) {
  std::vector<Line>& lines = page.lines;
  const auto is_link = [&](size_t i) {
    return lines[i].words < 20 && !lines[i].traits.has(Trait::stop);
  };
  for (size_t begin = 0; begin < lines.size();) {
    size_t end = begin + 1;
    if (is_link(begin))
      while (end < lines.size() && is_link(end)) ++end;
    for (size_t i = begin; i < end; ++i) {
      lines[i].traits.set(Trait::run6, end - begin >= 6);
      lines[i].traits.set(Trait::run3, end - begin >= 3 && end - begin < 6);
    }
    begin = end;
  }
}

// What a line's words have to do with the main region, and on which side of the title it stands.
void note_topic(Page& page, Range region) {
  const std::vector<std::string_view> words = content_words(page, region);
  const uint32_t title = find_title(page, region).value_or(0);
  for (uint32_t i = 0; i < page.lines.size(); ++i) {
    Line& line = page.lines[i];
    line.traits.set(Trait::beforeTitle, i < title);
    const auto near = [&](uint32_t other) {
      return other < page.lines.size() && page.lines[other].prose;
    };
    line.traits.set(Trait::between,
                    !line.prose && (near(i - 1) || near(i - 2)) && (near(i + 1) || near(i + 2)));
    line.traits.set(Trait::biography,
                    i + 2 >= region.end && biography_end(page, line) != line.tokens.begin);
    if (line.words < 3 || region.contains(i)) continue;
    const double share = overlap(page, line, words);
    line.traits.set(Trait::shared, share >= 0.6);
    line.traits.set(Trait::unshared, share < 0.3);
  }
}

struct Weights {
  double always = 0;
  std::array<double, static_cast<size_t>(Trait::count)> of{};

  explicit Weights(bool prose) : always(line_weight("always", prose)) {
    for (size_t i = 0; i < of.size(); ++i)
      of[i] = line_weight(name_of(static_cast<Trait>(i)), prose);
  }
};

// The cheapest sequence of body (true) and furniture for the weights of the lines.
std::vector<bool> cheapest(const std::vector<double>& weights, double change) {
  std::vector<std::array<bool, 2>> from_body(weights.size());  // the state before, by state
  std::array<double, 2> best = {0, 0};                         // furniture, body
  for (size_t i = 0; i < weights.size(); ++i) {
    const double to_body = std::max(best[1], best[0] - change),
                 to_furniture = std::max(best[0], best[1] - change);
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

bool is_surely_furniture(const Line& line) {
  const Traits& traits = line.traits;
  if (traits.has(Trait::otherLanguage) && line.words >= 3) return true;
  // "We use cookies to improve your experience": a notice to the reader, not a quotation of one.
  if (traits.has(Trait::holdsDense) && traits.has(Trait::addressing) && !traits.has(Trait::quote) &&
      !traits.has(Trait::saying))
    return true;
  return !line.prose && (is_furniture_phrase(line) || is_pointer(line));
}

bool is_surely_body(const Line& line) {
  // News tells of cookies and newsletters too, but not to "you".
  const bool told = !line.traits.has(Trait::holdsDense) && !line.traits.has(Trait::addressing);
  if (line.traits.has(Trait::holds) && !told) return false;
  constexpr Trait kDoubts[] = {Trait::opens, Trait::otherLanguage, Trait::furnitureHint,
                               Trait::linkHint};
  return line.prose && line.traits.has(Trait::inRegion) &&
         std::none_of(std::begin(kDoubts), std::end(kDoubts),
                      [&](Trait t) { return line.traits.has(t); });
}

// Kept lines with no more than kApart - 1 dropped lines between them; lines of advertisement do not
// part a text.
struct Island {
  Range lines;
  uint32_t words = 0;  // of running text
};
std::vector<Island> islands_of(const Page& page, const std::vector<bool>& kept) {
  std::vector<Island> islands;
  uint32_t dropped = kApart;
  for (uint32_t i = 0; i < page.lines.size(); ++i) {
    const Line& line = page.lines[i];
    if (!kept[i]) {
      dropped += !(line.traits.has(Trait::whole) && line.traits.has(Trait::thrice));
      continue;
    }
    if (dropped >= kApart) islands.push_back({.lines = {i, i + 1}, .words = 0});
    islands.back().lines.end = i + 1;
    islands.back().words += line.prose ? std::min(line.words, 120u) : 0;
    dropped = 0;
  }
  return islands;
}

void drop_islands(const Page& page, std::vector<bool>& kept) {
  uint32_t most = 0;
  const std::vector<Island> islands = islands_of(page, kept);
  for (const Island& island : islands) most = std::max(most, island.words);
  for (const Island& island : islands)
    if (island.words * kSmall < most)
      std::fill(kept.begin() + island.lines.begin, kept.begin() + island.lines.end, false);
}

// Where no running text is kept, what is not surely furniture is: a list, a headline, one word.
void keep_something(const Page& page, std::vector<bool>& kept) {
  for (uint32_t i = 0; i < page.lines.size(); ++i)
    if (kept[i] && page.lines[i].prose) return;
  for (uint32_t i = 0; i < page.lines.size(); ++i) kept[i] = !is_surely_furniture(page.lines[i]);
}

uint8_t reason_of(const Line& line, Range region, uint32_t i) {
  const PageWords& words = page_words();
  if (line.traits.has(Trait::otherLanguage))
    return words.reason_named("another language than the article's");
  if (line.reason != kNoReason) return line.reason;
  return words.reason_named(i >= region.end && line.words > 3 ? "related links" : "navigation");
}

}  // namespace

double weight_of(const Line& line) {
  static const Weights prose(true), other(false);
  const Weights& weights = line.prose ? prose : other;
  double sum = weights.always;
  for (size_t i = 0; i < weights.of.size(); ++i)
    if (line.traits.has(static_cast<Trait>(i))) sum += weights.of[i];
  return sum;
}

void note_surroundings(Page& page) {
  const Range region = main_region(page);
  note_neighbours(page);
  note_region(page, region);
  note_sections(page, region);
  note_runs(page);
  note_topic(page, region);
}

Body find_body(const Page& page) {
  Body body;
  std::vector<double> weights;
  const bool list = std::any_of(page.lines.begin(), page.lines.end(),
                                [](const Line& line) { return line.traits.has(Trait::run6); });
  for (const Line& line : page.lines) weights.push_back(weight_of(line) + (list ? 0 : kTidy));
  body.kept = cheapest(weights, change_price());
  for (uint32_t i = 0; i < page.lines.size(); ++i) {
    const Line& line = page.lines[i];
    if (is_surely_furniture(line))
      body.kept[i] = false;
    else if (is_surely_body(line))
      body.kept[i] = true;
  }
  drop_islands(page, body.kept);
  keep_something(page, body.kept);
  for (uint32_t i = 0; i < page.lines.size(); ++i)
    if (body.kept[i] && page.lines[i].prose)
      body.lines = body.lines.empty() ? Range{i, i + 1} : Range{body.lines.begin, i + 1};
  for (uint32_t i = 0; i < page.lines.size(); ++i)
    body.reasons.push_back(body.kept[i] ? kNoReason : reason_of(page.lines[i], body.lines, i));
  return body;
}

}  // namespace crosscheck
