#include "article/dates.h"

#include <algorithm>
#include <string_view>

#include "article/lead.h"
#include "language/page_words.h"
#include "text/characters.h"
#include "text/utf8.h"

namespace crosscheck {
namespace {

constexpr uint32_t kLongestDate = 5;  // tokens: "2", "Dec", ".", "," and the year
constexpr uint32_t kFewestWords = 5;  // of a short sentence that tells a date
constexpr size_t kFewestNames = 3;    // that two articles on one story share
constexpr size_t kLeastShare = 4;     // … of the shorter one's: one in so many
constexpr Day kAgreeing = 3;          // days over which dates may lie and still bound another

bool is_capital(const Page& page, uint32_t token) {
  return is_upper(code_point_at(page.text, page.list.tokens[token].span.begin).value);
}

bool is_stop(std::string_view form) { return form == "." || form == "!" || form == "?"; }

// Whether the sentence around a token tells of what has happened.
bool tells_past(const Page& page, const Line& line, uint32_t token) {
  uint32_t begin = token, end = token;
  while (begin > line.tokens.begin && !is_stop(page.forms[begin - 1])) --begin;
  while (end < line.tokens.end && !is_stop(page.forms[end])) ++end;
  bool past = false;
  for (uint32_t t = begin; t < end; ++t) {
    const std::string_view form = page.forms[t];
    const bool month = form == "may" && is_capital(page, t);
    if (page_words().unhappened.has(form) && !month) return false;
    past = past || (form.size() > 4 && form.ends_with("ed")) || page_words().happened.has(form);
  }
  return past;
}

// The date whose year, or which whole, is a token.
std::optional<Day> date_ending_at(const Page& page, const Line& line, uint32_t token) {
  const std::string_view form = page.forms[token];
  if (form.size() < 4 || form[0] < '0' || form[0] > '9') return std::nullopt;
  const uint32_t first =
      std::max(line.tokens.begin, token < kLongestDate ? 0 : token - kLongestDate);
  for (uint32_t t = first; t <= token; ++t)
    if (const WrittenDate date = date_at(page, t, line.tokens.end);
        date && date.day && date.tokens.end == token + 1)
      return date.day;
  return std::nullopt;
}

// The words that begin with a capital inside sentences, sorted, each once.
std::vector<std::string_view> names_of(const Article& article) {
  std::vector<std::string_view> names;
  for (const Sentence& sentence : article.sentences)
    for (uint32_t t = sentence.tokens.begin + 1; t < sentence.tokens.end; ++t) {
      const Token& token = article.tokens[t];
      if (token.kind != TokenKind::word || token.size < 4) continue;
      const std::string_view form = article.form(t);
      if (is_upper(code_point_at(article.text, token.span.begin).value) &&
          language_words().languages(form) == 0 && !page_words().weekdays.has(form) &&
          !page_words().months.has(form))
        names.push_back(form);
    }
  std::sort(names.begin(), names.end());
  names.erase(std::unique(names.begin(), names.end()), names.end());
  return names;
}

bool on_one_story(const std::vector<std::string_view>& a, const std::vector<std::string_view>& b) {
  std::vector<std::string_view> shared;
  std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(shared));
  return shared.size() >= kFewestNames &&
         shared.size() * kLeastShare >= std::min(a.size(), b.size());
}

// `days`: when the other articles on the story were published.
Published inferred(Published published, const std::vector<Day>& days) {
  if (days.size() < 2) return published;
  const auto [first, last] = std::minmax_element(days.begin(), days.end());
  if (*last - *first > kAgreeing || (published.from && *published.from > *first)) return published;
  published.basis = Basis::inferred;
  if (*first == *last) published.day = *first;
  published.from = *first;
  published.to = *last;
  return published;
}

}  // namespace

Published bounded_by_contents(const Page& page, Published published) {
  for (const Line& line : page.lines) {
    if (!line.prose && !(line.words >= kFewestWords && line.traits.has(Trait::stop))) continue;
    for (uint32_t t = line.tokens.begin; t < line.tokens.end; ++t) {
      const std::optional<Day> day = date_ending_at(page, line, t);
      if (!day || (published.from && *day <= *published.from) || !tells_past(page, line, t))
        continue;
      published.from = day;
      published.basis = Basis::inferred;
    }
  }
  return published;
}

std::vector<Article> with_inferred_dates(std::vector<Article> articles) {
  std::vector<std::vector<std::string_view>> names(articles.size());
  const auto undated = [](const Article& article) { return !article.published.day; };
  if (articles.size() < 3 || std::none_of(articles.begin(), articles.end(), undated))
    return articles;
  for (size_t a = 0; a < articles.size(); ++a) names[a] = names_of(articles[a]);
  std::vector<Published> made;
  for (size_t a = 0; a < articles.size(); ++a) {
    std::vector<Day> days;
    for (size_t b = 0; b < articles.size(); ++b)
      if (articles[b].published.day && on_one_story(names[a], names[b]))
        days.push_back(*articles[b].published.day);
    made.push_back(undated(articles[a]) ? inferred(articles[a].published, days)
                                        : articles[a].published);
  }
  for (size_t a = 0; a < articles.size(); ++a) articles[a].published = made[a];
  return articles;
}

}  // namespace crosscheck
