#include "facts/edits.h"

#include <algorithm>

#include "facts/edit_words.h"
#include "facts/versions.h"
#include "facts/wording.h"
#include "language/relations.h"
#include "reading/name_forms.h"
#include "reading/names.h"
#include "reading/tree.h"

namespace crosscheck {
namespace {

// A part of one version that the other has not, or has otherwise: words [begin, end) of each.
struct Gap {
  Range a, b;
};

std::vector<Gap> gaps_of(const Alignment& alignment) {
  std::vector<Gap> gaps;
  uint32_t i = 0, j = 0;
  const auto n = static_cast<uint32_t>(alignment.of_a.size()),
             m = static_cast<uint32_t>(alignment.of_b.size());
  while (i < n || j < m) {
    Gap gap{{i, i}, {j, j}};
    while (gap.a.end < n && !alignment.of_a[gap.a.end]) ++gap.a.end;
    while (gap.b.end < m && !alignment.of_b[gap.b.end]) ++gap.b.end;
    if (!gap.a.empty() || !gap.b.empty()) gaps.push_back(gap);
    i = gap.a.end + (gap.a.end < n ? 1 : 0);
    j = gap.b.end + (gap.b.end < m ? 1 : 0);
  }
  return gaps;
}

bool all_in_brackets(const Spoken& side, Range range) {
  if (range.empty()) return false;
  for (uint32_t i = range.begin; i < range.end; ++i)
    if (!side.bracketed[i]) return false;
  return true;
}

const std::string& lemma_of(const Reading& reading, const Spoken& side, uint32_t word) {
  return lemma(reading, side.tokens[word].begin);
}

// The actor that a gap names and nothing else; empty where it is no name.
std::string actor_in(const Reading& reading, const Spoken& side, Range range) {
  std::string key;
  for (uint32_t i = range.begin; i < range.end; ++i) {
    const uint32_t token = side.tokens[i].begin;
    const int32_t mention = reading.mention_of[token];
    if (mention == kNone || reading.mentions[static_cast<size_t>(mention)].name.empty() ||
        side.bracketed[i])
      return {};
    key = reading.entities[reading.mentions[static_cast<size_t>(mention)].entity].key;
  }
  return key;
}

// "Advance" of "an advance".
Range without_article(const Spoken& side, Range words) {
  if (words.size() < 2) return words;
  const std::string& first = side.words[words.begin];
  return first == "a" || first == "an" || first == "the" ? Range{words.begin + 1, words.end}
                                                         : words;
}

bool is_interrupted(const Fact& fact) {
  const Quote* quote = std::get_if<Quote>(&fact.value);
  return quote && quote->interrupted;
}

class Classifier {
 public:
  Classifier(const Told& a, const Told& b)
      : a_(a.reading),
        b_(b.reading),
        of_a_(spoken(a.reading, a.fact.tokens, is_interrupted(a.fact))),
        of_b_(spoken(b.reading, b.fact.tokens, is_interrupted(b.fact))) {}

  std::vector<Edit> run() {
    const Alignment alignment = align(of_a_.words, of_b_.words);
    if (alignment.common == 0) return {};
    const std::vector<Gap> gaps = gaps_of(alignment);
    std::vector<Edit> edits;
    std::vector<bool> used(gaps.size(), false);
    for (size_t g = 0; g < gaps.size(); ++g) {
      if (used[g]) continue;
      std::string_view type = type_of(gaps[g]);
      Gap gap = gaps[g];
      // Words that one version has here and the other a little later: another order.
      for (size_t h = g + 1; type != "bracket" && h < std::min(gaps.size(), g + 3); ++h)
        if (moved(gaps[g], gaps[h])) {
          used[h] = true;
          type = "order";
          gap = gap.a.empty() ? Gap{gaps[h].a, gap.b} : Gap{gap.a, gaps[h].b};
          break;
        }
      edits.push_back({type, text(a_, of_a_, gap.a), text(b_, of_b_, gap.b)});
    }
    return edits;
  }

 private:
  bool at_end(const Gap& gap) const {
    const bool first = gap.a.begin == 0 && gap.b.begin == 0;
    const bool last = gap.a.end >= of_a_.words.size() && gap.b.end >= of_b_.words.size();
    return first || last;
  }

  bool moved(const Gap& x, const Gap& y) const {
    const auto same = [](const Spoken& s, Range r, const Spoken& t, Range q) {
      return !r.empty() && r.size() == q.size() &&
             std::equal(s.words.begin() + r.begin, s.words.begin() + r.end,
                        t.words.begin() + q.begin);
    };
    return (x.b.empty() && y.a.empty() && same(of_a_, x.a, of_b_, y.b)) ||
           (x.a.empty() && y.b.empty() && same(of_a_, y.a, of_b_, x.b));
  }

  // One version leaves words out.
  std::string_view type_of_omission(const Gap& gap) const {
    const bool in_a = !gap.a.empty();
    const Spoken &with = in_a ? of_a_ : of_b_, &without = in_a ? of_b_ : of_a_;
    const Range words = in_a ? gap.a : gap.b;
    const uint32_t place = in_a ? gap.b.begin : gap.a.begin;
    if (all_in_brackets(with, words)) return "bracket";
    if (place < without.after_gap.size() && without.after_gap[place]) return "ellipsis";
    if (at_end(gap)) return "partial";
    constexpr uint32_t kMostTurning = 2;
    const Words full = written_out(with, words);
    const bool negates =
        std::any_of(full.begin(), full.end(), [](const std::string& w) { return is_negation(w); });
    const bool only = std::all_of(full.begin(), full.end(), [](const std::string& w) {
      return is_negation(w) || goes_with_negation(w);
    });
    if (negates && (only || words.size() <= kMostTurning)) return "negation";
    for (uint32_t i = words.begin; i <= words.end && i < with.after_stop.size(); ++i)
      if (with.after_stop[i] && words.size() > kMostTurning) return "merged";
    return "cut";
  }

  std::string_view type_of(const Gap& gap) const {
    if (gap.a.empty() || gap.b.empty()) return type_of_omission(gap);
    if (all_in_brackets(of_a_, gap.a) || all_in_brackets(of_b_, gap.b)) return "bracket";
    const Words x = written_out(of_a_, gap.a), y = written_out(of_b_, gap.b);
    if (gap.a.begin == 0 && gap.b.begin == 0 &&
        (denies_what_follows(x, y) || denies_what_follows(y, x)))
      return "negation";
    if (x == y) return "spelling";
    const auto number_x = number_in(x), number_y = number_in(y);
    if (number_x && number_y && *number_x == *number_y) return "spelling";
    if (are_antonyms(gap)) return "negation";
    // A change of a word or two has a meaning; a longer stretch is told in other words.
    constexpr size_t kMostTurning = 3;
    if (!at_end(gap) && x.size() <= kMostTurning && y.size() <= kMostTurning)
      if (const std::string_view turning = turning_type(gap, x, y); !turning.empty())
        return turning;
    if (gap.a.size() == gap.b.size()) {
      bool spelled = true, synonym = true;
      for (uint32_t i = 0; i < gap.a.size(); ++i) {
        const uint32_t s = gap.a.begin + i, t = gap.b.begin + i;
        spelled = spelled && (of_a_.words[s] == of_b_.words[t] ||
                              is_spelled_alike(of_a_.words[s], of_b_.words[t]));
        synonym = synonym && synonyms(lemma_of(a_, of_a_, s), lemma_of(b_, of_b_, t));
      }
      if (synonym) return "synonym";
      if (spelled) return "spelling";
    }
    return "paraphrased";
  }

  bool are_antonyms(const Gap& gap) const {
    const Range x = without_article(of_a_, gap.a), y = without_article(of_b_, gap.b);
    return x.size() == 1 && y.size() == 1 &&
           antonyms(lemma_of(a_, of_a_, x.begin), lemma_of(b_, of_b_, y.begin));
  }

  std::string_view turning_type(const Gap& gap, const Words& x, const Words& y) const {
    const auto count = [](const Words& words, auto test) {
      return std::count_if(words.begin(), words.end(), test);
    };
    const auto negation = [](const std::string& w) { return is_negation(w); };
    if (count(x, negation) % 2 != count(y, negation) % 2) return "negation";
    const auto number_x = number_in(x), number_y = number_in(y);
    if (number_x && number_y) return "number";
    const auto modal = [](const Words& words) {
      for (const std::string& w : words)
        if (modal_class(w) != 0) return modal_class(w);
      return 0;
    };
    if (modal(x) != 0 && modal(y) != 0 && modal(x) != modal(y)) return "modal";
    const std::string actor_x = actor_in(a_, of_a_, gap.a), actor_y = actor_in(b_, of_b_, gap.b);
    if (!actor_x.empty() && !actor_y.empty() && !share_word(actor_x, actor_y)) return "actor";
    return {};
  }

  static std::string text(const Reading& reading, const Spoken& side, Range words) {
    if (words.empty()) return {};
    return text_of(reading, {side.tokens[words.begin].begin, side.tokens[words.end - 1].end});
  }

  const Reading &a_, &b_;
  const Spoken of_a_, of_b_;
};

}  // namespace

std::vector<Edit> edits_between(const Told& a, const Told& b) { return Classifier(a, b).run(); }

bool turns(const Edit& edit) {
  return edit.type == "negation" || edit.type == "number" || edit.type == "modal" ||
         edit.type == "actor" || edit.type == "speaker";
}

std::string sentence_of(const Edit& edit) {
  const std::string either = in_marks(edit.a.empty() ? edit.b : edit.a);
  const std::string both =
      in_marks(edit.a) + " in one article is " + in_marks(edit.b) + " in the other";
  if (edit.type == "speaker")
    return in_marks(edit.a) + " says it in one article, " + in_marks(edit.b) + " in the other.";
  if (edit.type == "cue")
    return "One article says " + in_marks(edit.a) + ", the other " + in_marks(edit.b) + ".";
  if (edit.type == "partial") return "One article quotes more: " + either + ".";
  if (edit.type == "ellipsis")
    return "One article leaves out " + either + " and shows that it does.";
  if (edit.type == "order") return either + " stands at another place in the other article.";
  if (edit.a.empty() || edit.b.empty()) {
    if (edit.type == "bracket") return either + " in one article is put in by its writer.";
    if (edit.type == "merged")
      return "One article leaves out " + either + " and runs the rest together.";
    return "One article leaves out " + either + ".";
  }
  if (edit.type == "bracket") return both + ": one of them is put in by the writer.";
  if (edit.type == "spelling") return both + ": the same word, spelled otherwise.";
  if (edit.type == "synonym") return both + ", which means the same.";
  return both + ".";
}

}  // namespace crosscheck
