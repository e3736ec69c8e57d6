#include "reading/name_tokens.h"

#include <algorithm>

#include "language/places.h"
#include "reading/name_words.h"
#include "reading/tree.h"
#include "text/characters.h"
#include "text/utf8.h"

namespace crosscheck {

bool is_title_word(const Reading& reading, uint32_t token) {
  return is_title(form(reading, token));
}

bool is_capitalised(const Reading& reading, uint32_t token) {
  return is_upper(
      code_point_at(reading.article.text, reading.article.tokens[token].span.begin).value);
}

bool is_capital_word(const Reading& reading, uint32_t token) {
  return reading.article.tokens[token].kind == TokenKind::word && is_capitalised(reading, token);
}

bool is_name_token(const Reading& reading, uint32_t token) {
  const Word& word = reading.words[token];
  if (!is_capital_word(reading, token)) return false;
  if (name_words().not_names.has(form(reading, token))) return false;
  return word.name != NameLabel::none || word.upos == Upos::propn;
}

bool is_organization_word(const Reading& reading, uint32_t token) {
  return name_words().organizations.has(form(reading, token));
}

bool touches(const Reading& reading, uint32_t left) {
  const auto& tokens = reading.article.tokens;
  return tokens[left].span.end == tokens[left + 1].span.begin;
}

bool has_label(const Reading& reading, Range name, NameLabel label) {
  return std::any_of(reading.words.begin() + name.begin, reading.words.begin() + name.end,
                     [&](const Word& w) { return w.name == label; });
}

bool begins_with_first_name(const Reading& reading, Range name) {
  const std::string_view first = form(reading, name.begin);
  return name.size() > 1 && (name_words().female.has(first) || name_words().male.has(first)) &&
         country_of(first).empty() && !is_organization_word(reading, name.end - 1);
}

namespace {

// "R K Pillai", "J. R. Lund".
bool begins_with_initials(const Reading& reading, Range name) {
  const auto is_initial = [&](uint32_t i) {
    const std::string_view word = form(reading, i);
    return word.size() == 1 || (word.size() > 1 && word.size() <= 6 && word[1] == '.');
  };
  return name.size() > 1 && is_initial(name.begin) && is_capitalised(reading, name.begin) &&
         form(reading, name.end - 1).size() > 2 && !is_organization_word(reading, name.end - 1);
}

}  // namespace

bool names_person(const Reading& reading, Range name) {
  return has_label(reading, name, NameLabel::person) || begins_with_first_name(reading, name) ||
         begins_with_initials(reading, name);
}

}  // namespace crosscheck
