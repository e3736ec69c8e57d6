#include "article/title.h"

#include <algorithm>
#include <vector>

#include "article/distinct.h"

namespace crosscheck {
namespace {

constexpr uint32_t kReach = 60;        // lines before the text in which a title is looked for
constexpr uint32_t kBodyWords = 3000;  // words of the text that a title is held against
constexpr double kLeast = 1.4;         // score of a title

bool is_content(const Page& page, uint32_t token) {
  return (page.signs[token] & sign::kContent) != 0;
}

bool is_full_stop(const Page& page, const Line& line) {
  uint32_t last = line.tokens.end;
  while (
      last > line.tokens.begin + 1 &&
      (page.forms[last - 1] == "\"" || page.forms[last - 1] == "'" || page.forms[last - 1] == ")"))
    --last;
  return page.forms[last - 1] == "." || page.forms[last - 1] == ":" || page.forms[last - 1] == ",";
}

bool may_be_title(const Page& page, const Line& line) {
  constexpr Trait kNever[] = {Trait::whole, Trait::head,  Trait::copyright,     Trait::byline,
                              Trait::date,  Trait::holds, Trait::otherLanguage, Trait::address};
  if (line.words < 2 || line.words > 30 || is_full_stop(page, line)) return false;
  return std::none_of(std::begin(kNever), std::end(kNever),
                      [&](Trait t) { return line.traits.has(t); });
}

// Lines that stand between a title and its text without parting them.
bool is_between(const Line& line) {
  constexpr Trait kBetween[] = {Trait::whole, Trait::byline, Trait::date, Trait::caption,
                                Trait::opens};
  return std::any_of(std::begin(kBetween), std::end(kBetween),
                     [&](Trait t) { return line.traits.has(t); });
}

double length_score(uint32_t words) {
  if (words < 3) return -2;
  if (words < 5) return 0;
  return words <= 18 ? 1 : 0.3;
}

struct Candidate {
  uint32_t line;
  double overlap, score;
};

// `apart`: what the lines between this one and the text take off.
Candidate rated(const Page& page, uint32_t i, const WordSet& words, double apart) {
  const Line& line = page.lines[i];
  const double share = overlap(page, line, words);
  double score = 3 * share + length_score(line.words) - std::min(apart, 1.6);
  if (i == 0) score += 0.5;
  if (line.traits.has(Trait::headingHint)) score += 1.5;
  if (line.traits.has(Trait::twice) || line.traits.has(Trait::thrice)) score += 0.3;
  if (line.traits.has(Trait::separators)) score -= 0.5;
  if (line.traits.has(Trait::bullet) || line.traits.has(Trait::opens)) score -= 1.5;
  if (line.traits.has(Trait::caption)) score -= 2;
  if (line.traits.has(Trait::linkHint)) score -= 1;
  return {i, share, score};
}

bool ends_with(const Page& page, const Line& line, const Line& end) {
  const uint32_t n = end.tokens.size();
  if (line.tokens.size() < n) return false;
  for (uint32_t t = 0; t < n; ++t)
    if (page.forms[line.tokens.end - n + t] != page.forms[end.tokens.begin + t]) return false;
  return true;
}

// A standfirst repeats more of the text than the title does, and stands nearer to it: of two lines
// with nothing but short ones between them the upper is the title, where it is nearly as good.
bool is_above_standfirst(const Page& page, const Candidate& upper, const Candidate& lower) {
  if (upper.score < lower.score - 1.2 || upper.score < kLeast || upper.overlap < 0.3 ||
      page.lines[upper.line].words > 20)
    return false;
  if (page.lines[upper.line].words < 4 || lower.line - upper.line > 6) return false;
  if (ends_with(page, page.lines[upper.line], page.lines[lower.line]))
    return false;  // "Home > Europe > Title"
  for (uint32_t i = upper.line + 1; i < lower.line; ++i)
    if (page.lines[i].words > 3 && !is_between(page.lines[i])) return false;
  return true;
}

}  // namespace

WordSet content_words(const Page& page, Range region) {
  WordSet words(page.distinct);
  uint32_t seen = 0;
  for (uint32_t i = region.begin; i < region.end && seen < kBodyWords; ++i) {
    const Range tokens = page.lines[i].prose ? page.lines[i].tokens : Range{};
    for (uint32_t t = tokens.begin; t < tokens.end && seen < kBodyWords; ++t) {
      if (!is_content(page, t)) continue;
      words[page.numbers[t]] = true;
      ++seen;
    }
  }
  return words;
}

double overlap(const Page& page, const Line& line, const WordSet& words) {
  uint32_t content = 0, shared = 0;
  for (uint32_t t = line.tokens.begin; t < line.tokens.end; ++t) {
    if (!is_content(page, t)) continue;
    ++content;
    shared += words[page.numbers[t]];
  }
  return content == 0 ? 0 : static_cast<double>(shared) / content;
}

std::optional<uint32_t> find_title(const Page& page, Range region) {
  if (region.empty()) return std::nullopt;
  const WordSet words = content_words(page, region);
  std::optional<Candidate> best;
  double apart = 0;
  const uint32_t first = region.begin < kReach ? 0 : region.begin - kReach;
  // A question as title may have been taken for the first running text.
  for (uint32_t i = region.begin + 1; i-- > first;) {
    const Line& line = page.lines[i];
    if (may_be_title(page, line) && (i < region.begin || line.words <= 20)) {
      const Candidate candidate = rated(page, i, words, apart);
      const bool above = best && is_above_standfirst(page, candidate, *best);
      if (candidate.score > (best ? best->score : kLeast) || above) best = candidate;
    }
    if (!is_between(line)) apart += line.words <= 3 ? 0.05 : 0.25;
  }
  return best ? std::optional(best->line) : std::nullopt;
}

std::optional<uint32_t> find_given_title(const Page& page, std::string_view title) {
  const TokenList wanted = tokenize(title, {{0, static_cast<uint32_t>(title.size())}});
  if (wanted.tokens.empty()) return std::nullopt;
  std::optional<uint32_t> beginning;
  for (uint32_t i = 0; i < page.lines.size(); ++i) {
    const Range tokens = page.lines[i].tokens;
    if (tokens.size() < wanted.tokens.size()) continue;
    bool same = true;
    for (uint32_t t = 0; same && t < wanted.tokens.size(); ++t)
      same = page.forms[tokens.begin + t] == wanted.form(t);
    if (!same) continue;
    if (tokens.size() == wanted.tokens.size()) return i;
    if (!beginning) beginning = i;
  }
  return beginning;
}

}  // namespace crosscheck
