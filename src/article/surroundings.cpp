#include "article/surroundings.h"

#include <algorithm>

#include "article/lead.h"
#include "article/markup.h"
#include "article/title.h"
#include "language/page_words.h"

namespace crosscheck {
namespace {

constexpr double kShortLine =
    -5;                        // what a short line takes from a region, in words of running text
constexpr double kHead = -40;  // … and the head of a section of furniture
constexpr uint32_t kGoodPart = 35, kMostOfIt = 50;  // percent
constexpr uint8_t kMostlyLinks = 60;                // percent of an element
constexpr uint32_t kNear = 3;                       // lines

// What a line gives to a region of running text, in words.
double gain_of(const Line& line, const Markup& mark, uint32_t aside) {
  const Traits& traits = line.traits;
  if ((mark.around & aside) != 0 || mark.hidden) return kShortLine;
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
  const PageWords& words = page_words();
  uint32_t aside = 0;  // kinds of elements that no article stands in
  for (const char* kind : {"navigation", "footer", "side", "comments", "popular", "advertisement"})
    aside |= words.kind(kind);
  Range best;
  double best_sum = 0, sum = 0;
  uint32_t begin = 0;
  for (uint32_t i = 0; i < page.lines.size(); ++i) {
    const Line& line = page.lines[i];
    const double gain = gain_of(line, page.marks[i], aside);
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

void note_markup(Page& page) {
  const PageWords& words = page_words();
  const uint32_t headings = words.kind("heading") | words.kind("title"),
                 body = words.kind("article") | words.kind("main") | words.kind("paragraph");
  uint32_t furniture = 0;
  for (size_t i = 0; i < words.kinds.size(); ++i)
    if (words.kind_reasons[i] != kNoReason) furniture |= 1u << i;
  for (size_t i = 0; i < page.lines.size(); ++i) {
    Traits& traits = page.lines[i].traits;
    const Markup& mark = page.marks[i];
    traits.set(Trait::linkHint, mark.links >= kMostlyLinks);
    traits.set(Trait::furnitureHint, (mark.around & furniture) != 0);
    traits.set(Trait::bodyHint, (mark.inner & body) != 0);
    traits.set(Trait::headingHint, (mark.inner & headings) != 0);
  }
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
  const WordSet words = content_words(page, region);
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

}  // namespace

bool is_pointer(const Line& line) {
  return line.traits.has(Trait::opens) && !line.traits.has(Trait::stop) &&
         !line.traits.has(Trait::caption) && !line.traits.has(Trait::byline);
}

void note_surroundings(Page& page, const std::vector<Hint>& hints) {
  const Range all{0, static_cast<uint32_t>(page.lines.size())};
  page.marks = markup_of(page, hints, all, kGoodPart);
  page.region = main_region(page);
  page.marks = markup_of(page, hints, page.region, kMostOfIt);
  note_markup(page);
  note_neighbours(page);
  note_region(page, page.region);
  note_sections(page, page.region);
  note_runs(page);
  note_topic(page, page.region);
}

}  // namespace crosscheck
