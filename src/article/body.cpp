#include "article/body.h"

#include <algorithm>
#include <array>

#include "article/features.h"
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
constexpr int32_t kTidy = 2500;        // what every line gains on a page without a list of links
constexpr int32_t kDoubt = -1500;      // a score above which running text of the main region stays
constexpr int32_t kTidyDoubt = -4000;  // … any on a page without a list of links

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

// The cheapest sequence of body (true) and furniture for the weights of the lines.
std::vector<bool> cheapest(const std::vector<int32_t>& weights, int64_t change) {
  std::vector<std::array<bool, 2>> from_body(weights.size());  // the state before, by state
  std::array<int64_t, 2> best = {0, 0};                        // furniture, body
  for (size_t i = 0; i < weights.size(); ++i) {
    const int64_t to_body = std::max(best[1], best[0] - change),
                  to_furniture = std::max(best[0], best[1] - change);
    from_body[i] = {best[1] - change > best[0], best[1] >= best[0] - change};
    best = {to_furniture - weights[i], to_body + weights[i]};
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
  if (traits.has(Trait::furnitureHint) && traits.has(Trait::linkHint)) return true;
  if (traits.has(Trait::otherLanguage) && line.words >= 3) return true;
  // "We use cookies to improve your experience": a notice to the reader, not a quotation of one.
  if (traits.has(Trait::holdsDense) && traits.has(Trait::addressing) && !traits.has(Trait::quote) &&
      !traits.has(Trait::saying))
    return true;
  return !line.prose && (is_furniture_phrase(line) || is_pointer(line));
}

bool is_running_text(const Line& line, bool tidy) {
  // News tells of cookies and newsletters too, but not to "you".
  const bool told = !line.traits.has(Trait::holdsDense) && !line.traits.has(Trait::addressing);
  if (line.traits.has(Trait::holds) && !told) return false;
  constexpr Trait kDoubts[] = {Trait::opens, Trait::otherLanguage, Trait::furnitureHint,
                               Trait::linkHint, Trait::biography};
  return line.prose && (tidy || line.traits.has(Trait::inRegion)) &&
         std::none_of(std::begin(kDoubts), std::end(kDoubts),
                      [&](Trait t) { return line.traits.has(t); });
}

// Lines that the page states as its article's are; where they make up most of what is kept, what
// stands before the first or after the last of them is not.
void heed_statement(const Page& page, std::vector<bool>& kept) {
  uint32_t all = 0, stated = 0;
  Range told;
  for (uint32_t i = 0; i < page.lines.size(); ++i) {
    if (page.marks[i].stated) {
      kept[i] = true;
      told = told.empty() ? Range{i, i + 1} : Range{told.begin, i + 1};
      stated += page.lines[i].words;
    }
    if (kept[i]) all += page.lines[i].words;
  }
  if (stated == 0 || stated * 100 < all * kMostOfIt) return;
  for (uint32_t i = 0; i < page.lines.size(); ++i)
    if (!told.contains(i)) kept[i] = false;
}

// Where no running text is kept, what is not surely furniture is: a list, a headline, one word.
void keep_something(const Page& page, std::vector<bool>& kept) {
  for (uint32_t i = 0; i < page.lines.size(); ++i)
    if (kept[i] && page.lines[i].prose) return;
  for (uint32_t i = 0; i < page.lines.size(); ++i) kept[i] = !is_surely_furniture(page.lines[i]);
}

// The reason that the elements around a line give; kNoReason where they give none.
uint8_t reason_of(const Markup& mark) {
  const PageWords& words = page_words();
  for (size_t i = 0; i < words.kinds.size(); ++i)
    if ((mark.around >> i & 1) != 0 && words.kind_reasons[i] != kNoReason)
      return words.kind_reasons[i];
  return kNoReason;
}

uint8_t reason_of(const Page& page, Range region, uint32_t i) {
  const Line& line = page.lines[i];
  const PageWords& words = page_words();
  if (line.traits.has(Trait::otherLanguage))
    return words.reason_named("another language than the article's");
  if (line.reason != kNoReason) return line.reason;
  if (const uint8_t told = reason_of(page.marks[i]); told != kNoReason) return told;
  return words.reason_named(i >= region.end && line.words > 3 ? "related links" : "navigation");
}

}  // namespace

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

const LineModel& line_model() {
  static const LineModel model = [] {
    const Json& file = resource_json("en/page.jsonc");
    return LineModel{.first = forest_from(file["first"], feature_names()),
                     .second = forest_from(file["second"], feature_names()),
                     .change = file["change"].get<int32_t>()};
  }();
  return model;
}

std::vector<int32_t> scores_of(const Page& page, const LineModel& model) {
  Rows rows = features_of(page);
  std::vector<int32_t> scores;
  for (size_t i = 0; i < page.lines.size(); ++i) scores.push_back(model.first.score(rows.row(i)));
  rows = with_scores(std::move(rows), page, scores);
  for (size_t i = 0; i < page.lines.size(); ++i) scores[i] = model.second.score(rows.row(i));
  return scores;
}

Body find_body(const Page& page, const LineModel& model) {
  Body body;
  std::vector<int32_t> scores = scores_of(page, model);
  const bool tidy = std::none_of(page.lines.begin(), page.lines.end(),
                                 [](const Line& line) { return line.traits.has(Trait::run6); });
  if (tidy)
    for (int32_t& score : scores) score += kTidy;
  body.kept = cheapest(scores, model.change);
  for (uint32_t i = 0; i < page.lines.size(); ++i) {
    const Line& line = page.lines[i];
    if (is_surely_furniture(line))
      body.kept[i] = false;
    else if (scores[i] > (tidy ? kTidyDoubt : kDoubt) && is_running_text(line, tidy))
      body.kept[i] = true;
  }
  heed_statement(page, body.kept);
  keep_something(page, body.kept);
  for (uint32_t i = 0; i < page.lines.size(); ++i)
    if (body.kept[i] && page.lines[i].prose)
      body.lines = body.lines.empty() ? Range{i, i + 1} : Range{body.lines.begin, i + 1};
  for (uint32_t i = 0; i < page.lines.size(); ++i)
    body.reasons.push_back(body.kept[i] ? kNoReason : reason_of(page, body.lines, i));
  return body;
}

}  // namespace crosscheck
