#include "article/markup.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "language/page_words.h"
#include "text/fold.h"

namespace crosscheck {
namespace {

constexpr uint32_t kMostBelow = 12;
// No element: what the page's linked data states as text of its article
// (web/ingest/html/stated.js).
constexpr std::string_view kStated = "articlebody";

// An element that holds lines, and what it inherits from those around it.
struct Element {
  Range lines;
  const Hint* hint;
  uint32_t kinds = 0, around = 0;
  uint32_t section = 0;  // the outermost element around it that does not hold most of the article
  int64_t parent = -1;   // the element around it
  uint8_t below = 0;
  bool holds_most = false, in_main = false, hidden = false;
  std::string shape = {};  // tag and names
};

uint8_t percent(double share) {
  return static_cast<uint8_t>(std::lround(std::clamp(share, 0.0, 1.0) * 100));
}

// The lines whose middle lies in a span.
Range lines_in(Span span, const std::vector<Line>& lines) {
  const auto before = [](const Line& line, uint32_t at) {
    return line.span.begin + line.span.size() / 2 < at;
  };
  const auto begin = std::lower_bound(lines.begin(), lines.end(), span.begin, before);
  const auto end = std::lower_bound(begin, lines.end(), span.end, before);
  return {static_cast<uint32_t>(begin - lines.begin()), static_cast<uint32_t>(end - lines.begin())};
}

class MarkupReader {
 public:
  MarkupReader(const Page& page, const std::vector<Hint>& hints, Range region, uint32_t most)
      : page_(page), most_(most), words_(1, 0), prose_(1, 0), marks_(page.lines.size()) {
    for (uint32_t i = 0; i < page.lines.size(); ++i) {
      const Line& line = page.lines[i];
      words_.push_back(words_.back() + line.words);
      prose_.push_back(prose_.back() + (line.prose && region.contains(i) ? line.words : 0));
    }
    for (const Hint& hint : hints) {
      const Range lines = lines_in(hint.span, page.lines);
      if (hint.tag == kStated)
        for (uint32_t i = lines.begin; i < lines.end; ++i) marks_[i].stated = true;
      else if (!lines.empty())
        elements_.push_back({.lines = lines, .hint = &hint});
    }
    std::stable_sort(elements_.begin(), elements_.end(), [](const Element& a, const Element& b) {
      return a.lines.begin != b.lines.begin ? a.lines.begin < b.lines.begin
                                            : a.lines.end > b.lines.end;
    });
  }

  std::vector<Markup> read() {
    std::vector<uint32_t> innermost(page_.lines.size(), 0);  // element + 1
    std::vector<uint32_t> open;
    uint32_t line = 0;
    const auto fill = [&](uint32_t end) {
      for (; line < end; ++line) {
        while (!open.empty() && elements_[open.back()].lines.end <= line) open.pop_back();
        innermost[line] = open.empty() ? 0 : open.back() + 1;
      }
    };
    for (uint32_t e = 0; e < elements_.size(); ++e) {
      fill(elements_[e].lines.begin);
      while (!open.empty() && elements_[open.back()].lines.end <= line) open.pop_back();
      if (!open.empty())
        elements_[e].lines.end = std::min(elements_[e].lines.end, elements_[open.back()].lines.end);
      if (!open.empty()) elements_[e].parent = open.back();
      inherit(e, open.empty() ? nullptr : &elements_[open.back()]);
      open.push_back(e);
    }
    fill(static_cast<uint32_t>(page_.lines.size()));
    for (uint32_t i = 0; i < innermost.size(); ++i)
      if (innermost[i] > 0) marks_[i] = mark_of(elements_[innermost[i] - 1], marks_[i].stated);
    note_likeness(innermost);
    return std::move(marks_);
  }

 private:
  void inherit(uint32_t e, const Element* parent) {
    Element& element = elements_[e];
    const uint32_t total = prose_.back();
    const uint32_t own = prose_[element.lines.end] - prose_[element.lines.begin];
    element.holds_most = total > 0 && uint64_t{own} * 100 > uint64_t{total} * most_;
    element.kinds = page_words().kinds_of(fold(element.hint->tag));
    element.shape = element.hint->tag;
    for (const std::string& name : element.hint->names) {
      element.kinds |= page_words().kinds_named(fold(name));
      element.shape += ' ' + name;
    }
    element.hidden = element.hint->hidden || (parent && parent->hidden);
    if (element.holds_most) {
      element.in_main = true;
      element.section = e;
      return;
    }
    element.around = element.kinds | (parent ? parent->around : 0);
    element.in_main = parent && parent->in_main;
    element.section = parent && !parent->holds_most ? parent->section : e;
    element.below = static_cast<uint8_t>(
        std::min<uint32_t>(kMostBelow, parent && !parent->holds_most ? parent->below + 1u : 1u));
  }

  Markup mark_of(const Element& element, bool stated) const {
    const Element& section = elements_[element.section];
    const uint32_t words = words_[section.lines.end] - words_[section.lines.begin];
    const Element& parent =
        element.parent < 0 ? element : elements_[static_cast<size_t>(element.parent)];
    const uint32_t prose = prose_[parent.lines.end] - prose_[parent.lines.begin];
    return {.inner = element.kinds,
            .around = element.around,
            .links = percent(element.hint->links),
            .section_links = percent(section.hint->links),
            .section_words = static_cast<uint16_t>(std::min(words, 2000u)),
            .below = element.below,
            .in_main = element.in_main,
            .like_body = false,
            .shape_prose = 0,
            .shape_lines = 0,
            .parent_prose = static_cast<uint16_t>(std::min(prose, 2000u)),
            .parent_links = percent(parent.hint->links),
            .hidden = element.hidden,
            .stated = stated,
            .hinted = true};
  }

  // What lines have in common whose innermost elements are named alike; those named as most words
  // of the article's running text are look like its body.
  void note_likeness(const std::vector<uint32_t>& innermost) {
    std::vector<std::pair<std::string_view, uint32_t>> shapes;  // with their lines
    for (uint32_t i = 0; i < innermost.size(); ++i)
      if (innermost[i] > 0) shapes.emplace_back(elements_[innermost[i] - 1].shape, i);
    std::sort(shapes.begin(), shapes.end());
    const uint32_t total = std::max(1u, prose_.back());
    std::pair<size_t, size_t> best;
    uint32_t most = 0;
    for (size_t begin = 0; begin < shapes.size();) {
      size_t end = begin;
      uint32_t sum = 0;
      for (; end < shapes.size() && shapes[end].first == shapes[begin].first; ++end)
        sum += prose_[shapes[end].second + 1] - prose_[shapes[end].second];
      for (size_t i = begin; i < end; ++i) {
        Markup& mark = marks_[shapes[i].second];
        mark.shape_prose = static_cast<uint8_t>(uint64_t{sum} * 100 / total);
        mark.shape_lines = static_cast<uint8_t>(std::min<size_t>(end - begin, 250));
      }
      if (sum > most) {
        most = sum;
        best = {begin, end};
      }
      begin = end;
    }
    for (size_t i = best.first; i < best.second; ++i) marks_[shapes[i].second].like_body = true;
  }

  const Page& page_;
  uint32_t most_;
  std::vector<uint32_t> words_, prose_;  // sums before each line
  std::vector<Element> elements_;
  std::vector<Markup> marks_;
};

}  // namespace

std::vector<Markup> markup_of(const Page& page, const std::vector<Hint>& hints, Range region,
                              uint32_t most) {
  if (hints.empty()) return std::vector<Markup>(page.lines.size());
  return MarkupReader(page, hints, region, most).read();
}

}  // namespace crosscheck
