#include "article/features.h"

#include <algorithm>
#include <array>
#include <string>

#include "article/distinct.h"
#include "article/lead.h"
#include "article/sums.h"
#include "article/title.h"
#include "language/page_words.h"

namespace crosscheck {
namespace {

constexpr auto kTraits = static_cast<size_t>(Trait::count);
constexpr int kFar = 60;              // lines: what is farther counts as so far
constexpr int kNeighbours = 3;        // lines before and after that are looked at singly
constexpr int kNear = 3, kWide = 8;   // … and summed
constexpr uint32_t kSignsReach = 60;  // tokens of a line that are looked at for words
constexpr int kSignsNear = 6;         // lines
constexpr int kScoresNear = 4;        // scores before and after

constexpr std::array<std::string_view, 40> kMeasures = {
    "words",         "letters",     "functionShare", "capitalShare", "figureShare",  "commas",
    "stops",         "run",         "pageLines",     "articleWords", "articleShare", "pageHinted",
    "place",         "fromBegin",   "fromEnd",       "fromTitle",    "sharedWords",  "titleWords",
    "proseNear3",    "proseNear8",  "shortsNear8",   "links",        "sectionLinks", "sectionWords",
    "below",         "inMain",      "likeBody",      "hidden",       "shapeProse",   "shapeLines",
    "parentProse",   "parentLinks", "asks",          "asksFirst",    "credits",      "ofAuthor",
    "tellsOfPerson", "datesNear",   "proseBefore",   "linksNear"};
constexpr std::array<std::string_view, 18> kOfNeighbours = {
    "words-3", "looks-3", "like-3", "words-2", "looks-2", "like-2", "words-1", "looks-1", "like-1",
    "words+1", "looks+1", "like+1", "words+2", "looks+2", "like+2", "words+3", "looks+3", "like+3"};
constexpr std::array<std::string_view, 15> kOfScores = {
    "score",   "score-4", "score-3", "score-2",    "score-1",  "score+1",     "score+2", "score+3",
    "score+4", "mean3",   "mean10",  "fromScored", "toScored", "scoredShare", "mean1"};

std::vector<std::string> make_names() {
  std::vector<std::string> names;
  for (size_t i = 0; i < kTraits; ++i) names.emplace_back(name_of(static_cast<Trait>(i)));
  for (const char* where : {"in ", "around "})
    for (const std::string& kind : page_words().kinds) names.push_back(where + kind);
  names.insert(names.end(), kMeasures.begin(), kMeasures.end());
  names.insert(names.end(), kOfNeighbours.begin(), kOfNeighbours.end());
  names.insert(names.end(), kOfScores.begin(), kOfScores.end());
  return names;
}

int16_t small(int64_t value) {
  return static_cast<int16_t>(std::clamp<int64_t>(value, -32000, 32000));
}
int16_t share(uint64_t part, uint64_t whole) {
  return whole == 0 ? int16_t{0} : small(static_cast<int64_t>(part * 100 / whole));
}
int near(int64_t lines) { return static_cast<int>(std::clamp<int64_t>(lines, -kFar, kFar)); }

int looks_of(const Line& line) {
  if (line.prose) return 3;
  if (line.traits.has(Trait::stop)) return 2;
  const bool phrase = line.traits.has(Trait::whole) || line.traits.has(Trait::opens) ||
                      line.traits.has(Trait::head);
  return phrase ? 0 : 1;
}

class RowReader {
 public:
  explicit RowReader(const Page& page)
      : page_(page),
        lines_(page.lines),
        prose_(lines_.size(), [&](size_t i) { return lines_[i].prose ? lines_[i].words : 0; }),
        shorts_(lines_.size(), [&](size_t i) { return lines_[i].prose ? 0 : 1; }),
        words_(lines_.size(), [&](size_t i) { return lines_[i].words; }),
        dates_(lines_.size(), [&](size_t i) { return lines_[i].traits.has(Trait::date); }),
        links_(lines_.size(), [&](size_t i) { return page.marks[i].links; }),
        article_(content_words(page, page.region)),
        title_words_(page.distinct),
        author_(author_of(page)) {
    const auto title = find_title(page, page.region);
    title_ = title.value_or(page.region.begin);
    if (title)
      for (uint32_t t = lines_[title_].tokens.begin; t < lines_[title_].tokens.end; ++t)
        if (page.forms[t].size() > 3) title_words_[page.numbers[t]] = true;
    hinted_ = std::any_of(page.marks.begin(), page.marks.end(),
                          [](const Markup& mark) { return mark.hinted; });
    note_runs();
  }

  Rows read() {
    rows_.width = feature_names().size();
    rows_.values.assign(rows_.width * lines_.size(), 0);
    out_ = rows_.values.data();
    for (size_t i = 0; i < lines_.size(); ++i) {
      add_traits(lines_[i].traits);
      add_kinds(page_.marks[i]);
      add_line(lines_[i]);
      add_place(i);
      add_markup(page_.marks[i]);
      add_signs(i);
      for (int step = -kNeighbours; step <= kNeighbours; ++step)
        if (step != 0) add_neighbour(i, step);
      out_ += kOfScores.size();
    }
    return std::move(rows_);
  }

 private:
  void add(int64_t value) { *out_++ = small(value); }

  void add_traits(Traits traits) {
    for (size_t i = 0; i < kTraits; ++i) *out_++ = static_cast<int16_t>(traits.bits >> i & 1);
  }
  void add_kinds(const Markup& mark) {
    const size_t kinds = page_words().kinds.size();
    for (const uint32_t bits : {mark.inner, mark.around})
      for (size_t i = 0; i < kinds; ++i) *out_++ = static_cast<int16_t>(bits >> i & 1);
  }
  void add_line(const Line& line) {
    add(std::min(line.words, 300u));
    add(line.words == 0 ? 0 : line.span.size() * 10 / line.words);
    add(share(line.function_words, line.words));
    add(share(line.capitals, line.words));
    add(share(line.figures, line.words));
    add(line.commas);
    add(line.stops);
  }
  void add_place(size_t i) {
    const Range region = page_.region;
    const int64_t at = static_cast<int64_t>(i);
    const int64_t in_region = words_.before[region.end] - words_.before[region.begin];
    add(runs_[i]);
    add(static_cast<int64_t>(lines_.size()));
    add(in_region);
    add(share(static_cast<uint64_t>(in_region), static_cast<uint64_t>(words_.before.back())));
    add(hinted_);
    add(share(i, lines_.size()));
    add(near(at - region.begin));
    add(near(at - region.end));
    add(near(at - title_));
    add(static_cast<int64_t>(overlap(page_, lines_[i], article_) * 100));
    add(static_cast<int64_t>(overlap(page_, lines_[i], title_words_) * 100));
    const int64_t own = lines_[i].prose ? lines_[i].words : 0;
    add(prose_.around(i, kNear) - own);
    add(prose_.around(i, kWide) - own);
    add(shorts_.around(i, kWide));
  }
  void add_markup(const Markup& mark) {
    add(mark.links);
    add(mark.section_links);
    add(mark.section_words);
    add(mark.below);
    add(mark.in_main);
    add(mark.like_body);
    add(mark.hidden);
    add(mark.shape_prose);
    add(mark.shape_lines);
    add(mark.parent_prose);
    add(mark.parent_links);
  }
  // Words by which pages ask something of readers, name who took a picture, or tell of an author.
  void add_signs(size_t i) {
    const Line& line = lines_[i];
    int64_t asks = 0, credits = 0;
    const uint32_t end = std::min(line.tokens.end, line.tokens.begin + kSignsReach);
    for (uint32_t t = line.tokens.begin; t < end; ++t) {
      asks += (page_.signs[t] & sign::kAsking) != 0;
      credits += (page_.signs[t] & sign::kCrediting) != 0;
    }
    add(asks);
    add((page_.signs[line.tokens.begin] & sign::kAsking) != 0);
    add(credits);
    add(opens_with_author(line));
    add(biography_end(page_, line) != line.tokens.begin);
    add(dates_.around(i, kSignsNear));
    add(share(static_cast<uint64_t>(prose_.before[i]),
              static_cast<uint64_t>(prose_.before.back())));
    add(links_.around(i, 2) / 5);
  }
  bool opens_with_author(const Line& line) const {
    if (author_.size() < 2 || line.tokens.size() <= author_.size()) return false;
    for (uint32_t t = 0; t < author_.size(); ++t)
      if (page_.forms[line.tokens.begin + t] != page_.forms[author_.begin + t]) return false;
    return true;
  }
  // The first two words of the name in the page's first byline.
  static Range author_of(const Page& page) {
    for (const Line& line : page.lines) {
      if (!line.traits.has(Trait::byline)) continue;
      const Span author = lead_of(page, line).author;
      for (uint32_t t = line.tokens.begin; t + 1 < line.tokens.end; ++t)
        if (page.list.tokens[t].span.begin == author.begin && !author.empty()) return {t, t + 2};
    }
    return {};
  }
  void add_neighbour(size_t i, int step) {
    const int64_t other = static_cast<int64_t>(i) + step;
    const bool there = other >= 0 && other < static_cast<int64_t>(lines_.size());
    const auto at = static_cast<size_t>(there ? other : 0);
    add(there ? std::min(lines_[at].words, 100u) : -1);
    add(there ? looks_of(lines_[at]) : -1);
    add(there ? page_.marks[at].like_body : -1);
  }

  // The length of the run of short lines without stops that a line stands in.
  void note_runs() {
    const auto is_link = [&](size_t i) {
      return lines_[i].words < 20 && !lines_[i].traits.has(Trait::stop);
    };
    runs_.assign(lines_.size(), 0);
    for (size_t begin = 0; begin < lines_.size();) {
      size_t end = begin + 1;
      if (is_link(begin)) {
        while (end < lines_.size() && is_link(end)) ++end;
        std::fill(runs_.begin() + static_cast<ptrdiff_t>(begin),
                  runs_.begin() + static_cast<ptrdiff_t>(end), static_cast<uint32_t>(end - begin));
      }
      begin = end;
    }
  }

  const Page& page_;
  const std::vector<Line>& lines_;
  Sums prose_, shorts_, words_, dates_, links_;
  WordSet article_, title_words_;
  Range author_;
  std::vector<uint32_t> runs_;
  uint32_t title_ = 0;
  bool hinted_ = false;
  Rows rows_;
  int16_t* out_ = nullptr;  // where the next value goes
};

// The run of lines with the largest sum of words, those of lines with a score below 0 negative.
Range best_run(const Page& page, const std::vector<int32_t>& scores) {
  Range best;
  int64_t best_sum = 0, sum = 0;
  uint32_t begin = 0;
  for (uint32_t i = 0; i < scores.size(); ++i) {
    if (sum <= 0) {
      sum = 0;
      begin = i;
    }
    sum += int64_t{std::clamp(scores[i], -2000, 2000)} * std::min(page.lines[i].words + 2, 60u);
    if (sum > best_sum) {
      best_sum = sum;
      best = {begin, i + 1};
    }
  }
  return best;
}

}  // namespace

const std::vector<std::string_view>& feature_names() {
  static const std::vector<std::string> owned = make_names();
  static const std::vector<std::string_view> names(owned.begin(), owned.end());
  return names;
}

Rows features_of(const Page& page) { return RowReader(page).read(); }

Rows with_scores(Rows rows, const Page& page, const std::vector<int32_t>& scores) {
  const size_t n = scores.size();
  const auto weight = [&](size_t i) { return int64_t{std::min(page.lines[i].words + 2, 60u)}; };
  const auto clamped = [&](size_t i) { return int64_t{std::clamp(scores[i], -4000, 4000)}; };
  const Sums sums(n, [&](size_t i) { return clamped(i) * weight(i); }), weights(n, weight);
  const Sums kept(n, [&](size_t i) { return scores[i] > 0 ? weight(i) : 0; });
  const Range run = best_run(page, scores);
  for (size_t i = 0; i < n; ++i) {
    int16_t* out = rows.values.data() + (i + 1) * rows.width - kOfScores.size();
    const auto at = static_cast<int64_t>(i);
    *out++ = small(clamped(i));
    for (int step = -kScoresNear; step <= kScoresNear; ++step) {
      const int64_t other = at + step;
      if (step == 0) continue;
      *out++ = other < 0 || other >= static_cast<int64_t>(n)
                   ? int16_t{-5000}
                   : small(clamped(static_cast<size_t>(other)));
    }
    const int64_t own = clamped(i) * weight(i);
    for (const int reach : {3, 10})
      *out++ = small((sums.around(i, reach) - own) /
                     std::max<int64_t>(1, weights.around(i, reach) - weight(i)));
    *out++ = small(near(at - run.begin));
    *out++ = small(near(at - run.end));
    *out++ = share(static_cast<uint64_t>(kept.before.back()),
                   static_cast<uint64_t>(std::max<int64_t>(1, weights.before.back())));
    *out++ = small(sums.around(i, 1) / std::max<int64_t>(1, weights.around(i, 1)));
  }
  return rows;
}

}  // namespace crosscheck
