#include "facts/quote.h"

#include <algorithm>

#include "facts/wording.h"
#include "language/number.h"
#include "reading/tree.h"

namespace crosscheck {
namespace {

constexpr size_t kMostWords = 400;

std::string joined(const std::vector<std::string>& list) {
  std::string text;
  for (const std::string& word : list) text += (text.empty() ? "" : " ") + word;
  return text;
}

// The marks of the longest common subsequence: which words of each stand in it.
struct Alignment {
  std::vector<bool> of_a, of_b;
  uint32_t common = 0;
};

Alignment align(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  const size_t n = std::min(a.size(), kMostWords), m = std::min(b.size(), kMostWords);
  std::vector<uint16_t> best((n + 1) * (m + 1), 0);
  const auto at = [&](size_t i, size_t j) -> uint16_t& { return best[i * (m + 1) + j]; };
  for (size_t i = n; i-- > 0;)
    for (size_t j = m; j-- > 0;)
      at(i, j) = a[i] == b[j] ? static_cast<uint16_t>(at(i + 1, j + 1) + 1)
                              : std::max(at(i + 1, j), at(i, j + 1));
  Alignment result{std::vector<bool>(n), std::vector<bool>(m), at(0, 0)};
  for (size_t i = 0, j = 0; i < n && j < m;) {
    if (a[i] == b[j]) {
      result.of_a[i++] = true;
      result.of_b[j++] = true;
    } else if (at(i + 1, j) >= at(i, j + 1)) {
      ++i;
    } else {
      ++j;
    }
  }
  return result;
}

bool is_negation(std::string_view word) {
  return word == "not" || word == "never" || word == "no" || word.ends_with("n't") ||
         word == "cannot";
}

bool is_modal(std::string_view word) {
  return word == "will" || word == "would" || word == "must" || word == "may" || word == "might" ||
         word == "can" || word == "could" || word == "should" || word == "shall";
}

bool weighs(const std::string& word) {
  const std::string_view view = word;
  return is_negation(word) || is_modal(word) || read_number(Forms(&view, 1), 0);
}

// A word that turns the meaning and stands in one quotation only, inside the part that both have.
// Longer gaps are cuts, and what was cut is not denied.
std::string turned(const std::vector<std::string>& words, const std::vector<bool>& common) {
  size_t first = common.size(), last = 0;
  for (size_t i = 0; i < common.size(); ++i)
    if (common[i]) {
      first = std::min(first, i);
      last = i;
    }
  constexpr size_t kLongestGap = 2;
  for (size_t i = first; i < last && i < common.size(); ++i) {
    if (common[i]) continue;
    size_t end = i;
    while (end < common.size() && !common[end]) ++end;
    for (size_t j = i; end - i <= kLongestGap && j < end; ++j)
      if (weighs(words[j])) return words[j];
    i = end;
  }
  return {};
}

}  // namespace

std::vector<std::string> spoken_words(const Reading& reading, Range tokens) {
  std::vector<std::string> spoken;
  for (uint32_t i = tokens.begin; i < tokens.end; ++i) {
    const Token& token = reading.article.tokens[i];
    if (token.kind == TokenKind::punctuation || token.kind == TokenKind::symbol) continue;
    const std::string_view f = form(reading, i);
    const bool glued = i > tokens.begin && !token.space_before &&
                       (f == "n't" || f.starts_with('\'') || f == "not");
    if (glued && !spoken.empty())
      spoken.back() += f;
    else
      spoken.emplace_back(f);
  }
  return spoken;
}

Overlap overlap(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  if (a.empty() || b.empty()) return {};
  const uint32_t common = align(a, b).common;
  return {common,
          static_cast<uint32_t>(common * 1000 / std::min({a.size(), b.size(), kMostWords}))};
}

std::vector<Fact> extract(const Reading& reading, std::type_identity<Quote>) {
  std::vector<Fact> facts;
  for (const Quotation& quotation : reading.quotations) {
    Quote quote{.words = std::string(quotation.words.in(reading.article.text)),
                .tokens = spoken_words(reading, quotation.tokens)};
    if (quote.tokens.empty() || quotation.title || (quotation.scare && quote.tokens.size() < 2)) continue;
    if (const int32_t a = quotation.attribution; a != kNone) {
      const Attribution& said = reading.attributions[static_cast<size_t>(a)];
      quote.form = said.form;
      quote.speaker = said.entity;
      if (!said.cue.empty()) quote.cue = form(reading, said.cue.begin);
    } else {
      quote.form = Form::mixed;
    }
    facts.push_back({.tokens = quotation.tokens,
                     .span = quotation.span,
                     .sentence = reading.sentence_of[quotation.tokens.begin],
                     .rule = quotation.scare ? "quote.scare" : "quote.marks",
                     .value = std::move(quote),
                     .frame = frame_of(reading, quotation.tokens)});
  }
  return facts;
}

bool same(const Quote& a, const Quote& b) { return a.tokens == b.tokens && a.quoted == b.quoted; }

Relation relate(const Quote& a, const Quote& b, const Told& of_a, const Told& of_b) {
  if (a.tokens == b.tokens)
    return a.quoted == b.quoted
               ? Relation{Verdict::agree, "quote.same", "The same words."}
               : Relation{Verdict::variant, "quote.unquoted",
                          "One article quotes the words that the other tells as its own."};
  const Alignment alignment = align(a.tokens, b.tokens);
  const std::string in_a = turned(a.tokens, alignment.of_a),
                    in_b = turned(b.tokens, alignment.of_b);
  const bool mostly = alignment.common * 10 >= std::min(a.tokens.size(), b.tokens.size()) * 7 &&
                      alignment.common >= 4;
  if (mostly && (in_a.empty() != in_b.empty() || in_a != in_b)) {
    const std::string& word = in_a.empty() ? in_b : in_a;
    return {Verdict::conflict, "quote.turned",
            in_marks(joined(a.tokens)) + " and " + in_marks(joined(b.tokens)) + " differ in " +
                in_marks(word) + "."};
  }
  if (alignment.common == std::min(a.tokens.size(), b.tokens.size()))
    return {Verdict::variant, "quote.part",
            in_marks(words_of(a.tokens.size() < b.tokens.size() ? of_a : of_b)) +
                " is part of what the other article quotes."};
  return {Verdict::variant, "quote.wording", "The same statement, quoted in different words."};
}

std::string topic(const Quote& value, const Told& told) {
  constexpr size_t kMost = 60;
  std::string who;
  if (value.speaker != kNone)
    who = told.reading.entities[static_cast<size_t>(value.speaker)].name + ": ";
  return who + in_marks(text_of(told.reading, told.fact.tokens, kMost));
}

}  // namespace crosscheck
