#include "article/author.h"

#include <algorithm>

#include "language/article_words.h"
#include "language/page_words.h"
#include "language/places.h"
#include "text/characters.h"
#include "text/utf8.h"

namespace crosscheck {
namespace {

constexpr uint32_t kMostTokens = 12;

bool is_name_word(const Page& page, uint32_t i) {
  const Token& token = page.list.tokens[i];
  const std::string_view form = page.forms[i];
  return token.kind == TokenKind::word &&
         is_upper(code_point_at(page.text, token.span.begin).value) && page.languages[i] == 0 &&
         !page_words().byline_jobs.has(form) && !page_words().agencies.has(form) &&
         !page_words().whole.has(form) && !article_words().openers.has(form);
}

// Past the one name that begins at a token: two to four words, hyphened ones counted once; the
// token itself where there is none.
uint32_t name_end(const Page& page, uint32_t at, uint32_t end) {
  uint32_t words = 0, i = at;
  while (i < end && is_name_word(page, i)) {
    ++words;
    ++i;
    while (i + 1 < end && page.forms[i] == "-" && is_name_word(page, i + 1)) i += 2;
  }
  return words >= 2 && words <= 4 ? i : at;
}

bool stands_in_lower_case(const Page& page, std::string_view form) {
  for (uint32_t i = 0; i < page.forms.size(); ++i)
    if (page.forms[i] == form &&
        is_lower(code_point_at(page.text, page.list.tokens[i].span.begin).value))
      return true;
  return false;
}

bool is_place(const Page& page, Range name) {
  const Forms forms = page.forms_of(name);
  for (uint32_t i = 0; i < forms.size(); ++i)
    if (const uint32_t length = place_at(forms, i); length == forms.size()) return true;
  return false;
}

bool is_person(const Page& page, Range name, bool beside_date) {
  if (is_place(page, name)) return false;
  if (page_words().first_names.has(page.forms[name.begin])) return true;
  if (!beside_date) return false;
  for (uint32_t i = name.begin; i < name.end; ++i)
    if (stands_in_lower_case(page, page.forms[i])) return false;
  return true;
}

}  // namespace

Span bare_names(const Page& page, uint32_t line) {
  const Range tokens = page.lines[line].tokens;
  if (tokens.size() < 2 || tokens.size() > kMostTokens) return {};
  const auto dated = [&](uint32_t other) {
    return other < page.lines.size() && page.lines[other].traits.has(Trait::date);
  };
  const bool beside_date = dated(line + 1) || (line > 0 && dated(line - 1));
  uint32_t at = tokens.begin;
  while (true) {
    const uint32_t end = name_end(page, at, tokens.end);
    if (end == at || !is_person(page, {at, end}, beside_date)) return {};
    if (end == tokens.end) break;
    const std::string_view joint = page.forms[end];
    if (joint != "and" && joint != "&" && joint != ",") return {};
    at = end + 1;
    if (joint == "," && at < tokens.end && page.forms[at] == "and") ++at;
  }
  return {page.list.tokens[tokens.begin].span.begin, page.list.tokens[tokens.end - 1].span.end};
}

}  // namespace crosscheck
