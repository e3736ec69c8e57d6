#include "article/body.h"

#include <algorithm>
#include <array>

#include "article/features.h"
#include "article/surroundings.h"
#include "language/page_words.h"

namespace crosscheck {
namespace {

constexpr uint32_t kMostOfIt = 50;     // percent of what is kept
constexpr int32_t kTidy = 2500;        // what every line gains on a page without a list of links
constexpr int32_t kDoubt = -1500;      // a score above which running text of the main region stays
constexpr int32_t kTidyDoubt = -4000;  // … any on a page without a list of links

bool is_furniture_phrase(const Line& line) {
  return line.traits.has(Trait::whole) || line.traits.has(Trait::head) ||
         line.traits.has(Trait::copyright);
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
  const std::vector<int32_t> first = model.first.scores(rows.values, rows.width);
  rows = with_scores(std::move(rows), page, first);
  return model.second.scores(rows.values, rows.width);
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
